import { Injectable } from '@nestjs/common';
import { Clock } from '@plainhire/kernel';
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
    const customerId = account.stripeCustomerId ?? (vatId === null ? null : await this.customerOf(account));
    const facts = customerId === null ? null : await this.ask(account, customerId);
    await context.settle(() => this.keep(companyId, vatId, customerId, facts));
  }

  private async ask(account: BillingAccount, customerId: string): Promise<TaxIdFacts | null> {
    const { companyId, vatId, stripeTaxId } = account;
    if (vatId !== null) return this.gateway.checkTaxId(customerId, companyId, vatId, stripeTaxId);
    if (stripeTaxId !== null) await this.gateway.dropTaxId(customerId, stripeTaxId);
    return null;
  }

  private customerOf(account: BillingAccount): Promise<string> {
    const { companyId, name, address, vatId, vatState } = account;
    return this.gateway.saveCustomer({
      companyId,
      customerId: null,
      name,
      email: '',
      address,
      vatId,
      vatState,
    });
  }

  private async keep(
    companyId: string,
    asked: string | null,
    customerId: string | null,
    facts: TaxIdFacts | null,
  ): Promise<void> {
    await this.uow.run(async () => {
      const account = await this.accounts.lock(companyId);
      // Changed while the office was asked: that change has a job of its own.
      if (!account || account.vatId !== asked) return;
      account.stripeCustomerId ??= customerId;
      account.stripeTaxId = facts?.id ?? null;
      account.vatState = asked === null ? 'none' : (facts?.state ?? 'unverified');
      account.vatCheckedAt = this.clock.now();
      await this.accounts.save(account);
    });
  }
}
