import { REFUND_KINDS, type RefundKind } from '@plainhire/contracts';
import { isDomainError } from '@plainhire/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assertBalanced,
  balances,
  creditGranted,
  creditUsed,
  type Entry,
  orderPaid,
  orderRefunded,
  refundFailed,
  shortfallCredited,
} from './ledger.rules.js';
import {
  inMeasureOf,
  mostAlone,
  mostInPart,
  needsSecondPerson,
  refundAmount,
  type RefundFacts,
  shortfallCredit,
} from './refund.rules.js';

const DAY = 86_400_000;
const facts: RefundFacts = {
  paidNet: 2450,
  paidTax: 490,
  refundedNet: 0,
  refundedTax: 0,
  totalDays: 14,
  usedMs: 0,
};

function codeOf(run: () => unknown): string | undefined {
  try {
    run();
  } catch (error) {
    if (isDomainError(error)) return error.code;
    throw error;
  }
  return undefined;
}

describe('what a refund pays back', () => {
  it.each<[string, RefundKind, Partial<RefundFacts>, [number, number, number, boolean]]>([
    ['everything, and the promotion ends', 'full', { usedMs: 3 * DAY }, [2450, 490, 0, true]],
    [
      'what is left, once a part is back',
      'full',
      { refundedNet: 1000, refundedTax: 200 },
      [1450, 290, 0, true],
    ],
    ['the credit too', 'full', { paidCredit: 500, refundedCredit: 100 }, [2450, 490, 400, true]],
    ['an amount of goodwill, and the promotion stays', 'partial', { net: 1000 }, [1000, 200, 0, false]],
    ['the unused half of the days', 'unused_days', { usedMs: 7 * DAY }, [1225, 245, 0, true]],
    ['all of it before the first day', 'unused_days', {}, [2450, 490, 0, true]],
    ['nothing after the last day', 'unused_days', { usedMs: 14 * DAY }, [0, 0, 0, true]],
    ['nothing when the clock ran past the last day', 'unused_days', { usedMs: 15 * DAY }, [0, 0, 0, true]],
    ['days to the millisecond', 'unused_days', { usedMs: DAY / 2 }, [2363, 473, 0, true]],
    [
      'the unused part less what is back of it',
      'unused_days',
      { usedMs: 7 * DAY, refundedNet: 1000, refundedTax: 200 },
      [225, 45, 0, true],
    ],
    [
      'nothing of the unused part where more than it is back',
      'our_fault',
      { usedMs: 7 * DAY, refundedNet: 2000, refundedTax: 400 },
      [0, 0, 0, true],
    ],
    [
      'less credit of the unused part where more money than its share is back',
      'unused_days',
      { usedMs: 7 * DAY, paidCredit: 1000, refundedNet: 1325, refundedTax: 265 },
      [0, 0, 400, true],
    ],
    [
      'the unused part of the credit',
      'unused_days',
      { usedMs: 7 * DAY, paidCredit: 501 },
      [1225, 245, 251, true],
    ],
    ['nothing after the fault of the company', 'company_fault', { usedMs: DAY }, [0, 0, 0, true]],
    ['the rest after our own fault', 'our_fault', { usedMs: 7 * DAY }, [1225, 245, 0, true]],
  ])('is %s', (_, kind, more, [net, tax, credit, endsPromotion]) => {
    expect(refundAmount(kind, { ...facts, ...more })).toEqual({
      net,
      tax,
      credit,
      creditTaken: 0,
      endsPromotion,
    });
  });

  it.each<[string, RefundKind, Partial<RefundFacts>]>([
    ['refund.amount-missing', 'partial', {}],
    ['refund.amount-missing', 'partial', { net: 0 }],
    ['refund.amount-missing', 'partial', { net: 0.5 }],
    ['refund.too-much', 'partial', { net: 2451 }],
    ['refund.too-much', 'partial', { net: 1451, refundedNet: 1000, refundedTax: 200 }],
    ['refund.no-days', 'unused_days', { totalDays: null }],
    ['refund.no-days', 'our_fault', { totalDays: 0 }],
  ])('is refused with %s for %s %o', (code, kind, more) => {
    expect(codeOf(() => refundAmount(kind, { ...facts, ...more }))).toBe(code);
  });

  it.each<[string, RefundKind, Partial<RefundFacts>, [number, number, number, number]]>([
    [
      'everything, and the credit that is unspent ends',
      'full',
      { missed: { spent: 0, unspent: 1225 } },
      [2450, 490, 0, 1225],
    ],
    [
      'everything less the credit that is spent',
      'full',
      { missed: { spent: 1225, unspent: 0 } },
      [1225, 245, 0, 0],
    ],
    [
      'less what is spent, and the rest of it ends',
      'full',
      { missed: { spent: 450, unspent: 775 } },
      [2000, 400, 0, 775],
    ],
    [
      'the spent part off the credit first',
      'full',
      { paidCredit: 500, missed: { spent: 600, unspent: 0 } },
      [2350, 470, 0, 0],
    ],
    [
      'nothing where all of it was credited and spent',
      'full',
      { missed: { spent: 2450, unspent: 0 } },
      [0, 0, 0, 0],
    ],
    [
      'an amount that leaves room for the credit',
      'partial',
      { net: 1225, missed: { spent: 0, unspent: 1225 } },
      [1225, 245, 0, 0],
    ],
    [
      'an amount, and as much credit ends as is in its way',
      'partial',
      { net: 2000, missed: { spent: 225, unspent: 1000 } },
      [2000, 400, 0, 775],
    ],
    [
      'nothing for the company’s fault, and the credit stays',
      'company_fault',
      { missed: { spent: 0, unspent: 1225 } },
      [0, 0, 0, 0],
    ],
    [
      'unused days that leave room for the credit',
      'our_fault',
      { usedMs: 7 * DAY, missed: { spent: 1225, unspent: 0 } },
      [1225, 245, 0, 0],
    ],
  ])('after credit for missing impressions is %s', (_, kind, more, [net, tax, credit, creditTaken]) => {
    expect(refundAmount(kind, { ...facts, ...more })).toMatchObject({ net, tax, credit, creditTaken });
  });

  it('says how much is left where spent credit is in the way of an amount', () => {
    expect(
      codeOf(() => refundAmount('partial', { ...facts, net: 2001, missed: { spent: 450, unspent: 775 } })),
    ).toBe('refund.too-much');
  });

  it('is refused when more is said to be back than was paid', () => {
    expect(() => refundAmount('full', { ...facts, refundedNet: 2451 })).toThrow(RangeError);
    expect(() => refundAmount('full', { ...facts, refundedTax: 491 })).toThrow(RangeError);
    expect(() => refundAmount('full', { ...facts, refundedCredit: 1 })).toThrow(RangeError);
  });
});

const sum = fc.integer({ min: 0, max: 10_000_000 });
const step = fc.record({
  kind: fc.constantFrom(...REFUND_KINDS),
  part: fc.integer({ min: 1, max: 1000 }),
  usedMs: fc.integer({ min: 0, max: 31 * DAY }),
});

describe('any sequence of refunds', () => {
  it('never pays back more than was paid, and all of the tax with all of the net', () => {
    fc.assert(
      fc.property(sum, sum, sum, fc.array(step, { maxLength: 12 }), (paidNet, tax, paidCredit, steps) => {
        const paidTax = Math.min(tax, paidNet);
        let [net, taxBack, credit] = [0, 0, 0];
        for (const { kind, part, usedMs } of [...steps, { kind: 'full' as const, part: 0, usedMs: 0 }]) {
          const given = kind === 'partial' ? Math.ceil(((paidNet - net) * part) / 1000) : undefined;
          if (given === 0) continue;
          const back = refundAmount(kind, {
            paidNet,
            paidTax,
            refundedNet: net,
            refundedTax: taxBack,
            paidCredit,
            refundedCredit: credit,
            totalDays: 30,
            usedMs,
            net: given,
          });
          for (const one of [back.net, back.tax, back.credit]) {
            expect(Number.isSafeInteger(one)).toBe(true);
            expect(one).toBeGreaterThanOrEqual(0);
          }
          [net, taxBack, credit] = [net + back.net, taxBack + back.tax, credit + back.credit];
          expect(net).toBeLessThanOrEqual(paidNet);
          expect(taxBack).toBeLessThanOrEqual(paidTax);
          expect(credit).toBeLessThanOrEqual(paidCredit);
          if (net === paidNet && paidNet > 0) expect(taxBack).toBe(paidTax);
        }
        expect([net, taxBack, credit]).toEqual([paidNet, paidTax, paidCredit]);
      }),
      { numRuns: 500 },
    );
  });

  it('that gives unused days gives them once, whatever came back before', () => {
    fc.assert(
      fc.property(sum, sum, fc.array(step, { maxLength: 12 }), (paidNet, paidCredit, steps) => {
        const back = { net: 0, tax: 0, credit: 0 };
        const used = steps.map(({ usedMs }) => usedMs).sort((a, b) => a - b);
        for (const [index, { kind, part }] of steps.entries()) {
          const net = Math.ceil(((paidNet - back.net) * part) / 1000);
          if (kind === 'partial' && net === 0) continue;
          const unused = 30 * DAY - Math.min(used[index] ?? 0, 30 * DAY);
          const share = (paid: number) => Math.floor((paid * unused) / (30 * DAY) + 0.5);
          const before = back.net + back.credit;
          const one = refundAmount(kind, {
            ...{ paidNet, paidTax: 0, paidCredit, totalDays: 30, usedMs: used[index] ?? 0, net },
            ...{ refundedNet: back.net, refundedTax: 0, refundedCredit: back.credit },
          });
          [back.net, back.credit] = [back.net + one.net, back.credit + one.credit];
          if (kind === 'unused_days' || kind === 'our_fault')
            expect(back.net + back.credit).toBeLessThanOrEqual(
              Math.max(before, share(paidNet) + share(paidCredit)),
            );
        }
      }),
      { numRuns: 500 },
    );
  });

  it('in parts keeps the tax within half a unit of its share at every moment', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 0, max: 1000 }),
        fc.array(fc.integer({ min: 1, max: 1000 }), { maxLength: 12 }),
        (paidNet, permille, parts) => {
          const paidTax = Math.round((paidNet * permille) / 1000);
          let [refundedNet, refundedTax] = [0, 0];
          for (const part of parts) {
            const net = Math.ceil(((paidNet - refundedNet) * part) / 1000);
            if (net === 0) break;
            const back = refundAmount('partial', {
              ...facts,
              paidNet,
              paidTax,
              refundedNet,
              refundedTax,
              net,
            });
            refundedNet += back.net;
            refundedTax += back.tax;
            expect(Math.abs(refundedTax * paidNet - paidTax * refundedNet) * 2).toBeLessThanOrEqual(paidNet);
          }
        },
      ),
    );
  });

  it('gives less back the longer the promotion has run', () => {
    const ms = fc.integer({ min: 0, max: 14 * DAY });
    fc.assert(
      fc.property(ms, ms, (one, other) => {
        const early = refundAmount('unused_days', { ...facts, usedMs: Math.min(one, other) });
        const late = refundAmount('our_fault', { ...facts, usedMs: Math.max(one, other) });
        expect(late.net).toBeLessThanOrEqual(early.net);
        expect(late.tax).toBeLessThanOrEqual(early.tax);
      }),
    );
  });
});

const event = fc.oneof(
  fc.record({
    what: fc.constant('refund' as const),
    kind: fc.constantFrom(...REFUND_KINDS),
    part: fc.integer({ min: 1, max: 1000 }),
    usedMs: fc.integer({ min: 0, max: 31 * DAY }),
    fails: fc.boolean(),
  }),
  fc.record({
    what: fc.constant('credit the shortfall' as const),
    delivered: fc.integer({ min: 0, max: 500 }),
  }),
  fc.record({ what: fc.constant('spend credit' as const), part: fc.integer({ min: 0, max: 1000 }) }),
);

describe('refunds and the credit for missing impressions, in any order', () => {
  it('never leave the company with more than it paid, nor the books out of balance', () => {
    const paid = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(
        paid,
        paid,
        fc.integer({ min: 0, max: 270 }),
        fc.array(event, { maxLength: 12 }),
        (paidNet, paidCredit, permille, events) => {
          const currency = 'EUR';
          const paidTax = Math.round((paidNet * permille) / 1000);
          const back = { net: 0, tax: 0, credit: 0 };
          let [spent, unspent, credited] = [0, 0, false];
          const lines: Entry[] = [];
          const book = (entries: Entry[]) => {
            assertBalanced(entries);
            lines.push(...entries);
          };
          book(creditGranted({ currency, amount: paidCredit }));
          book(orderPaid({ currency, net: paidNet, tax: paidTax, discount: 0, credit: paidCredit }));
          for (const one of events) {
            if (one.what === 'spend credit') {
              const used = Math.floor((unspent * one.part) / 1000);
              [spent, unspent] = [spent + used, unspent - used];
              book(creditUsed({ currency, amount: used }));
            } else if (one.what === 'credit the shortfall') {
              if (credited) continue;
              credited = true;
              const worth = paidNet + paidCredit - back.net - back.credit;
              unspent = shortfallCredit({ worth, promised: 500, delivered: one.delivered });
              book(shortfallCredited({ currency, amount: unspent }));
            } else {
              const missed = { spent, unspent };
              const most = Math.min(
                paidNet - back.net,
                paidNet + paidCredit - back.net - back.credit - spent,
              );
              const net = Math.ceil((Math.max(0, most) * one.part) / 1000);
              if (one.kind === 'partial' && net === 0) continue;
              const amount = refundAmount(one.kind, {
                ...{ paidNet, paidTax, paidCredit, totalDays: 30, usedMs: one.usedMs, net, missed },
                ...{ refundedNet: back.net, refundedTax: back.tax, refundedCredit: back.credit },
              });
              const { tax, credit, creditTaken: taken } = amount;
              for (const sum of [amount.net, tax, credit, taken, unspent - taken])
                expect(sum).toBeGreaterThanOrEqual(0);
              if (one.kind === 'full') expect(unspent - taken).toBe(0);
              const money = { currency, net: amount.net, tax, credit, taken };
              book(orderRefunded(money));
              if (one.fails) {
                book(refundFailed(money));
                continue;
              }
              unspent -= taken;
              back.net += amount.net;
              back.tax += tax;
              back.credit += credit;
            }
            expect(back.net + back.credit + spent + unspent).toBeLessThanOrEqual(paidNet + paidCredit);
            expect(back.net).toBeLessThanOrEqual(paidNet);
            expect(back.tax).toBeLessThanOrEqual(paidTax);
            const sums = balances(lines);
            expect(sums.get('stripe_cash EUR') ?? 0).toBe(paidNet + paidTax - back.net - back.tax);
            expect(sums.get('tax_payable EUR') ?? 0).toBe(back.tax - paidTax + 0);
            expect(sums.get('credits_liability EUR') ?? 0).toBe(-(back.credit + unspent) + 0);
            expect(sums.get('shortfall_credits EUR') ?? 0).toBe(spent + unspent);
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('a second person', () => {
  it('is asked above the threshold, not at it', () => {
    expect(needsSecondPerson(10_000, 10_000)).toBe(false);
    expect(needsSecondPerson(10_001, 10_000)).toBe(true);
  });

  it('is asked for each refund in a currency that has no threshold', () => {
    expect(needsSecondPerson(1, null)).toBe(true);
    expect(mostAlone({ ...facts }, 0, null)).toBe(0);
  });

  it('is asked by what one person gave back in other currencies too, by the measure of each', () => {
    const thresholds = { EUR: 20_000, JPY: 35_000, USD: 0 };
    expect(inMeasureOf('EUR', [{ currency: 'EUR', amount: 100 }], thresholds)).toBe(100);
    expect(inMeasureOf('EUR', [{ currency: 'JPY', amount: 17_500 }], thresholds)).toBe(10_000);
    expect(inMeasureOf('JPY', [{ currency: 'EUR', amount: 1 }], thresholds)).toBe(2);
    // Each of these had a second person.
    const seen = [
      { currency: 'USD', amount: 1 },
      { currency: 'VND', amount: 1 },
    ];
    expect(inMeasureOf('EUR', seen, thresholds)).toBe(0);
    expect(inMeasureOf('VND', [{ currency: 'EUR', amount: 1 }], thresholds)).toBe(0);
  });
});

describe('the most that one person may pay back alone', () => {
  it('is the last amount under the threshold, tax and what is back already counted', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50_000 }),
        fc.integer({ min: 0, max: 270 }),
        fc.integer({ min: 0, max: 30_000 }),
        fc.integer({ min: 0, max: 50_000 }),
        (paidNet, permille, back, spent) => {
          const paidTax = Math.round((paidNet * permille) / 1000);
          const given = { ...facts, paidNet, paidTax, missed: { spent, unspent: 0 } };
          const most = mostAlone(given, back, 20_000);
          const waits = (net: number) => {
            const one = refundAmount('partial', { ...given, net });
            return needsSecondPerson(one.net + one.tax + back, 20_000);
          };
          if (most > 0) expect(waits(most)).toBe(false);
          if (most < mostInPart(given)) expect(waits(most + 1)).toBe(true);
        },
      ),
    );
  });
});

describe('the credit for impressions that did not come', () => {
  it.each([
    [2450, 500, 500, 0],
    [2450, 500, 900, 0],
    [2450, 500, 0, 2450],
    [2450, 500, 250, 1225],
    [2450, 500, 499, 5],
    [0, 500, 0, 0],
    [2450, 0, 0, 0],
  ])('of %i for %i promised and %i delivered is %i', (worth, promised, delivered, credit) => {
    expect(shortfallCredit({ worth, promised, delivered })).toBe(credit);
  });
});
