import { Injectable } from '@nestjs/common';
import type { OrderState, RefundKind } from '@plainhire/contracts';
import { UNDER_WAY } from '../refunds/refund.entity.js';
import { RefundRepository } from '../refunds/refund.repository.js';
import { GRANTING_STATES, PAID_STATES } from '../rules/order.lifecycle.js';
import type { Order } from './order.entity.js';
import { OrderRepository } from './order.repository.js';

/** Where an order stands, as what it bought depends on it. */
export interface OrderStanding {
  readonly id: string;
  readonly companyId: string;
  readonly postingId: string | null;
  readonly packageId: string;
  readonly state: OrderState;
  readonly currency: string;
  /** Before tax, in money: what credit paid is not in it. Minor units. */
  readonly net: number;
  readonly credit: number;
  readonly refundedNet: number;
  /** The refund that ended what was bought; null while none did. */
  readonly endsPromotion: RefundKind | null;
  /** A dispute is open. */
  readonly disputed: boolean;
  /** Paid for, whatever became of the money. */
  readonly paid: boolean;
  /** What was bought may be given now: paid, not paid back, not in dispute. */
  readonly granted: boolean;
  readonly paidAt: Date | null;
  readonly fulfilledAt: Date | null;
}

/** What a paid order is worth to the company that keeps it. */
export interface OrderWorth {
  readonly standing: OrderStanding;
  /** Net money and credit that is not back; minor units. */
  readonly kept: number;
  /** A refund is under way or a dispute open: what is kept is not decided. */
  readonly undecided: boolean;
}

/** How other libraries read orders. No policy: the caller decides who may see it. */
@Injectable()
export class OrderReader {
  constructor(
    private readonly orders: OrderRepository,
    private readonly refunds: RefundRepository,
  ) {}

  async standing(orderId: string): Promise<OrderStanding | null> {
    const order = await this.orders.find(orderId);
    return order && standingOf(order);
  }

  /** As `standing`; the order stays as it is until the transaction ends. */
  async holdStanding(orderId: string): Promise<OrderStanding | null> {
    const order = await this.orders.lock(orderId);
    return order && standingOf(order);
  }

  /** Titles of the postings, as they were when they were promoted, by order. One statement, however many. */
  postingTitles(orderIds: readonly string[]): Promise<Map<string, string>> {
    return this.orders.postingTitles(orderIds);
  }

  /** The order stays as it is until the transaction ends, and no refund of it is asked for meanwhile. */
  async holdWorth(orderId: string): Promise<OrderWorth | null> {
    const order = await this.orders.lock(orderId);
    if (!order) return null;
    const refunds = await this.refunds.ofOrder(orderId);
    const creditBack = refunds
      .filter(({ state }) => state === 'succeeded')
      .reduce((sum, { credit }) => sum + credit, 0);
    return {
      standing: standingOf(order),
      kept: order.net + order.credit - order.refundedNet - creditBack,
      undecided: order.state === 'disputed' || refunds.some(({ state }) => UNDER_WAY.includes(state)),
    };
  }
}

function standingOf(order: Order): OrderStanding {
  return {
    id: order.id,
    companyId: order.companyId,
    postingId: order.postingId,
    packageId: order.packageId,
    state: order.state,
    currency: order.currency,
    net: order.net,
    credit: order.credit,
    refundedNet: order.refundedNet,
    endsPromotion: order.endsPromotion,
    disputed: order.state === 'disputed',
    paid: PAID_STATES.includes(order.state),
    granted: GRANTING_STATES.includes(order.state) && order.endsPromotion === null,
    paidAt: order.paidAt,
    fulfilledAt: order.fulfilledAt,
  };
}
