import type { OrderState } from '@plainhire/contracts';
import { DomainError, type StateTable } from '@plainhire/kernel';

/**
 * What can happen to an order. Stripe's word comes late, twice or out of order, so what it says of money is
 * taken from every state in which it can be true: an order that we let expire may turn out to be paid.
 *
 * `win_…` brings a disputed order back to where it was, `undo_refund_…` one whose refund failed at the bank
 * after all; a row has one end, so there is one action for each. `wonAction`, `refundAction` and
 * `undoRefundAction` choose.
 */
export type OrderAction =
  | 'open_checkout'
  | 'wait_for_payment'
  | 'pay'
  | 'fail_payment'
  | 'expire'
  | 'cancel'
  | 'fulfil'
  | 'refund_part'
  | 'refund_all'
  | 'undo_refund_to_paid'
  | 'undo_refund_to_fulfilled'
  | 'undo_refund_to_part'
  | 'dispute'
  | 'win_to_paid'
  | 'win_to_fulfilled'
  | 'win_to_partly_refunded'
  | 'win_to_refunded'
  | 'lose_dispute'
  | 'reopen_dispute';

/** `system` is a job of ours that read Stripe's object again, such as reconciliation. */
export type OrderWho = 'company' | 'stripe' | 'finance' | 'system';

const NEWS = ['stripe', 'system'] as const;

/** Every change of state there is. What is not a row here is refused with 409. */
export const ORDER_TRANSITIONS = [
  // The system too: a checkout that was opened just before the process died is found at Stripe.
  { action: 'open_checkout', from: ['draft'], to: 'awaiting_payment', by: ['company', 'system'] },
  // A transfer or debit was begun; Stripe tells later whether the money came.
  { action: 'wait_for_payment', from: ['awaiting_payment'], to: 'payment_pending', by: NEWS },
  {
    action: 'pay',
    from: ['awaiting_payment', 'payment_pending', 'payment_failed', 'expired', 'cancelled'],
    to: 'paid',
    by: NEWS,
  },
  { action: 'fail_payment', from: ['awaiting_payment', 'payment_pending'], to: 'payment_failed', by: NEWS },
  // A pending payment never expires: its money may be on the way.
  { action: 'expire', from: ['draft', 'awaiting_payment'], to: 'expired', by: NEWS },
  {
    action: 'cancel',
    from: ['draft', 'awaiting_payment'],
    to: 'cancelled',
    by: ['company', 'finance', 'system'],
  },
  { action: 'fulfil', from: ['paid'], to: 'fulfilled', by: ['system'] },
  // A refund of a part may overtake the job that fulfils: what is still paid for is still owed.
  { action: 'fulfil', from: ['partly_refunded'], to: 'partly_refunded', by: ['system'] },
  {
    action: 'refund_part',
    from: ['paid', 'fulfilled', 'partly_refunded'],
    to: 'partly_refunded',
    by: ['stripe', 'finance', 'system'],
  },
  {
    action: 'refund_all',
    from: ['paid', 'fulfilled', 'partly_refunded'],
    to: 'refunded',
    by: ['stripe', 'finance', 'system'],
  },
  { action: 'undo_refund_to_paid', from: ['partly_refunded', 'refunded'], to: 'paid', by: NEWS },
  { action: 'undo_refund_to_fulfilled', from: ['partly_refunded', 'refunded'], to: 'fulfilled', by: NEWS },
  { action: 'undo_refund_to_part', from: ['partly_refunded', 'refunded'], to: 'partly_refunded', by: NEWS },
  // A bank may dispute what was paid back already.
  { action: 'dispute', from: ['paid', 'fulfilled', 'partly_refunded', 'refunded'], to: 'disputed', by: NEWS },
  { action: 'win_to_paid', from: ['disputed'], to: 'paid', by: NEWS },
  { action: 'win_to_fulfilled', from: ['disputed'], to: 'fulfilled', by: NEWS },
  { action: 'win_to_partly_refunded', from: ['disputed'], to: 'partly_refunded', by: NEWS },
  { action: 'win_to_refunded', from: ['disputed'], to: 'refunded', by: NEWS },
  { action: 'lose_dispute', from: ['disputed'], to: 'dispute_lost', by: NEWS },
  // A bank may decide anew: what was lost is disputed once more, and then as it is decided.
  { action: 'reopen_dispute', from: ['dispute_lost'], to: 'disputed', by: NEWS },
] as const satisfies StateTable<OrderState, OrderAction, OrderWho>;

/** States in which the order's price, its use of a discount and its credit are held for it. */
export const HOLDING_STATES: readonly OrderState[] = ['draft', 'awaiting_payment', 'payment_pending'];
/** States of an order that was paid, whatever became of the money. */
export const PAID_STATES: readonly OrderState[] = [
  'paid',
  'fulfilled',
  'partly_refunded',
  'refunded',
  'disputed',
  'dispute_lost',
];
/** States in which what was bought may be given: never without money, never while it is in dispute. */
export const GRANTING_STATES: readonly OrderState[] = ['paid', 'fulfilled', 'partly_refunded'];

/**
 * The action that ends a won dispute for an order that was in `before` when it began.
 *
 * @throws DomainError conflict `order.no-state-before-dispute` for a state no dispute begins in
 */
export function wonAction(before: OrderState | null): OrderAction {
  if (before === 'paid' || before === 'fulfilled' || before === 'partly_refunded' || before === 'refunded')
    return `win_to_${before}`;
  throw new DomainError(
    'conflict',
    'order.no-state-before-dispute',
    'It is not known what this order was before the dispute. Run the reconciliation, then try again.',
  );
}

/** The action for a refund that brings the sum paid back to `refunded`, of `paid` minor units in all. */
export function refundAction({
  paid,
  refunded,
}: {
  readonly paid: number;
  readonly refunded: number;
}): OrderAction {
  return refunded >= paid ? 'refund_all' : 'refund_part';
}

/** The action for a refund that failed after it had counted; `refunded` is what is still paid back. */
export function undoRefundAction(order: {
  readonly refunded: number;
  readonly fulfilledAt: Date | null;
}): OrderAction {
  if (order.refunded > 0) return 'undo_refund_to_part';
  return order.fulfilledAt === null ? 'undo_refund_to_paid' : 'undo_refund_to_fulfilled';
}
