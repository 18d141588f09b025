import { StripeError } from '../http/stripe-error.js';

const KNOWN = new Set(Intl.supportedValuesOf('currency').map((code) => code.toLowerCase()));

/** Without minor units, or with three decimals; all others have two. */
const ZERO_DECIMAL = new Set('bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf'.split(' '));
const THREE_DECIMAL = new Set('bhd jod kwd omr tnd'.split(' '));

/** The least charge in minor units where it is not 50. */
const LEAST: Readonly<Record<string, number>> = {
  aed: 200,
  bgn: 100,
  czk: 1500,
  dkk: 250,
  gbp: 30,
  hkd: 400,
  huf: 17_500,
  mxn: 1000,
  myr: 200,
  nok: 300,
  pln: 200,
  ron: 200,
  sek: 300,
  thb: 1000,
};
const MOST = 99_999_999;

/** The currency in small letters. */
export function readCurrency(sent: string, param: string): string {
  const currency = sent.toLowerCase();
  if (KNOWN.has(currency)) return currency;
  throw StripeError.invalid(`Invalid currency: ${sent}. Use a three-letter ISO code.`, param);
}

export function decimalsOf(currency: string): 0 | 2 | 3 {
  if (ZERO_DECIMAL.has(currency)) return 0;
  return THREE_DECIMAL.has(currency) ? 3 : 2;
}

/** As a person reads it: `€1,234.50`. */
export function formatAmount(amount: number, currency: string): string {
  const decimals = decimalsOf(currency);
  return new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(amount / 10 ** decimals);
}

/** A price: not negative, and in thousandths only by tens. */
export function checkUnitAmount(amount: number, currency: string, param: string): void {
  if (amount < 0)
    throw StripeError.invalid('Invalid non-negative integer', param, 'parameter_invalid_integer');
  if (decimalsOf(currency) === 3 && amount % 10 !== 0)
    throw StripeError.invalid(`Invalid amount: in ${currency} the last digit must be 0.`, param);
}

/** What a session may come to: nothing at all, or an amount that a card can be charged with. */
export function checkTotal(amount: number, currency: string): void {
  const least = leastCharge(currency);
  if (amount > 0 && amount < least)
    throw StripeError.invalid(
      `The Checkout Session's total amount due must add up to at least ${formatAmount(least, currency)} ${currency}`,
      undefined,
      'amount_too_small',
    );
  if (amount > MOST)
    throw StripeError.invalid(
      `The Checkout Session's total amount must be no more than ${formatAmount(MOST, currency)}`,
      undefined,
      'amount_too_large',
    );
}

export function leastCharge(currency: string): number {
  return LEAST[currency] ?? (decimalsOf(currency) === 3 ? 100 : 50);
}
