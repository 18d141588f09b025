import { Injectable } from '@nestjs/common';
import { systemActor } from '@plainhire/kernel';
import { orderNotFound } from '../billing.errors.js';
import { DisputeRepository } from '../disputes/dispute.repository.js';
import { actorOf } from '../orders/actor-words.js';
import { OrderRepository } from '../orders/order.repository.js';
import { RefundRepository } from '../refunds/refund.repository.js';
import { type Settled, SettleOrder } from '../settlement/settle-order.js';
import { type Deviation, deviationsBetween, type OrderStanding } from './compare-standing.js';

const CAUSE = { actor: actorOf(systemActor('billing.reconcile')), stripeEventId: null };

export interface Comparison {
  readonly settled: Settled;
  readonly after: OrderStanding;
  /** What the order did not know and knows now. */
  readonly deviations: readonly Deviation[];
}

/** Brings an order to where Stripe says it is, by the function that an event would have called, and tells what that changed. */
@Injectable()
export class SettleAndCompare {
  constructor(
    private readonly orders: OrderRepository,
    private readonly refunds: RefundRepository,
    private readonly disputes: DisputeRepository,
    private readonly settleOrder: SettleOrder,
  ) {}

  /** @throws DomainError unavailable `billing.stripe-away` */
  async execute(orderId: string): Promise<Comparison> {
    const before = await this.standing(orderId);
    const settled = await this.settleOrder.execute(orderId, CAUSE);
    const after = await this.standing(orderId);
    return { settled, after, deviations: deviationsBetween(before, after) };
  }

  private async standing(orderId: string): Promise<OrderStanding> {
    const order = await this.orders.find(orderId);
    if (!order) throw orderNotFound();
    return {
      order,
      disputes: await this.disputes.ofOrder(orderId),
      onItsWay: await this.refunds.sumOnItsWay(orderId),
    };
  }
}
