import type { RefundKind } from '@plainhire/contracts';
import { DomainError } from '@plainhire/kernel';
import { bareMoney, REFUND_WORDS as WORDS } from './money-words.js';
import { requireAmount, shareHalfUp } from './rounding.js';

const DAY_MS = 86_400_000;

export interface RefundRule {
  /** Which part of what was paid goes back, at most what is left. */
  readonly back: 'everything' | 'given_amount' | 'unused_part' | 'nothing';
  readonly endsPromotion: boolean;
}

/** What each kind of refund does. */
export const REFUND_RULES: Readonly<Record<RefundKind, RefundRule>> = {
  full: { back: 'everything', endsPromotion: true },
  partial: { back: 'given_amount', endsPromotion: false },
  unused_days: { back: 'unused_part', endsPromotion: true },
  company_fault: { back: 'nothing', endsPromotion: true },
  our_fault: { back: 'unused_part', endsPromotion: true },
};

/**
 * Whether a kind may be asked for where what was bought has ended by a refund, or is about to: nothing ends
 * twice, and only the whole rest is a decision that goes beyond how it ended.
 */
export function mayFollowAnEnd(kind: RefundKind): boolean {
  const { back, endsPromotion } = REFUND_RULES[kind];
  return !endsPromotion || back === 'everything';
}

/** Minor units; what was paid and what of it is back already, money and credit apart. */
export interface RefundFacts {
  readonly paidNet: number;
  readonly paidTax: number;
  readonly refundedNet: number;
  readonly refundedTax: number;
  /** Credit that the order used. */
  readonly paidCredit?: number;
  readonly refundedCredit?: number;
  /** Days the promotion runs in all; null for what has no days. */
  readonly totalDays: number | null;
  /** Milliseconds of them that have run. */
  readonly usedMs: number;
  /** Of a partial refund: what goes back, before tax. */
  readonly net?: number;
  readonly missed?: MissedCredit;
}

/** Credit that was given for impressions of this order that did not come, less what refunds took of it. */
export interface MissedCredit {
  /** Spent, or held by an order that can still be paid. */
  readonly spent: number;
  readonly unspent: number;
}

export interface RefundAmount {
  readonly net: number;
  readonly tax: number;
  /** Goes back to the company's credit, not to its bank. */
  readonly credit: number;
  /** Of credit that is not spent: ends with this refund. */
  readonly creditTaken: number;
  readonly endsPromotion: boolean;
}

const NONE_MISSED: MissedCredit = { spent: 0, unspent: 0 };

/**
 * What a refund of this kind pays back now, half up and never over what is left. Tax follows net: it is
 * worked out on all that is back so far, so that parts which come to the whole net come to the whole tax.
 * "The rest" after our own fault is the part of its days that the promotion did not run, as for unused days;
 * what is back already counts towards that part, so that no amount before it makes it more.
 *
 * Nothing is given twice: what comes back and what the company has of credit for missing impressions are
 * together never more than it paid, before tax. As much of that credit as is in the way ends where it is
 * not spent; what is spent is taken off the refund, off its credit first and then off its money.
 *
 * @throws DomainError invalid `refund.amount-missing`, `refund.too-much`, `refund.no-days`
 * @throws RangeError for figures that are no sums, or more back than was paid
 */
export function refundAmount(kind: RefundKind, facts: RefundFacts): RefundAmount {
  const { paidNet, paidTax, refundedNet, refundedTax, paidCredit = 0, refundedCredit = 0 } = facts;
  const leftNet = left(paidNet, refundedNet, 'A net sum');
  const leftTax = left(paidTax, refundedTax, 'A tax');
  const leftCredit = left(paidCredit, refundedCredit, 'A credit');
  const { back, endsPromotion } = REFUND_RULES[kind];

  const room = refundRoom(facts);
  const most = mostInPart(facts);

  if (back === 'nothing') return { net: 0, tax: 0, credit: 0, creditTaken: 0, endsPromotion };
  if (back === 'given_amount') {
    const net = givenAmount(facts.net, most);
    const tax = taxFor(net, facts, leftTax);
    return { net, tax, credit: 0, creditTaken: creditInTheWay(net, facts), endsPromotion };
  }
  const due = back === 'everything' ? { net: leftNet, credit: leftCredit } : unusedDue(facts);
  const net = Math.min(most, due.net);
  const credit = Math.min(room - net, due.credit);
  const tax = net === leftNet && back === 'everything' ? leftTax : taxFor(net, facts, leftTax);
  return { net, tax, credit, creditTaken: creditInTheWay(net + credit, facts), endsPromotion };
}

/** Net money and credit that can still come back at most: what was paid less what is back or spent. */
export function refundRoom(facts: RefundFacts): number {
  const { paidNet, paidCredit = 0, refundedNet, refundedCredit = 0, missed = NONE_MISSED } = facts;
  return Math.max(0, paidNet + paidCredit - refundedNet - refundedCredit - missed.spent);
}

/**
 * Unspent credit for missing impressions that `value`, net money and credit coming back, leaves no room
 * for. All of it where everything comes back.
 */
export function creditInTheWay(value: number, facts: RefundFacts): number {
  const { unspent } = facts.missed ?? NONE_MISSED;
  return Math.min(unspent, Math.max(0, value + unspent - refundRoom(facts)));
}

/**
 * How it comes to what goes back, in one sentence: `49.00 paid before tax − 24.50 credit for missing
 * impressions, spent = 24.50; tax 5.15; 29.65 goes back`.
 */
export function sayRefund(amount: RefundAmount, facts: RefundFacts, currency: string): string {
  const say = (sum: number) => bareMoney({ amount: sum, currency });
  const { net, tax, credit, creditTaken } = amount;
  const back = facts.refundedNet + (facts.refundedCredit ?? 0);
  const paid = facts.paidNet + (facts.paidCredit ?? 0);
  const spent = facts.missed?.spent ?? 0;
  const taken = [
    ...(back > 0 ? [WORDS.lessBack(say(back))] : []),
    ...(spent > 0 ? [WORDS.lessSpent(say(spent))] : []),
  ];
  const left = taken.length === 0 ? [] : [WORDS.is(say(Math.max(0, paid - back - spent)))];
  return [
    [WORDS.paid(say(paid)), ...taken, ...left].join(' '),
    ...(net + credit < paid - back - spent ? [WORDS.ofWhich(say(net + credit))] : []),
    ...(tax > 0 ? [WORDS.tax(say(tax))] : []),
    net + tax > 0 ? WORDS.goesBack(say(net + tax)) : WORDS.noMoney,
    ...(credit > 0 ? [WORDS.asCredit(say(credit))] : []),
    ...(creditTaken > 0 ? [WORDS.ends(say(creditTaken))] : []),
  ].join('; ');
}

function left(paid: number, refunded: number, what: string): number {
  requireAmount(paid, what);
  requireAmount(refunded, what);
  if (refunded > paid)
    throw new RangeError(`${what} of ${String(paid)} has ${String(refunded)} back already.`);
  return paid - refunded;
}

function givenAmount(net: number | undefined, leftNet: number): number {
  if (net === undefined || net < 1 || !Number.isSafeInteger(net))
    throw new DomainError('invalid', 'refund.amount-missing', WORDS.amountMissing);
  if (net > leftNet)
    throw new DomainError('invalid', 'refund.too-much', WORDS.tooMuch(leftNet), { extra: { left: leftNet } });
  return net;
}

function taxFor(net: number, facts: RefundFacts, leftTax: number): number {
  if (net === 0) return 0;
  const due = shareHalfUp(facts.paidTax, facts.refundedNet + net, facts.paidNet) - facts.refundedTax;
  return Math.min(Math.max(due, 0), leftTax);
}

/** Of the unused part what is not back yet. Money beyond its share of it stands for credit, and the other way. */
function unusedDue(facts: RefundFacts): { net: number; credit: number } {
  const { paidNet, refundedNet, paidCredit = 0, refundedCredit = 0 } = facts;
  const { ms, of } = unusedPart(facts);
  const [ofNet, ofCredit] = [shareHalfUp(paidNet, ms, of), shareHalfUp(paidCredit, ms, of)];
  const due = Math.max(0, ofNet + ofCredit - refundedNet - refundedCredit);
  const net = Math.min(due, Math.max(0, ofNet - refundedNet));
  return { net, credit: Math.min(due - net, Math.max(0, ofCredit - refundedCredit)) };
}

function unusedPart({ totalDays, usedMs }: RefundFacts): { ms: number; of: number } {
  if (totalDays === null || totalDays < 1) throw new DomainError('invalid', 'refund.no-days', WORDS.noDays);
  const of = totalDays * DAY_MS;
  return { ms: of - Math.min(Math.max(Math.trunc(usedMs), 0), of), of };
}

/**
 * Whether a refund waits for a second person: above the threshold of its currency, not at it, and always
 * where there is none. `amount` is what this order has had back and would have with this refund, tax
 * included, and what the same person gave the same company of late, so that nothing is gained by splitting it.
 */
export function needsSecondPerson(amount: number, threshold: number | null): boolean {
  return threshold === null || amount > threshold;
}

/** By currency: the most that one person pays back alone, in minor units. */
export type Thresholds = Readonly<Record<string, number>>;

export function thresholdOf(currency: string, thresholds: Thresholds): number | null {
  return Object.hasOwn(thresholds, currency) ? (thresholds[currency] ?? null) : null;
}

/**
 * Sums of several currencies in the measure of one: half of one threshold is half of another, rounded up.
 * Sums in a currency in which nobody acts alone are left out: each of them had a second person.
 */
export function inMeasureOf(
  currency: string,
  sums: readonly { readonly currency: string; readonly amount: number }[],
  thresholds: Thresholds,
): number {
  const own = thresholdOf(currency, thresholds) ?? 0;
  return sums.reduce((total, one) => {
    if (one.currency === currency) return total + one.amount;
    const other = thresholdOf(one.currency, thresholds) ?? 0;
    return other === 0 ? total : total + Math.ceil((one.amount / other) * own);
  }, 0);
}

/**
 * The largest partial refund before tax that waits for nobody, 0 where each does.
 *
 * @param counted what counts along: net, tax and credit that this order has had back, and what the same
 *   person gave the company of late
 */
export function mostAlone(facts: RefundFacts, counted: number, threshold: number | null): number {
  const waits = (net: number) => {
    const amount = refundAmount('partial', { ...facts, net });
    return needsSecondPerson(amount.net + amount.tax + counted, threshold);
  };
  let [none, all] = [0, mostInPart(facts)];
  while (none < all) {
    const middle = Math.ceil((none + all) / 2);
    if (waits(middle)) all = middle - 1;
    else none = middle;
  }
  return none;
}

/** The largest partial refund before tax. */
export function mostInPart(facts: RefundFacts): number {
  return Math.min(facts.paidNet - facts.refundedNet, refundRoom(facts));
}

/**
 * Credit for impressions that were promised and did not come: that share of what the promotion was worth
 * and is not paid back, before tax, half up. 0 where as many came as were promised, or none was.
 */
export function shortfallCredit(facts: {
  /** Net money and credit that the order keeps; minor units. */
  readonly worth: number;
  readonly promised: number;
  readonly delivered: number;
}): number {
  const missing = Math.max(0, facts.promised - facts.delivered);
  return missing === 0 ? 0 : shareHalfUp(facts.worth, missing, facts.promised);
}
