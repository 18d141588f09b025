import { requireAmount, shareHalfUp } from './rounding.js';

/** How much is off: whole per cent, or minor units of one currency. */
export type Reduction =
  | { readonly kind: 'percent'; /** 1 to 100 */ readonly percent: number }
  | { readonly kind: 'amount'; /** At least 1 */ readonly amount: number; readonly currency: string };

/** A reduction as it stands in a row: what its kind does not need is null. */
export interface ReductionRow {
  readonly kind: 'percent' | 'amount';
  readonly percent: number | null;
  readonly amount: number | null;
  readonly currency: string | null;
}

/** @throws RangeError for a row that lacks what its kind needs, or is out of range */
export function reductionOf(row: ReductionRow): Reduction {
  const reduction: Reduction =
    row.kind === 'percent'
      ? { kind: 'percent', percent: row.percent ?? 0 }
      : { kind: 'amount', amount: row.amount ?? 0, currency: row.currency ?? '' };
  requireReduction(reduction);
  return reduction;
}

/** @throws RangeError for a percentage outside 1 to 100, or an amount under 1 or without a currency */
export function requireReduction(reduction: Reduction): void {
  if (reduction.kind === 'percent') {
    if (!Number.isInteger(reduction.percent) || reduction.percent < 1 || reduction.percent > 100)
      throw new RangeError(`A reduction of ${String(reduction.percent)} % is none; 1 to 100 is.`);
    return;
  }
  requireAmount(reduction.amount, 'A reduction');
  if (reduction.amount === 0 || reduction.currency === '')
    throw new RangeError('A reduction by an amount needs an amount of at least 1 and a currency.');
}

/**
 * What the reduction takes off `price`, half up and at most all of it; 0 where it is an amount in
 * another currency, since nothing is converted.
 */
export function amountOff(reduction: Reduction, price: number, currency: string): number {
  if (reduction.kind === 'percent') return shareHalfUp(price, reduction.percent, 100);
  return reduction.currency === currency ? Math.min(reduction.amount, price) : 0;
}

/**
 * The greatest share of a list price that the reduction takes off one of them, 0 to 1: what an offer in per
 * cent and one of an amount are compared by. Nothing is converted: an amount counts in its own currency.
 */
export function largestShareOff(
  reduction: Reduction,
  prices: readonly { readonly amount: number; readonly currency: string }[],
): number {
  return prices.reduce(
    (most, { amount, currency }) =>
      amount === 0 ? most : Math.max(most, amountOff(reduction, amount, currency) / amount),
    0,
  );
}
