import { Injectable, Logger } from '@nestjs/common';
import { Clock, isDomainError, systemActor } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import { actorOf } from '../orders/actor-words.js';
import { OrderHolds } from '../orders/order-holds.js';
import type { Order } from '../orders/order.entity.js';
import { OrderRepository } from '../orders/order.repository.js';
import { type OpenOrder, OpenOrdersQueries } from './open-orders.queries.js';
import { stateAfter } from './order-work.js';
import { SettleOrder } from './settle-order.js';

const MINUTE_MS = 60_000;
/**
 * No page is asked for once an order's half hour is over, so a call that asked for one has ended by now,
 * one way or the other: what Stripe says about it is final. For the same time a page may outlive its order.
 */
const DRAFT_MS = 35 * MINUTE_MS;
const PAGE_MS = 5 * MINUTE_MS;
/** A wrong key is noticed within a day; money on its way is not given up sooner. */
const PENDING_MS = 24 * 60 * MINUTE_MS;
const BATCH = 200;
const SELF = actorOf(systemActor('billing.sweep'));
/** For the timeline. */
const UNKNOWN = { reason: 'unknown_at_stripe' };

/**
 * Lets go of orders past their end that Stripe knows no page of: drafts for which none was made, and pages
 * that went with an account, a mode or a deletion. It is asked first, each time: a page that it knows can be
 * paid, and then nothing that the order holds may be anybody else's. While Stripe is away nothing is let go.
 */
@Injectable()
export class LapseUnknown {
  private readonly logger = new Logger('BillingSweep');

  constructor(
    private readonly uow: UnitOfWork,
    private readonly orders: OrderRepository,
    private readonly open: OpenOrdersQueries,
    private readonly holds: OrderHolds,
    private readonly settleOrder: SettleOrder,
    private readonly clock: Clock,
  ) {}

  /** @returns how many were let go of */
  async execute(): Promise<number> {
    const now = this.clock.now();
    const draftBefore = new Date(now.getTime() - DRAFT_MS);
    const pageBefore = new Date(now.getTime() - PAGE_MS);
    let lapsed = 0;
    for (const { id, sessionId } of await this.open.findEnded({ draftBefore, pageBefore, limit: BATCH })) {
      try {
        // Anything but nothing: the order is where its page is.
        const settled = await this.settleOrder.execute(id, { actor: SELF, stripeEventId: null });
        if (settled === 'nothing' && (await this.letGo({ id, sessionId }))) lapsed += 1;
      } catch (error) {
        if (isDomainError(error, 'billing.stripe-away') || isDomainError(error, 'billing.closed'))
          return lapsed;
        // One that cannot be settled must not keep the others waiting.
        this.logger.error(
          `the order ${id} could not be let go of: ${error instanceof Error ? error.message : 'unknown'}`,
        );
      }
    }
    return lapsed;
  }

  /**
   * Of an order about whose page Stripe was asked just now, and knew nothing.
   * @returns false where it is not past its end, or stands elsewhere by now
   */
  letGo({ id, sessionId }: OpenOrder): Promise<boolean> {
    return this.uow.run(async () => {
      const now = this.clock.now();
      const order = await this.orders.lock(id);
      if (order?.stripeSessionId !== sessionId || !isPastItsEnd(order, now)) return false;
      const failed = order.state === 'payment_pending';
      await this.holds.release(order, now);
      order.state = stateAfter(order.state, failed ? 'fail_payment' : 'expire', 'system');
      order.checkoutUrl = null;
      order.updatedAt = now;
      await this.orders.update(order);
      await this.orders.addEvent({
        orderId: id,
        at: now,
        kind: failed ? 'order.payment-failed' : 'order.expired',
        actor: SELF,
        detail: sessionId === null ? {} : UNKNOWN,
      });
      return true;
    });
  }
}

function isPastItsEnd({ state, createdAt, expiresAt }: Order, now: Date): boolean {
  const over = (end: Date | null, ms: number) => end !== null && now.getTime() - end.getTime() > ms;
  if (state === 'draft') return over(createdAt, DRAFT_MS);
  if (state === 'awaiting_payment') return over(expiresAt, PAGE_MS);
  return state === 'payment_pending' && over(expiresAt, PENDING_MS);
}
