import { toMinor } from '@plainhire/kernel';

/**
 * Up to which sum one person of finance pays back alone, in whole major units: about 200 EUR in every
 * currency in which prices are asked, as a round figure. They need no daily rate; what moves far is set by
 * the variable.
 */
const USUAL: Readonly<Record<string, number>> = {
  AED: 800,
  ARS: 300_000,
  AUD: 350,
  BRL: 1_200,
  CAD: 320,
  CHF: 190,
  COP: 900_000,
  CZK: 5_000,
  DKK: 1_500,
  EUR: 200,
  GBP: 175,
  HKD: 1_800,
  HUF: 80_000,
  IDR: 3_800_000,
  ILS: 750,
  INR: 20_000,
  JPY: 35_000,
  KRW: 340_000,
  MXN: 4_200,
  MYR: 930,
  NOK: 2_300,
  NZD: 400,
  PHP: 13_500,
  PLN: 850,
  RON: 1_000,
  SEK: 2_200,
  SGD: 300,
  THB: 7_500,
  USD: 230,
  ZAR: 3_900,
};

const ONE = /^([A-Z]{3})=(\d{1,9})$/;

/**
 * Reads `EUR=200, JPY=35000`: whole major units by currency, over the usual ones.
 * @returns minor units by currency; null for what cannot be read, or names a currency twice
 */
export function readRefundThresholds(text: string): Record<string, number> | null {
  const sums = new Map(Object.entries(USUAL));
  const seen = new Set<string>();
  for (const part of text.split(',')) {
    const [, currency, sum] = ONE.exec(part.trim()) ?? [];
    if (currency === undefined || seen.has(currency)) return null;
    seen.add(currency);
    sums.set(currency, Number(sum));
  }
  return inMinor(sums);
}

export function usualRefundThresholds(): Record<string, number> {
  return inMinor(new Map(Object.entries(USUAL)));
}

function inMinor(sums: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...sums].map(([currency, sum]) => [currency, toMinor(sum, currency)]));
}
