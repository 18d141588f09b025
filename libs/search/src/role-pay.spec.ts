import type { Pay } from '@plainhire/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rolePay } from './role-pay.js';

const euro = (min: number, max: number, over: Partial<Pay> = {}): Pay => ({
  min: min * 100,
  max: max * 100,
  currency: 'EUR',
  unit: 'year',
  ...over,
});

describe('the pay of a role', () => {
  it('is the median of both ends of the ranges, by the year', () => {
    const pay = rolePay([euro(40_000, 50_000), euro(50_000, 70_000), euro(5_000, 7_500, { unit: 'month' })]);
    expect(pay).toMatchObject({
      currency: 'EUR',
      postings: 3,
      low: 5_000_000,
      high: 7_000_000,
      quartiles: { lower: 6_000_000, upper: 8_000_000 },
    });
  });

  it('says nothing of fewer than three ranges in one currency', () => {
    const two = [euro(40_000, 50_000), euro(41_000, 52_000)];
    expect(rolePay([])).toBeNull();
    expect(rolePay([...two, euro(40_000, 50_000, { currency: 'USD' })])).toBeNull();
    expect(rolePay([...two, euro(1, 2)])).not.toBeNull();
  });

  it('is in the currency that most use, whatever the sums of the others', () => {
    const yen = euro(9_000_000, 9_900_000, { currency: 'JPY' });
    expect(rolePay([yen, euro(1, 9), euro(1, 9), euro(1, 9), yen])).toMatchObject({
      currency: 'EUR',
      postings: 3,
      high: 900,
    });
  });

  it('counts minor units as the currency does', () => {
    const yen: Pay = { min: 5_000_000, max: 6_000_000, currency: 'JPY', unit: 'year' };
    expect(rolePay([yen, yen, yen])).toMatchObject({ low: 5_000_000, high: 6_000_000 });
  });

  it('draws one bar where all pay the same', () => {
    const pay = rolePay([euro(1, 50_000), euro(2, 50_000), euro(3, 50_000)]);
    expect(pay?.bins).toEqual([{ from: null, to: null, postings: 3 }]);
  });

  it('does not let one far away sum squeeze all others into one bar', () => {
    const usual = Array.from({ length: 40 }, (_, at) => euro(30_000, 40_000 + at * 1000));
    const bins = rolePay([...usual, euro(1, 90_000_000)])?.bins ?? [];
    expect(bins.length).toBeGreaterThan(4);
    expect(bins.at(-1)).toMatchObject({ to: null });
  });

  it('counts every range in one bar, in at most ten that lie side by side', () => {
    const sum = fc.integer({ min: 0, max: 1_000_000_000 });
    const unit = fc.constantFrom('hour', 'day', 'week', 'month', 'year' as const);
    const range = fc
      .tuple(sum, sum, unit)
      .map(([a, b, per]): Pay => ({ min: Math.min(a, b), max: Math.max(a, b), currency: 'EUR', unit: per }));
    fc.assert(
      fc.property(fc.array(range, { minLength: 3, maxLength: 40 }), (pays) => {
        const pay = rolePay(pays);
        if (pay === null) throw new Error('three ranges have a median');
        expect(pay.bins.reduce((count, { postings }) => count + postings, 0)).toBe(pays.length);
        expect(pay.bins.length).toBeLessThanOrEqual(10);
        expect(pay.low).toBeLessThanOrEqual(pay.high);
        expect(pay.quartiles.lower).toBeLessThanOrEqual(pay.high);
        expect(pay.high).toBeLessThanOrEqual(pay.quartiles.upper);
        pay.bins.slice(1).forEach(({ from }, index) => {
          expect(from).toBe(pay.bins[index]?.to);
        });
      }),
    );
  });
});
