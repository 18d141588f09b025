import { Injectable } from '@nestjs/common';
import type { Actor } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import { orderNotFound } from '../billing.errors.js';
import { OrderRepository } from '../orders/order.repository.js';
import { GiveCreditBack } from './give-credit-back.js';
import { GrantCredit } from './grant-credit.js';

/**
 * Credit for what was paid for and did not come. As much of it as there is money in the order has no end,
 * as money has none; what is beyond that was credit, and ends when that would have.
 */
@Injectable()
export class GrantShortfall {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly orders: OrderRepository,
    private readonly grantCredit: GrantCredit,
    private readonly giveBack: GiveCreditBack,
  ) {}

  /** @param key what makes it happen once */
  async execute(actor: Actor, input: { orderId: string; amount: number; key: string }): Promise<void> {
    const { orderId, amount, key } = input;
    await this.uow.run(async () => {
      const order = await this.orders.lock(orderId);
      if (!order) throw orderNotFound();
      const { companyId, currency, net, refundedNet } = order;
      const money = Math.min(amount, Math.max(0, net - refundedNet));
      if (money > 0)
        await this.grantCredit.execute(actor, {
          ...{ companyId, currency, orderId, key },
          amount: money,
          source: 'shortfall',
        });
      await this.giveBack.execute(order, { amount: amount - money, source: 'shortfall', key });
    });
  }
}
