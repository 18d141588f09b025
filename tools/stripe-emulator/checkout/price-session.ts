import type { CheckoutSession, Coupon, LineItem, Price, TaxRate } from '../objects/objects.js';
import type { Transaction } from '../store/transaction.js';
import { sessionAmounts } from './session-amounts.js';
import { isLocationMissing, type LineRate, ratesOf, type Taxing } from './taxes.js';

export interface LineToSell {
  readonly id: string;
  readonly price: Price;
  readonly quantity: number;
  readonly description: string;
  readonly taxRates: readonly TaxRate[];
}

type Priced = Pick<
  CheckoutSession,
  'amount_subtotal' | 'amount_total' | 'automatic_tax' | 'total_details' | '_lines'
>;

/** The fields of a session that follow from its lines, its coupon and its buyer. */
export async function priceSession(
  tx: Transaction,
  lines: readonly LineToSell[],
  coupon: Coupon | null,
  taxing: Taxing,
): Promise<Priced> {
  const rates: (readonly LineRate[])[] = [];
  // One after the other: two lines of one country share the rate that the first one makes.
  for (const line of lines) rates.push(await ratesOf(tx, line.price, line.taxRates, taxing));
  const amounts = sessionAmounts(
    lines.map(({ price, quantity }, at) => ({
      unitAmount: price.unit_amount,
      quantity,
      product: price.product,
      rates: (rates[at] ?? []).map(({ rate, percentage }) => ({ percentage, inclusive: rate.inclusive })),
    })),
    coupon && {
      percentOff: coupon.percent_off,
      amountOff: coupon.amount_off,
      products: coupon._products,
    },
  );
  return {
    amount_subtotal: amounts.subtotal,
    amount_total: amounts.total,
    automatic_tax: {
      enabled: taxing.automatic,
      liability: taxing.automatic ? { type: 'self' } : null,
      provider: taxing.automatic ? 'stripe' : null,
      status: taxing.automatic ? (isLocationMissing(taxing) ? 'requires_location_inputs' : 'complete') : null,
    },
    total_details: {
      amount_discount: amounts.discount,
      amount_shipping: 0,
      amount_tax: amounts.tax,
    },
    _lines: lines.map((line, at): LineItem => {
      const priced = amounts.lines[at];
      return {
        id: line.id,
        object: 'item',
        adjustable_quantity: null,
        amount_discount: priced?.discount ?? 0,
        amount_subtotal: priced?.subtotal ?? 0,
        amount_tax: priced?.tax ?? 0,
        amount_total: priced?.total ?? 0,
        currency: line.price.currency,
        description: line.description,
        metadata: {},
        price: line.price,
        quantity: line.quantity,
        _taxes: (rates[at] ?? []).map(({ rate, reason }, index) => ({
          amount: priced?.taxes[index]?.amount ?? 0,
          rate,
          taxability_reason: reason,
          taxable_amount: priced?.taxes[index]?.taxable ?? 0,
        })),
        _tax_rates: line.taxRates,
      };
    }),
  };
}
