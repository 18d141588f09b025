import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ACCOUNTS,
  assertBalanced,
  balances,
  bundleRefunded,
  bundleSold,
  creditExpired,
  creditGranted,
  creditUsed,
  disputeLost,
  disputeOpened,
  disputeWon,
  type Entry,
  impressionsDelivered,
  impressionsPromised,
  impressionsReleased,
  impressionsSettled,
  impressionsShort,
  orderPaid,
  orderRefunded,
  refundFailed,
  shortfallCredited,
} from './ledger.rules.js';
import { refundAmount, shortfallCredit } from './refund.rules.js';

const EUR = 'EUR';
const order = { currency: EUR, net: 2000, tax: 400, discount: 2450, credit: 450 };
const sums = (...journals: Entry[][]) => Object.fromEntries(balances(journals.flat()));

describe('a journal', () => {
  it.each<[string, Entry[], object]>([
    [
      'of an order has its list price as a sale, and the discount against it',
      orderPaid(order),
      {
        'stripe_cash EUR': 2400,
        'credits_liability EUR': 450,
        'promo_discounts EUR': 2450,
        'sales EUR': -4900,
        'tax_payable EUR': -400,
      },
    ],
    [
      'of an order at 100 % off has no money in it',
      orderPaid({ currency: EUR, net: 0, tax: 0, discount: 4900, credit: 0 }),
      { 'promo_discounts EUR': 4900, 'sales EUR': -4900 },
    ],
    [
      'of a refund takes the tax back from what is owed',
      orderRefunded({ currency: EUR, net: 1000, tax: 200, credit: 225 }),
      {
        'refunds EUR': 1225,
        'tax_payable EUR': 200,
        'stripe_cash EUR': -1200,
        'credits_liability EUR': -225,
      },
    ],
    [
      'of a bundle owes its worth as credit',
      bundleSold({ currency: EUR, net: 10_000, tax: 2000, discount: 0, credit: 0, worth: 12_000 }),
      {
        'stripe_cash EUR': 12_000,
        'credit_bonus EUR': 2000,
        'credits_liability EUR': -12_000,
        'tax_payable EUR': -2000,
      },
    ],
    [
      'of a bundle at a discount keeps discount and bonus apart',
      bundleSold({ currency: EUR, net: 5000, tax: 0, discount: 5000, credit: 0, worth: 12_000 }),
      {
        'stripe_cash EUR': 5000,
        'promo_discounts EUR': 5000,
        'credit_bonus EUR': 2000,
        'credits_liability EUR': -12_000,
      },
    ],
    [
      'of credit used is a sale',
      creditUsed({ currency: EUR, amount: 9 }),
      { 'credits_liability EUR': 9, 'sales EUR': -9 },
    ],
    [
      'of credit given is a cost',
      creditGranted({ currency: EUR, amount: 9 }),
      { 'credits_given EUR': 9, 'credits_liability EUR': -9 },
    ],
    [
      'of credit run out is income',
      creditExpired({ currency: EUR, amount: 9 }),
      { 'credits_liability EUR': 9, 'credits_expired EUR': -9 },
    ],
    [
      'of a shortfall is a cost of its own',
      shortfallCredited({ currency: EUR, amount: 9 }),
      { 'shortfall_credits EUR': 9, 'credits_liability EUR': -9 },
    ],
    [
      'of a dispute moves money aside',
      disputeOpened({ currency: EUR, amount: 9 }),
      { 'stripe_disputed EUR': 9, 'stripe_cash EUR': -9 },
    ],
    [
      'of a promise is in impressions',
      impressionsPromised(500),
      { 'impressions_promised IMP': 500, 'impressions_due IMP': -500 },
    ],
    [
      'of a settled promise says what was short',
      impressionsSettled({ promised: 500, delivered: 480, missing: 'short' }),
      { 'impressions_due IMP': 500, 'impressions_delivered IMP': -480, 'impressions_short IMP': -20 },
    ],
    [
      'of a promise that a refund ended says what was released',
      impressionsSettled({ promised: 500, delivered: 480, missing: 'released' }),
      { 'impressions_due IMP': 500, 'impressions_delivered IMP': -480, 'impressions_released IMP': -20 },
    ],
    [
      'of a promise kept and more counts what was promised',
      impressionsSettled({ promised: 500, delivered: 900, missing: 'short' }),
      { 'impressions_due IMP': 500, 'impressions_delivered IMP': -500 },
    ],
    ['of nothing is empty', orderPaid({ currency: EUR, net: 0, tax: 0, discount: 0, credit: 0 }), {}],
  ])('%s', (_, entries, expected) => {
    expect(sums(entries)).toEqual(expected);
    expect(entries).toHaveLength(Object.keys(expected).length);
  });

  it.each<[string, Entry[][], object]>([
    [
      'a refund that failed',
      [orderRefunded({ ...order, credit: 9 }), refundFailed({ ...order, credit: 9 })],
      {},
    ],
    [
      'a dispute that was won',
      [disputeOpened({ currency: EUR, amount: 9 }), disputeWon({ currency: EUR, amount: 9 })],
      {},
    ],
    [
      'a dispute that was lost',
      [disputeOpened({ currency: EUR, amount: 9 }), disputeLost({ currency: EUR, amount: 9 })],
      { 'dispute_losses EUR': 9, 'stripe_cash EUR': -9 },
    ],
    [
      'a bundle that was paid back unused',
      [
        bundleSold({ currency: EUR, net: 10_000, tax: 2000, discount: 0, credit: 0, worth: 12_000 }),
        bundleRefunded({ currency: EUR, net: 10_000, tax: 2000, taken: 12_000 }),
      ],
      {},
    ],
    [
      'a promise that came, fell short and was let go in parts',
      [impressionsPromised(500), impressionsDelivered(300), impressionsShort(150), impressionsReleased(50)],
      {
        'impressions_promised IMP': 500,
        'impressions_delivered IMP': -300,
        'impressions_short IMP': -150,
        'impressions_released IMP': -50,
      },
    ],
  ])('and its counterpart: %s', (_, journals, expected) => {
    for (const entries of journals) assertBalanced(entries);
    expect(sums(...journals)).toEqual(expected);
  });

  it.each<[string, Entry[], RegExp]>([
    ['one side only', [{ account: 'sales', currency: EUR, amount: -9 }], /out of balance by -9 EUR/],
    [
      'two currencies that only balance together',
      [
        { account: 'stripe_cash', currency: EUR, amount: 9 },
        { account: 'sales', currency: 'USD', amount: -9 },
      ],
      /out of balance by 9 EUR/,
    ],
    ['a line of nothing', [{ account: 'sales', currency: EUR, amount: 0 }], /amount 0/],
    [
      'fractions',
      [
        { account: 'stripe_cash', currency: EUR, amount: 0.5 },
        { account: 'sales', currency: EUR, amount: -0.5 },
      ],
      /amount 0\.5/,
    ],
    ['impressions as money', [{ account: 'sales', currency: 'IMP', amount: -9 }], /does not hold IMP/],
    [
      'money as impressions',
      [{ account: 'impressions_due', currency: EUR, amount: -9 }],
      /does not hold EUR/,
    ],
  ])('is refused with %s', (_, entries, message) => {
    expect(() => assertBalanced(entries)).toThrow(message);
  });

  it('is not made of negative sums or fractions', () => {
    for (const bad of [-1, 0.5, Number.NaN]) {
      expect(() => orderPaid({ ...order, net: bad })).toThrow(RangeError);
      expect(() => orderRefunded({ currency: EUR, net: 0, tax: 0, credit: bad })).toThrow(RangeError);
      expect(() => bundleRefunded({ currency: EUR, net: 0, tax: 0, taken: bad })).toThrow(RangeError);
      expect(() => impressionsPromised(bad)).toThrow(RangeError);
    }
  });
});

/* The books of one company, run by a random sequence of what can happen; each order keeps its own tally. */

const part = fc.integer({ min: 1, max: 1000 });
const deed = fc.record({
  kind: fc.constantFrom(
    'buy',
    'buy',
    'bundle',
    'refund_full',
    'refund_part',
    'refund_days',
    'refund_fails',
    'dispute',
    'win',
    'lose',
    'grant',
    'expire',
    'settle',
  ),
  which: fc.nat(9),
  part,
  net: fc.integer({ min: 0, max: 500_000 }),
  discount: fc.integer({ min: 0, max: 500_000 }),
  permille: fc.integer({ min: 0, max: 300 }),
  currency: fc.constantFrom('EUR', 'JPY'),
});

interface Tally {
  readonly currency: string;
  readonly paidNet: number;
  readonly paidTax: number;
  readonly paidCredit: number;
  refundedNet: number;
  refundedTax: number;
  refundedCredit: number;
  disputed: 'no' | 'open' | 'lost';
  settled: boolean;
  last: { net: number; tax: number; credit: number } | null;
  readonly entries: Entry[];
}

class Books {
  readonly journals: Entry[][] = [];
  readonly orders: Tally[] = [];
  readonly credit = new Map<string, number>();

  run(one: typeof deed extends fc.Arbitrary<infer T> ? T : never): void {
    const order = this.orders[one.which % Math.max(1, this.orders.length)];
    const { currency } = one;
    const held = this.credit.get(currency) ?? 0;
    const tax = Math.round((one.net * one.permille) / 1000);
    if (one.kind === 'buy') {
      const credit = Math.floor((held * one.part) / 1000);
      this.addCredit(currency, -credit);
      const tally = this.open(currency, one.net, tax, credit);
      this.book(orderPaid({ currency, net: one.net, tax, discount: one.discount, credit }), tally);
      this.book(impressionsPromised(500));
      return;
    }
    if (one.kind === 'bundle') {
      const worth = one.net + one.part;
      this.addCredit(currency, worth);
      this.book(bundleSold({ currency, net: one.net, tax, discount: one.discount, credit: 0, worth }));
      return;
    }
    if (one.kind === 'grant') {
      this.addCredit(currency, one.net);
      this.book(creditGranted({ currency, amount: one.net }));
      return;
    }
    if (one.kind === 'expire') {
      const amount = Math.floor((held * one.part) / 1000);
      this.addCredit(currency, -amount);
      this.book(creditExpired({ currency, amount }));
      return;
    }
    if (order) this.runOrder(one, order);
  }

  private runOrder(one: { kind: string; part: number }, order: Tally): void {
    const { currency } = order;
    const gross = order.paidNet + order.paidTax - order.refundedNet - order.refundedTax;
    if (one.kind === 'win' || one.kind === 'lose') {
      if (order.disputed !== 'open') return;
      const won = one.kind === 'win';
      order.disputed = won ? 'no' : 'lost';
      this.book((won ? disputeWon : disputeLost)({ currency, amount: gross }));
      return;
    }
    if (order.disputed !== 'no') return;
    if (one.kind === 'dispute') {
      order.disputed = 'open';
      this.book(disputeOpened({ currency, amount: gross }));
    } else if (one.kind === 'settle') {
      if (order.settled) return;
      order.settled = true;
      const delivered = one.part;
      this.book(impressionsSettled({ promised: 500, delivered, missing: 'short' }));
      const worth = order.paidNet + order.paidCredit - order.refundedNet - order.refundedCredit;
      const amount = shortfallCredit({ worth, promised: 500, delivered });
      expect(amount).toBeLessThanOrEqual(worth);
      this.addCredit(currency, amount);
      this.book(shortfallCredited({ currency, amount }));
    } else if (one.kind === 'refund_fails') {
      // Credit that was given back stays given back: only the money failed.
      if (!order.last) return;
      order.refundedNet -= order.last.net;
      order.refundedTax -= order.last.tax;
      this.book(refundFailed({ currency, net: order.last.net, tax: order.last.tax }), order);
      order.last = null;
    } else this.refund(one, order);
  }

  private refund(one: { kind: string; part: number }, order: Tally): void {
    const kind = one.kind === 'refund_full' ? 'full' : one.kind === 'refund_part' ? 'partial' : 'unused_days';
    const net = Math.ceil(((order.paidNet - order.refundedNet) * one.part) / 1000);
    if (kind === 'partial' && net === 0) return;
    const usedMs = one.part * 1_000_000;
    const back = refundAmount(kind, { ...order, totalDays: 30, usedMs, net });
    order.refundedNet += back.net;
    order.refundedTax += back.tax;
    order.refundedCredit += back.credit;
    order.last = back;
    this.addCredit(order.currency, back.credit);
    this.book(orderRefunded({ currency: order.currency, ...back }), order);
  }

  private open(currency: string, paidNet: number, paidTax: number, paidCredit: number): Tally {
    const none = { refundedNet: 0, refundedTax: 0, refundedCredit: 0 };
    const tally: Tally = {
      ...{ currency, paidNet, paidTax, paidCredit, ...none },
      ...{ disputed: 'no', settled: false, last: null, entries: [] },
    };
    this.orders.push(tally);
    return tally;
  }

  private addCredit(currency: string, amount: number): void {
    this.credit.set(currency, (this.credit.get(currency) ?? 0) + amount);
  }

  private book(entries: Entry[], order?: Tally): void {
    this.journals.push(entries);
    order?.entries.push(...entries);
  }
}

describe('the books', () => {
  it('balance after whatever happens, owe what is unused, and never give back more than was paid', () => {
    let full = 0;
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 50, size: 'max' }), (deeds) => {
        const books = new Books();
        for (const one of deeds) books.run(one);
        for (const entries of books.journals) assertBalanced(entries);
        const all = balances(books.journals.flat());
        const of = (account: keyof typeof ACCOUNTS, unit: string) => all.get(`${account} ${unit}`) ?? 0;

        for (const currency of ['EUR', 'JPY']) {
          const orders = books.orders.filter((one) => one.currency === currency);
          const sum = (pick: (one: Tally) => number) => orders.reduce((total, one) => total + pick(one), 0);
          expect(of('credits_liability', currency)).toBe(-(books.credit.get(currency) ?? 0) || 0);
          expect(of('refunds', currency)).toBe(sum((one) => one.refundedNet + one.refundedCredit));
          expect(of('refunds', currency)).toBeLessThanOrEqual(sum((one) => one.paidNet + one.paidCredit));
          expect(of('tax_payable', currency)).toBeLessThanOrEqual(0);
          expect(of('stripe_cash', currency)).toBeGreaterThanOrEqual(0);
          const gross = (one: Tally) => one.paidNet + one.paidTax - one.refundedNet - one.refundedTax;
          expect(of('stripe_disputed', currency)).toBe(
            sum((one) => (one.disputed === 'open' ? gross(one) : 0)),
          );
          expect(of('dispute_losses', currency)).toBe(
            sum((one) => (one.disputed === 'lost' ? gross(one) : 0)),
          );
        }
        const due = books.orders.filter((one) => !one.settled).length * 500;
        expect(of('impressions_due', 'IMP')).toBe(-due || 0);
        expect(of('impressions_promised', 'IMP')).toBe(books.orders.length * 500);

        for (const one of books.orders) {
          if (one.refundedNet < one.paidNet || one.refundedCredit < one.paidCredit) continue;
          full += 1;
          // All back: neither net nor tax is left of it, only what was taken off stands against the sale.
          const own = balances(one.entries);
          const left = (account: keyof typeof ACCOUNTS) => own.get(`${account} ${one.currency}`) ?? 0;
          expect(left('sales') + left('promo_discounts') + left('refunds')).toBe(0);
          for (const account of ['tax_payable', 'stripe_cash', 'credits_liability'] as const)
            expect(left(account)).toBe(0);
        }
      }),
      { numRuns: 300 },
    );
    expect(full).toBeGreaterThan(100);
  });

  it('hold each account in one unit', () => {
    for (const [name, { unit }] of Object.entries(ACCOUNTS))
      expect(unit === 'impression').toBe(name.startsWith('impressions_'));
  });
});
