import { Injectable } from '@nestjs/common';
import { newId } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import { OrderEvent } from './order-event.entity.js';
import { Order } from './order.entity.js';
import { Quote } from './quote.entity.js';

/** Orders that can still be paid or wait for Stripe's word. */
const OPEN_STATES = `('draft', 'awaiting_payment', 'payment_pending')`;

/** Rows of quotes, orders and their timelines. No rule lives here. */
@Injectable()
export class OrderRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async find(orderId: string): Promise<Order | null> {
    return this.uow.rows(Order).findOne({ id: orderId });
  }

  /** The row, locked until the transaction ends: what happens to one order happens one after the other. */
  async lock(orderId: string): Promise<Order | null> {
    return this.uow.rows(Order).findOne({ id: orderId }, 'update');
  }

  async findByQuote(quoteId: string): Promise<Order | null> {
    return this.uow.rows(Order).findOne({ quoteId });
  }

  async insert(order: Order): Promise<void> {
    await this.uow.repo(Order).insert({ ...order });
  }

  async update(order: Order): Promise<void> {
    const { id, ...columns } = order;
    await this.uow.repo(Order).update({ id }, columns);
  }

  async findQuote(quoteId: string): Promise<Quote | null> {
    return this.uow.rows(Quote).findOne({ id: quoteId });
  }

  async lockQuote(quoteId: string): Promise<Quote | null> {
    return this.uow.rows(Quote).findOne({ id: quoteId }, 'update');
  }

  async insertQuote(quote: Quote): Promise<void> {
    await this.uow.repo(Quote).insert({ ...quote });
  }

  /**
   * Quotes that ended in the week before `before` and became no order; those that did stay, so older
   * ones are not looked at again. @returns how many
   */
  async forgetQuotes(before: Date): Promise<number> {
    const [, count] = await this.uow.manager.query<[unknown[], number]>(
      `DELETE FROM quote WHERE expires_at < $1 AND expires_at >= $1::timestamptz - interval '7 days'
       AND NOT EXISTS (SELECT 1 FROM billing_order WHERE billing_order.quote_id = quote.id)`,
      [before],
    );
    return count;
  }

  /**
   * Makes the company's checkouts wait for each other until the transaction ends, so that what is
   * counted stays counted: open orders, first purchases, uses per company.
   */
  async lockCompany(companyId: string): Promise<void> {
    await this.uow.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('billing:' || $1, 0))`, [
      companyId,
    ]);
  }

  /** Orders of the company that can still be paid. */
  async countOpen(companyId: string): Promise<number> {
    const [row] = await this.uow.manager.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM billing_order WHERE company_id = $1 AND state IN ${OPEN_STATES}`,
      [companyId],
    );
    return row?.count ?? 0;
  }

  /**
   * Whether the company ever paid, or has an order that may still be paid and takes something off:
   * then no other is its first purchase.
   */
  async hasBought(companyId: string): Promise<boolean> {
    const [row] = await this.uow.manager.query<{ bought: boolean }[]>(
      `SELECT EXISTS (SELECT 1 FROM billing_order WHERE company_id = $1
         AND (paid_at IS NOT NULL OR (discount > 0 AND state IN ${OPEN_STATES}))) AS bought`,
      [companyId],
    );
    return row?.bought ?? false;
  }

  /** By order; an order without a posting is left out. */
  async postingTitles(orderIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.uow.manager.query<{ id: string; title: string }[]>(
      `SELECT id, posting_title AS title FROM billing_order
        WHERE id = ANY ($1) AND posting_title IS NOT NULL`,
      [orderIds],
    );
    return new Map(rows.map(({ id, title }) => [id, title]));
  }

  /** Orders that promote the posting and can still be paid, oldest first. A payment on its way is none. */
  async findUnpaidOf(postingId: string): Promise<string[]> {
    const rows = await this.uow.manager.query<{ id: string }[]>(
      `SELECT id FROM billing_order
        WHERE posting_id = $1 AND state IN ('draft', 'awaiting_payment') ORDER BY id`,
      [postingId],
    );
    return rows.map(({ id }) => id);
  }

  /** What happened, for the timeline. No personal data: ids and figures. */
  async addEvent(
    event: Omit<OrderEvent, 'id' | 'stripeEventId'> & { stripeEventId?: string | null },
  ): Promise<void> {
    await this.uow
      .repo(OrderEvent)
      .insert({ id: newId(), ...event, stripeEventId: event.stripeEventId ?? null } as never);
  }

  async eventsOf(orderId: string): Promise<OrderEvent[]> {
    return this.uow.repo(OrderEvent).find({ where: { orderId }, order: { at: 'ASC', id: 'ASC' } });
  }
}
