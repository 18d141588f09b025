import { Injectable, Optional } from '@nestjs/common';
import type { PostingState } from '@plainhire/contracts';
import { CompanyDirectory } from '@plainhire/companies';
import { type Actor, Clock, newId } from '@plainhire/kernel';
import { AppConfig, RateLimits } from '@plainhire/platform';
import { postingEnded, quoteNotFound, quoteOver, tooManyOpen } from '../billing.errors.js';
import { MARKET } from '../prices/market.js';
import { actorOf, userIdOf } from './actor-words.js';
import { OVER } from './create-quote.js';
import { OrderHolds } from './order-holds.js';
import type { Order } from './order.entity.js';
import { OrderRepository } from './order.repository.js';
import { buyerOf, sellerOf } from './parties.js';
import { type Priced, Pricing } from './pricing.js';
import type { Quote } from './quote.entity.js';

/** Whether a posting can still be promoted. Postings stand above billing, so the app wires this. */
export abstract class PostingStates {
  /** Null: there is none any more. */
  abstract stateOf(postingId: string): Promise<PostingState | null>;
}

/** As long as a session lives at Stripe, price, uses and credit are held. */
export const HOLD_MS = 30 * 60_000;
/** Against cards that are tried out one after the other. */
const PER_COMPANY = { name: 'billing.checkouts.company', limit: 20, windowSeconds: 3_600 };
const MOST_OPEN = 5;

/** What was shown is not what it costs now. Never leaves `BeginCheckout`. */
export class Outdated extends Error {
  constructor(readonly quote: Quote) {
    super('The quote is outdated.');
  }
}

/** The part of a checkout that is one transaction: an order with all that it holds, or nothing. */
@Injectable()
export class PlaceOrder {
  constructor(
    private readonly limits: RateLimits,
    private readonly pricing: Pricing,
    private readonly holds: OrderHolds,
    private readonly orders: OrderRepository,
    private readonly companies: CompanyDirectory,
    private readonly config: AppConfig,
    private readonly clock: Clock,
    @Optional() private readonly postings?: PostingStates,
  ) {}

  /**
   * Runs in the caller's transaction.
   * @returns the order's id: the one of this quote if there is one, else a new one
   * @throws Outdated when the same rules give another price than the one that was shown
   */
  async execute(actor: Actor, quoteId: string): Promise<string> {
    const quote = await this.orders.lockQuote(quoteId);
    if (!quote) throw quoteNotFound();
    const placed = await this.orders.findByQuote(quoteId);
    if (placed) return placed.id;
    const now = this.clock.now();
    if (quote.expiresAt <= now) throw quoteOver();
    await this.limits.hit(PER_COMPANY, quote.companyId);
    await this.requirePosting(quote);
    await this.orders.lockCompany(quote.companyId);
    if ((await this.orders.countOpen(quote.companyId)) >= MOST_OPEN) throw tooManyOpen(MOST_OPEN);
    const priced = await this.pricing.work(quote, now, true);
    if (!same(quote, priced)) throw new Outdated(quote);
    const order = await this.orderOf(actor, quote, priced, now);
    await this.orders.insert(order);
    await this.holds.hold(order, priced, now);
    const { net, tax, total, campaignId, couponId } = order;
    await this.orders.addEvent({
      orderId: order.id,
      at: now,
      kind: 'order.placed',
      actor: actorOf(actor),
      detail: { quoteId, net, tax, total, campaignId, couponId, heldUntil: order.expiresAt?.toISOString() },
    });
    return order.id;
  }

  private async requirePosting({ postingId }: Quote): Promise<void> {
    if (postingId === null || !this.postings) return;
    const state = await this.postings.stateOf(postingId);
    if (state === null || OVER.includes(state)) throw postingEnded(state ?? 'closed');
  }

  private async orderOf(actor: Actor, quote: Quote, priced: Priced, now: Date): Promise<Order> {
    const { working, account } = priced;
    const name = account ? account.name : ((await this.companies.find(quote.companyId))?.name ?? '');
    return {
      id: newId(),
      companyId: quote.companyId,
      postingId: quote.postingId,
      postingTitle: quote.postingTitle,
      packageId: quote.packageId,
      quoteId: quote.id,
      priceId: priced.price.id,
      campaignId: priced.campaign?.id ?? null,
      couponId: priced.coupon?.id ?? null,
      state: 'draft',
      stateBeforeDispute: null,
      currency: working.currency,
      market: MARKET,
      list: working.list,
      discount: working.discount,
      credit: working.credit,
      net: working.net,
      tax: working.tax === null ? 0 : working.tax.amount,
      total: working.total,
      taxKind: working.tax?.kind ?? 'none',
      working,
      buyer: buyerOf(account, name),
      seller: sellerOf(this.config.seller),
      refundedNet: 0,
      refundedTax: 0,
      refundedOutside: 0,
      endsPromotion: null,
      stripeCustomerId: account?.stripeCustomerId ?? null,
      stripeSessionId: null,
      stripePaymentIntentId: null,
      stripeChargeId: null,
      stripeInvoiceId: null,
      stripeInvoiceNumber: null,
      stripeInvoiceUrl: null,
      checkoutUrl: null,
      expiresAt: new Date(now.getTime() + HOLD_MS),
      watermark: null,
      reading: 0,
      changedAtReading: 0,
      paidAt: null,
      fulfilledAt: null,
      undecidedSince: null,
      createdBy: userIdOf(actor),
      createdAt: now,
      updatedAt: now,
    };
  }
}

/** Nothing is charged that was not shown: each figure and each reason for it is the same. */
function same(quote: Quote, priced: Priced): boolean {
  return (
    quote.priceId === priced.price.id &&
    quote.campaignId === (priced.campaign?.id ?? null) &&
    quote.couponId === (priced.coupon?.id ?? null) &&
    quote.working.said === priced.working.said &&
    quote.working.net === priced.working.net &&
    quote.working.total === priced.working.total &&
    quote.working.tax?.kind === priced.working.tax?.kind
  );
}
