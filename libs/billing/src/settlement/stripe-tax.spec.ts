import { priceOrder } from '../rules/index.js';
import { toWorkingView } from '../orders/working.view.js';
import { describe, expect, it } from 'vitest';
import { withTaxOfStripe } from './stripe-tax.js';

const price = (tax: Parameters<typeof priceOrder>[0]['tax']) =>
  toWorkingView(
    priceOrder({ listPrice: { amount: 4_900, currency: 'EUR' }, discounts: [], creditAvailable: 0, tax }),
  );

describe('the tax that Stripe took', () => {
  it('ends a working that left it open', () => {
    const working = withTaxOfStripe(price({ kind: 'stripe' }), { tax: 931, total: 5_831 });
    expect(working).toMatchObject({ net: 4_900, total: 5_831, tax: { kind: 'stripe', amount: 931 } });
    expect(working.said).toMatch(/Tax = 9\.31; total 58\.31$/);
    expect(working.said).not.toContain('plus tax');
    expect(working.steps.at(-1)).toMatchObject({ kind: 'total', how: '49.00 + 9.31', amount: 5_831 });
  });

  it('twice is once', () => {
    const once = withTaxOfStripe(price({ kind: 'stripe' }), { tax: 931, total: 5_831 });
    expect(withTaxOfStripe(once, { tax: 931, total: 5_831 })).toEqual(once);
  });

  it('changes nothing in a working that showed its tax', () => {
    const shown = price({ kind: 'rate', ratePermille: 210, label: 'VAT', behaviour: 'exclusive' });
    expect(withTaxOfStripe(shown, { tax: 1, total: 2 })).toEqual(shown);
  });
});
