import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketsOf, drawRevenue, type MoneyDay, moneySums } from './revenue-chart.js';

const START = Date.UTC(2026, 0, 1);
const DAY_MS = 86_400_000;
const dayAt = (index: number, sums: Partial<MoneyDay> = {}): MoneyDay => ({
  day: new Date(START + index * DAY_MS).toISOString().slice(0, 10),
  orders: 0,
  net: 0,
  tax: 0,
  discount: 0,
  refunded: 0,
  ...sums,
});
const sum = fc.integer({ min: 0, max: 5_000_000 });
const period = fc
  .array(fc.record({ orders: fc.nat(50), net: sum, tax: sum, discount: sum, refunded: sum }), {
    minLength: 1,
    maxLength: 366,
  })
  .map((all) => all.map((sums, index) => dayAt(index, sums)));

describe('the chart of revenue', () => {
  it('is not drawn where nothing was sold and nothing went back', () => {
    expect(drawRevenue([dayAt(0), dayAt(1)], 'EUR')).toBeNull();
    expect(drawRevenue([], 'EUR')).toBeNull();
  });

  it('stands on zero, in proportion, with what was taken off on top of what was earned', () => {
    const drawn = drawRevenue(
      [
        dayAt(0, { net: 10_000, discount: 10_000 }),
        dayAt(1, { net: 5000 }),
        dayAt(2, { net: 0, refunded: 5000 }),
      ],
      'EUR',
    );
    const [first, second, third] = drawn?.bars ?? [];
    expect(first?.net.height).toBe(first?.discount.height);
    expect(first?.net.height).toBeCloseTo(2 * (second?.net.height ?? 0), 1);
    expect(second?.discount.height).toBe(0);
    expect((first?.net.y ?? 0) + (first?.net.height ?? 0)).toBe(drawn?.floor);
    expect((first?.discount.y ?? 0) + (first?.discount.height ?? 0)).toBe(first?.net.y);
    expect(third?.back).toEqual({ y: drawn?.floor, height: second?.net.height });
    expect(drawn?.ticks[0]).toEqual({ value: 0, y: drawn?.floor });
  });

  it('keeps every bar inside the drawing, whatever was sold', () => {
    fc.assert(
      fc.property(period, (days) => {
        const drawn = drawRevenue(days, 'EUR');
        if (drawn === null) return;
        for (const { x, width, net, discount, back } of drawn.bars) {
          expect(width).toBeGreaterThan(0);
          expect(x).toBeGreaterThanOrEqual(drawn.left);
          expect(x + width).toBeLessThanOrEqual(drawn.width + 0.02);
          expect(discount.y).toBeGreaterThanOrEqual(0);
          expect(net.y + net.height).toBeCloseTo(drawn.floor, 1);
          expect(back.y + back.height).toBeLessThan(drawn.height);
        }
      }),
    );
  });
});

describe('days in weeks', () => {
  it('lose nothing and change no day where a bar each has room', () => {
    fc.assert(
      fc.property(period, (days) => {
        const buckets = bucketsOf(days);
        expect(moneySums(buckets)).toEqual(moneySums(days));
        expect(buckets[0]?.day).toBe(days[0]?.day);
        expect(buckets.at(-1)?.to).toBe(days.at(-1)?.day);
        if (days.length <= 120) expect(buckets.map(({ day }) => day)).toEqual(days.map(({ day }) => day));
        else expect(buckets.length).toBeLessThanOrEqual(53);
      }),
    );
  });
});
