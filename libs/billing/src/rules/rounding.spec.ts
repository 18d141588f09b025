import { MAX_MINOR_UNITS } from '@plainhire/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LARGEST_AMOUNT, requireAmount, shareHalfUp } from './rounding.js';

const whole = fc.integer({ min: 1, max: 30 * 86_400_000 });
const amount = fc.integer({ min: 0, max: LARGEST_AMOUNT });

describe('a share of a sum', () => {
  it.each([
    [4900, 50, 100, 2450],
    [1, 50, 100, 1],
    [1, 49, 100, 0],
    [3, 1, 2, 2],
    [10, 1, 3, 3],
    [20, 1, 3, 7],
    [0, 5, 7, 0],
    [LARGEST_AMOUNT, 2_591_999_999, 2_592_000_000, 99_999_999_961],
  ])('of %i × %i ÷ %i is %i', (sum, part, all, expected) => {
    expect(shareHalfUp(sum, part, all)).toBe(expected);
  });

  it('is never more than half a unit from the exact one, and a half goes up', () => {
    fc.assert(
      fc.property(amount, whole, whole, (sum, part, all) => {
        fc.pre(part <= all);
        const share = BigInt(shareHalfUp(sum, part, all));
        const twice = 2n * BigInt(sum) * BigInt(part);
        const divisor = BigInt(all);
        // share − ½ ≤ exact < share + ½
        expect((2n * share - 1n) * divisor <= twice).toBe(true);
        expect(twice < (2n * share + 1n) * divisor).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('refuses fractions, negative numbers, an empty whole and what no number holds', () => {
    for (const bad of [0.5, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])
      expect(() => shareHalfUp(bad, 1, 1)).toThrow(RangeError);
    expect(() => shareHalfUp(1, 1, 0)).toThrow(RangeError);
    expect(() => shareHalfUp(2 ** 52, 2 ** 52, 1)).toThrow(RangeError);
  });
});

describe('the range of sums', () => {
  it('is the one of the contracts', () => {
    expect(LARGEST_AMOUNT).toBe(MAX_MINOR_UNITS);
  });

  it('ends at 0 and at the largest amount, and has whole numbers only', () => {
    expect(() => requireAmount(0, 'A price')).not.toThrow();
    expect(() => requireAmount(LARGEST_AMOUNT, 'A price')).not.toThrow();
    for (const bad of [-1, 0.5, LARGEST_AMOUNT + 1, Number.NaN])
      expect(() => requireAmount(bad, 'A price')).toThrow(/A price is/);
  });
});
