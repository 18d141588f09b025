import { Injectable } from '@nestjs/common';
import { orderBusy, orderNotFound } from '../billing.errors.js';
import { DisputeRepository } from '../disputes/dispute.repository.js';
import type { Order } from '../orders/order.entity.js';
import { OrderRepository } from '../orders/order.repository.js';
import { RefundRepository } from '../refunds/refund.repository.js';
import type { OrderFacts } from '../stripe/stripe-facts.js';
import { StripeGateway } from '../stripe/stripe-gateway.js';
import { type Applied, ApplyFacts } from './apply-facts.js';
import type { Cause } from './order-work.js';
import { ReadingNumbers } from './reading-numbers.js';

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
    private readonly numbers: ReadingNumbers,
    private readonly apply: ApplyFacts,
  ) {}

  /**
   * Not inside a transaction: it waits for Stripe.
   * @throws DomainError not_found `billing.order-not-found`; unavailable `billing.stripe-away`, and
   * `billing.order-busy` where others change it all the time
   */
  async execute(orderId: string, cause: Cause): Promise<Settled> {
    for (let reading = 1; ; reading += 1) {
      const facts = await this.read(orderId);
      if (facts === null) return 'nothing';
      const applied = await this.apply.execute(orderId, facts, cause);
      if (applied !== 'overtaken') return applied;
      if (reading >= MOST_READINGS) throw orderBusy();
    }
  }

  /** How Stripe says the order stands; null when it knows no session of it. */
  async read(orderId: string): Promise<OrderFacts | null> {
    const order = await this.orders.find(orderId);
    if (!order) throw orderNotFound();
    const sessionId = order.stripeSessionId ?? (await this.lostSession(order));
    if (sessionId === null) return null;
    const depth = {
      refunds: (await this.refunds.ofOrder(orderId)).length > 0,
      disputes: (await this.disputes.ofOrder(orderId)).length > 0,
    };
    const reading = await this.numbers.next();
    const facts = await this.gateway.readOrder(sessionId, depth);
    return facts && { ...facts, reading };
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
