import type { Order } from '../orders/order.entity.js';
import { HOLDING_STATES } from '../rules/index.js';
import { difference, standingOf } from '../settlement/standing.rules.js';
import type { ListedSession } from '../stripe/stripe-facts.js';
import type { Deviation } from './compare-standing.js';
import { RECONCILIATION_WORDS as WORDS } from './reconciliation.words.js';

/**
 * In what a line of Stripe's list and an order here do not agree. Pure.
 * @param onItsWay of its refunds: sent, and not at the buyer's bank yet. Stripe counts them as paid back.
 */
export function deviationsOf(listed: ListedSession, order: Order, onItsWay: number): Deviation[] {
  const { session } = listed;
  const standing = standingOf({ session, payment: null });
  const differs = difference(order, listed);
  if (standing === 'paid' && differs !== null) return [{ kind: 'amount_differs', detail: differs }];
  if (differs !== null) return [];
  const found: Deviation[] = [];
  if (standing === 'paid' && order.paidAt === null)
    found.push({ kind: 'paid_not_granted', detail: WORDS.paid(session.id) });
  if (standing === 'expired' && (order.state === 'draft' || order.state === 'awaiting_payment'))
    found.push({ kind: 'expired_not_released', detail: WORDS.over(session.id) });
  const total = order.net + (order.tax ?? 0);
  if (order.paidAt !== null && session.total !== total)
    found.push({ kind: 'amount_differs', detail: WORDS.total(session.total, total, order.currency) });
  const booked = order.refundedNet + order.refundedTax - order.refundedOutside;
  if (listed.refunded !== booked + onItsWay)
    found.push({
      kind: 'refunded_not_booked',
      detail: WORDS.refunded(listed.refunded, booked, order.currency),
    });
  return found;
}

/** Lines that only a closer look tells about: what is on its way, and disputes, which Stripe's list keeps for ever. */
export function needsLook(listed: ListedSession, order: Order, onItsWay: number): boolean {
  if (listed.disputed || onItsWay > 0) return true;
  return listed.session.status === 'complete' && HOLDING_STATES.includes(order.state);
}
