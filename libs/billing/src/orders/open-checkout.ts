import { Injectable } from '@nestjs/common';
import { UserDirectory } from '@plainhire/auth';
import { type CheckoutView, packageOf } from '@plainhire/contracts';
import { Clock, isDomainError, systemActor } from '@plainhire/kernel';
import { AppConfig, Outbox, UnitOfWork } from '@plainhire/platform';
import { BillingAccountRepository } from '../accounts/billing-account.repository.js';
import { orderNotFound, orderOver } from '../billing.errors.js';
import { ITEM_WORDS } from '../billing.words.js';
import { PriceRepository } from '../prices/price.repository.js';
import { namedMoney } from '../rules/index.js';
import { type CheckoutInput, type OpenedCheckout, StripeGateway } from '../stripe/stripe-gateway.js';
import { actorOf } from './actor-words.js';
import { OrderHolds } from './order-holds.js';
import type { Order } from './order.entity.js';
import { OrderRepository } from './order.repository.js';

/** Refusals of the sum itself, whenever it is asked for. It is converted where it is paid out in another currency. */
const FOR_GOOD: readonly unknown[] = ['amount_too_small', 'amount_too_large'];
const SELF = systemActor('billing.checkout');

/**
 * Gets the page at Stripe on which an order is paid. Outside any transaction: Stripe may be slow, and
 * answers the same however often it is asked for the same order.
 */
@Injectable()
export class OpenCheckout {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly orders: OrderRepository,
    private readonly accounts: BillingAccountRepository,
    private readonly prices: PriceRepository,
    private readonly users: UserDirectory,
    private readonly holds: OrderHolds,
    private readonly stripe: StripeGateway,
    private readonly outbox: Outbox,
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError unavailable `billing.stripe-away`; the order stays a draft then */
  async execute(orderId: string): Promise<CheckoutView> {
    const order = await this.orders.find(orderId);
    if (!order) throw orderNotFound();
    const open = this.openPage(order);
    if (open) return open;
    if (order.state !== 'draft') throw orderOver(order.state);
    // What it holds is let go of soon after: a page from now on could be paid when it is not there.
    if (order.expiresAt !== null && order.expiresAt <= this.clock.now()) throw orderOver('expired');
    const input = await this.inputOf(order);
    const opened = await this.open(input);
    const kept = await this.uow.run(() => this.keep(orderId, opened, input.buyer.customerId));
    const page = this.openPage(kept);
    if (page) return page;
    // Let go of while Stripe was asked: nobody must pay for it now.
    if (kept.state === 'expired' || kept.state === 'cancelled')
      await this.stripe.expireCheckout(opened.sessionId);
    throw orderOver(kept.state);
  }

  private async open(input: CheckoutInput): Promise<OpenedCheckout> {
    try {
      return await this.stripe.openCheckout(input);
    } catch (error) {
      if (isDomainError(error, 'billing.stripe-refused') && FOR_GOOD.includes(error.extra.reason))
        await this.uow.run(() => this.letGo(input.orderId, String(error.extra.reason)));
      throw error;
    }
  }

  /** Stripe will never take this sum, so there is no page and never will be: what is held is free again. */
  private async letGo(orderId: string, reason: string): Promise<void> {
    const order = await this.orders.lock(orderId);
    if (order?.state !== 'draft' || order.stripeSessionId !== null) return;
    const now = this.clock.now();
    order.state = 'cancelled';
    order.updatedAt = now;
    await this.holds.release(order, now);
    await this.orders.update(order);
    const actor = actorOf(SELF);
    await this.orders.addEvent({ orderId, at: now, kind: 'order.cancelled', actor, detail: { reason } });
  }

  private openPage(order: Order): CheckoutView | null {
    const { id, state, checkoutUrl, expiresAt } = order;
    if (state !== 'awaiting_payment' || checkoutUrl === null || expiresAt === null) return null;
    if (expiresAt <= this.clock.now()) return null;
    return { orderId: id, url: checkoutUrl, expiresAt: expiresAt.toISOString() };
  }

  /**
   * The session's id stays with the order whatever became of it, so that a payment finds its way.
   * @param known the company's customer as it was before
   */
  private async keep(orderId: string, opened: OpenedCheckout, known: string | null): Promise<Order> {
    const order = await this.orders.lock(orderId);
    if (!order) throw orderNotFound();
    if (order.stripeSessionId !== null) return order;
    const now = this.clock.now();
    order.stripeSessionId = opened.sessionId;
    order.stripeCustomerId = opened.customerId;
    order.updatedAt = now;
    if (order.state === 'draft') {
      order.state = 'awaiting_payment';
      order.checkoutUrl = opened.url;
      order.expiresAt = opened.expiresAt;
    }
    await this.orders.update(order);
    const { companyId, buyer } = order;
    const { customerId } = opened;
    const checks = await this.accounts.keepCustomer({ companyId, name: buyer.name, customerId, known, now });
    if (checks) await this.outbox.enqueue('billing.check-vat-id', { companyId });
    await this.orders.addEvent({
      orderId,
      at: now,
      kind: 'order.checkout-opened',
      actor: actorOf(SELF),
      detail: { sessionId: opened.sessionId, expiresAt: opened.expiresAt.toISOString(), state: order.state },
    });
    return order;
  }

  private async inputOf(order: Order): Promise<CheckoutInput> {
    const account = await this.accounts.find(order.companyId);
    const buyer = order.createdBy === null ? null : await this.users.findById(order.createdBy);
    const { working } = order;
    const back = `${this.config.publicUrl}/hiring/orders/${order.id}`;
    return {
      orderId: order.id,
      createdAt: order.createdAt,
      expiresAt: order.expiresAt ?? order.createdAt,
      currency: order.currency,
      list: order.list,
      off: order.discount + order.credit,
      net: order.net,
      item: await this.itemOf(order),
      offLabel: working.steps
        .filter(({ kind }) => kind === 'discount' || kind === 'credit')
        .map(({ label }) => label)
        .join(', '),
      tax: {
        kind: order.taxKind,
        label: working.tax?.label ?? '',
        ratePermille: order.taxKind === 'rate' ? (working.tax?.ratePermille ?? null) : null,
        country: this.config.seller.country,
      },
      buyer: {
        companyId: order.companyId,
        customerId: account?.stripeCustomerId ?? null,
        name: order.buyer.name,
        email: buyer?.email ?? '',
        address: order.buyer.address,
        vatId: order.buyer.vatId,
        vatState: account?.vatState ?? 'none',
      },
      successUrl: back,
      cancelUrl: `${back}?cancelled`,
    };
  }

  private async itemOf(order: Order): Promise<CheckoutInput['item']> {
    const sold = packageOf(order.packageId);
    const description = order.postingTitle === null ? '' : ITEM_WORDS.posting(order.postingTitle);
    if (sold && sold.kind !== 'bundle')
      return { name: ITEM_WORDS.promotion(sold.kind, sold.days), description };
    const price = await this.prices.find(order.priceId);
    const worth = { amount: price?.creditAmount ?? order.list, currency: order.currency };
    return { name: ITEM_WORDS.bundle(namedMoney(worth)), description };
  }
}
