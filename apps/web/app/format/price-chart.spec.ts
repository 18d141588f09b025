import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawPrices, type PricePeriod, scaleOf } from './price-chart.js';

const NOW = Date.parse('2027-01-18T08:00:00Z');
const period = (from: string, to: string | null, list: number, offered = list): PricePeriod => ({
  from,
  to,
  list,
  offered,
  campaign: offered === list ? null : {},
});

describe('a drawing of prices', () => {
  it('is none without a price, nor with one that only comes', () => {
    expect(drawPrices([], 'EUR', NOW)).toBeNull();
    expect(
      drawPrices([{ name: 'x', periods: [period('2028-01-01T00:00:00Z', null, 100)] }], 'EUR', NOW),
    ).toBeNull();
  });

  it('stands on zero, and a price twice as high is twice as high', () => {
    const drawn = drawPrices(
      [
        { name: 'half', periods: [period('2026-01-01T00:00:00Z', null, 9_000)] },
        { name: 'whole', periods: [period('2026-01-01T00:00:00Z', null, 18_000)] },
      ],
      'EUR',
      NOW,
    );
    const heightOf = (name: string) => {
      const path = drawn?.lines.find((line) => line.name === name)?.path ?? '';
      return (drawn?.floor ?? 0) - Number(/^M[\d.]+ ([\d.]+)/.exec(path)?.[1]);
    };
    expect(drawn?.ticks[0]).toEqual({ value: 0, y: drawn?.floor });
    expect(heightOf('whole')).toBeCloseTo(2 * heightOf('half'), 0);
  });

  it('draws an offer under the price, to its own end, and leaves the line at the price', () => {
    const drawn = drawPrices(
      [
        {
          name: 'x',
          periods: [
            period('2027-01-11T08:00:00Z', '2027-01-29T17:00:00Z', 18_000, 9_000),
            period('2026-06-01T00:00:00Z', '2027-01-11T08:00:00Z', 18_000),
          ],
        },
      ],
      'EUR',
      NOW,
    );
    expect(drawn?.offers).toHaveLength(1);
    expect(drawn?.lines[0]?.path).not.toContain('V');
    expect(drawn?.to).toBe('2027-01-29T17:00:00.000Z');
  });

  it('keeps everything inside, and labels apart, whatever the prices are', () => {
    const instant = fc.integer({ min: NOW - 3 * 365 * 86_400_000, max: NOW });
    const prices = fc.array(fc.tuple(instant, fc.integer({ min: 1, max: 10_000_000 }), fc.boolean()), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(prices, { minLength: 1, maxLength: 4 }), (packages) => {
        const drawn = drawPrices(
          packages.map((changes, index) => {
            const sorted = [...changes].sort((a, b) => a[0] - b[0]);
            return {
              name: String(index),
              periods: sorted.map(([from, list, offer], at) =>
                period(
                  new Date(from).toISOString(),
                  sorted[at + 1] ? new Date(sorted[at + 1]?.[0] ?? 0).toISOString() : null,
                  list,
                  offer ? Math.floor(list / 2) : list,
                ),
              ),
            };
          }),
          'EUR',
          NOW,
        );
        if (drawn === null) throw new Error('A price was set, so there is a drawing.');
        const numbers = [...drawn.lines.map(({ path }) => path), ...drawn.offers.map(({ drop }) => drop)]
          .join(' ')
          .match(/-?[\d.]+/g);
        for (const text of numbers ?? []) {
          expect(Number(text)).toBeGreaterThanOrEqual(0);
          expect(Number(text)).toBeLessThanOrEqual(drawn.width);
        }
        const labels = drawn.lines.map(({ labelY }) => labelY).sort((a, b) => a - b);
        labels.forEach((y, index) => {
          if (index > 0) expect(y - (labels[index - 1] ?? 0)).toBeGreaterThan(20.9);
        });
      }),
    );
  });

  it('has an axis of at most four steps that reaches the highest price', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 ** 11 }),
        fc.constantFrom('EUR', 'JPY', 'KWD'),
        (most, currency) => {
          const { top, step } = scaleOf(most, currency);
          expect(Number.isInteger(step)).toBe(true);
          expect(top).toBeGreaterThanOrEqual(most);
          expect(top / step).toBeLessThanOrEqual(4);
          expect(top / step).toBeGreaterThanOrEqual(1);
        },
      ),
    );
  });
});
