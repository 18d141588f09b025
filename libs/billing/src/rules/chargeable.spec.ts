import { minorUnitExponent } from '@plainhire/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  creditToTake,
  isPayable,
  LEAST_CHARGE,
  leastCharge,
  smallestPayable,
  whyNotCharged,
} from './chargeable.js';

/** As Stripe counts: https://docs.stripe.com/currencies#zero-decimal and #three-decimal. */
const STRIPE_COUNTS: Readonly<Record<string, number>> = Object.fromEntries([
  ...'BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' ').map((code) => [code, 0]),
  ...'BHD JOD KWD OMR TND'.split(' ').map((code) => [code, 3]),
]);

describe('the currencies that something is sold in', () => {
  it('are counted at Stripe as they are here, each of them', () => {
    for (const code of [...Intl.supportedValuesOf('currency'), ...Object.keys(LEAST_CHARGE)])
      if (whyNotCharged(code) === null)
        expect([code, STRIPE_COUNTS[code] ?? 2]).toEqual([code, minorUnitExponent(code)]);
  });

  it.each([
    ['ISK', 'counted_otherwise'],
    ['UGX', 'counted_otherwise'],
    ['MGA', 'counted_otherwise'],
    ['KWD', 'in_thousandths'],
    ['BHD', 'in_thousandths'],
    ['TRY', 'no_least_known'],
    ['constructor', 'no_least_known'],
    ['EUR', null],
    ['JPY', null],
  ])('do or do not have %s among them: %s', (code, why) => {
    expect(whyNotCharged(code)).toBe(why);
    expect(leastCharge(code) > 0).toBe(why === null);
  });
});

const least = fc.integer({ min: 0, max: 2_000 });
const onTop = fc.record({ ratePermille: fc.integer({ min: 0, max: 300 }) });

describe('credit and what must be left to pay', () => {
  it.each([
    [3_000, 2_970, 0, 50, 2_950],
    [3_000, 3_000, 0, 50, 3_000],
    [3_000, 2_950, 0, 50, 2_950],
    // 0.41 and 21 % are 0.50.
    [3_000, 2_990, 210, 50, 2_959],
    [3_000, 2_990, 0, 0, 2_990],
    [40, 20, 0, 50, 0],
  ])(
    'of %i with %i of credit at %i permille and a least of %i take %i',
    (due, available, ratePermille, least, taken) => {
      expect(creditToTake(due, available, { ratePermille }, least)).toBe(taken);
    },
  );

  it('leave nothing or enough, take no more than there is, and as much as can be', () => {
    const sum = fc.integer({ min: 0, max: 20_000 });
    fc.assert(
      fc.property(sum, sum, onTop, least, (due, available, rate, atLeast) => {
        const taken = creditToTake(due, available, rate, atLeast);
        expect(taken).toBeGreaterThanOrEqual(0);
        expect(taken).toBeLessThanOrEqual(Math.min(due, available));
        if (!isPayable(due, rate, atLeast) && available < due) return;
        expect(isPayable(due - taken, rate, atLeast)).toBe(true);
        for (let more = taken + 1; more <= Math.min(due, available, taken + 5); more += 1)
          expect(isPayable(due - more, rate, atLeast)).toBe(false);
      }),
    );
  });

  it('begin with the smallest sum that can be paid', () => {
    fc.assert(
      fc.property(onTop, fc.integer({ min: 2, max: 2_000 }), (rate, atLeast) => {
        const smallest = smallestPayable(rate, atLeast);
        expect(isPayable(smallest, rate, atLeast)).toBe(true);
        if (smallest > 1) expect(isPayable(smallest - 1, rate, atLeast)).toBe(false);
      }),
    );
  });
});
