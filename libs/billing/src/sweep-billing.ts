import { Injectable } from '@nestjs/common';
import { Clock, systemActor } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import { FreezeReferences } from './campaigns/freeze-references.js';
import { CreditRepository } from './credits/credit.repository.js';
import { Ledger } from './ledger/ledger.js';
import { actorOf } from './orders/actor-words.js';
import { OrderHolds } from './orders/order-holds.js';
import { OrderRepository } from './orders/order.repository.js';
import { creditExpired } from './rules/ledger.rules.js';

/** A draft that Stripe never gave a page for is let go after the longest session's life and a little. */
const DRAFT_MS = 35 * 60_000;
/** Quotes are kept a day for questions. */
const QUOTES_MS = 24 * 3_600_000;
const BATCH = 200;
const SELF = systemActor('billing.sweep');

export interface Swept {
  readonly drafts: number;
  readonly lots: number;
  readonly offers: number;
  readonly quotes: number;
}

/** What time alone brings about, here in these rows; each step bears being done twice. */
@Injectable()
export class SweepBilling {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly orders: OrderRepository,
    private readonly holds: OrderHolds,
    private readonly credits: CreditRepository,
    private readonly ledger: Ledger,
    private readonly freezeReferences: FreezeReferences,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<Swept> {
    const now = this.clock.now();
    return {
      offers: await this.freezeReferences.execute(),
      drafts: await this.releaseDrafts(now),
      lots: await this.endLots(now),
      quotes: await this.orders.forgetQuotes(new Date(now.getTime() - QUOTES_MS)),
    };
  }

  private async releaseDrafts(now: Date): Promise<number> {
    const ids = await this.orders.findOldDrafts(new Date(now.getTime() - DRAFT_MS), BATCH);
    for (const id of ids) await this.uow.run(() => this.releaseDraft(id, now));
    return ids.length;
  }

  private async releaseDraft(orderId: string, now: Date): Promise<void> {
    const order = await this.orders.lock(orderId);
    if (order?.state !== 'draft') return;
    await this.holds.release(order, now);
    order.state = 'expired';
    order.updatedAt = now;
    await this.orders.update(order);
    await this.orders.addEvent({ orderId, at: now, kind: 'order.expired', actor: actorOf(SELF), detail: {} });
  }

  /** What is left of a lot at its end is worth nothing any more, and is booked so. */
  private async endLots(now: Date): Promise<number> {
    return this.uow.run(async () => {
      const lots = await this.credits.lockEnded(now, BATCH);
      for (const { id, companyId, currency, left } of lots) {
        const entries = creditExpired({ currency, amount: left });
        await this.ledger.post({
          key: `credit-expired:${id}`,
          kind: 'credit.expired',
          companyId,
          orderId: null,
          entries,
        });
        await this.credits.markExpired(id, now);
      }
      return lots.length;
    });
  }
}
