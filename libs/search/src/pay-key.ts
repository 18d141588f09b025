import type { Pay } from '@plainhire/contracts';
import { toMajor, yearlyAmount } from '@plainhire/kernel';
import { convert } from '@plainhire/reference';

/** Pay of all currencies is compared in this one. */
export const COMMON_CURRENCY = 'EUR';
export const UNKNOWN_PAY = -1;
const MAX_INTEGER = 2_147_483_647;

/** The top of a range a year in major units, in its own currency and in whole euro; -1 where unknown. */
export function payKeys(pay: Pay | null): { payOwn: number; payCommon: number; payCurrency: string } {
  if (pay === null) return { payOwn: UNKNOWN_PAY, payCommon: UNKNOWN_PAY, payCurrency: '' };
  const yearly = yearlyAmount(pay.max, pay.unit);
  return {
    payOwn: toMajor(yearly, pay.currency),
    payCommon: inCommon(yearly, pay.currency) ?? UNKNOWN_PAY,
    payCurrency: pay.currency,
  };
}

/** Minor units of a currency in whole euro, or null without a rate. */
export function inCommon(minor: number, currency: string): number | null {
  const converted = convert({ amount: minor, currency }, COMMON_CURRENCY);
  return converted === null
    ? null
    : Math.min(Math.round(toMajor(converted.amount, COMMON_CURRENCY)), MAX_INTEGER);
}
