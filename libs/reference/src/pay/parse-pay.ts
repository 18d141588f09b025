import { MAX_MINOR_UNITS } from '@plainhire/contracts';
import { type PayUnit, toMinor, yearlyAmount } from '@plainhire/kernel';
import { convert } from '../money/convert.js';
import { figuresOf, type Figures } from './pay-figures.js';
import { currencyOf, SHARED_SIGNS } from './pay-words.js';

export interface ParsedPay {
  /** Minor units; `min <= max`. "Up to" has 0 at the bottom, "from" the same figure at both ends. */
  readonly min: number;
  readonly max: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly unit: PayUnit;
}

export interface PayHint {
  /** ISO 4217: what a shared sign such as `$`, or a figure without any sign, stands for. */
  readonly currency?: string | undefined;
  /** ISO 3166-1 alpha-2: says which of the currencies a shared sign stands for, and no more. */
  readonly country?: string | undefined;
  readonly unit?: PayUnit | undefined;
}

export type PayDoubt =
  /** The text holds no figure: "Competitive", "DOE". */
  | 'not_stated'
  /** A site's guess. What it says is given beside it, for measuring alone. */
  | 'estimate'
  | 'no_currency'
  | 'no_unit'
  /** More than one pay: for several levels, currencies or kinds of contract. */
  | 'several'
  /** With bonuses that are no part of the pay. */
  | 'not_base'
  /** Zero, upside down, or such as nobody pays. */
  | 'implausible';

export type PayReading =
  | { readonly pay: ParsedPay; readonly doubt: null }
  | { readonly pay: null; readonly doubt: PayDoubt; readonly estimate?: ParsedPay };

const ESTIMATE = /\best\.|\best\)|\bestimate[ds]?\b|\bestimation\b/i;
const ON_TARGET = /\bOTE\b|\bon[- ]target\b|\bcommission only\b/i;
const HOURS_OF_WORK =
  /\b\d{1,3}(?:[.,]\d+)?\s*(?:-\s*\d{1,3}\s*)?(?:hours?|hrs?|h)\s*(?:\/|per|a)\s*(?:day|week|month)\b/gi;
const PERCENT = /\d+(?:[.,]\d+)?\s*(?:[-–]\s*\d+(?:[.,]\d+)?\s*)?%/g;
const LONGEST = 400;

/** Worth more than this in euro, a figure without a period is a yearly one: no month pays that. */
const YEARLY_FROM = 15_000;
/** Euro a year outside which the text was misread, or is about something else than pay. */
const PLAUSIBLE = { from: 100, to: 3_000_000 };

/**
 * Reads "€50k – 60k per year", "$25/hr", "181 000 - 271 000 PLN gross/year", "12-18 LPA". Only what the
 * text states comes out: no guess of a site, no currency or period that neither the text nor the hint
 * names. The one inference: a figure without a period, worth more than 15,000 euro, is a yearly one.
 * Never throws.
 */
export function parsePay(text: string, hint: PayHint = {}): PayReading {
  const said = text.normalize('NFKC').slice(0, LONGEST);
  const reading = read(said.replace(HOURS_OF_WORK, ' ').replace(PERCENT, ' '), hint);
  if (!/\d/.test(said)) return reading;
  if (ESTIMATE.test(said)) return doubt('estimate', reading.pay);
  return ON_TARGET.test(said) ? doubt('not_base') : reading;
}

function doubt(reason: PayDoubt, estimate?: ParsedPay | null): PayReading {
  return { pay: null, doubt: reason, ...(estimate ? { estimate } : {}) };
}

function read(text: string, hint: PayHint): PayReading {
  if (!/\d/.test(text)) return doubt('not_stated');
  const figures = figuresOf(text);
  if (typeof figures === 'string') return doubt(figures);
  const currency = currencyFor(figures, hint);
  if (currency === null) return doubt('no_currency');
  const low = toMinor(figures.low, currency);
  const high = toMinor(figures.high, currency);
  const unit = figures.unit ?? hint.unit ?? (isYearly(high, currency) ? 'year' : null);
  if (high <= 0 || high > MAX_MINOR_UNITS || low > high) return doubt('implausible');
  if (unit === null) return doubt('no_unit');
  const pay: ParsedPay = { min: low, max: high, currency, unit };
  return isPlausible(pay) ? { pay, doubt: null } : doubt('implausible');
}

function currencyFor(figures: Figures, hint: PayHint): string | null {
  if (figures.currency !== null) return figures.currency;
  if (figures.sign === null) return hint.currency ?? null;
  const sharing = SHARED_SIGNS[figures.sign] ?? [];
  if (hint.currency !== undefined && sharing.includes(hint.currency)) return hint.currency;
  const local = currencyOf(hint.country ?? '');
  if (local !== undefined && sharing.includes(local)) return local;
  return sharing.length === 1 ? (sharing[0] ?? null) : null;
}

function isYearly(amount: number, currency: string): boolean {
  const euro = convert({ amount, currency }, 'EUR');
  return euro !== null && euro.amount >= YEARLY_FROM * 100;
}

function isPlausible(pay: ParsedPay): boolean {
  // A range this wide is two figures that do not belong together.
  if (pay.min > 0 && pay.max > pay.min * 20) return false;
  const euro = convert({ amount: pay.max, currency: pay.currency }, 'EUR');
  if (!euro) return true;
  const yearly = yearlyAmount(euro.amount, pay.unit) / 100;
  return yearly >= PLAUSIBLE.from && yearly <= PLAUSIBLE.to;
}
