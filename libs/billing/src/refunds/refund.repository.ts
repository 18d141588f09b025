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
