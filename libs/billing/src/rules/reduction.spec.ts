import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountOff, largestShareOff, reductionOf } from './reduction.js';

const row = { kind: 'percent', percent: null, amount: null, currency: null } as const;

describe('a reduction', () => {
  it('is read from a row by its kind', () => {
    expect(reductionOf({ ...row, percent: 50 })).toEqual({ kind: 'percent', percent: 50 });
    expect(reductionOf({ kind: 'amount', percent: null, amount: 500, currency: 'EUR' })).toEqual({
      kind: 'amount',
      amount: 500,
      currency: 'EUR',
    });
  });

  it.each([
    { ...row },
    { ...row, percent: 0 },
    { ...row, percent: 101 },
    { ...row, percent: 12.5 },
    { ...row, kind: 'amount' as const },
    { ...row, kind: 'amount' as const, amount: 0, currency: 'EUR' },
    { ...row, kind: 'amount' as const, amount: 500 },
    { ...row, kind: 'amount' as const, amount: 0.5, currency: 'EUR' },
  ])('is refused when it reads %o', (bad) => {
    expect(() => reductionOf(bad)).toThrow(RangeError);
  });

  it('takes off between nothing and the whole price, and a higher percentage never less', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 1, max: 2_000_000 }),
        (price, percent, amount) => {
          const off = amountOff({ kind: 'percent', percent }, price, 'EUR');
          expect(off).toBeGreaterThanOrEqual(0);
          expect(amountOff({ kind: 'percent', percent: percent + 1 }, price, 'EUR')).toBeGreaterThanOrEqual(
            off,
          );
          expect(amountOff({ kind: 'percent', percent: 100 }, price, 'EUR')).toBe(price);
          expect(amountOff({ kind: 'amount', amount, currency: 'EUR' }, price, 'EUR')).toBe(
            Math.min(amount, price),
          );
        },
      ),
    );
  });

  it('by an amount takes nothing off a price in another currency', () => {
    expect(amountOff({ kind: 'amount', amount: 500, currency: 'EUR' }, 4900, 'JPY')).toBe(0);
  });

  it('is compared by the greatest share that it takes off a price', () => {
    const prices = [
      { amount: 4_900, currency: 'EUR' },
      { amount: 29_900, currency: 'EUR' },
      { amount: 100, currency: 'JPY' },
    ];
    const euro = (amount: number) => ({ kind: 'amount', amount, currency: 'EUR' }) as const;
    expect(largestShareOff({ kind: 'percent', percent: 20 }, prices)).toBeCloseTo(0.2);
    expect(largestShareOff(euro(2_450), prices)).toBe(0.5);
    expect(largestShareOff(euro(9_800), prices)).toBe(1);
    expect(largestShareOff({ ...euro(50), currency: 'USD' }, prices)).toBe(0);
    expect(largestShareOff(euro(1), [])).toBe(0);
  });
});
