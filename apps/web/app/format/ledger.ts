import { formatCount, formatPrice, priceFigure } from './money.js';

/** The unit of impressions, beside the currencies. */
export const IMPRESSIONS = 'IMP';

interface Line {
  readonly unit: string;
  /** Debit above zero, credit below. */
  readonly amount: number;
}

export interface UnitSum {
  readonly unit: string;
  readonly debit: number;
  readonly credit: number;
  /** Debit less credit: zero, or the books are wrong. */
  readonly off: number;
}

/** Debit and credit of each unit, in the order in which units first appear. */
export function unitSums(lines: readonly Line[]): UnitSum[] {
  const sums = new Map<string, { debit: number; credit: number }>();
  for (const { unit, amount } of lines) {
    const sum = sums.get(unit) ?? { debit: 0, credit: 0 };
    if (amount > 0) sum.debit += amount;
    else sum.credit -= amount;
    sums.set(unit, sum);
  }
  return [...sums].map(([unit, { debit, credit }]) => ({ unit, debit, credit, off: debit - credit }));
}

/** `49.00`, or `1,000` impressions, for a column that names the unit. */
export function unitFigure(amount: number, unit: string): string {
  return unit === IMPRESSIONS ? formatCount(amount) : priceFigure(amount, unit);
}

/** `€49.00`, or `1,000` with the unit's own name beside it. */
export function unitAmount(amount: number, unit: string): string {
  return unit === IMPRESSIONS ? formatCount(amount) : formatPrice(amount, unit);
}
