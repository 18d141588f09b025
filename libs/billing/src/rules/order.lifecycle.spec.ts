import { ORDER_STATES, type OrderState } from '@plainhire/contracts';
import { findTransition, isDomainError, requireTransition } from '@plainhire/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  GRANTING_STATES,
  HOLDING_STATES,
  ORDER_TRANSITIONS,
  type OrderAction,
  type OrderWho,
  PAID_STATES,
  refundAction,
  undoRefundAction,
  wonAction,
} from './order.lifecycle.js';

const NEWS: OrderWho[] = ['stripe', 'system'];
const MONEY_BACK: OrderWho[] = ['stripe', 'finance', 'system'];
type Row = { to: OrderState; by: OrderWho[] };

/** The agreed table, written out once more by hand: state > action > who > next state. */
const AGREED: Partial<Record<OrderState, Partial<Record<OrderAction, Row>>>> = {
  draft: {
    open_checkout: { to: 'awaiting_payment', by: ['company', 'system'] },
    expire: { to: 'expired', by: NEWS },
    cancel: { to: 'cancelled', by: ['company', 'finance', 'system'] },
  },
  awaiting_payment: {
    wait_for_payment: { to: 'payment_pending', by: NEWS },
    pay: { to: 'paid', by: NEWS },
    fail_payment: { to: 'payment_failed', by: NEWS },
    expire: { to: 'expired', by: NEWS },
    cancel: { to: 'cancelled', by: ['company', 'finance', 'system'] },
  },
  payment_pending: {
    pay: { to: 'paid', by: NEWS },
    fail_payment: { to: 'payment_failed', by: NEWS },
  },
  payment_failed: { pay: { to: 'paid', by: NEWS } },
  expired: { pay: { to: 'paid', by: NEWS } },
  cancelled: { pay: { to: 'paid', by: NEWS } },
  paid: {
    fulfil: { to: 'fulfilled', by: ['system'] },
    refund_part: { to: 'partly_refunded', by: MONEY_BACK },
    refund_all: { to: 'refunded', by: MONEY_BACK },
    dispute: { to: 'disputed', by: NEWS },
  },
  fulfilled: {
    refund_part: { to: 'partly_refunded', by: MONEY_BACK },
    refund_all: { to: 'refunded', by: MONEY_BACK },
    dispute: { to: 'disputed', by: NEWS },
  },
  partly_refunded: {
    fulfil: { to: 'partly_refunded', by: ['system'] },
    refund_part: { to: 'partly_refunded', by: MONEY_BACK },
    refund_all: { to: 'refunded', by: MONEY_BACK },
    undo_refund_to_paid: { to: 'paid', by: NEWS },
    undo_refund_to_fulfilled: { to: 'fulfilled', by: NEWS },
    undo_refund_to_part: { to: 'partly_refunded', by: NEWS },
    dispute: { to: 'disputed', by: NEWS },
  },
  refunded: {
    undo_refund_to_paid: { to: 'paid', by: NEWS },
    undo_refund_to_fulfilled: { to: 'fulfilled', by: NEWS },
    undo_refund_to_part: { to: 'partly_refunded', by: NEWS },
    dispute: { to: 'disputed', by: NEWS },
  },
  disputed: {
    win_to_paid: { to: 'paid', by: NEWS },
    win_to_fulfilled: { to: 'fulfilled', by: NEWS },
    win_to_partly_refunded: { to: 'partly_refunded', by: NEWS },
    win_to_refunded: { to: 'refunded', by: NEWS },
    lose_dispute: { to: 'dispute_lost', by: NEWS },
  },
  dispute_lost: { reopen_dispute: { to: 'disputed', by: NEWS } },
};
const ACTIONS: OrderAction[] = [...new Set(ORDER_TRANSITIONS.map((row) => row.action))];
const EVERYBODY: OrderWho[] = ['company', 'stripe', 'finance', 'system'];

function next(from: OrderState, action: OrderAction, by: OrderWho): OrderState | undefined {
  return findTransition<OrderState, OrderAction, OrderWho>(ORDER_TRANSITIONS, from, action, by)?.to;
}

describe('the state table of orders', () => {
  const cases = ORDER_STATES.flatMap((from) =>
    ACTIONS.flatMap((action) => EVERYBODY.map((by) => ({ from, action, by }))),
  );

  it.each(cases)('$by may $action from $from exactly when agreed', ({ from, action, by }) => {
    const agreed = AGREED[from]?.[action];
    const expected = agreed?.by.includes(by) ? agreed.to : undefined;
    expect(next(from, action, by)).toBe(expected);
    if (expected !== undefined) return;
    try {
      requireTransition<OrderState, OrderAction, OrderWho>('order', ORDER_TRANSITIONS, from, action, by);
      expect.unreachable('an illegal transition was let through');
    } catch (error) {
      if (!isDomainError(error, 'order.illegal-transition')) throw error;
      expect(error.kind).toBe('conflict');
    }
  });

  it('names one row at most for each state, action and actor', () => {
    for (const { from, action, by } of cases) {
      const rows = ORDER_TRANSITIONS.filter(
        (row) =>
          row.action === action &&
          (row.from as readonly OrderState[]).includes(from) &&
          (row.by as readonly OrderWho[]).includes(by),
      );
      expect(rows.length).toBeLessThanOrEqual(1);
    }
  });

  it('reaches every state from a draft', () => {
    const reached = new Set<OrderState>(['draft']);
    for (const from of reached)
      for (const action of ACTIONS)
        for (const by of EVERYBODY) {
          const to = next(from, action, by);
          if (to !== undefined) reached.add(to);
        }
    expect([...reached].sort()).toEqual([...ORDER_STATES].sort());
  });

  it('never counts as paid or grants without Stripe, and never goes back once paid, whatever is tried', () => {
    const step = fc.record({ action: fc.constantFrom(...ACTIONS), by: fc.constantFrom(...EVERYBODY) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80, size: 'max' }), (steps) => {
        let state: OrderState = 'draft';
        let paid = 0;
        for (const { action, by } of steps) {
          const to = next(state, action, by);
          if (to === undefined) continue;
          if (action === 'pay') {
            paid += 1;
            expect(['stripe', 'system']).toContain(by);
          }
          if (action === 'fulfil') expect(GRANTING_STATES).toContain(state);
          // Only the bank brings it back, and only into dispute.
          if (state === 'dispute_lost') expect([action, NEWS.includes(by)]).toEqual(['reopen_dispute', true]);
          state = to;
          expect(PAID_STATES.includes(state)).toBe(paid > 0);
          expect(paid).toBeLessThanOrEqual(1);
          if (HOLDING_STATES.includes(state)) expect(paid).toBe(0);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a won dispute', () => {
  const before = ORDER_STATES.filter((state) => next(state, 'dispute', 'stripe') === 'disputed');

  it.each(before)('brings an order back that was %s', (state) => {
    expect(next('disputed', wonAction(state), 'stripe')).toBe(state);
  });

  it.each([null, ...ORDER_STATES.filter((state) => !before.includes(state))])('cannot end in %s', (state) => {
    expect(() => wonAction(state)).toThrow(/reconciliation/);
  });
});

describe('a refund', () => {
  it('is of all once nothing of what was paid is left', () => {
    expect(refundAction({ paid: 2940, refunded: 2939 })).toBe('refund_part');
    expect(refundAction({ paid: 2940, refunded: 2940 })).toBe('refund_all');
    expect(refundAction({ paid: 0, refunded: 0 })).toBe('refund_all');
  });

  it('that failed leaves what other refunds and the fulfilment made of the order', () => {
    const at = new Date('2026-11-23T09:00:00.000Z');
    expect(undoRefundAction({ refunded: 1, fulfilledAt: at })).toBe('undo_refund_to_part');
    expect(undoRefundAction({ refunded: 0, fulfilledAt: at })).toBe('undo_refund_to_fulfilled');
    expect(undoRefundAction({ refunded: 0, fulfilledAt: null })).toBe('undo_refund_to_paid');
  });
});
