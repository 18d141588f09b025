import { Injectable } from '@nestjs/common';
import { newId } from '@plainhire/kernel';
import { CampaignRepository } from '../campaigns/campaign.repository.js';
import { CreditRepository } from '../credits/credit.repository.js';
import type { CreditUse } from '../credits/credit-use.entity.js';
import { GrantCredit } from '../credits/grant-credit.js';
import type { Order } from './order.entity.js';
import type { Priced } from './pricing.js';

/**
 * What an order keeps for itself while it can be paid: one use of its offer and of its code, and parts
 * of credit lots. Every method runs in the caller's transaction.
 */
@Injectable()
export class OrderHolds {
  constructor(
    private readonly campaigns: CampaignRepository,
    private readonly credits: CreditRepository,
    private readonly grantCredit: GrantCredit,
  ) {}

  async hold(order: Order, priced: Priced, now: Date): Promise<void> {
    const { companyId, id: orderId } = order;
    const sources = [
      ['campaign', priced.campaign?.id],
      ['coupon', priced.coupon?.id],
    ] as const;
    for (const [source, sourceId] of sources) {
      if (sourceId === undefined) continue;
      const use = { id: newId(), source, sourceId, companyId, orderId };
      await this.campaigns.holdUse({ ...use, state: 'held', heldAt: now, settledAt: null });
    }
    for (const { lotId, amount } of priced.credits)
      await this.credits.addUse({ id: newId(), lotId, orderId, amount, state: 'held', at: now });
  }

  /**
   * The order is paid: what it held is spent. A payment that comes after the hold was released is
   * honoured at the price that was shown, so its uses count again; credit that went elsewhere meanwhile
   * is given by us. Doing it twice changes nothing.
   */
  async use(order: Order, now: Date): Promise<void> {
    await this.campaigns.settleUses(order.id, 'used', now);
    for (const use of await this.credits.usesOf(order.id)) {
      if (use.state === 'held') await this.credits.setUse(use.id, 'used', use.amount, now);
      else if (use.state === 'released') await this.takeAgain(order, use, now);
    }
  }

  /** The order can no longer be paid: its uses and its credit are free again. Twice is once. */
  async release(order: Order, now: Date): Promise<void> {
    await this.campaigns.settleUses(order.id, 'released', now);
    for (const use of await this.credits.usesOf(order.id))
      if (use.state === 'held') await this.credits.setUse(use.id, 'released', use.amount, now);
  }

  /** As much as is still in the lot; the rest comes from a lot that we give. */
  private async takeAgain(order: Order, use: CreditUse, now: Date): Promise<void> {
    const { companyId, currency, id: orderId } = order;
    const lots = await this.credits.holdLots(companyId, currency);
    const lot = lots.find(({ id }) => id === use.lotId);
    const there = Math.min(use.amount, lot?.expiredAt === null ? lot.left : 0);
    if (there > 0) await this.credits.setUse(use.id, 'used', there, now);
    else await this.credits.dropUse(use.id);
    const amount = use.amount - there;
    if (amount === 0) return;
    const key = `late-payment:${orderId}:${use.lotId}`;
    const { lotId } = await this.grantCredit.inTransaction({
      companyId,
      currency,
      amount,
      source: 'gift',
      key,
      orderId,
      // Used up at once; should it come back, it ends as what it stands for would have.
      expiresAt: lot?.expiresAt ?? null,
    });
    await this.credits.addUse({ id: newId(), lotId, orderId, amount, state: 'used', at: now });
  }
}
