/** Integer minor units and an ISO 4217 code. 4900 EUR is 49.00 euro; 4900 JPY is 4,900 yen. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** Currencies whose minor unit is not a hundredth (ISO 4217, list one). */
const EXPONENTS: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
};

/** Decimal places of the currency's minor unit: 0, 2 or 3. */
export function minorUnitExponent(currency: string): number {
  // `constructor` is in every object and no currency.
  return Object.hasOwn(EXPONENTS, currency) ? (EXPONENTS[currency] ?? 2) : 2;
}

/** Major units (as people write them) to minor units, half-up. */
export function toMinor(major: number, currency: string): number {
  return roundHalfUp(major * 10 ** minorUnitExponent(currency));
}

/** Minor to major units; for display only, never for sums. */
export function toMajor(minor: number, currency: string): number {
  return minor / 10 ** minorUnitExponent(currency);
}

/** Half away from zero, tolerant of binary fractions such as 1.005 × 100. */
export function roundHalfUp(value: number): number {
  const sign = value < 0 ? -1 : 1;
  const magnitude = Math.abs(value);
  return sign * Math.floor(magnitude + 0.5 + magnitude * Number.EPSILON);
}

export const PAY_UNITS = ['hour', 'day', 'week', 'month', 'year'] as const;
export type PayUnit = (typeof PAY_UNITS)[number];

/** Units in a working year, the same everywhere pay is compared. */
export const UNITS_PER_YEAR: Readonly<Record<PayUnit, number>> = {
  hour: 2080,
  day: 260,
  week: 52,
  month: 12,
  year: 1,
};

/** Minor units a year. */
export function yearlyAmount(amount: number, unit: PayUnit): number {
  return amount * UNITS_PER_YEAR[unit];
}
