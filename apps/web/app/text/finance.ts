import { days as dayCount } from '../format/dates.js';
import { count, of } from './counts.js';

export const financeText = {
  title: 'Finance',
  nav: 'Finance pages',
  overview: 'Overview',
  orders: 'Orders',
  campaigns: 'Campaigns',
  coupons: 'Codes',
  prices: 'Prices',
  reconciliation: 'Reconciliation',
  utc: 'Times are in UTC.',
  utcField: 'In UTC.',
  choose: 'Choose',
  currency: 'Currency',
  amountHint: 'In the currency beside it, such as 49.00.',
  wrongMoney: {
    empty: 'Write an amount.',
    unreadable: 'Write an amount such as 49.00, with a point before the decimals.',
    too_precise: 'This has more decimals than the currency. Nothing is rounded here.',
    too_large: 'This is more than can be booked. Check the figures.',
  },
  wrongMoment: 'Choose a day and a time.',
  wrongCount: (most: number) => `Write a whole number from 1 to ${count(most)}, or leave it empty.`,
  past: 'This is over. Choose a later moment, or leave it empty for now.',
  wrongPercent: 'Write a whole number from 1 to 100.',
  and: ' and ',
  keep: 'No, leave it as it is',
};

export const overviewText = {
  lead: (from: string, to: string) => `${from} to ${to}, in UTC`,
  range: 'Days',
  rangeOf: (days: number) => dayCount(days),
  refunds: (waiting: number) => `${of(waiting, 'refund waits', 'refunds wait')} for a second person.`,
  seeRefunds: 'See which',
  disputes: (open: number) =>
    `${of(open, 'dispute is', 'disputes are')} open. Each has a day by which evidence must be in.`,
  seeDisputes: 'See which',
  decisions: (open: number) =>
    `${of(open, 'promotion was', 'promotions were')} ended by a moderator. Somebody has to say what comes back.`,
  seeDecisions: 'See which',
  events: (open: number) =>
    `${of(open, 'event of Stripe is', 'events of Stripe are')} not followed yet. A minute is usual; more means that Stripe or the worker is away.`,
  seeEvents: 'See which',
  nothing:
    'Nothing waits: no refund to approve or to decide, no open dispute, no event that was not followed.',
  waits: 'What waits',
  revenue: 'Earned, before VAT',
  lessDiscount: (orders: number, discount: string) =>
    `${of(orders, 'order', 'orders')} paid, after ${discount} of discount (open).`,
  lessRefunds: (refunded: string) => `${refunded} went back, VAT included (under the line).`,
  noRefunds: 'Nothing went back.',
  drawing: (net: string, discount: string, refunded: string) =>
    `By day, drawn from zero: ${net} earned before VAT, ${discount} of discount on top, ${refunded} paid back under the line.`,
  drawingWeeks: (net: string, discount: string, refunded: string) =>
    `By week, drawn from zero: ${net} earned before VAT, ${discount} of discount on top, ${refunded} paid back under the line.`,
  noneSold: 'Nothing was paid and nothing went back in these days.',
  table: 'As a table',
  tableCaption: 'Orders, sums before VAT, VAT, discount and refunds',
  tableNote: 'Days on which nothing was paid and nothing went back are left out.',
  day: 'Day',
  paid: 'Paid',
  net: 'Before VAT',
  tax: 'VAT',
  discount: 'Discount',
  refunded: 'Paid back',
  sum: 'Sum',
  balances: 'Balances',
  balancesLead: 'The sum of every line ever booked. Debit and credit of each unit come to the same.',
  account: 'Account',
  debit: 'Debit',
  credit: 'Credit',
  noBalances: 'Nothing is booked yet. The first paid order is.',
  outBy: (amount: string) => `Out of balance by ${amount}`,
  impressions: (amount: number) => of(amount, 'impression', 'impressions'),
  impressionUnit: 'Impressions',
};

export const LEDGER_ACCOUNT: Record<string, string> = {
  stripe_cash: 'Money at Stripe',
  stripe_disputed: 'Held back by banks',
  tax_payable: 'VAT owed',
  credits_liability: 'Credit companies can use',
  sales: 'Sales at list price',
  credits_expired: 'Credit that ran out',
  promo_discounts: 'Discounts given',
  credit_bonus: 'Bonus in bundles',
  refunds: 'Refunds, before VAT',
  credits_given: 'Credit given for nothing',
  shortfall_credits: 'Credit for missing impressions',
  dispute_losses: 'Lost to disputes',
  impressions_promised: 'Impressions promised',
  impressions_due: 'Impressions still due',
  impressions_delivered: 'Impressions delivered',
  impressions_short: 'Impressions short, credited',
  impressions_released: 'Impressions let go by refunds',
};
