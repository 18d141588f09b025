import { packageOf } from '@plainhire/contracts';
import type { Dispute } from '../disputes/dispute.entity.js';
import type { Journal } from '../ledger/ledger.js';
import type { Order } from '../orders/order.entity.js';
import type { Refund } from '../refunds/refund.entity.js';
import {
  bundleRefunded,
  bundleSold,
  disputeLost,
  disputeOpened,
  disputeWon,
  type Entry,
  orderPaid,
  orderRefunded,
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

/** @param taken of a bundle: the unused credit that is taken back with it */
export function refundedJournal(order: Order, refund: Refund, taken: number): Journal {
  return journal(order, 'refund', refund.id, refundEntries(order, refund, taken));
}

/** Only the money did not arrive: credit that was given with it stays given. */
export function refundFailedJournal(order: Order, refund: Refund): Journal {
  const entries = refundEntries(order, { ...refund, credit: 0 }, 0).map((entry) => ({
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
function refundEntries(
  order: Order,
  { net, tax, credit }: Pick<Refund, 'net' | 'tax' | 'credit'>,
  taken: number,
): Entry[] {
  const money = { currency: order.currency, net, tax, credit };
  return packageOf(order.packageId)?.kind === 'bundle'
    ? bundleRefunded({ ...money, taken })
    : orderRefunded(money);
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
