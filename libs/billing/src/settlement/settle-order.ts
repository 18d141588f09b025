import { Injectable } from '@nestjs/common';
import { orderNotFound } from '../billing.errors.js';
import { DisputeRepository } from '../disputes/dispute.repository.js';
import type { Order } from '../orders/order.entity.js';
import { OrderRepository } from '../orders/order.repository.js';
import { RefundRepository } from '../refunds/refund.repository.js';
import type { OrderFacts } from '../stripe/stripe-facts.js';
import { StripeGateway } from '../stripe/stripe-gateway.js';
import { type Applied, ApplyFacts } from './apply-facts.js';
import type { Cause } from './order-work.js';

/** A newer reading that was under way meanwhile is seldom followed by another. */
const MOST_READINGS = 5;

/** `nothing`: Stripe knows no session of this order. */
export type Settled = Applied | 'nothing';

/** Asks Stripe how an order stands and brings it there. Twice is once. */
@Injectable()
export class SettleOrder {
  constructor(
    private readonly orders: OrderRepository,
    private readonly refunds: RefundRepository,
    private readonly disputes: DisputeRepository,
    private readonly gateway: StripeGateway,
    private readonly apply: ApplyFacts,
  ) {}

  /**
   * Not inside a transaction: it waits for Stripe.
   * @throws DomainError not_found `billing.order-not-found`; unavailable `billing.stripe-away`
   */
  async execute(orderId: string, cause: Cause): Promise<Settled> {
    for (let reading = 1; ; reading += 1) {
      const facts = await this.read(orderId);
      if (facts === null) return 'nothing';
      const applied = await this.apply.execute(orderId, facts, cause);
      // Nothing is lost by an older reading but the time: what it saw may be newer than what stands.
      if (applied !== 'older' || reading >= MOST_READINGS) return applied;
    }
  }

  /** How Stripe says the order stands; null when it knows no session of it. */
  async read(orderId: string): Promise<OrderFacts | null> {
    const order = await this.orders.find(orderId);
    if (!order) throw orderNotFound();
    const sessionId = order.stripeSessionId ?? (await this.lostSession(order));
    if (sessionId === null) return null;
    return this.gateway.readOrder(sessionId, {
      refunds: (await this.refunds.ofOrder(orderId)).length > 0,
      disputes: (await this.disputes.ofOrder(orderId)).length > 0,
    });
  }

  /** A draft's session may have been opened by a call whose answer never came. */
  private lostSession(order: Order): Promise<string | null> {
    return this.gateway.findSession({
      orderId: order.id,
      customerId: order.stripeCustomerId,
      since: order.createdAt,
    });
  }
}
