import type { OrderState } from '@plainhire/contracts';
import { requireTransition, type StateTable } from '@plainhire/kernel';
import type { Order } from '../orders/order.entity.js';
import { ORDER_TRANSITIONS, type OrderAction, type OrderWho } from '../rules/index.js';
import type { OrderFacts } from '../stripe/stripe-facts.js';

const TABLE: StateTable<OrderState, OrderAction, OrderWho> = ORDER_TRANSITIONS;

/** What made us look. */
export interface Cause {
  /** For the timeline: `stripe`, `system:reconciliation`, `user:<id>`. */
  readonly actor: string;
  readonly stripeEventId: string | null;
}

/** An order that is locked, being brought to where Stripe says it is. */
export interface OrderWork {
  readonly order: Order;
  readonly cause: Cause;
  readonly now: Date;
  /** Set by whatever changes what others go by: state, grant, sums. */
  changed: boolean;
}

export interface FactsWork extends OrderWork {
  readonly facts: OrderFacts;
}

/** @throws DomainError conflict `order.illegal-transition` */
export function stateAfter(from: OrderState, action: OrderAction, by: OrderWho): OrderState {
  return requireTransition('order', TABLE, from, action, by).to;
}

/** Moves the order by its table. @throws DomainError conflict `order.illegal-transition` */
export function move(work: OrderWork, action: OrderAction, by: OrderWho = 'stripe'): void {
  const { order } = work;
  const to = stateAfter(order.state, action, by);
  if (to === order.state) return;
  order.state = to;
  work.changed = true;
}

/**
 * As `move`, for what happens to money while a dispute stands or after it was lost: the order stays where it
 * is, and what changes is where it would come back to.
 */
export function moveBeneathDispute(work: OrderWork, action: OrderAction, by: OrderWho = 'stripe'): void {
  const { order } = work;
  const { state } = order;
  if ((state === 'disputed' || state === 'dispute_lost') && order.stateBeforeDispute !== null)
    order.stateBeforeDispute = stateAfter(order.stateBeforeDispute, action, by);
  else move(work, action, by);
}
