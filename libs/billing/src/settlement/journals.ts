import { packageOf } from '@plainhire/contracts';
import type { LotWithLeft } from '../credits/credit.repository.js';
import type { Dispute } from '../disputes/dispute.entity.js';
import type { Journal } from '../ledger/ledger.js';
import type { Order } from '../orders/order.entity.js';
import type { Refund } from '../refunds/refund.entity.js';
import {
  bundleRefunded,
  bundleSold,
  creditExpired,
  disputeLost,
  disputeOpened,
  disputeWon,
  type Entry,
  orderPaid,
  orderRefunded,
  shortfallTaken,
} from '../rules/index.js';

/* What happens to an order's money, as it stands in the books. Keys make each happen once. */

/** @param worth of a bundle: the credit it gives; else null */
export function paidJournal(order: Order, worth: number | null): Journal {
  const { currency, net, discount, credit } = order;
  const money = { currency, net, tax: order.tax ?? 0, discount, credit };
  return journal(
    order,
    'order-paid',
    order.id,
    worth === null ? orderPaid(money) : bundleSold({ ...money, worth }),
  );
}

export function refundedJournal(order: Order, refund: Refund): Journal {
  const outside = refund.outsideReference !== null;
  return journal(order, outside ? 'refund-outside' : 'refund', refund.id, refundEntries(order, refund));
}

/** Credit that was given with it stays given; what it took of unspent credit is there again. */
export function refundFailedJournal(order: Order, refund: Refund): Journal {
  const entries = refundEntries(order, { ...refund, credit: 0 }).map((entry) => ({
    ...entry,
    amount: -entry.amount,
  }));
  return journal(order, 'refund-failed', refund.id, entries);
}

export function disputeOpenedJournal(order: Order, dispute: Dispute): Journal {
  return journal(order, 'dispute-opened', dispute.id, disputeOpened(sumOf(dispute)));
}

/** @param before how often it was decided before: a bank may decide anew */
export function disputeDecidedJournal(
  order: Order,
  dispute: Dispute,
  what: 'won' | 'lost',
  before: number,
): Journal {
  return journal(order, `dispute-${what}`, numbered(dispute.id, before), decided(dispute, what));
}

/** It is decided the other way: what was booked for it is booked back. */
export function disputeUndoneJournal(
  order: Order,
  dispute: Dispute,
  what: 'won' | 'lost',
  before: number,
): Journal {
  const entries = decided(dispute, what).map((entry) => ({ ...entry, amount: -entry.amount }));
  return journal(order, `dispute-${what}-undone`, numbered(dispute.id, before), entries);
}

function decided(dispute: Dispute, what: 'won' | 'lost'): Entry[] {
  return { won: disputeWon, lost: disputeLost }[what](sumOf(dispute));
}

function sumOf({ currency, amount }: Dispute): { currency: string; amount: number } {
  return { currency, amount };
}

function numbered(id: string, before: number): string {
  return before === 0 ? id : `${id}:${String(before)}`;
}

/** With the credit that comes back: its lot only follows. */
function refundEntries(order: Order, { net, tax, credit, creditTaken, outsideReference }: Refund): Entry[] {
  const from = outsideReference === null ? 'stripe_cash' : 'outside_cash';
  const money = { currency: order.currency, net, tax, credit, taken: creditTaken, from } as const;
  return packageOf(order.packageId)?.kind === 'bundle' ? bundleRefunded(money) : orderRefunded(money);
}

/**
 * What nobody had spent of credit that the order gave, ended by a dispute that was lost.
 * @param before how often that happened before
 */
export function creditTakenJournal(order: Order, lot: LotWithLeft, before: number): Journal {
  return journal(order, 'credit-taken', numbered(lot.id, before), endedCredit(lot, lot.left));
}

/** The dispute is won after all: that credit is there again. @param before as above */
export function creditReturnedJournal(
  order: Order,
  lot: LotWithLeft,
  amount: number,
  before: number,
): Journal {
  const entries = endedCredit(lot, amount).map((entry) => ({ ...entry, amount: -entry.amount }));
  return journal(order, 'credit-returned', numbered(lot.id, before), entries);
}

function endedCredit({ currency, source }: LotWithLeft, amount: number): Entry[] {
  return source === 'bundle' ? creditExpired({ currency, amount }) : shortfallTaken({ currency, amount });
}

function journal(
  { id: orderId, companyId }: Order,
  kind: string,
  of: string,
  entries: readonly Entry[],
): Journal {
  return {
    key: `${kind}:${of}`,
    kind,
    companyId,
    orderId,
    entries,
  };
}
