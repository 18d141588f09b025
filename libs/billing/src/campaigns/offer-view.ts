import type { PublicCampaign, ReferenceView } from '@plainhire/contracts';
import { MARKET } from '../prices/market.js';
import { type OfferFigures, offerFigures, type ReferencePrice } from '../rules/index.js';
import type { Uses } from './campaign.repository.js';
import type { Campaign } from './campaign.entity.js';
import { referenceKey, type WholeBook } from './offer-book.js';

/** What the offer asks for one package, and what it may be measured against: frozen once it has begun. */
export function whatWas(
  campaign: Campaign,
  line: { packageId: string; currency: string },
  book: WholeBook,
  frozen: ReadonlyMap<string, ReferencePrice>,
  at?: Date,
): OfferFigures | null {
  const reference = frozen.get(referenceKey(campaign.id, line.packageId, line.currency));
  return offerFigures({
    packageId: line.packageId,
    currency: line.currency,
    market: MARKET,
    campaign: { ...campaign, exhaustedAt: null },
    history: book.history,
    campaigns: book.campaigns.filter(({ id }) => id !== campaign.id),
    ...(at === undefined ? {} : { at }),
    ...(reference === undefined ? {} : { reference }),
  });
}

/** Null where no former price may be shown. The window ends where the offer begins. */
export function toReferenceView(figures: OfferFigures | null, campaign: Campaign): ReferenceView | null {
  if (!figures || figures.was === null || !('amount' in figures.reference)) return null;
  return {
    amount: figures.was,
    currency: figures.currency,
    from: figures.reference.from.toISOString(),
    to: campaign.startsAt.toISOString(),
  };
}

/** An offer as everybody may see it. */
export function toPublicCampaign(campaign: Campaign, uses: Uses, follows: Campaign | null): PublicCampaign {
  return {
    id: campaign.id,
    name: campaign.name,
    kind: campaign.kind,
    percent: campaign.percent,
    amount: campaign.amount,
    currency: campaign.currency,
    packageIds: campaign.packageIds,
    startsAt: campaign.startsAt.toISOString(),
    endsAt: campaign.endsAt.toISOString(),
    maxUses: campaign.maxUses,
    usesLeft: campaign.maxUses === null ? null : Math.max(0, campaign.maxUses - uses.all),
    maxUsesPerCompany: campaign.maxUsesPerCompany,
    firstPurchaseOnly: campaign.firstPurchaseOnly,
    follows: follows && {
      id: follows.id,
      name: follows.name,
      endedAt: (follows.cancelledAt !== null && follows.cancelledAt < follows.endsAt
        ? follows.cancelledAt
        : follows.endsAt
      ).toISOString(),
    },
  };
}
