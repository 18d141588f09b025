import { Injectable } from '@nestjs/common';
import { CompanyDirectory } from '@plainhire/companies';
import type { BillingAccountRequest, BillingAccountView } from '@plainhire/contracts';
import { type Actor, Clock } from '@plainhire/kernel';
import { AppConfig, AuditLog, Outbox, UnitOfWork } from '@plainhire/platform';
import { isCountry } from '@plainhire/reference';
import { billingNotFound, unknownCountry } from '../billing.errors.js';
import { mayBuy, requireBilling } from '../billing.policy.js';
import { CreditRepository, type LotWithLeft } from '../credits/credit.repository.js';
import { usable } from '../credits/credit.rules.js';
import { buyerOf } from '../orders/parties.js';
import { BillingAccountRepository } from './billing-account.repository.js';
import type { BillingAccount } from './billing-account.entity.js';

/** Who a company is as a buyer, and the credit it has left. */
@Injectable()
export class BillingAccounts {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly accounts: BillingAccountRepository,
    private readonly credits: CreditRepository,
    private readonly companies: CompanyDirectory,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor, companyId: string): Promise<BillingAccountView> {
    requireBilling(actor, 'read', { companyId });
    const company = await this.companies.find(companyId);
    if (!company) throw billingNotFound();
    const account = await this.accounts.find(companyId);
    const now = this.clock.now();
    const lots = await this.credits.lotsOf(companyId);
    return {
      companyId,
      party: buyerOf(account, company.name),
      vatState: account?.vatState ?? 'none',
      credits: sums(usable(lots, now)),
      lots: lots.reverse().map(toLotView),
      mayBuy: mayBuy(actor, companyId),
    };
  }

  /** Orders that were made before keep the buyer they were made with. */
  async update(actor: Actor, companyId: string, input: BillingAccountRequest): Promise<BillingAccountView> {
    requireBilling(actor, 'buy', { companyId });
    if (!isCountry(input.address.country)) throw unknownCountry();
    if (!(await this.companies.find(companyId))) throw billingNotFound();
    await this.uow.run(async () => {
      const known = await this.accounts.lock(companyId);
      const account: BillingAccount = {
        stripeCustomerId: null,
        vatState: 'none',
        vatCheckedAt: null,
        stripeTaxId: null,
        ...known,
        companyId,
        name: input.name,
        address: input.address,
        vatId: input.vatId,
        updatedAt: this.clock.now(),
      };
      if (input.vatId !== (known?.vatId ?? null)) {
        // Where nothing is sold nobody can check it.
        account.vatState = input.vatId === null ? 'none' : this.config.stripe ? 'pending' : 'unverified';
        account.vatCheckedAt = null;
        if (this.config.stripe) await this.outbox.enqueue('billing.check-vat-id', { companyId });
      }
      await this.accounts.save(account);
      await this.audit.record({
        actor,
        action: 'billing-account.update',
        subjectKind: 'billing_account',
        subjectId: companyId,
        companyId,
        after: { country: input.address.country, vatGiven: input.vatId !== null },
      });
    });
    return this.read(actor, companyId);
  }
}

function sums(lots: readonly LotWithLeft[]): { currency: string; left: number }[] {
  const left = new Map<string, number>();
  for (const lot of lots) left.set(lot.currency, (left.get(lot.currency) ?? 0) + lot.left);
  return [...left]
    .map(([currency, sum]) => ({ currency, left: sum }))
    .sort((a, b) => (a.currency < b.currency ? -1 : 1));
}

function toLotView(lot: LotWithLeft): BillingAccountView['lots'][number] {
  return {
    id: lot.id,
    source: lot.source,
    currency: lot.currency,
    amount: lot.amount,
    left: lot.expiredAt === null ? lot.left : 0,
    expiresAt: lot.expiresAt?.toISOString() ?? null,
    createdAt: lot.createdAt.toISOString(),
  };
}
