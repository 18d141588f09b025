import type Stripe from 'stripe';
import { asking } from './stripe-client.js';
import type { CheckoutInput } from './stripe-gateway.js';
import { PAGE } from './stripe-lists.js';

/** Our own rates of tax as objects of Stripe's. */
export class StripeTaxRates {
  private readonly known = new Map<string, Promise<string>>();

  constructor(private readonly stripe: Stripe) {}

  /** One rate object per country and rate, found again by what it is called. Asked for once a process. */
  async idOf(tax: CheckoutInput['tax']): Promise<string | null> {
    if (tax.kind !== 'rate' || tax.ratePermille === null || tax.ratePermille === 0) return null;
    const name = `${tax.country}-${String(tax.ratePermille)}-${tax.label}`;
    const asked = this.known.get(name);
    if (asked) return asked;
    const found = this.find(name, { ...tax, ratePermille: tax.ratePermille });
    this.known.set(name, found);
    // What failed is asked for again by the next order.
    found.catch(() => this.known.delete(name));
    return found;
  }

  private find(name: string, tax: { label: string; ratePermille: number; country: string }): Promise<string> {
    return asking('Find a tax rate', async () => {
      for await (const rate of this.stripe.taxRates.list({ active: true, limit: PAGE })) {
        if (rate.metadata?.plainhire === name) return rate.id;
      }
      const made = await this.stripe.taxRates.create(
        {
          display_name: tax.label,
          percentage: tax.ratePermille / 10,
          inclusive: false,
          country: tax.country,
          metadata: { plainhire: name },
        },
        { idempotencyKey: `tax-rate:${name}` },
      );
      return made.id;
    });
  }
}
