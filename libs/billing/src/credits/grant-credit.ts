import { Injectable } from '@nestjs/common';
import { type Actor, Clock, newId } from '@plainhire/kernel';
import { AuditLog, UnitOfWork } from '@plainhire/platform';
import { requireFinance } from '../billing.policy.js';
import { Ledger } from '../ledger/ledger.js';
import { creditGranted, type Entry, shortfallCredited } from '../rules/ledger.rules.js';
import type { CreditLot } from './credit-lot.entity.js';
import { CreditRepository } from './credit.repository.js';

export interface CreditGrant {
  readonly companyId: string;
  readonly currency: string;
  /** Minor units, at least 1. */
  readonly amount: number;
  readonly source: CreditLot['source'];
  /** What makes it happen once: `shortfall:<promotion id>`. */
  readonly key: string;
  readonly orderId?: string | null;
  /** The lot that it was taken from, where it only comes back. */
  readonly originLotId?: string | null;
  /** Null: never. */
  readonly expiresAt?: Date | null;
}

/** Gives a company credit, once per key, and books what it cost. */
@Injectable()
export class GrantCredit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly credits: CreditRepository,
    private readonly ledger: Ledger,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, grant: CreditGrant): Promise<{ lotId: string; granted: boolean }> {
    requireFinance(actor);
    return this.uow.run(async () => {
      const outcome = await this.inTransaction(grant);
      if (outcome.granted)
        await this.audit.record({
          actor,
          action: 'credit.grant',
          subjectKind: 'credit_lot',
          subjectId: outcome.lotId,
          companyId: grant.companyId,
          after: { amount: grant.amount, currency: grant.currency, source: grant.source },
        });
      return outcome;
    });
  }

  /** For other parts of billing, which decided already that it is due. In the caller's transaction. */
  async inTransaction(grant: CreditGrant): Promise<{ lotId: string; granted: boolean }> {
    const { companyId, currency, amount, source, key } = grant;
    const { orderId = null, originLotId = null, expiresAt = null } = grant;
    const lot = { id: newId(), companyId, currency, amount, source, key, orderId, originLotId, expiresAt };
    const fresh = await this.credits.insertLot({ ...lot, expiredAt: null, createdAt: this.clock.now() });
    if (!fresh) {
      const known = await this.credits.findByKey(key);
      if (!known) throw new Error(`The lot ${key} was there and is not.`);
      return { lotId: known.id, granted: false };
    }
    const entries = entriesOf(grant);
    await this.ledger.post({ key: `credit:${key}`, kind: `credit.${source}`, companyId, orderId, entries });
    return { lotId: lot.id, granted: true };
  }
}

/** A bundle's worth is booked with its payment, a refund's with the refund; the lot only follows. */
function entriesOf({ source, currency, amount }: CreditGrant): Entry[] {
  if (source === 'shortfall') return shortfallCredited({ currency, amount });
  return source === 'gift' ? creditGranted({ currency, amount }) : [];
}
