import { newId } from '@plainhire/kernel';
import type Stripe from 'stripe';
import { customerParams } from './checkout-params.js';
import { taxIdFacts, taxIdType } from './read-stripe.js';
import { asking, askingFor, isUnknown, stripeCode } from './stripe-client.js';
import type { TaxIdFacts } from './stripe-facts.js';
import type { CheckoutBuyer } from './stripe-gateway.js';

/** Companies as customers of Stripe's, and their VAT ids. */
export class StripeCustomers {
  constructor(private readonly stripe: Stripe) {}

  async save(buyer: CheckoutBuyer): Promise<string> {
    return asking('Save a customer', async () => {
      const customerId = buyer.customerId ?? (await this.make(buyer, null));
      try {
        await this.renew(customerId, buyer);
        return customerId;
      } catch (error) {
        if (!isUnknown(error)) throw error;
      }
      const another = await this.make(buyer, customerId);
      await this.renew(another, buyer);
      return another;
    });
  }

  async checkTaxId(
    customerId: string,
    companyId: string,
    vatId: string,
    known: string | null,
  ): Promise<TaxIdFacts | null> {
    const type = taxIdType(vatId);
    if (type === null) return null;
    return asking('Check a VAT id', async () => {
      const held = known === null ? null : await this.heldTaxId(customerId, known);
      if (held?.value === vatId) return taxIdFacts(held);
      if (held !== null) await this.dropTaxId(customerId, held.id);
      try {
        const made = await this.stripe.customers.createTaxId(
          customerId,
          { type, value: vatId },
          { idempotencyKey: `company:${companyId}:${customerId}:vat:${vatId}:${known ?? 'first'}` },
        );
        return taxIdFacts(made);
      } catch (error) {
        if (stripeCode(error) === 'tax_id_invalid') return null;
        throw error;
      }
    });
  }

  async dropTaxId(customerId: string, taxId: string): Promise<void> {
    await askingFor('Drop a VAT id', () => this.stripe.customers.deleteTaxId(customerId, taxId));
  }

  /**
   * Made of the id alone, so that the key always goes with the same parameters.
   * @param gone the one before, which was deleted at Stripe or is of another mode's key
   */
  private async make({ companyId }: CheckoutBuyer, gone: string | null): Promise<string> {
    const idempotencyKey = `company:${companyId}:customer${gone === null ? '' : `:after:${gone}`}`;
    return (await this.stripe.customers.create({ metadata: { companyId } }, { idempotencyKey })).id;
  }

  /** A key of its own each time: an old one would answer for a name that has changed twice since. */
  private async renew(customerId: string, buyer: CheckoutBuyer): Promise<void> {
    await this.stripe.customers.update(customerId, customerParams(buyer), { idempotencyKey: newId() });
  }

  private heldTaxId(customerId: string, taxId: string): Promise<Stripe.TaxId | null> {
    return askingFor('Read a VAT id', () => this.stripe.customers.retrieveTaxId(customerId, taxId));
  }
}
