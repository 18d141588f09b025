import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean, median, medianOf, percentile, ratios } from './statistics.js';

describe('percentiles', () => {
  it('take the nearest rank', () => {
    const values = [15, 20, 35, 40, 50];
    expect([0.05, 0.3, 0.4, 0.5, 1].map((share) => percentile(values, share))).toEqual([15, 20, 20, 35, 50]);
  });

  it('do not mind the order, nor change it', () => {
    const values = [3, 1, 10, 2];
    expect(percentile(values, 0.5)).toBe(2);
    expect(values).toEqual([3, 1, 10, 2]);
  });

  it('leave at most the rest of the values above them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { minLength: 1 }),
        fc.integer({ min: 1, max: 100 }),
        (values, percent) => {
          const found = percentile(values, percent / 100);
          const above = values.filter((value) => value > found).length;
          expect(values).toContain(found);
          expect(above).toBeLessThanOrEqual(values.length * (1 - percent / 100) + 1e-9);
        },
      ),
    );
  });

  it('refuse to speak of nothing', () => {
    expect(() => percentile([], 0.5)).toThrow(RangeError);
    expect(() => median([])).toThrow(RangeError);
    expect(() => mean([])).toThrow(RangeError);
  });
});

describe('rounds', () => {
  const round = (p50: number, perSecond: number, failures = 0) => ({
    p50,
    p95: p50 * 2,
    perSecond,
    requests: 10,
    failures,
  });

  it('are put together by the median of each figure', () => {
    expect(medianOf([round(5, 100), round(1, 900, 1), round(4, 200)])).toEqual({
      p50: 4,
      p95: 8,
      perSecond: 200,
      requests: 30,
      failures: 1,
    });
  });

  it('are compared so that more than one means slower than bare', () => {
    expect(ratios(round(4, 100), round(2, 150))).toEqual({ p50: 2, p95: 2, perSecond: 1.5 });
  });

  it('of an even number have the mean of the two in the middle', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });
});
