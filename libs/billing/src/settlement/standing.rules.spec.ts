import { describe, expect, it } from 'vitest';
import type { PaymentFacts, SessionFacts } from '../stripe/stripe-facts.js';
import { difference, standingOf } from './standing.rules.js';

const ORDER = { id: 'order-1', net: 2_450, currency: 'EUR', stripeSessionId: 'cs_1' };

function session(over: Partial<SessionFacts> = {}): SessionFacts {
  return {
    id: 'cs_1',
    orderId: 'order-1',
    status: 'open',
    paymentStatus: 'unpaid',
    currency: 'EUR',
    subtotal: 4_900,
    discount: 2_450,
    tax: 515,
    total: 2_965,
    customerId: 'cus_1',
    url: 'https://pay.example',
    createdAt: new Date(0),
    expiresAt: new Date(1),
    ...over,
  };
}

function payment(status: PaymentFacts['status']): PaymentFacts {
  return { id: 'pi_1', status, refusal: null, chargeId: null, received: 0 };
}

describe('where a payment stands', () => {
  it.each([
    ['open', 'unpaid', null, 'open'],
    // A declined card: another can be tried on the same page.
    ['open', 'unpaid', 'refused', 'open'],
    ['complete', 'paid', 'succeeded', 'paid'],
    ['complete', 'no_payment_required', null, 'paid'],
    ['complete', 'unpaid', 'processing', 'pending'],
    ['complete', 'unpaid', null, 'pending'],
    ['complete', 'unpaid', 'refused', 'failed'],
    ['expired', 'unpaid', null, 'expired'],
    ['expired', 'unpaid', 'refused', 'expired'],
  ] as const)(
    'of a session that is %s and %s with a payment %s is %s',
    (status, paymentStatus, paid, standing) => {
      const facts = {
        session: session({ status, paymentStatus }),
        payment: paid === null ? null : payment(paid),
      };
      expect(standingOf(facts)).toBe(standing);
    },
  );
});

describe('facts and an order', () => {
  it('fit when the net is the same, whatever the tax', () => {
    expect(difference(ORDER, { session: session() })).toBeNull();
    expect(difference(ORDER, { session: session({ tax: 0, total: 2_450 }) })).toBeNull();
  });

  it('fit when the order does not know its session yet', () => {
    expect(difference({ ...ORDER, stripeSessionId: null }, { session: session() })).toBeNull();
  });

  it.each([
    ['another net', session({ discount: 2_449 }), /comes to 2450 and session cs_1 to 2451/],
    ['another currency', session({ currency: 'USD' }), /in EUR, session cs_1 in USD/],
    ['another order', session({ orderId: 'order-2' }), /names another order/],
    ['no order', session({ orderId: null }), /names another order/],
    ['a second session', session({ id: 'cs_2' }), /second one for this order; the first is cs_1/],
  ])('do not fit with %s', (_, of, says) => {
    expect(difference(ORDER, { session: of })).toMatch(says);
  });
});
