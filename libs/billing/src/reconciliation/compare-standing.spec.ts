import { describe, expect, it } from 'vitest';
import type { Dispute } from '../disputes/dispute.entity.js';
import type { Order } from '../orders/order.entity.js';
import { deviationsBetween, isIdle, type OrderStanding } from './compare-standing.js';

const NOW = new Date('2026-11-23T09:00:00Z');
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);

const order = (over: Partial<Order> = {}) =>
  ({
    state: 'paid',
    currency: 'EUR',
    paidAt: minutesAgo(11),
    fulfilledAt: null,
    endsPromotion: null,
    refundedNet: 0,
    refundedTax: 0,
    refundedOutside: 0,
    stripeSessionId: 'cs_1',
    ...over,
  }) as Order;

const standing = (over: Partial<Order> = {}, onItsWay = 0, disputes: string[] = []): OrderStanding => ({
  order: order(over),
  onItsWay,
  disputes: disputes.map((state) => ({ stripeDisputeId: 'du_1', state }) as Dispute),
});

const kinds = (before: OrderStanding, after: OrderStanding) =>
  deviationsBetween(before, after).map(({ kind }) => kind);

describe('what an order did not know', () => {
  it.each([
    ['nothing', standing(), standing(), []],
    ['that it is paid', standing({ paidAt: null }), standing(), ['paid_not_granted']],
    [
      'that it is over',
      standing({ state: 'awaiting_payment', paidAt: null }),
      standing({ state: 'expired', paidAt: null }),
      ['expired_not_released'],
    ],
    ['a refund', standing(), standing({ refundedNet: 100, refundedTax: 21 }), ['refunded_not_booked']],
    ['a refund on its way', standing(), standing({}, 121), ['refunded_not_booked']],
    [
      'that a refund failed',
      standing({ refundedNet: 100, refundedTax: 21 }),
      standing(),
      ['refunded_not_booked'],
    ],
    ['nothing where one arrived', standing({}, 121), standing({ refundedNet: 100, refundedTax: 21 }), []],
    [
      'nothing where one was paid outside Stripe',
      standing(),
      standing({ refundedNet: 100, refundedTax: 21, refundedOutside: 121 }),
      [],
    ],
    ['a dispute', standing(), standing({}, 0, ['needs_response']), ['disputed_not_booked']],
    ['how one ended', standing({}, 0, ['needs_response']), standing({}, 0, ['won']), ['disputed_not_booked']],
  ])('%s', (_what, before, after, expected) => {
    expect(kinds(before, after)).toEqual(expected);
  });
});

describe('an order that nothing came of', () => {
  it.each([
    ['paid a while ago', {}, true],
    ['paid just now', { paidAt: minutesAgo(9) }, false],
    ['paid back in part before it was granted', { state: 'partly_refunded' as const }, true],
    ['granted', { state: 'fulfilled' as const, fulfilledAt: minutesAgo(1) }, false],
    ['ended by a refund before it began', { endsPromotion: 'company_fault' as const }, false],
    ['in dispute', { state: 'disputed' as const }, false],
  ])('%s', (_what, over, idle) => {
    expect(isIdle(order(over), NOW)).toBe(idle);
  });
});
