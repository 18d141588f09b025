import { Injectable } from '@nestjs/common';
import { packageOf } from '@plainhire/contracts';
import type { Actor } from '@plainhire/kernel';
import { PdfWriter } from '@plainhire/platform';
import { notPaidYet, orderNotFound } from '../billing.errors.js';
import { requireOrder } from '../billing.policy.js';
import { ITEM_WORDS } from '../billing.words.js';
import type { Order } from '../orders/order.entity.js';
import { OrderQueries } from '../orders/order.queries.js';
import { OrderRepository } from '../orders/order.repository.js';
import { receiptDocument, RECEIPT_WORDS } from './receipt-document.js';
import { RECEIPT_TEMPLATE } from './receipt.template.js';

/** The receipt of a paid order as PDF, made from what was frozen with it each time it is asked for. */
@Injectable()
export class WriteReceipt {
  constructor(
    private readonly orders: OrderRepository,
    private readonly queries: OrderQueries,
    private readonly pdf: PdfWriter,
  ) {}

  /** @throws DomainError not_found for another's order; conflict `billing.not-paid` */
  async execute(actor: Actor, orderId: string): Promise<{ name: string; bytes: Buffer }> {
    const order = await this.orders.find(orderId);
    if (!order) throw orderNotFound();
    requireOrder(actor, 'read', order);
    if (!order.paidAt) throw notPaidYet();
    const { refunds } = await this.queries.view(order);
    const document = receiptDocument({
      orderId: order.id,
      what: whatOf(order),
      paidAt: order.paidAt,
      invoiceNumber: order.stripeInvoiceNumber,
      working: order.working,
      seller: order.seller,
      buyer: order.buyer,
      refunds,
    });
    const day = order.paidAt.toISOString().slice(0, 10);
    return {
      name: RECEIPT_WORDS.fileName(day, order.stripeInvoiceNumber ?? order.id.slice(-8)),
      bytes: this.pdf.render(RECEIPT_TEMPLATE, document),
    };
  }
}

function whatOf({ packageId, postingTitle, working }: Order): string {
  const bought = packageOf(packageId);
  if (bought && bought.kind !== 'bundle') {
    const item = ITEM_WORDS.promotion(bought.kind, bought.days);
    return postingTitle === null ? item : `${item}. ${ITEM_WORDS.posting(postingTitle)}`;
  }
  return working.steps[0]?.label ?? packageId;
}
