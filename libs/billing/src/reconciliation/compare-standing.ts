import type { ReconciliationFinding } from '@plainhire/contracts';
import type { Dispute } from '../disputes/dispute.entity.js';
import type { Order } from '../orders/order.entity.js';
import { GRANTING_STATES } from '../rules/index.js';
import { RECONCILIATION_WORDS as WORDS } from './reconciliation.words.js';

export type Deviation = Pick<ReconciliationFinding, 'kind' | 'detail'>;

/** How an order stands here, with what may happen to it late. */
export interface OrderStanding {
  readonly order: Order;
  readonly disputes: readonly Dispute[];
  /** Refunds that were sent and are not at the buyer's bank yet. Stripe counts them as paid back. */
  readonly onItsWay: number;
}

/** Longer than fulfilling ever takes. */
const IDLE_MS = 10 * 60_000;

/** What an order did not know, by how it stood before Stripe was asked and afterwards. Pure. */
export function deviationsBetween(before: OrderStanding, after: OrderStanding): Deviation[] {
  const found: Deviation[] = [];
  const sessionId = after.order.stripeSessionId ?? '';
  if (before.order.paidAt === null && after.order.paidAt !== null)
    found.push({ kind: 'paid_not_granted', detail: WORDS.paid(sessionId) });
  else if (after.order.state === 'expired' && before.order.state !== 'expired')
    found.push({ kind: 'expired_not_released', detail: WORDS.over(sessionId) });
  const [there, here] = [bookedOf(after.order), bookedOf(before.order)];
  // What was on its way and has arrived is as it should be.
  if (there + after.onItsWay !== here + before.onItsWay)
    found.push({
      kind: 'refunded_not_booked',
      detail: WORDS.refunded(there + after.onItsWay, here, after.order.currency),
    });
  if (disputesOf(before) !== disputesOf(after))
    found.push({ kind: 'disputed_not_booked', detail: WORDS.disputed });
  return found;
}

/** Paid some while ago, still owed, and nothing came of it. */
export function isIdle({ state, paidAt, fulfilledAt, endsPromotion }: Order, now: Date): boolean {
  if (!GRANTING_STATES.includes(state) || fulfilledAt !== null || endsPromotion !== null) return false;
  return paidAt !== null && now.getTime() - paidAt.getTime() > IDLE_MS;
}

/** At Stripe: what was paid back outside it is not on its lists. */
function bookedOf({ refundedNet, refundedTax, refundedOutside }: Order): number {
  return refundedNet + refundedTax - refundedOutside;
}

function disputesOf({ disputes }: OrderStanding): string {
  return JSON.stringify(disputes.map(({ stripeDisputeId, state }) => [stripeDisputeId, state]));
}
