import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@plainhire/platform';
import { Refund, UNDER_WAY } from './refund.entity.js';

@Injectable()
export class RefundRepository {
  constructor(private readonly uow: UnitOfWork) {}

  find(id: string): Promise<Refund | null> {
    return this.uow.rows(Refund).findOne({ id });
  }

  lock(id: string): Promise<Refund | null> {
    return this.uow.rows(Refund).findOne({ id }, 'update');
  }

  /** Oldest first. */
  async ofOrder(orderId: string): Promise<Refund[]> {
    return (await this.uow.rows(Refund).find({ orderId })).sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** The refund under way that will end what was bought, if one will. */
  async endingOf(orderId: string): Promise<Refund | null> {
    const all = await this.ofOrder(orderId);
    return all.find(({ endsPromotion, state }) => endsPromotion && UNDER_WAY.includes(state)) ?? null;
  }

  /**
   * What the person asked for the company's other orders since `since`, by currency: money with its tax,
   * and credit. What was refused or failed went to nobody.
   */
  async askedBy(
    userId: string,
    { companyId, since, but }: { companyId: string; since: Date; but: string },
  ): Promise<{ currency: string; amount: number }[]> {
    const rows = await this.uow.manager.query<{ currency: string; amount: string }[]>(
      `SELECT purchase.currency, sum(back.net + back.tax + back.credit) AS amount
         FROM refund back JOIN billing_order purchase ON purchase.id = back.order_id
        WHERE purchase.company_id = $2 AND back.requested_by = $1 AND back.created_at > $3
          AND purchase.id <> $4 AND back.state NOT IN ('refused', 'failed')
        GROUP BY purchase.currency`,
      [userId, companyId, since, but],
    );
    return rows.map(({ currency, amount }) => ({ currency, amount: Number(amount) }));
  }

  /** Makes those who ask for refunds of the company wait for each other, so that what is summed up stays. */
  async lockAsking(companyId: string): Promise<void> {
    await this.uow.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('refunds:' || $1, 0))`, [
      companyId,
    ]);
  }

  /** Money of the order that was sent to Stripe and has not arrived: net and tax. */
  async sumOnItsWay(orderId: string): Promise<number> {
    const sent = (await this.ofOrder(orderId)).filter(({ state }) => state === 'sent');
    return sent.reduce((sum, { net, tax }) => sum + net + tax, 0);
  }

  async insert(refund: Refund): Promise<void> {
    await this.uow.rows(Refund).insert({ ...refund });
  }

  async update(refund: Refund): Promise<void> {
    const { id, ...columns } = refund;
    await this.uow.repo(Refund).update({ id }, columns);
  }
}
