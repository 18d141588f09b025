import { Injectable } from '@nestjs/common';
import { type OrderState, packageOf } from '@plainhire/contracts';
import { type Actor, addDays, Clock, requireTransition, type StateTable } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import { orderNotFound } from '../billing.errors.js';
import { requireFinance } from '../billing.policy.js';
import { GrantCredit } from '../credits/grant-credit.js';
import { PriceRepository } from '../prices/price.repository.js';
import { RefundRepository } from '../refunds/refund.repository.js';
import {
  GRANTING_STATES,
  ORDER_TRANSITIONS,
  type OrderAction,
  type OrderWho,
} from '../rules/order.lifecycle.js';
import { actorOf } from './actor-words.js';
import type { Order } from './order.entity.js';
import { OrderRepository } from './order.repository.js';

const TABLE: StateTable<OrderState, OrderAction, OrderWho> = ORDER_TRANSITIONS;

/**
 * What was paid for has been given. A bundle's credit is given here; a promotion is made by the one who
 * calls. Once per order, however often it is called.
 */
@Injectable()
export class MarkFulfilled {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly orders: OrderRepository,
    private readonly prices: PriceRepository,
    private readonly refunds: RefundRepository,
    private readonly grantCredit: GrantCredit,
    private readonly clock: Clock,
  ) {}

  /**
   * While a refund that will end it is under way nothing is given, since it could be used meanwhile; refused
   * or failed, that refund has the order followed once more.
   * @returns false when it was fulfilled before, or may not be now: not paid, paid back or about to be, in
   *   dispute
   */
  async execute(actor: Actor, { orderId }: { orderId: string }): Promise<boolean> {
    requireFinance(actor);
    return this.uow.run(async () => {
      const order = await this.orders.lock(orderId);
      if (!order) throw orderNotFound();
      if (order.fulfilledAt !== null || !GRANTING_STATES.includes(order.state)) return false;
      if (order.endsPromotion !== null || (await this.refunds.endingOf(orderId)) !== null) return false;
      const now = this.clock.now();
      await this.giveCredit(order, now);
      order.state = requireTransition('order', TABLE, order.state, 'fulfil', 'system').to;
      order.fulfilledAt = now;
      order.updatedAt = now;
      await this.orders.update(order);
      await this.orders.addEvent({
        orderId,
        at: now,
        kind: 'order.fulfilled',
        actor: actorOf(actor),
        detail: {},
      });
      return true;
    });
  }

  private async giveCredit(order: Order, now: Date): Promise<void> {
    const sold = packageOf(order.packageId);
    if (sold?.kind !== 'bundle') return;
    const { creditAmount } = (await this.prices.find(order.priceId)) ?? {};
    if (!creditAmount) throw new Error(`The bundle of order ${order.id} has no worth in its price.`);
    await this.grantCredit.inTransaction({
      companyId: order.companyId,
      currency: order.currency,
      amount: creditAmount,
      source: 'bundle',
      key: `bundle:${order.id}`,
      orderId: order.id,
      expiresAt: addDays(now, sold.creditDays),
    });
  }
}
