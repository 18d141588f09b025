import { Injectable } from '@nestjs/common';
import type { OrderState, OrderView } from '@plainhire/contracts';
import { type Actor, Clock, requireTransition, type StateTable } from '@plainhire/kernel';
import { AuditLog, UnitOfWork } from '@plainhire/platform';
import { orderNotFound, orderOver } from '../billing.errors.js';
import { requireOrder } from '../billing.policy.js';
import { ORDER_TRANSITIONS, type OrderAction, type OrderWho } from '../rules/index.js';
import { StripeGateway } from '../stripe/stripe-gateway.js';
import { actorOf } from './actor-words.js';
import { OrderHolds } from './order-holds.js';
import type { Order } from './order.entity.js';
import { OrderRepository } from './order.repository.js';
import { ReadOrder } from './read-order.js';

const TABLE: StateTable<OrderState, OrderAction, OrderWho> = ORDER_TRANSITIONS;

/**
 * Lets go of an order that was not paid, so that what it held can be used at once. The page at Stripe
 * is closed first: what cannot be paid any more cannot be paid by surprise.
 */
@Injectable()
export class CancelOrder {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly orders: OrderRepository,
    private readonly holds: OrderHolds,
    private readonly stripe: StripeGateway,
    private readonly readOrder: ReadOrder,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError unavailable `billing.stripe-away`: then nothing is let go of */
  async execute(actor: Actor, { orderId }: { orderId: string }): Promise<OrderView> {
    for (let done = false; !done;) {
      const order = await this.orders.find(orderId);
      if (!order) throw orderNotFound();
      requireOrder(actor, 'buy', order);
      requireTransition('order', TABLE, order.state, 'cancel', 'company');
      const { stripeSessionId: known, stripeCustomerId: customerId, createdAt: since } = order;
      // The page of a draft may be one whose answer was lost.
      const sessionId = known ?? (await this.stripe.findSession({ orderId, customerId, since }));
      // Paid a moment ago, and Stripe's word of it is on its way: nothing that it holds may be let go.
      if (sessionId !== null && !(await this.stripe.expireCheckout(sessionId)))
        throw orderOver('payment_pending');
      done = await this.uow.run(() => this.cancel(actor, orderId, { known, closed: sessionId }));
    }
    return this.readOrder.execute(actor, orderId);
  }

  /**
   * @param pages the page that the order had when it was read, and the one that was closed
   * @returns false when another was opened meanwhile, which may be paid
   */
  private async cancel(
    actor: Actor,
    orderId: string,
    pages: { known: string | null; closed: string | null },
  ): Promise<boolean> {
    const order: Order | null = await this.orders.lock(orderId);
    if (!order) throw orderNotFound();
    if (order.stripeSessionId !== pages.known) return false;
    order.stripeSessionId = pages.closed;
    order.state = requireTransition('order', TABLE, order.state, 'cancel', 'company').to;
    const now = this.clock.now();
    order.updatedAt = now;
    await this.holds.release(order, now);
    await this.orders.update(order);
    await this.orders.addEvent({
      orderId,
      at: now,
      kind: 'order.cancelled',
      actor: actorOf(actor),
      detail: {},
    });
    await this.audit.record({
      actor,
      action: 'order.cancel',
      subjectKind: 'order',
      subjectId: orderId,
      companyId: order.companyId,
    });
    return true;
  }
}
