import { Injectable } from '@nestjs/common';
import { type Actor, Clock } from '@plainhire/kernel';
import { BillingNotifier } from '../billing-notifier.js';
import { orderNotFound } from '../billing.errors.js';
import { decisionMail, takenDownMail, unshownMail } from '../billing.mails.js';
import { requireFinance } from '../billing.policy.js';
import { actorOf } from '../orders/actor-words.js';
import type { Order } from '../orders/order.entity.js';
import { OrderRepository } from '../orders/order.repository.js';
import { OrderDiary } from '../settlement/order-diary.js';
import { GrantShortfall } from './grant-shortfall.js';

/**
 * What becomes of the price of a promotion whose posting ended too early for it. In the caller's
 * transaction, which holds the order and calls it once per promotion.
 */
@Injectable()
export class GiveBackUnshown {
  constructor(
    private readonly orders: OrderRepository,
    private readonly shortfall: GrantShortfall,
    private readonly diary: OrderDiary,
    private readonly notifier: BillingNotifier,
    private readonly clock: Clock,
  ) {}

  /**
   * It never ran a moment: what the order keeps is credit again, as for impressions that did not come, so
   * that no refund gives it a second time. The company hears of it.
   *
   * @param kept net money and credit of the order that is not back; minor units
   */
  async credit(
    actor: Actor,
    { orderId, promotionId, kept }: { orderId: string; promotionId: string; kept: number },
  ): Promise<void> {
    requireFinance(actor);
    const order = await this.find(orderId);
    const { companyId } = order;
    if (kept > 0)
      await this.shortfall.execute(actor, { orderId, amount: kept, key: `shortfall:${promotionId}` });
    await this.note(actor, order, 'promotion.not-shown', { credit: kept });
    const about = await this.diary.about(order);
    await this.notifier.tellCompany(companyId, unshownMail, promotionId, { ...about, credit: kept });
  }

  /** A moderator ended the posting: whose fault it was, and so what comes back, is for finance to say. */
  async ask(
    actor: Actor,
    { orderId, usedMs, kept }: { orderId: string; usedMs: number; kept: number },
  ): Promise<void> {
    requireFinance(actor);
    if (kept === 0) return;
    const order = await this.find(orderId);
    order.undecidedSince = this.clock.now();
    await this.orders.update(order);
    await this.note(actor, order, 'promotion.taken-down', { kept });
    const about = { ...(await this.diary.about(order)), ran: usedMs > 0 };
    await this.notifier.tellCompany(order.companyId, takenDownMail, orderId, about);
    await this.notifier.tellFinance(decisionMail, orderId, { ...about, kept });
  }

  private async find(orderId: string): Promise<Order> {
    const order = await this.orders.lock(orderId);
    if (!order) throw orderNotFound();
    return order;
  }

  private async note(
    actor: Actor,
    order: Order,
    kind: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    const cause = { actor: actorOf(actor), stripeEventId: null };
    await this.diary.note({ order, cause, now: this.clock.now(), changed: false }, kind, detail);
  }
}
