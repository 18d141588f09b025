import { Injectable } from '@nestjs/common';
import { type Package, packageOf, type PriceWorkingView, type ReferenceView } from '@plainhire/contracts';
import { AppConfig } from '@plainhire/platform';
import { BillingAccountRepository } from '../accounts/billing-account.repository.js';
import type { BillingAccount } from '../accounts/billing-account.entity.js';
import { taxFor } from '../accounts/tax.rules.js';
import { packageNotOnSale, sumTooSmall } from '../billing.errors.js';
import { CODE_WORDS } from '../billing.words.js';
import { CampaignRepository, NO_USES } from '../campaigns/campaign.repository.js';
import type { Campaign } from '../campaigns/campaign.entity.js';
import type { Coupon } from '../campaigns/coupon.entity.js';
import { OfferBook } from '../campaigns/offer-book.js';
import { toReferenceView, whatWas } from '../campaigns/offer-view.js';
import { CreditRepository } from '../credits/credit.repository.js';
import { type CreditPart, takeCredit, usable } from '../credits/credit.rules.js';
import type { Price } from '../prices/price.entity.js';
import { PriceRepository } from '../prices/price.repository.js';
import {
  candidateOf,
  couponEligible,
  type DiscountCandidate,
  eligible,
  LARGEST_AMOUNT,
  leastCharge,
  type PriceInput,
  priceOrder,
  type PriceWorking,
  type Purchase,
} from '../rules/index.js';
import { OrderRepository } from './order.repository.js';
import { toWorkingView } from './working.view.js';

export interface Purchased {
  readonly companyId: string;
  readonly packageId: string;
  readonly currency: string;
  readonly code: string | null;
}

/** What a purchase costs at one instant, with everything that made it so. */
export interface Priced {
  readonly package: Package;
  readonly price: Price;
  readonly account: BillingAccount | null;
  readonly rules: PriceWorking;
  readonly working: PriceWorkingView;
  readonly campaign: Campaign | null;
  readonly coupon: Coupon | null;
  /** Null where no code was given. */
  readonly codeReason: string | null;
  readonly credits: readonly CreditPart[];
  readonly was: ReferenceView | null;
}

/** The one place where a purchase is priced: for the quote that is shown, and again when it is paid. */
@Injectable()
export class Pricing {
  constructor(
    private readonly prices: PriceRepository,
    private readonly campaigns: CampaignRepository,
    private readonly book: OfferBook,
    private readonly credits: CreditRepository,
    private readonly accounts: BillingAccountRepository,
    private readonly orders: OrderRepository,
    private readonly config: AppConfig,
  ) {}

  /**
   * @param hold keeps what was counted from changing until the transaction ends, so that it can be
   *   taken; the company must be locked already
   * @throws DomainError conflict `billing.package-not-on-sale`, `billing.sum-too-small`
   */
  async work(bought: Purchased, now: Date, hold: boolean): Promise<Priced> {
    const sold = packageOf(bought.packageId);
    const price = await this.prices.findInForce(bought.packageId, bought.currency, now);
    if (!sold?.onSale || !price) throw packageNotOnSale();
    const { found, candidates, refusal } = await this.discounts(bought, now, hold);
    const account = await this.accounts.find(bought.companyId);
    const lots = await this.lots(bought, sold, now, hold);
    const least = leastCharge(price.currency);
    const input: PriceInput = {
      listPrice: { amount: price.amount, currency: price.currency },
      discounts: candidates,
      creditAvailable: Math.min(
        LARGEST_AMOUNT,
        lots.reduce((sum, { left }) => sum + left, 0),
      ),
      tax: taxFor(
        this.config.seller,
        { country: account?.address?.country ?? null, vatState: account?.vatState ?? 'none' },
        price.taxBehaviour,
        this.config.stripe?.tax ?? false,
      ),
      leastTotal: least,
    };
    const rules = priceOrder(input);
    const toPay = rules.total ?? rules.net;
    if (toPay > 0 && toPay < least) throw sumTooSmall({ amount: least, currency: price.currency });
    const taken = new Set(rules.discounts.map(({ id }) => id));
    const campaign = found.campaigns.find(({ id }) => taken.has(id)) ?? null;
    const coupon = found.coupon && taken.has(found.coupon.id) ? found.coupon : null;
    return {
      package: sold,
      price,
      account,
      rules,
      working: toWorkingView(rules),
      campaign,
      coupon,
      codeReason: bought.code === null ? null : (refusal ?? codeReason(input, rules, coupon)),
      credits: takeCredit(lots, rules.credit, now),
      was: campaign ? await this.reference(campaign, price) : null,
    };
  }

  /** Offers and the code that this company may use for this now. */
  private async discounts(
    bought: Purchased,
    now: Date,
    hold: boolean,
  ): Promise<{
    found: { campaigns: Campaign[]; coupon: Coupon | null };
    candidates: DiscountCandidate[];
    refusal: string | null;
  }> {
    const running = await this.campaigns.findRunning(now, bought.companyId);
    const coupon = bought.code === null ? null : await this.campaigns.findCouponByCode(bought.code, hold);
    if (hold) await this.campaigns.hold(running.map(({ id }) => id));
    // Read again once they are held: one may have been taken back while this waited.
    const campaigns = hold ? await this.campaigns.findRunning(now, bought.companyId) : running;
    const ids = [...campaigns, ...(coupon ? [coupon] : [])].map(({ id }) => id);
    const uses = await this.campaigns.usesOf(ids, bought.companyId);
    const first = !(await this.orders.hasBought(bought.companyId));
    const purchase = (id: string): Purchase => {
      const { all, byCompany } = uses.get(id) ?? NO_USES;
      return { ...bought, firstPurchase: first, usesByCompany: byCompany, usesInAll: all, now };
    };
    const candidates = campaigns
      .filter((campaign) => eligible(campaign, purchase(campaign.id)).ok)
      .map((campaign) => candidateOf('campaign', { ...campaign, label: campaign.name }));
    let refusal: string | null = null;
    if (coupon) {
      const answer = couponEligible(coupon, purchase(coupon.id));
      if (answer.ok)
        candidates.push(candidateOf('coupon', { ...coupon, label: CODE_WORDS.label(coupon.code) }));
      else refusal = answer.why;
    } else if (bought.code !== null) refusal = CODE_WORDS.unknown;
    return { found: { campaigns, coupon }, candidates, refusal };
  }

  /** Credit buys promotions, never more credit: a lot's end would mean nothing. */
  private async lots(bought: Purchased, sold: Package, now: Date, hold: boolean) {
    if (sold.kind === 'bundle') return [];
    const lots = hold
      ? await this.credits.holdLots(bought.companyId, bought.currency)
      : await this.credits.lotsOf(bought.companyId);
    return usable(
      lots.filter(({ currency }) => currency === bought.currency),
      now,
    );
  }

  private async reference(campaign: Campaign, price: Price): Promise<ReferenceView | null> {
    const book = await this.book.read();
    const frozen = await this.book.frozen([campaign.id]);
    return toReferenceView(whatWas(campaign, price, book, frozen), campaign);
  }
}

function codeReason(input: PriceInput, rules: PriceWorking, coupon: Coupon | null): string {
  if (coupon) return CODE_WORDS.used;
  const { discount } = priceOrder({ ...input, leastTotal: 0 });
  if (discount > rules.discount) return CODE_WORDS.tooLittleLeft;
  return rules.discount > 0 ? CODE_WORDS.offerIsBetter : CODE_WORDS.nothingOff;
}
