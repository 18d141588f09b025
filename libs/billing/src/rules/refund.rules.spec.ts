import { REFUND_KINDS, type RefundKind } from '@plainhire/contracts';
import { isDomainError } from '@plainhire/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { needsSecondPerson, refundAmount, type RefundFacts, shortfallCredit } from './refund.rules.js';

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
      'the unused part, but never over what is left',
      'unused_days',
      { usedMs: 7 * DAY, refundedNet: 2000, refundedTax: 400 },
      [450, 90, 0, true],
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
    expect(refundAmount(kind, { ...facts, ...more })).toEqual({ net, tax, credit, endsPromotion });
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

describe('a second person', () => {
  it('is asked above the threshold, not at it', () => {
    expect(needsSecondPerson(10_000, 10_000)).toBe(false);
    expect(needsSecondPerson(10_001, 10_000)).toBe(true);
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
