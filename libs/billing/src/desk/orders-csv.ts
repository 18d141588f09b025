import { type Cell, csvRow } from '@plainhire/contracts';
import { minorUnitExponent, toMajor } from '@plainhire/kernel';
import type { Order } from '../orders/order.entity.js';

/** Sums are in major units of the currency beside them. */
const COLUMNS = [
  'order',
  'made',
  'paid',
  'state',
  'company_id',
  'company',
  'package',
  'posting',
  'currency',
  'list_price',
  'discount',
  'credit',
  'net',
  'tax',
  'total',
  'refunded_net',
  'refunded_tax',
  'tax_kind',
  'buyer_country',
  'buyer_vat_id',
  'invoice_number',
  'session',
  'payment',
] as const;

/** So that spreadsheets read the file as UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

export const CSV_HEAD = BYTE_ORDER_MARK + csvRow(COLUMNS);

export function csvLine(order: Order, companyName: string): string {
  const money = (minor: number | null): Cell => (minor === null ? null : major(minor, order.currency));
  return csvRow([
    order.id,
    order.createdAt.toISOString(),
    order.paidAt?.toISOString() ?? null,
    order.state,
    order.companyId,
    companyName,
    order.packageId,
    order.postingTitle,
    order.currency,
    money(order.list),
    money(order.discount),
    money(order.credit),
    money(order.net),
    money(order.tax),
    money(order.total),
    money(order.refundedNet),
    money(order.refundedTax),
    order.taxKind,
    order.buyer.address?.country ?? null,
    order.buyer.vatId,
    order.stripeInvoiceNumber,
    order.stripeSessionId,
    order.stripePaymentIntentId,
  ]);
}

/** As many decimals as the currency has, and no more: a share of binary stays out of the file. */
function major(minor: number, currency: string): number {
  return Number(toMajor(minor, currency).toFixed(minorUnitExponent(currency)));
}
