import { Injectable } from '@nestjs/common';
import { packageOf, type PostingState, type QuoteRequest, type QuoteView } from '@plainhire/contracts';
import { type Actor, Clock, DomainError, newId } from '@plainhire/kernel';
import { AppConfig, RateLimits, UnitOfWork } from '@plainhire/platform';
import {
  billingClosed,
  companyNeeded,
  packageNotOnSale,
  postingEnded,
  postingNeeded,
} from '../billing.errors.js';
import { mayOnBilling, requireBilling } from '../billing.policy.js';
import { CODE_WORDS } from '../billing.words.js';
import { CampaignRepository, NO_USES } from '../campaigns/campaign.repository.js';
import { toPublicCampaign } from '../campaigns/offer-view.js';
import { Currencies } from '../prices/currencies.js';
import { userIdOf } from './actor-words.js';
import { OrderRepository } from './order.repository.js';
import { type Priced, Pricing, type Purchased } from './pricing.js';
import type { Quote } from './quote.entity.js';

/** What of a posting a quote needs; the edge finds it. */
export interface QuotedPosting {
  readonly postingId: string;
  readonly companyId: string;
  readonly title: string;
  readonly state: PostingState;
}

/** States of a posting in which nothing can be promoted any more. */
export const OVER: readonly PostingState[] = ['rejected', 'filled', 'closed'];

const LIFE_MS = 15 * 60_000;
const PER_USER = { name: 'billing.quotes.user', limit: 300, windowSeconds: 3_600 };
/** Codes are words that somebody could guess at. */
const CODES_PER_USER = { name: 'billing.codes.user', limit: 30, windowSeconds: 3_600 };

/** Says what a purchase costs now, with its working. Holds nothing. */
@Injectable()
export class CreateQuote {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly limits: RateLimits,
    private readonly pricing: Pricing,
    private readonly orders: OrderRepository,
    private readonly campaigns: CampaignRepository,
    private readonly currencies: Currencies,
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  /** @param posting the one that the request names; null when there is none such */
  async execute(actor: Actor, request: QuoteRequest, posting: QuotedPosting | null): Promise<QuoteView> {
    const companyId = this.buyerOf(actor, request, posting);
    requireBilling(actor, 'buy', { companyId });
    if (!this.config.stripe) throw billingClosed();
    if (posting && OVER.includes(posting.state)) throw postingEnded(posting.state);
    if (actor.kind === 'user') {
      await this.limits.hit(PER_USER, actor.userId);
      if (request.code !== undefined) await this.limits.hit(CODES_PER_USER, actor.userId);
    }
    const currency = request.currency ?? (await this.currencies.preferred());
    if (currency === null) throw packageNotOnSale();
    const purchased = { companyId, packageId: request.packageId, currency, code: request.code ?? null };
    return this.quote(actor, purchased, posting);
  }

  /** A fresh quote for the same thing, where one that was shown does not hold any more. */
  again(actor: Actor, old: Quote): Promise<QuoteView> {
    const { companyId, packageId, currency, code, postingId, postingTitle } = old;
    const posting = postingId === null ? null : { postingId, title: postingTitle ?? '' };
    return this.quote(actor, { companyId, packageId, currency, code }, posting);
  }

  private async quote(
    actor: Actor,
    purchased: Purchased,
    posting: { postingId: string; title: string } | null,
  ): Promise<QuoteView> {
    const now = this.clock.now();
    const priced = await this.pricing.work(purchased, now, false);
    const quote: Quote = {
      id: newId(),
      companyId: purchased.companyId,
      postingId: posting?.postingId ?? null,
      postingTitle: posting?.title ?? null,
      packageId: purchased.packageId,
      currency: purchased.currency,
      priceId: priced.price.id,
      campaignId: priced.campaign?.id ?? null,
      couponId: priced.coupon?.id ?? null,
      code: purchased.code,
      codeReason: priced.codeReason,
      working: priced.working,
      createdBy: userIdOf(actor),
      createdAt: now,
      expiresAt: new Date(now.getTime() + LIFE_MS),
    };
    await this.uow.run(() => this.orders.insertQuote(quote));
    return this.view(quote, priced);
  }

  /** @throws DomainError as for a posting that is not there, where it is another's */
  private buyerOf(actor: Actor, request: QuoteRequest, posting: QuotedPosting | null): string {
    if (request.postingId !== null) {
      if (!posting || mayOnBilling(actor, 'buy', posting) === 'hide') throw postingUnknown();
      if (packageOf(request.packageId)?.kind === 'bundle') throw packageNotOnSale();
      return posting.companyId;
    }
    if (packageOf(request.packageId)?.kind !== 'bundle') throw postingNeeded();
    if (request.companyId === undefined) throw companyNeeded();
    return request.companyId;
  }

  private async view(quote: Quote, { campaign, was, coupon }: Priced): Promise<QuoteView> {
    const uses = await this.campaigns.usesOf(campaign ? [campaign.id] : []);
    const follows = campaign?.followsId ? await this.campaigns.find(campaign.followsId) : null;
    return {
      id: quote.id,
      companyId: quote.companyId,
      postingId: quote.postingId,
      postingTitle: quote.postingTitle,
      packageId: quote.packageId,
      working: quote.working,
      was,
      campaign: campaign && toPublicCampaign(campaign, uses.get(campaign.id) ?? NO_USES, follows),
      code:
        quote.code === null
          ? null
          : { code: quote.code, used: coupon !== null, why: quote.codeReason ?? CODE_WORDS.unknown },
      expiresAt: quote.expiresAt.toISOString(),
    };
  }
}

function postingUnknown(): DomainError {
  return new DomainError('not_found', 'posting.not-found', 'There is no such posting.');
}
