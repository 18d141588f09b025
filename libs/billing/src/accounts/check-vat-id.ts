import { Injectable } from '@nestjs/common';
import { Clock, isDomainError } from '@plainhire/kernel';
import { AppConfig, type JobContext, UnitOfWork } from '@plainhire/platform';
import type { TaxIdFacts } from '../stripe/stripe-facts.js';
import { StripeGateway } from '../stripe/stripe-gateway.js';
import type { BillingAccount } from './billing-account.entity.js';
import { BillingAccountRepository } from './billing-account.repository.js';

/**
 * Has Stripe ask the tax office about a company's VAT id, and keeps the answer. Until it is verified the
 * company pays tax like anybody else. The answer often comes later, by an event that leads here again.
 */
@Injectable()
export class CheckVatId {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: AppConfig,
    private readonly accounts: BillingAccountRepository,
    private readonly gateway: StripeGateway,
  ) {}

  /** Whose tax id at Stripe this is; null for none of ours. */
  async companyOf(taxId: string): Promise<string | null> {
    return (await this.accounts.findByTaxId(taxId))?.companyId ?? null;
  }

  /** @throws DomainError unavailable `billing.stripe-away`: to be tried again */
  async execute(companyId: string, context: Pick<JobContext, 'settle'>): Promise<void> {
    const account = await this.accounts.find(companyId);
    if (!account) throw new Error(`The company ${companyId} has no billing account.`);
    if (this.config.stripe === null) {
      await context.settle(() => Promise.resolve());
      return;
    }
    const { vatId } = account;
    const known = account.stripeCustomerId ?? (vatId === null ? null : await this.saveCustomer(account));
    if (known === null) {
      await context.settle(() => this.keep(account, null, null));
      return;
    }
    const { customerId, facts } = await this.ask(account, known);
    await context.settle(() => this.keep(account, customerId, facts));
  }

  /** Of a customer that Stripe does not know any more nothing is left: another takes its place. */
  private async ask(
    account: BillingAccount,
    known: string,
  ): Promise<{ customerId: string; facts: TaxIdFacts | null }> {
    const { companyId, vatId, stripeTaxId } = account;
    if (vatId === null) {
      if (stripeTaxId !== null) await this.gateway.dropTaxId(known, stripeTaxId);
      return { customerId: known, facts: null };
    }
    try {
      return {
        customerId: known,
        facts: await this.gateway.checkTaxId(known, companyId, vatId, stripeTaxId),
      };
    } catch (error) {
      if (!isDomainError(error, 'billing.stripe-refused') || error.extra.reason !== 'resource_missing')
        throw error;
      const customerId = await this.saveCustomer({ ...account, stripeCustomerId: known });
      return { customerId, facts: await this.gateway.checkTaxId(customerId, companyId, vatId, null) };
    }
  }

  private saveCustomer(account: BillingAccount): Promise<string> {
    const { companyId, stripeCustomerId: customerId, name, address, vatId, vatState } = account;
    return this.gateway.saveCustomer({ companyId, customerId, name, email: '', address, vatId, vatState });
  }

  private async keep(
    { companyId, vatId: asked, stripeCustomerId }: BillingAccount,
    customerId: string | null,
    facts: TaxIdFacts | null,
  ): Promise<void> {
    await this.uow.run(async () => {
      const account = await this.accounts.lock(companyId);
      // Changed while the office was asked: that change has a job of its own.
      if (!account || account.vatId !== asked) return;
      if (account.stripeCustomerId === stripeCustomerId) account.stripeCustomerId = customerId;
      account.stripeTaxId = facts?.id ?? null;
      account.vatState = asked === null ? 'none' : (facts?.state ?? 'unverified');
      account.vatCheckedAt = this.clock.now();
      await this.accounts.save(account);
    });
  }
}
