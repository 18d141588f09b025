import { Injectable } from '@nestjs/common';
import { Clock } from '@plainhire/kernel';
import type { Order } from '../orders/order.entity.js';
import type { CreditLot } from './credit-lot.entity.js';
import { CreditRepository } from './credit.repository.js';
import { comeBack } from './credit.rules.js';
import { GrantCredit } from './grant-credit.js';

/**
 * Gives an order back the credit that it paid with, in lots that end when those do that it came from. In
 * the caller's transaction, which holds the order.
 */
@Injectable()
export class GiveCreditBack {
  constructor(
    private readonly credits: CreditRepository,
    private readonly grantCredit: GrantCredit,
    private readonly clock: Clock,
  ) {}

  /** @param key what makes it happen once; the lot that a part came from is added to it */
  async execute(
    { id: orderId, companyId, currency }: Pick<Order, 'id' | 'companyId' | 'currency'>,
    { amount, source, key }: { amount: number; source: CreditLot['source']; key: string },
  ): Promise<void> {
    if (amount === 0) return;
    const parts = comeBack(await this.credits.takenBy(orderId), amount, this.clock.now());
    for (const { lotId, amount: part, expiresAt } of parts)
      await this.grantCredit.inTransaction({
        ...{ companyId, currency, orderId, source, expiresAt },
        amount: part,
        originLotId: lotId,
        key: `${key}:${lotId ?? 'unknown'}`,
      });
  }
}
