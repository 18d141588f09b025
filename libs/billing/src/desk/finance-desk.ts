import { Injectable } from '@nestjs/common';
import {
  type BillingFigures,
  type BillingFiguresQuery,
  type DeskOrdersFilter,
  type DeskOrdersQuery,
  type OrderFile,
  type OrderPage,
  REFUND_KINDS,
  type RefundKind,
} from '@plainhire/contracts';
import { type Actor, addDays, Clock, isDomainError } from '@plainhire/kernel';
import { orderNotFound } from '../billing.errors.js';
import { requireFinance } from '../billing.policy.js';
import { Ledger } from '../ledger/ledger.js';
import { userIdOf } from '../orders/actor-words.js';
import type { Order } from '../orders/order.entity.js';
import { OrderQueries } from '../orders/order.queries.js';
import { OrderRepository } from '../orders/order.repository.js';
import { SalesQueries } from '../orders/sales.queries.js';
import { RefundDesk } from '../refunds/refund-desk.js';
import { DeskQueries } from './desk.queries.js';
import { CSV_HEAD, csvLine } from './orders-csv.js';

/** Rows read at a time, so that an export of any size takes the same memory. */
const CSV_BATCH = 500;

/** What finance staff look at: orders of every company, the whole file of one, figures, an export. */
@Injectable()
export class FinanceDesk {
  constructor(
    private readonly orderRows: OrderRepository,
    private readonly queries: OrderQueries,
    private readonly sales: SalesQueries,
    private readonly desk: DeskQueries,
    private readonly ledger: Ledger,
    private readonly refunds: RefundDesk,
    private readonly clock: Clock,
  ) {}

  async orders(actor: Actor, query: DeskOrdersQuery): Promise<OrderPage> {
    requireFinance(actor);
    return this.queries.page({ q: query.q, state: query.state, waits: query.waits }, query);
  }

  async order(actor: Actor, orderId: string): Promise<OrderFile> {
    requireFinance(actor);
    const order = await this.orderRows.find(orderId);
    if (!order) throw orderNotFound();
    const names = await this.queries.namesOf([order]);
    return {
      order: await this.queries.view(order),
      companyName: names.get(order.companyId) ?? order.buyer.name,
      stripe: {
        sessionId: order.stripeSessionId,
        paymentIntentId: order.stripePaymentIntentId,
        invoiceId: order.stripeInvoiceId,
        customerId: order.stripeCustomerId,
      },
      timeline: await this.desk.timeline(orderId),
      ledger: await this.desk.ledgerOf(orderId),
      refundable: await this.refundable(order, userIdOf(actor)),
      secondPersonAbove: this.refunds.threshold(order),
      mayPayOutside: await this.refunds.mayPayOutside(order),
      webhooks: await this.desk.webhooksOf(orderId),
    };
  }

  /** The days up to today, in one currency: the one asked for, else the first in which anything was sold. */
  async figures(actor: Actor, query: BillingFiguresQuery): Promise<BillingFigures> {
    requireFinance(actor);
    const currencies = await this.sales.currencies();
    const currency = query.currency ?? (currencies.includes('EUR') ? 'EUR' : (currencies[0] ?? 'EUR'));
    const now = this.clock.now();
    return {
      currency,
      currencies,
      days: await this.sales.days(currency, addDays(now, 1 - query.days), now),
      balances: await this.ledger.balances(),
      waiting: await this.sales.waiting(),
    };
  }

  /** Every order that fits, newest first, line by line. */
  async csv(actor: Actor, query: DeskOrdersFilter): Promise<AsyncIterable<string>> {
    requireFinance(actor);
    // Before anything is sent: a question that fails afterwards could only break the file off.
    return this.lines(query, await this.queries.find(query, null, CSV_BATCH));
  }

  private async *lines(query: DeskOrdersFilter, first: Order[]): AsyncIterable<string> {
    yield CSV_HEAD;
    for (let rows = first; ;) {
      const names = await this.queries.namesOf(rows);
      for (const order of rows) yield csvLine(order, names.get(order.companyId) ?? order.buyer.name);
      const last = rows.at(-1);
      if (!last || rows.length < CSV_BATCH) return;
      rows = await this.queries.find(query, last.id, CSV_BATCH);
    }
  }

  private async refundable(order: Order, by: string | null): Promise<OrderFile['refundable']> {
    const found: OrderFile['refundable'] = [];
    for (const kind of REFUND_KINDS) {
      const one = await this.whatGoesBack(order, kind, by);
      if (one) found.push(one);
    }
    return found;
  }

  /** Null where this kind is not possible now. Of an amount: all that is left. */
  private async whatGoesBack(
    order: Order,
    kind: RefundKind,
    by: string | null,
  ): Promise<OrderFile['refundable'][number] | null> {
    try {
      const net = kind === 'partial' ? await this.refunds.mostInPart(order) : undefined;
      return { kind, ...(await this.refunds.work(order, kind, { by, net })) };
    } catch (error) {
      if (isDomainError(error)) return null;
      throw error;
    }
  }
}
