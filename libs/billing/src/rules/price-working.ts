import type { Money } from '@plainhire/kernel';
import { creditToTake, isPayable, type OnTop } from './chargeable.js';
import { type FormatMoney, rateWords, WORKING_WORDS as WORDS } from './money-words.js';
import { amountOff, type Reduction, reductionOf, type ReductionRow, requireReduction } from './reduction.js';
import { requireAmount, shareHalfUp } from './rounding.js';

export type TaxBehaviour = 'exclusive' | 'inclusive';

/**
 * `rate`: tenths of a per cent, 0 to 1000 (200 is 20 %, 77 is 7.7 %). `stripe`: Stripe works it out at
 * checkout, so the total is not known before. All but an inclusive rate take the price as net.
 */
export type TaxRule =
  | {
      readonly kind: 'rate';
      readonly ratePermille: number;
      readonly label: string;
      readonly behaviour: TaxBehaviour;
    }
  | { readonly kind: 'reverse_charge' }
  | { readonly kind: 'none' }
  | { readonly kind: 'stripe' };

/** A campaign or coupon that this buyer may use now; whether they may is decided in `campaign.rules`. */
export type DiscountCandidate = {
  readonly source: 'campaign' | 'coupon';
  readonly id: string;
  readonly label: string;
  /** Of a coupon: whether it comes on top of a campaign. Campaigns never stack with each other. */
  readonly stacksWith: 'none' | 'campaign';
} & Reduction;

export interface PriceInput {
  /** 0 to 10^11 minor units; gross under an inclusive rate, else net. */
  readonly listPrice: Money;
  readonly discounts: readonly DiscountCandidate[];
  /** Minor units of the price's currency, at least 0. */
  readonly creditAvailable: number;
  readonly tax: TaxRule;
  /** The least total that can be charged; 0, where it is left out, asks for nothing. */
  readonly leastTotal?: number;
}

export interface WorkingDiscount {
  readonly source: 'campaign' | 'coupon';
  readonly id: string;
  readonly label: string;
  /** Taken off; at least 1. */
  readonly amount: number;
  /** Null where an amount was taken off. */
  readonly percent: number | null;
}

export interface WorkingTax {
  readonly kind: 'rate' | 'reverse_charge' | 'stripe';
  readonly label: string;
  readonly ratePermille: number | null;
  readonly behaviour: TaxBehaviour;
  /** Null while Stripe works it out. */
  readonly amount: number | null;
}

/** What a step adds: a discount and a credit are below zero. An inclusive tax adds nothing to the total. */
export interface WorkingStep {
  readonly kind: 'list' | 'discount' | 'credit' | 'tax' | 'total';
  readonly label: string;
  readonly amount: number;
}

/** Minor units of `currency` throughout. `net` + tax is `total`. */
export interface PriceWorking {
  readonly currency: string;
  readonly list: number;
  readonly discounts: readonly WorkingDiscount[];
  readonly discount: number;
  readonly afterDiscount: number;
  readonly credit: number;
  /** Some stays unused, so that enough is left to pay to be charged. */
  readonly creditSpared: boolean;
  readonly net: number;
  readonly tax: WorkingTax | null;
  readonly total: number | null;
  readonly steps: readonly WorkingStep[];
}

/** A row of a campaign or a coupon as a candidate. @throws RangeError for a row that is none */
export function candidateOf(
  source: 'campaign' | 'coupon',
  row: ReductionRow & { readonly id: string; readonly label: string; readonly stacksWithCampaign?: boolean },
): DiscountCandidate {
  const stacksWith = source === 'coupon' && row.stacksWithCampaign === true ? 'campaign' : 'none';
  return { source, id: row.id, label: row.label, stacksWith, ...reductionOf(row) };
}

/**
 * The one price of an order: discount, then credit, then tax, each line rounded half up once. The buyer
 * gets the lowest price that may be had: one candidate alone, or a campaign with a coupon that stacks,
 * the coupon on the price after the campaign. At the same price a campaign is taken before a coupon and
 * one before two, so that no use is spent for nothing; then the lowest id, so that order never matters.
 *
 * The total is nothing, or at least what can be charged: a reduction that would leave less is not taken,
 * and of credit as much stays unused as is needed. Only a list price under the least is as it is.
 *
 * @throws RangeError for a sum, a reduction or a rate out of range, the total included
 */
export function priceOrder(input: PriceInput): PriceWorking {
  const { amount: list, currency } = input.listPrice;
  requireAmount(list, 'A list price');
  requireAmount(input.creditAvailable, 'A credit');
  for (const candidate of input.discounts) requireReduction(candidate);

  const least = input.leastTotal ?? 0;
  const onTop = onTopOf(input.tax);
  const payable = (due: number) => input.creditAvailable >= due || isPayable(due, onTop, least);
  const discounts = bestDiscounts(list, currency, input.discounts, payable);
  const discount = sum(discounts);
  const afterDiscount = list - discount;
  const credit = creditToTake(afterDiscount, input.creditAvailable, onTop, least);
  const due = afterDiscount - credit;
  const tax = taxOf(due, input.tax);
  const included = tax?.behaviour === 'inclusive' ? (tax.amount ?? 0) : 0;
  const net = due - included;
  const total = tax === null ? net : tax.amount === null ? null : net + tax.amount;
  if (total !== null) requireAmount(total, 'A total');

  const creditSpared = credit < Math.min(input.creditAvailable, afterDiscount);
  const figures = {
    currency,
    list,
    discounts,
    discount,
    afterDiscount,
    credit,
    creditSpared,
    net,
    tax,
    total,
  };
  return { ...figures, steps: stepsOf(figures) };
}

function sum(parts: readonly { readonly amount: number }[]): number {
  return parts.reduce((all, part) => all + part.amount, 0);
}

function bestDiscounts(
  list: number,
  currency: string,
  candidates: readonly DiscountCandidate[],
  payable: (due: number) => boolean,
): readonly WorkingDiscount[] {
  const campaigns = candidates.filter((one) => one.source === 'campaign').sort(byId);
  const coupons = candidates.filter((one) => one.source === 'coupon').sort(byId);
  const stacking = coupons.filter((one) => one.stacksWith === 'campaign');
  const inOrderOfPreference = [
    ...campaigns.map((campaign) => [campaign]),
    ...coupons.map((coupon) => [coupon]),
    ...campaigns.flatMap((campaign) => stacking.map((coupon) => [campaign, coupon])),
  ];
  let best: readonly WorkingDiscount[] = [];
  let off = 0;
  for (const choice of inOrderOfPreference) {
    const taken = takeOff(list, currency, choice);
    if (sum(taken) <= off || (payable(list) && !payable(list - sum(taken)))) continue;
    best = taken;
    off = sum(taken);
  }
  return best;
}

function byId(a: DiscountCandidate, b: DiscountCandidate): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function takeOff(
  list: number,
  currency: string,
  choice: readonly DiscountCandidate[],
): readonly WorkingDiscount[] {
  let price = list;
  const taken: WorkingDiscount[] = [];
  for (const one of choice) {
    const amount = amountOff(one, price, currency);
    price -= amount;
    const percent = one.kind === 'percent' ? one.percent : null;
    if (amount > 0) taken.push({ source: one.source, id: one.id, label: one.label, amount, percent });
  }
  return taken;
}

/** An inclusive tax is in the price already, and one that Stripe works out may be none. */
function onTopOf(rule: TaxRule): OnTop {
  return { ratePermille: rule.kind === 'rate' && rule.behaviour === 'exclusive' ? rule.ratePermille : 0 };
}

function taxOf(due: number, rule: TaxRule): WorkingTax | null {
  const { kind } = rule;
  if (kind === 'none') return null;
  if (kind === 'stripe')
    return { kind, label: WORDS.tax, ratePermille: null, behaviour: 'exclusive', amount: null };
  if (kind === 'reverse_charge')
    return { kind, label: WORDS.reverseCharge, ratePermille: 0, behaviour: 'exclusive', amount: 0 };
  const { ratePermille, label, behaviour } = rule;
  if (!Number.isInteger(ratePermille) || ratePermille < 0 || ratePermille > 1000)
    throw new RangeError(`A tax of ${String(ratePermille)} permille is none; 0 to 1000 is.`);
  const whole = behaviour === 'inclusive' ? 1000 + ratePermille : 1000;
  return { kind, label, ratePermille, behaviour, amount: shareHalfUp(due, ratePermille, whole) };
}

function stepsOf(figures: Omit<PriceWorking, 'steps'>): WorkingStep[] {
  const { list, discounts, credit, creditSpared, tax, total } = figures;
  const steps: WorkingStep[] = [{ kind: 'list', label: WORDS.list, amount: list }];
  for (const { label, amount } of discounts) steps.push({ kind: 'discount', label, amount: -amount });
  const creditLabel = creditSpared ? WORDS.creditSpared : WORDS.credit;
  if (credit > 0) steps.push({ kind: 'credit', label: creditLabel, amount: -credit });
  if (tax !== null && tax.amount !== null) {
    const label = tax.kind === 'rate' ? `${tax.label} ${rateWords(tax.ratePermille ?? 0)}` : tax.label;
    steps.push({ kind: 'tax', label, amount: tax.amount });
  }
  if (total !== null) steps.push({ kind: 'total', label: WORDS.total, amount: total });
  return steps;
}

/** The working in one sentence: `49.00 − 50 % = 24.50; VAT 20 % = 4.90; total 29.40`. */
export function sayWorking(working: PriceWorking, formatMoney: FormatMoney): string {
  const say = (amount: number) => formatMoney({ amount, currency: working.currency });
  let price = working.list;
  const reductions: string[] = [];
  for (const { amount, percent } of working.discounts) {
    price -= amount;
    reductions.push(
      percent === null ? WORDS.lessAmount(say(amount), say(price)) : WORDS.lessPercent(percent, say(price)),
    );
  }
  if (working.credit > 0) {
    price -= working.credit;
    reductions.push(WORDS.lessCredit(say(working.credit), say(price)));
  }
  const [first, ...others] = reductions;
  const start = first === undefined ? say(working.list) : `${say(working.list)} ${first}`;
  return [start, ...others, ...sayTax(working, say)].join('; ');
}

function sayTax({ tax, total }: PriceWorking, say: (amount: number) => string): string[] {
  if (total === null) return [WORDS.plusTax];
  const all = WORDS.totalIs(say(total));
  if (tax === null) return [all];
  if (tax.kind === 'reverse_charge') return [WORDS.noTaxByReverseCharge, all];
  const rate = rateWords(tax.ratePermille ?? 0);
  const amount = say(tax.amount ?? 0);
  return tax.behaviour === 'inclusive'
    ? [`${all}, ${WORDS.ofWhichTax(tax.label, rate, amount)}`]
    : [WORDS.taxOnTop(tax.label, rate, amount), all];
}
