import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@plainhire/platform';
import { StripeEvent } from './stripe-event.entity.js';

@Injectable()
export class StripeEventRepository {
  constructor(private readonly uow: UnitOfWork) {}

  find(id: string): Promise<StripeEvent | null> {
    return this.uow.rows(StripeEvent).findOne({ id });
  }

  /** False for an event that is known: Stripe sends each at least once. */
  insertIfNew(event: Omit<StripeEvent, 'orderId' | 'processedAt' | 'outcome'>): Promise<boolean> {
    return this.uow.rows(StripeEvent).insertIfAbsent(event);
  }

  /** The order that one of Stripe's objects belongs to, where its id stands here. */
  async findOrderOf(stripeId: string): Promise<string | null> {
    const rows = await this.uow.manager.query<{ id: string }[]>(
      `SELECT id FROM billing_order
        WHERE stripe_session_id = $1 OR stripe_payment_intent_id = $1 OR stripe_charge_id = $1
       UNION SELECT order_id FROM refund WHERE stripe_refund_id = $1
       UNION SELECT order_id FROM dispute WHERE stripe_dispute_id = $1 LIMIT 1`,
      [stripeId],
    );
    return rows[0]?.id ?? null;
  }

  /** Not followed yet, the longest waiting first, after the one given. */
  async findOpen(after: { at: Date; id: string } | null, limit: number): Promise<StripeEvent[]> {
    const select = this.uow
      .repo(StripeEvent)
      .createQueryBuilder('event')
      .where('event.processed_at IS NULL')
      .orderBy('event.received_at', 'ASC')
      .addOrderBy('event.id', 'ASC')
      .limit(limit);
    if (after !== null) select.andWhere('(event.received_at, event.id) > (:at, :id)', after);
    return select.getMany();
  }

  async close(
    id: string,
    end: { orderId: string | null; processedAt: Date; outcome: string },
  ): Promise<void> {
    await this.uow.repo(StripeEvent).update({ id }, end);
  }
}
