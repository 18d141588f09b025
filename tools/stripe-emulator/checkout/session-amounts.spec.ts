import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAmount, leastCharge } from './currencies.js';
import { type DiscountToApply, type LineToPrice, sessionAmounts } from './session-amounts.js';

const line = (unitAmount: number, change: Partial<LineToPrice> = {}): LineToPrice => ({
  unitAmount,
  quantity: 1,
  product: 'prod_a',
  rates: [],
  ...change,
});
const off = (change: Partial<DiscountToApply>): DiscountToApply => ({
  percentOff: null,
  amountOff: null,
  products: null,
  ...change,
});
const exclusive = { percentage: 21, inclusive: false };
const inclusive = { percentage: 21, inclusive: true };

describe('what a session costs', () => {
  it('adds exclusive tax to what is left after the discount, half up by the line', () => {
    const lines = [line(1050, { quantity: 3, rates: [exclusive] }), line(10, { rates: [exclusive] })];
    expect(sessionAmounts(lines, off({ percentOff: 10 }))).toMatchObject({
      subtotal: 3160,
      discount: 316,
      // 2835 * 21% = 595.35; 9 * 21% = 1.89.
      tax: 595 + 2,
      total: 2844 + 597,
    });
  });

  it('finds inclusive tax inside the price', () => {
    expect(sessionAmounts([line(12_100, { rates: [inclusive] })], null)).toMatchObject({
      subtotal: 12_100,
      tax: 2100,
      total: 12_100,
    });
  });

  it('rounds a half up', () => {
    expect(sessionAmounts([line(50, { rates: [{ percentage: 1, inclusive: false }] })], null).tax).toBe(1);
    expect(sessionAmounts([line(49, { rates: [{ percentage: 1, inclusive: false }] })], null).tax).toBe(0);
  });

  it('spreads an amount over the lines by what they cost, and never takes more than there is', () => {
    const lines = [line(100), line(200), line(100)];
    expect(sessionAmounts(lines, off({ amountOff: 101 })).lines.map(({ discount }) => discount)).toEqual([
      25, 51, 25,
    ]);
    expect(sessionAmounts(lines, off({ amountOff: 9999 }))).toMatchObject({ discount: 400, total: 0 });
  });

  it('discounts only the products that a coupon is for', () => {
    const lines = [line(100), line(100, { product: 'prod_b' })];
    const { lines: priced } = sessionAmounts(lines, off({ percentOff: 50, products: ['prod_b'] }));
    expect(priced.map(({ discount }) => discount)).toEqual([0, 50]);
  });

  it('adds up, whatever is sold', () => {
    const rate = fc.record({
      percentage: fc.integer({ min: 0, max: 1_000_000 }).map((one) => one / 10_000),
      inclusive: fc.boolean(),
    });
    const lines = fc.array(
      fc.record({
        unitAmount: fc.integer({ min: 0, max: 1_000_000 }),
        quantity: fc.integer({ min: 1, max: 20 }),
        product: fc.constantFrom('prod_a', 'prod_b'),
        rates: fc.array(rate, { maxLength: 2 }),
      }),
      { minLength: 1, maxLength: 5 },
    );
    const discount = fc.option(
      fc.oneof(
        fc.integer({ min: 1, max: 1000 }).map((one) => off({ percentOff: one / 10 })),
        fc.integer({ min: 1, max: 5_000_000 }).map((amountOff) => off({ amountOff })),
      ),
    );
    fc.assert(
      fc.property(lines, discount, (all, one) => {
        const amounts = sessionAmounts(all, one);
        const outside = amounts.lines.map(({ taxes }, at) =>
          taxes.reduce((sum, { amount }, index) => sum + (all[at]?.rates[index]?.inclusive ? 0 : amount), 0),
        );
        expect(amounts.total).toBe(amounts.subtotal - amounts.discount + outside.reduce((a, b) => a + b, 0));
        for (const { subtotal, discount: taken, taxes, total } of amounts.lines) {
          expect(taken).toBeGreaterThanOrEqual(0);
          expect(taken).toBeLessThanOrEqual(subtotal);
          expect(taxes.every(({ amount, taxable }) => amount >= 0 && taxable >= 0)).toBe(true);
          expect(Number.isSafeInteger(total)).toBe(true);
        }
        if (one?.amountOff) expect(amounts.discount).toBe(Math.min(one.amountOff, amounts.subtotal));
      }),
    );
  });
});

describe('currencies', () => {
  it.each([
    [1050, 'eur', '€10.50', 50],
    [1050, 'jpy', '¥1,050', 50],
    [1050, 'kwd', 'KWD 1.050', 100],
    [1050, 'gbp', '£10.50', 30],
  ])('shows %i of %s as %s and charges %s at least', (amount, currency, shown, least) => {
    expect(formatAmount(amount, currency).replace(/\s/g, ' ')).toBe(shown);
    expect(leastCharge(currency)).toBe(least);
  });
});
