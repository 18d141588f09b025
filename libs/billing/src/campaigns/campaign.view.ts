import type { CampaignCheck, CampaignClaim, CampaignView, CouponView } from '@plainhire/contracts';
import { MARKET } from '../prices/market.js';
import { campaignClaims, campaignState, couponState, type ReferencePrice } from '../rules/index.js';
import type { Uses } from './campaign.repository.js';
import type { Campaign } from './campaign.entity.js';
import type { Coupon } from './coupon.entity.js';
import type { WholeBook } from './offer-book.js';
import { toPublicCampaign, toReferenceView, whatWas } from './offer-view.js';

export function toCampaignView(
  campaign: Campaign,
  parts: { uses: Uses; follows: Campaign | null; goesOnAs: Campaign | null; claims: CampaignClaim[] },
  now: Date,
): CampaignView {
  const { uses, follows, goesOnAs, claims } = parts;
  return {
    ...toPublicCampaign(campaign, uses, follows),
    state: campaignState({ ...campaign, uses: uses.all }, now),
    companyId: campaign.companyId,
    uses: uses.used,
    held: uses.held,
    createdAt: campaign.createdAt.toISOString(),
    goesOnAs: goesOnAs && { id: goesOnAs.id, name: goesOnAs.name, endsAt: goesOnAs.endsAt.toISOString() },
    claims,
  };
}

export function claimsOf(campaign: Campaign, book: WholeBook): CampaignClaim[] {
  return campaignClaims({ ...book, campaign: { ...campaign, exhaustedAt: null }, market: MARKET });
}

/** What the campaign asks for each of its packages in each currency, and what it may say. */
export function checkOf(campaign: Campaign, book: WholeBook): CampaignCheck {
  const currencies = [...new Set(book.history.map(({ currency }) => currency))].sort();
  const none: ReadonlyMap<string, ReferencePrice> = new Map();
  const packages = campaign.packageIds.flatMap((packageId) =>
    currencies.flatMap((currency) => {
      const figures = whatWas(campaign, { packageId, currency }, book, none);
      if (!figures) return [];
      const { list, price, percentOff } = figures;
      return [{ packageId, currency, list, price, was: toReferenceView(figures, campaign), percentOff }];
    }),
  );
  return { claims: claimsOf(campaign, book), packages };
}

export function toCouponView(coupon: Coupon, uses: Uses, now: Date): CouponView {
  return {
    id: coupon.id,
    code: coupon.code,
    kind: coupon.kind,
    percent: coupon.percent,
    amount: coupon.amount,
    currency: coupon.currency,
    packageIds: coupon.packageIds,
    startsAt: coupon.startsAt.toISOString(),
    endsAt: coupon.endsAt?.toISOString() ?? null,
    firstPurchaseOnly: coupon.firstPurchaseOnly,
    maxUses: coupon.maxUses,
    maxUsesPerCompany: coupon.maxUsesPerCompany,
    companyId: coupon.companyId,
    stacksWithCampaign: coupon.stacksWithCampaign,
    state: couponState({ ...coupon, uses: uses.all }, now),
    uses: uses.used,
    held: uses.held,
  };
}
