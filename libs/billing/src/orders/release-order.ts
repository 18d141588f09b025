import { Injectable } from '@nestjs/common';
import type { OrderState } from '@plainhire/contracts';
import { type Actor, Clock, requireTransition, type StateTable } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import { orderNotFound } from '../billing.errors.js';
import { ORDER_TRANSITIONS, type OrderAction, type OrderWho } from '../rules/index.js';
import { StripeGateway } from '../stripe/stripe-gateway.js';
import { actorOf } from './actor-words.js';
import { OrderHolds } from './order-holds.js';
import type { Order } from './order.entity.js';
import { OrderRepository } from './order.repository.js';

const TABLE: StateTable<OrderState, OrderAction, OrderWho> = ORDER_TRANSITIONS;

export interface Release {
  readonly actor: Actor;
  readonly by: OrderWho;
  /** For the timeline. */
  readonly detail?: Record<string, unknown>;
  /** What else belongs to it, in the same transaction. */
  readonly also?: (order: Order) => Promise<void>;
}

/**
 * Lets go of an order that was not paid, so that what it held can be used at once. The page at Stripe
 * is closed first: what cannot be paid any more cannot be paid by surprise.
 */
@Injectable()
export class ReleaseOrder {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly orders: OrderRepository,
    private readonly holds: OrderHolds,
    private readonly stripe: StripeGateway,
    private readonly clock: Clock,
  ) {}

  /**
   * Not inside a transaction: it waits for Stripe.
   * @returns false when it was paid a moment ago and Stripe's word of it is on its way: nothing that it
   *   holds may be let go
   * @throws DomainError unavailable `billing.stripe-away`: then nothing is let go of; conflict
   *   `order.illegal-transition`
   */
  async execute(orderId: string, release: Release): Promise<boolean> {
    for (let done = false; !done;) {
      const order = await this.orders.find(orderId);
      if (!order) throw orderNotFound();
      requireTransition('order', TABLE, order.state, 'cancel', release.by);
      const { stripeSessionId: known, stripeCustomerId: customerId, createdAt: since } = order;
      // The page of a draft may be one whose answer was lost.
      const sessionId = known ?? (await this.stripe.findSession({ orderId, customerId, since }));
      if (sessionId !== null && !(await this.stripe.expireCheckout(sessionId))) return false;
      done = await this.uow.run(() => this.release(orderId, { known, closed: sessionId }, release));
    }
    return true;
  }

  /**
   * @param pages the page that the order had when it was read, and the one that was closed
   * @returns false when another was opened meanwhile, which may be paid
   */
  private async release(
    orderId: string,
    pages: { known: string | null; closed: string | null },
    { actor, by, detail = {}, also }: Release,
  ): Promise<boolean> {
    const order: Order | null = await this.orders.lock(orderId);
    if (!order) throw orderNotFound();
    if (order.stripeSessionId !== pages.known) return false;
    order.stripeSessionId = pages.closed;
    order.state = requireTransition('order', TABLE, order.state, 'cancel', by).to;
    const now = this.clock.now();
    order.updatedAt = now;
    await this.holds.release(order, now);
    await this.orders.update(order);
    await this.orders.addEvent({ orderId, at: now, kind: 'order.cancelled', actor: actorOf(actor), detail });
    await also?.(order);
    return true;
  }
}
