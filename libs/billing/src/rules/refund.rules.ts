import type { RefundKind } from '@plainhire/contracts';
import { DomainError } from '@plainhire/kernel';
import { REFUND_WORDS as WORDS } from './money-words.js';
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
}

export interface RefundAmount {
  readonly net: number;
  readonly tax: number;
  /** Goes back to the company's credit, not to its bank. */
  readonly credit: number;
  readonly endsPromotion: boolean;
}

/**
 * What a refund of this kind pays back now, half up and never over what is left. Tax follows net: it is
 * worked out on all that is back so far, so that parts which come to the whole net come to the whole tax.
 * "The rest" after our own fault is the part of its days that the promotion did not run, as for unused days.
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

  if (back === 'everything') return { net: leftNet, tax: leftTax, credit: leftCredit, endsPromotion };
  if (back === 'nothing') return { net: 0, tax: 0, credit: 0, endsPromotion };
  if (back === 'given_amount') {
    const net = givenAmount(facts.net, leftNet);
    return { net, tax: taxFor(net, facts, leftTax), credit: 0, endsPromotion };
  }
  const unused = unusedPart(facts);
  const net = Math.min(leftNet, shareHalfUp(paidNet, unused.ms, unused.of));
  const credit = Math.min(leftCredit, shareHalfUp(paidCredit, unused.ms, unused.of));
  return { net, tax: taxFor(net, facts, leftTax), credit, endsPromotion };
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

function unusedPart({ totalDays, usedMs }: RefundFacts): { ms: number; of: number } {
  if (totalDays === null || totalDays < 1) throw new DomainError('invalid', 'refund.no-days', WORDS.noDays);
  const of = totalDays * DAY_MS;
  return { ms: of - Math.min(Math.max(Math.trunc(usedMs), 0), of), of };
}

/**
 * Whether a refund waits for a second person: above the threshold, not at it. `amount` is what this order
 * has had back and would have with this refund, tax included, so that nothing is gained by splitting it.
 */
export function needsSecondPerson(amount: number, threshold: number): boolean {
  return amount > threshold;
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
