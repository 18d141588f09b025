import type { OrderFile, RefundKind, RefundView } from '@plainhire/contracts';
import { orderFileText as text } from '../text/finance-order.js';
import { financeText } from '../text/finance.js';
import type { FormError } from './form-tree.js';
import { formatPrice } from './money.js';
import { readMoney } from './typed-money.js';

export type Refundable = OrderFile['refundable'][number];

const SHORTEST_REASON = 3;

/** What is typed into the refund form. */
export interface TypedRefund {
  readonly kind: string;
  readonly net: string;
  readonly reason: string;
  /** `outside`: it was paid outside Stripe. */
  readonly way: string;
  readonly reference: string;
}

/** A refund that can be asked about: every field is read. */
export interface ReadRefund {
  readonly kind: RefundKind;
  /** Of a partial refund: minor units before tax. */
  readonly net?: number;
  readonly reason: string;
  /** Of one that was paid outside Stripe. */
  readonly outside?: { readonly reference: string };
}

/** The kind of the refund that ended what was bought, or is about to; null where none is. */
export function endedBy(refunds: readonly Pick<RefundView, 'kind' | 'state'>[]): RefundKind | null {
  const ending = refunds.find(
    ({ kind, state }) => kind !== 'partial' && state !== 'refused' && state !== 'failed',
  );
  return ending?.kind ?? null;
}

/** Reads the form against what each kind would pay back now. */
export function readRefund(
  typed: TypedRefund,
  refundable: readonly Refundable[],
  currency: string,
): { refund: ReadRefund } | { errors: FormError[] } {
  const errors: FormError[] = [];
  const chosen = refundable.find(({ kind }) => kind === typed.kind);
  if (!chosen) errors.push({ pointer: '/kind', detail: text.chooseKind });
  let net: number | undefined;
  if (chosen?.kind === 'partial') {
    const read = readMoney(typed.net, currency);
    if (!('minor' in read)) errors.push({ pointer: '/net', detail: financeText.wrongMoney[read.wrong] });
    else if (read.minor === 0) errors.push({ pointer: '/net', detail: financeText.wrongMoney.empty });
    else if (read.minor > chosen.net)
      errors.push({ pointer: '/net', detail: text.tooMuch(formatPrice(chosen.net, currency)) });
    else net = read.minor;
  }
  const reason = typed.reason.trim();
  if (reason.length < SHORTEST_REASON) errors.push({ pointer: '/reason', detail: text.reasonShort });
  const outside = typed.way === 'outside' ? { reference: typed.reference.trim() } : undefined;
  if (outside && outside.reference.length < SHORTEST_REASON)
    errors.push({ pointer: '/reference', detail: text.reasonShort });
  if (errors.length > 0 || !chosen) return { errors };
  return {
    refund: {
      ...{ kind: chosen.kind, reason },
      ...(net === undefined ? {} : { net }),
      ...(outside ? { outside } : {}),
    },
  };
}

/** What goes back, as parts of a sentence: money with its VAT, and credit. None for nothing. */
export function partsBack(
  { net, tax, credit }: Pick<Refundable, 'net' | 'tax' | 'credit'>,
  currency: string,
): string[] {
  return [
    ...(net + tax === 0
      ? []
      : [
          tax === 0
            ? formatPrice(net, currency)
            : text.plusVat(formatPrice(net, currency), formatPrice(tax, currency)),
        ]),
    ...(credit === 0 ? [] : [text.asCredit(formatPrice(credit, currency))]),
  ];
}

/** What one kind would pay back and do, for the choice between them. */
export function refundMeans(one: Refundable, currency: string): string {
  if (one.kind === 'partial') {
    const alone = one.aloneUpTo === null || one.aloneUpTo >= one.net ? null : one.aloneUpTo;
    return text.meansPartial(
      formatPrice(one.net, currency),
      alone === null ? null : formatPrice(alone, currency),
    );
  }
  const means = text.means(partsBack(one, currency), one.endsPromotion, one.secondPerson);
  return one.creditTaken === 0
    ? means
    : `${means} ${text.creditEnds(formatPrice(one.creditTaken, currency))}`;
}

/** Whether the refund that is asked for waits for a second person. */
export function needsSecond({ net, outside }: ReadRefund, one: Refundable): boolean {
  if (outside) return true;
  return one.aloneUpTo === null ? one.secondPerson : (net ?? one.net) > one.aloneUpTo;
}

/** Unspent credit that ends with it: of an amount, as much as is in its way. */
export function creditEnding({ net }: ReadRefund, one: Refundable): number {
  if (one.kind !== 'partial') return one.creditTaken;
  return Math.max(0, one.creditTaken - (one.net - (net ?? one.net)));
}

/**
 * The sum in the question and on its button: all that goes back, or the amount and its VAT, which the
 * shop works out. Null for nothing.
 */
export function askedSum({ net }: ReadRefund, one: Refundable, currency: string): string | null {
  if (one.kind === 'partial') {
    const typed = formatPrice(net ?? 0, currency);
    return one.tax === 0 ? typed : text.vatOnIt(typed);
  }
  const money = one.net + one.tax;
  const parts = [
    ...(money === 0 ? [] : [formatPrice(money, currency)]),
    ...(one.credit === 0 ? [] : [text.asCredit(formatPrice(one.credit, currency))]),
  ];
  return parts.length === 0 ? null : parts.join(financeText.and);
}
