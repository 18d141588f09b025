import { Injectable } from '@nestjs/common';
import { addDays } from '@plainhire/kernel';
import { MARKET } from '../prices/market.js';
import { PriceRepository } from '../prices/price.repository.js';
import { LOOK_BACK_DAYS, type OfferTerms, type PriceVersion, type ReferencePrice } from '../rules/index.js';
import { CampaignRepository } from './campaign.repository.js';
import type { CampaignReference } from './campaign-reference.entity.js';
import type { Campaign } from './campaign.entity.js';

export type NamedTerms = OfferTerms & { readonly name: string };

/** Prices and public offers, all that were ever asked: what the rules of honest prices reckon with. */
export interface WholeBook {
  readonly history: readonly PriceVersion[];
  readonly campaigns: readonly NamedTerms[];
}

/** Reads the book of prices and offers as the rules need it. */
@Injectable()
export class OfferBook {
  constructor(
    private readonly prices: PriceRepository,
    private readonly campaigns: CampaignRepository,
  ) {}

  async read(): Promise<WholeBook> {
    const [history, campaigns] = [await this.prices.all(), await this.campaigns.findPublic()];
    const limited = campaigns.filter(({ maxUses }) => maxUses !== null);
    const uses = await this.campaigns.usesOf(limited.map(({ id }) => id));
    return {
      history,
      campaigns: campaigns.map((campaign) => {
        const taken = uses.get(campaign.id);
        const full = campaign.maxUses !== null && taken !== undefined && taken.all >= campaign.maxUses;
        // Held or used, `lastAt` is when the last of those was taken; what was released is not among them.
        return { ...campaign, exhaustedAt: full ? taken.lastAt : null };
      }),
    };
  }

  /** Frozen former prices by `referenceKey`. */
  async frozen(campaignIds: readonly string[]): Promise<Map<string, ReferencePrice>> {
    const rows = await this.campaigns.referencesOf(campaignIds);
    return new Map(
      rows.map((row) => [referenceKey(row.campaignId, row.packageId, row.currency), toReference(row)]),
    );
  }
}

export function referenceKey(campaignId: string, packageId: string, currency: string): string {
  return `${campaignId} ${packageId} ${currency}`;
}

function toReference(row: CampaignReference): ReferencePrice {
  return row.amount === null
    ? { none: row.reason }
    : { amount: row.amount, from: row.lookedFrom, reason: row.reason };
}

/** The row that freezes what was found. */
export function toRow(
  campaign: Campaign,
  line: { packageId: string; currency: string },
  found: ReferencePrice,
  now: Date,
): CampaignReference {
  return {
    campaignId: campaign.id,
    packageId: line.packageId,
    currency: line.currency,
    market: MARKET,
    amount: 'amount' in found ? found.amount : null,
    lookedFrom: 'amount' in found ? found.from : addDays(campaign.startsAt, -LOOK_BACK_DAYS),
    reason: 'amount' in found ? found.reason : found.none,
    frozenAt: now,
  };
}
