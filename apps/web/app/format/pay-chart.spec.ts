import type { RolePay } from '@plainhire/contracts';
import { describe, expect, it } from 'vitest';
import { drawPay } from './pay-chart.js';

const pay = (counts: readonly number[], over: Partial<RolePay> = {}): RolePay => ({
  currency: 'EUR',
  postings: counts.reduce((sum, count) => sum + count, 0),
  low: 4_000_000,
  high: 6_500_000,
  quartiles: { lower: 6_000_000, upper: 7_000_000 },
  bins: counts.map((postings, index) => ({
    from: index === 0 ? null : (5 + index) * 1_000_000,
    to: index === counts.length - 1 ? null : (6 + index) * 1_000_000,
    postings,
  })),
  ...over,
});

describe('the drawing of what a role pays', () => {
  it('has bars from zero, as high as there are postings, within the drawing', () => {
    const drawn = drawPay(pay([1, 4, 2, 0]));
    expect(drawn?.bars.map(({ height }) => height)).toEqual([24, 96, 48, 0]);
    for (const bar of drawn?.bars ?? []) {
      expect(bar.y + bar.height).toBe(drawn?.floor);
      expect(bar.x).toBeGreaterThanOrEqual(0);
      expect(bar.x + bar.width).toBeLessThanOrEqual(drawn?.width ?? 0);
    }
  });

  it('marks the bars of the middle half, and puts the median over the bar it lies in', () => {
    const drawn = drawPay(pay([1, 4, 2, 1]));
    expect(drawn?.bars.map(({ middle }) => middle)).toEqual([false, true, true, false]);
    const [, second] = drawn?.bars ?? [];
    expect(drawn?.median).toBeGreaterThan(second?.x ?? Infinity);
    expect(drawn?.median).toBeLessThan((second?.x ?? 0) + (second?.width ?? 0));
  });

  it('keeps a median far outside in the drawing', () => {
    expect(drawPay(pay([3, 1], { high: 900_000_000 }))?.median).toBe(340);
    expect(drawPay(pay([3, 1, 1], { high: 0 }))?.median).toBe(0);
  });

  it('names at most three sums', () => {
    expect(drawPay(pay([1, 1]))?.ticks.map(({ sum }) => sum)).toEqual([6_000_000]);
    expect(drawPay(pay([1, 1, 1]))?.ticks.map(({ sum }) => sum)).toEqual([6_000_000, 7_000_000]);
    expect(drawPay(pay(Array.from({ length: 10 }, () => 1)))?.ticks).toHaveLength(3);
  });

  it('is none where all pay the same', () => {
    expect(drawPay(pay([5]))).toBeNull();
  });
});
