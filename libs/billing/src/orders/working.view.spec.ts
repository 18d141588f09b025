import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { priceOrder, type TaxRule } from '../rules/index.js';
import { toWorkingView } from './working.view.js';

const vat: TaxRule = { kind: 'rate', ratePermille: 200, label: 'VAT', behaviour: 'exclusive' };
const half = {
  source: 'campaign',
  id: 'a',
  label: 'Spring',
  stacksWith: 'none',
  kind: 'percent',
  percent: 50,
} as const;

describe('the working of a price', () => {
  it('shows each step with how it came about', () => {
    const view = toWorkingView(
      priceOrder({
        listPrice: { amount: 4_900, currency: 'EUR' },
        discounts: [half],
        creditAvailable: 450,
        tax: vat,
      }),
    );
    expect(view.steps.map(({ kind, how, amount }) => [kind, how, amount])).toEqual([
      ['list', '', 4_900],
      ['discount', '49.00 − 50 %', -2_450],
      ['credit', '24.50 − 4.50', -450],
      ['net', '', 2_000],
      ['tax', '20.00 × 20 %', 400],
      ['total', '20.00 + 4.00', 2_400],
    ]);
    expect(view.said).toBe('49.00 − 50 % = 24.50; − 4.50 credit = 20.00; VAT 20 % = 4.00; total 24.00');
  });

  it('leaves the total open while Stripe works out the tax', () => {
    const view = toWorkingView(
      priceOrder({
        listPrice: { amount: 4_900, currency: 'JPY' },
        discounts: [],
        creditAvailable: 0,
        tax: { kind: 'stripe' },
      }),
    );
    expect(view).toMatchObject({ net: 4_900, total: null, said: '4900; plus tax' });
    expect(view.steps.map(({ kind }) => kind)).toEqual(['list', 'net']);
  });

  it('adds up: list, discounts and credit to the net, net and tax to the total', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.constantFrom<TaxRule>(vat, { kind: 'none' }, { kind: 'reverse_charge' }),
        (amount, percent, creditAvailable, tax) => {
          const { steps, net, total } = toWorkingView(
            priceOrder({
              listPrice: { amount, currency: 'EUR' },
              discounts: [{ ...half, percent }],
              creditAvailable,
              tax,
            }),
          );
          const sum = (...kinds: string[]) =>
            steps.filter(({ kind }) => kinds.includes(kind)).reduce((all, step) => all + step.amount, 0);
          expect(sum('list', 'discount', 'credit')).toBe(net);
          expect(net + sum('tax')).toBe(total);
          expect(sum('total')).toBe(total);
        },
      ),
    );
  });
});
