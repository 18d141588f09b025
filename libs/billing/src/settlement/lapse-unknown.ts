import { Injectable, Logger } from '@nestjs/common';
import { Clock, isDomainError, systemActor } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import { actorOf } from '../orders/actor-words.js';
import { OrderHolds } from '../orders/order-holds.js';
import { OrderRepository } from '../orders/order.repository.js';
import { SettleOrder } from './settle-order.js';

/**
 * No page is asked for once an order's half hour is over, so a call that asked for one has ended by now,
 * one way or the other: what Stripe says about it is final.
 */
const DRAFT_MS = 35 * 60_000;
const BATCH = 200;
const SELF = actorOf(systemActor('billing.sweep'));

/**
 * Lets go of drafts that Stripe never made a page for. It is asked first: the page of an answer that was
 * lost can be paid, and then nothing that the order holds may be anybody else's. While Stripe is away
 * nothing is let go of.
 */
@Injectable()
export class LapseDrafts {
  private readonly logger = new Logger('BillingSweep');

  constructor(
    private readonly uow: UnitOfWork,
    private readonly orders: OrderRepository,
    private readonly holds: OrderHolds,
    private readonly settleOrder: SettleOrder,
    private readonly clock: Clock,
  ) {}

  /** @returns how many were let go of */
  async execute(): Promise<number> {
    const now = this.clock.now();
    let lapsed = 0;
    for (const id of await this.orders.findOldDrafts(new Date(now.getTime() - DRAFT_MS), BATCH)) {
      try {
        // Anything but nothing: the order is where its page is, and no draft any more.
        if ((await this.settleOrder.execute(id, { actor: SELF, stripeEventId: null })) !== 'nothing')
          continue;
        lapsed += await this.uow.run(() => this.lapse(id, now));
      } catch (error) {
        if (isDomainError(error, 'billing.stripe-away') || isDomainError(error, 'billing.closed'))
          return lapsed;
        // One that cannot be settled must not keep the others waiting.
        this.logger.error(
          `the draft ${id} could not be settled: ${error instanceof Error ? error.message : 'unknown'}`,
        );
      }
    }
    return lapsed;
  }

  private async lapse(orderId: string, now: Date): Promise<number> {
    const order = await this.orders.lock(orderId);
    if (order?.state !== 'draft') return 0;
    await this.holds.release(order, now);
    order.state = 'expired';
    order.updatedAt = now;
    await this.orders.update(order);
    await this.orders.addEvent({ orderId, at: now, kind: 'order.expired', actor: SELF, detail: {} });
    return 1;
  }
}
