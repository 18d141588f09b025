import { minorUnitExponent, type Money } from '@plainhire/kernel';

/*
 * Every sentence that the rules of money say. The rules decide; only this file words it.
 */

export type FormatMoney = (money: Money) => string;

/** `49.00`, `4900` for yen, `4.900` for Kuwaiti dinar: no currency, no grouping, a point. */
export function bareMoney({ amount, currency }: Money): string {
  const places = minorUnitExponent(currency);
  const digits = String(Math.abs(amount)).padStart(places + 1, '0');
  const sign = amount < 0 ? '−' : '';
  if (places === 0) return sign + digits;
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** `49.00 EUR`. */
export function namedMoney(money: Money): string {
  return `${bareMoney(money)} ${money.currency}`;
}

/** Tenths of a per cent as one reads them: 200 is `20 %`, 77 is `7.7 %`. */
export function rateWords(permille: number): string {
  const tenths = permille % 10;
  const whole = String((permille - tenths) / 10);
  return `${tenths === 0 ? whole : `${whole}.${String(tenths)}`} %`;
}

/** `23 November 2026, 09:00 UTC`. */
export function instantWords(instant: Date): string {
  return `${DAY.format(instant)}, ${instant.toISOString().slice(11, 16)} UTC`;
}

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

export const WORKING_WORDS = {
  list: 'List price',
  credit: 'Credit',
  creditSpared: 'Credit, all but the least payment',
  tax: 'Tax',
  reverseCharge: 'Reverse charge',
  total: 'Total',
  lessPercent: (percent: number, is: string) => `− ${String(percent)} % = ${is}`,
  lessAmount: (amount: string, is: string) => `− ${amount} = ${is}`,
  lessCredit: (amount: string, is: string) => `− ${amount} credit = ${is}`,
  taxOnTop: (label: string, rate: string, amount: string) => `${label} ${rate} = ${amount}`,
  totalIs: (total: string) => `total ${total}`,
  ofWhichTax: (label: string, rate: string, amount: string) => `of which ${label} ${rate} = ${amount}`,
  noTaxByReverseCharge: 'reverse charge, so no tax',
  plusTax: 'plus tax',
} as const;

export const REFERENCE_WORDS = {
  lowest: (days: number) =>
    `The lowest price openly offered in the ${String(days)} days before the offer began.`,
  notOffered: (days: number) =>
    `The package was not on sale through all of the ${String(days)} days before the offer began, so no former price can be shown.`,
  free: (days: number) =>
    `The package was given away in the ${String(days)} days before the offer began, so no former price can be shown.`,
} as const;

export const CLAIM_WORDS = {
  was: (was: string, from: Date, price: string) =>
    `${was} was the lowest price openly offered from ${instantWords(from)} until the start; the offer asks ${price}.`,
  notLower: (was: string, price: string) =>
    `${price} is no less than ${was}, the lowest price of the days before. Choose a larger reduction, or leave the former price out.`,
  notPublic: 'This offer is for one company and stands on no public page, so it makes no public claim.',
  percentTrue: (percent: number, was: string, price: string) =>
    `${price} is at least ${String(percent)} % less than ${was}.`,
  percentLess: (claimed: number, real: number, was: string, price: string) =>
    `${price} is only ${String(real)} % less than ${was}, rounded down. Say ${String(real)} %, not ${String(claimed)} %.`,
  percentOfAmount: (percent: number, was: string, price: string) =>
    `${price} is ${String(percent)} % less than ${was}, rounded down. More than that may not be said.`,
  percentNone: (why: string) => `${why} Without a former price no percentage can be said.`,
  percentUnderOne: (was: string, price: string) =>
    `${price} is less than 1 % under ${was}, so no percentage can be said.`,
  limitedByTime: (end: Date) => `The server ends it at ${instantWords(end)}.`,
  limitedByUses: (uses: number) => `The server ends it after ${String(uses)} uses.`,
  limitedByBoth: (end: Date, uses: number) =>
    `The server ends it at ${instantWords(end)}, or after ${String(uses)} uses if that is earlier.`,
  unlimited: 'It has neither an end nor a largest number of uses, so it may not be called limited. Set one.',
  newOffer: (days: number) =>
    `No public offer of these packages ran in the ${String(days)} days before it, so it goes on from none.`,
  goesOn: (name: string, end: Date) =>
    `It goes on from "${name}", which ran until ${instantWords(end)}. Say so wherever it is shown.`,
} as const;

type Thing = 'offer' | 'code';

export const ELIGIBILITY_WORDS = {
  scheduled: (thing: Thing, start: Date) => `This ${thing} begins at ${instantWords(start)}.`,
  ended: (thing: Thing, end: Date) => `This ${thing} ended at ${instantWords(end)}.`,
  exhausted: (thing: Thing) => `This ${thing} was used as often as it may be.`,
  cancelled: (thing: Thing) => `This ${thing} was taken back.`,
  unknown: (thing: Thing) => `There is no such ${thing}.`,
  otherPackage: (thing: Thing) => `This ${thing} is not for this package. Choose one it is for.`,
  otherCurrency: (thing: Thing, currency: string) =>
    `This ${thing} takes off an amount in ${currency}. Choose prices in ${currency} to use it.`,
  notFirst: (thing: Thing) => `This ${thing} is for a first purchase, and your company has bought before.`,
  usedByCompany: (thing: Thing) => `Your company has used this ${thing} as often as it may.`,
} as const;

export const REFUND_WORDS = {
  amountMissing: 'Say how much is paid back, before tax.',
  tooMuch: (left: number) =>
    `At most ${String(left)} minor units before tax are left to pay back. Choose that or less.`,
  paid: (paid: string) => `${paid} paid before tax`,
  lessBack: (back: string) => `− ${back} back already`,
  lessSpent: (spent: string) => `− ${spent} credit for missing impressions, spent`,
  is: (left: string) => `= ${left}`,
  ofWhich: (net: string) => `of which ${net}`,
  tax: (tax: string) => `tax ${tax}`,
  goesBack: (sum: string) => `${sum} goes back`,
  noMoney: 'no money goes back',
  asCredit: (credit: string) => `${credit} goes back as credit`,
  ends: (credit: string) => `${credit} of credit that it brought is not spent and ends`,
  tooMuchBack: (over: string) =>
    `With the credit for missing impressions that was spent, ${over} more than was paid went back. Settle it with the company.`,
  moreThanPaid: (over: string) =>
    `${over} more than was paid went back, at Stripe and outside it together. Settle it with the company.`,
  noDays: 'This order has no days that could be unused. Refund an amount, or all of it.',
} as const;
