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

export function disputeJournal(order: Order, dispute: Dispute, what: 'opened' | 'won' | 'lost'): Journal {
  const money = { currency: dispute.currency, amount: dispute.amount };
  const entries = { opened: disputeOpened, won: disputeWon, lost: disputeLost }[what](money);
  return journal(order, `dispute-${what}`, dispute.id, entries);
}

/** With the credit that comes back: its lot only follows. */
function refundEntries(order: Order, { net, tax, credit, creditTaken, outsideReference }: Refund): Entry[] {
  const from = outsideReference === null ? 'stripe_cash' : 'outside_cash';
  const money = { currency: order.currency, net, tax, credit, taken: creditTaken, from } as const;
  return packageOf(order.packageId)?.kind === 'bundle' ? bundleRefunded(money) : orderRefunded(money);
}

/** What nobody had spent of credit that the order gave, ended by a dispute that was lost. */
export function creditTakenJournal(order: Order, lot: LotWithLeft): Journal {
  const sum = { currency: lot.currency, amount: lot.left };
  return journal(
    order,
    'credit-taken',
    lot.id,
    lot.source === 'bundle' ? creditExpired(sum) : shortfallTaken(sum),
  );
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
