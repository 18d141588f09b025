import { minorUnitExponent, roundHalfUp, type Money } from '@plainhire/kernel';
import { RATE_TABLES, type RateTable } from './rates.js';

/** The table in force on a day (`YYYY-MM-DD`): the newest not after it, or the oldest there is. */
export function ratesOn(date?: string): RateTable {
  const found =
    date === undefined
      ? RATE_TABLES[0]
      : (RATE_TABLES.find((table) => table.date <= date) ?? RATE_TABLES.at(-1));
  if (!found) throw new Error('There is no table of exchange rates.');
  return found;
}

/**
 * An amount in another currency, in that currency's minor units, rounded half-up once; null when one
 * of the two has no rate. For comparing pay only.
 */
export function convert(money: Money, to: string, date?: string): Money | null {
  if (money.currency === to) return money;
  const { perEuro } = ratesOn(date);
  const from = perEuro[money.currency];
  const target = perEuro[to];
  if (from === undefined || target === undefined) return null;
  const scale = 10 ** (minorUnitExponent(to) - minorUnitExponent(money.currency));
  return { amount: roundHalfUp((money.amount / from) * target * scale), currency: to };
}
