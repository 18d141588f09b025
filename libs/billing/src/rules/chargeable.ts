import { shareHalfUp } from './rounding.js';

/**
 * The least that Stripe charges, in minor units, by currency: as its documentation lists it for an account
 * that is paid out in that currency. What is converted must come to the least of the account's own currency.
 * A price is asked in these currencies alone, so that no sum is shown that cannot be paid.
 *
 * Source: https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts (2026).
 */
export const LEAST_CHARGE: Readonly<Record<string, number>> = {
  AED: 200,
  ARS: 50,
  AUD: 50,
  BRL: 50,
  CAD: 50,
  CHF: 50,
  COP: 50,
  CZK: 1_500,
  DKK: 250,
  EUR: 50,
  GBP: 30,
  HKD: 400,
  HUF: 17_500,
  IDR: 50,
  ILS: 50,
  INR: 50,
  JPY: 50,
  KRW: 50,
  MXN: 1_000,
  MYR: 200,
  NOK: 300,
  NZD: 50,
  PHP: 50,
  PLN: 200,
  RON: 200,
  SEK: 300,
  SGD: 50,
  THB: 1_000,
  USD: 50,
  ZAR: 50,
};

/**
 * Where Stripe counts otherwise than ISO 4217 and we do: ISK and UGX in hundredths that must be none, MGA
 * without any. Source: https://docs.stripe.com/currencies#special-cases and #zero-decimal.
 */
const COUNTED_OTHERWISE: readonly string[] = ['ISK', 'MGA', 'UGX'];
/** Stripe wants their last digit to be 0, and a tax or a percentage does not keep to that. Source: the same. */
const IN_THOUSANDTHS: readonly string[] = ['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'];

export type NotCharged = 'counted_otherwise' | 'in_thousandths' | 'no_least_known';

/** Why nothing is sold in this currency; null where it can be. */
export function whyNotCharged(currency: string): NotCharged | null {
  if (COUNTED_OTHERWISE.includes(currency)) return 'counted_otherwise';
  if (IN_THOUSANDTHS.includes(currency)) return 'in_thousandths';
  return Object.hasOwn(LEAST_CHARGE, currency) ? null : 'no_least_known';
}

/** Minor units; 0 where nothing is sold in the currency. */
export function leastCharge(currency: string): number {
  return Object.hasOwn(LEAST_CHARGE, currency) ? (LEAST_CHARGE[currency] ?? 0) : 0;
}

/** What comes on top of what is due: tenths of a per cent, 0 where nothing does or nobody knows yet. */
export interface OnTop {
  readonly ratePermille: number;
}

/** Whether `due` can be paid: nothing is, and what comes to at least `least` with its tax. */
export function isPayable(due: number, { ratePermille }: OnTop, least: number): boolean {
  return due === 0 || due + shareHalfUp(due, ratePermille, 1000) >= least;
}

/** The smallest sum above nothing that can be paid. */
export function smallestPayable(onTop: OnTop, least: number): number {
  let [low, high] = [1, Math.max(1, least)];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isPayable(middle, onTop, least)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * How much credit is taken of what is due: all that there is, but never so much that less is left to pay
 * than can be charged. Nothing may be left.
 */
export function creditToTake(due: number, available: number, onTop: OnTop, least: number): number {
  if (available >= due) return due;
  if (isPayable(due - available, onTop, least)) return available;
  return Math.max(0, due - smallestPayable(onTop, least));
}
