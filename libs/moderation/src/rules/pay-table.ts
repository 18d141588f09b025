/**
 * Broad yearly pay bands in US dollars by kind of work, made by us as a sieve and not as a
 * statistic: what lies far outside deserves a look. The first kind whose words are in the title counts.
 */
export interface PayBand {
  readonly words: RegExp;
  /** Whole US dollars a year, for experienced work in a high-wage country. */
  readonly top: number;
}

export const PAY_BANDS: readonly PayBand[] = [
  {
    words:
      /\b(?:data entry|typist|clerk|clerical|receptionist|filing|office assistant|administrative assistant|admin assistant|secretary)\b/i,
    top: 75_000,
  },
  {
    words:
      /\b(?:cleaner|janitor|housekeep\w*|dishwasher|packer|picker|labou?rer|warehouse|stocker|courier)\b/i,
    top: 75_000,
  },
  {
    words:
      /\b(?:customer service|call cent(?:er|re)|cashier|barista|waiter|waitress|server|sales associate|shop assistant|retail)\b/i,
    top: 85_000,
  },
  {
    words: /\b(?:driver|security guard|caretaker|nanny|babysitter|care assistant|caregiver)\b/i,
    top: 110_000,
  },
  { words: /\b(?:assistant|coordinator|intern|trainee|junior|entry[- ]level)\b/i, top: 110_000 },
];

/** What nobody states as pay for ordinary work, whatever the title. */
export const ANY_TOP = 1_500_000;

/** Rough dollars for one unit of the currency; only orders of magnitude matter here. */
export const ROUGH_DOLLARS: Readonly<Record<string, number>> = {
  USD: 1,
  EUR: 1.1,
  GBP: 1.3,
  CHF: 1.15,
  CAD: 0.73,
  AUD: 0.66,
  NZD: 0.6,
  SGD: 0.75,
  HKD: 0.13,
  ILS: 0.27,
  SEK: 0.096,
  NOK: 0.095,
  DKK: 0.147,
  PLN: 0.25,
  CZK: 0.043,
  HUF: 0.0027,
  RON: 0.22,
  JPY: 0.0067,
  CNY: 0.14,
  INR: 0.012,
  PHP: 0.017,
  THB: 0.028,
  MYR: 0.22,
  IDR: 0.000063,
  VND: 0.00004,
  KRW: 0.00073,
  AED: 0.27,
  SAR: 0.27,
  ZAR: 0.055,
  NGN: 0.0007,
  KES: 0.0077,
  GHS: 0.07,
  EGP: 0.02,
  ETB: 0.008,
  TRY: 0.03,
  BRL: 0.18,
  MXN: 0.055,
  ARS: 0.001,
  COP: 0.00024,
  CLP: 0.001,
  PEN: 0.27,
  UAH: 0.024,
};
