import type { OrderListItem, OrderView, RefundView } from '@plainhire/contracts';
import type { Dispute } from '../disputes/dispute.entity.js';
import type { Refund } from '../refunds/refund.entity.js';
import type { Order } from './order.entity.js';

/** What of an order everybody sees who may see it. */
function common(order: Order, now: Date) {
  const payable = order.state === 'awaiting_payment' && order.expiresAt !== null && order.expiresAt > now;
  return {
    id: order.id,
    companyId: order.companyId,
    postingId: order.postingId,
    postingTitle: order.postingTitle,
    packageId: order.packageId,
    state: order.state,
    refunded: order.refundedNet + order.refundedTax,
    checkoutUrl: payable ? order.checkoutUrl : null,
    expiresAt: order.paidAt === null ? (order.expiresAt?.toISOString() ?? null) : null,
    createdAt: order.createdAt.toISOString(),
    paidAt: order.paidAt?.toISOString() ?? null,
    fulfilledAt: order.fulfilledAt?.toISOString() ?? null,
    invoiceNumber: order.stripeInvoiceNumber,
    invoiceUrl: order.stripeInvoiceUrl,
  };
}

export function toOrderView(
  order: Order,
  parts: {
    refunds: readonly RefundView[];
    dispute: Dispute | null;
    closedBecause: OrderView['closedBecause'];
  },
  now: Date,
): OrderView {
  const { dispute } = parts;
  return {
    ...common(order, now),
    working: order.working,
    buyer: order.buyer,
    closedBecause: parts.closedBecause,
    refunds: [...parts.refunds],
    dispute: dispute && {
      id: dispute.id,
      reason: dispute.reason,
      amount: dispute.amount,
      state: dispute.state,
      evidenceDueBy: dispute.evidenceDueBy?.toISOString() ?? null,
      evidenceSent: dispute.evidence !== null,
    },
  };
}

export function toOrderItem(order: Order, companyName: string, now: Date): OrderListItem {
  const { currency, net, tax, total } = order;
  return { ...common(order, now), companyName, currency, net, tax, total };
}

/** @param names of the people who asked for and approved it, by id */
export function toRefundView(refund: Refund, names: ReadonlyMap<string, string>): RefundView {
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return {
    id: refund.id,
    kind: refund.kind,
    state: refund.state,
    net: refund.net,
    tax: refund.tax,
    credit: refund.credit,
    creditTaken: refund.creditTaken,
    requestedById: refund.requestedBy,
    approvedById: refund.approvedBy,
    reason: refund.reason,
    outsideReference: refund.outsideReference,
    requestedBy: nameOf(refund.requestedBy),
    approvedBy: nameOf(refund.approvedBy),
    createdAt: refund.createdAt.toISOString(),
    settledAt: refund.settledAt?.toISOString() ?? null,
    failure: refund.failure,
  };
}
