import { Injectable } from '@nestjs/common';
import type { CampaignPage, CampaignView, PageQuery } from '@plainhire/contracts';
import { type Actor, Clock, encodeCursor } from '@plainhire/kernel';
import { campaignNotFound } from '../finance.errors.js';
import { requireFinance } from '../billing.policy.js';
import { decodeIdCursor } from '../id-cursor.js';
import { CampaignRepository, NO_USES } from './campaign.repository.js';
import type { Campaign } from './campaign.entity.js';
import { claimsOf, toCampaignView } from './campaign.view.js';
import { OfferBook } from './offer-book.js';

/** Every campaign with its state, its uses and what it may say, newest first. */
@Injectable()
export class ListCampaigns {
  constructor(
    private readonly campaigns: CampaignRepository,
    private readonly book: OfferBook,
    private readonly clock: Clock,
  ) {}

  async page(actor: Actor, query: PageQuery): Promise<CampaignPage> {
    requireFinance(actor);
    const before = query.cursor === undefined ? null : decodeIdCursor(query.cursor);
    const found = await this.campaigns.page(before, query.limit + 1);
    const rows = found.slice(0, query.limit);
    const last = rows.at(-1);
    return {
      items: await this.views(rows),
      nextCursor: found.length > query.limit && last ? encodeCursor([last.id]) : null,
    };
  }

  async one(actor: Actor, campaignId: string): Promise<CampaignView> {
    requireFinance(actor);
    const campaign = await this.campaigns.find(campaignId);
    const [view] = campaign ? await this.views([campaign]) : [];
    if (!view) throw campaignNotFound();
    return view;
  }

  private async views(rows: readonly Campaign[]): Promise<CampaignView[]> {
    const now = this.clock.now();
    const book = await this.book.read();
    const uses = await this.campaigns.usesOf(rows.map(({ id }) => id));
    const followed = rows.map(({ followsId }) => followsId).filter((id) => id !== null);
    const before = new Map((await this.campaigns.findMany(followed)).map((one) => [one.id, one]));
    const extensions = await this.campaigns.extensionsOf(rows.map(({ id }) => id));
    return rows.map((campaign) =>
      toCampaignView(
        campaign,
        {
          uses: uses.get(campaign.id) ?? NO_USES,
          follows: before.get(campaign.followsId ?? '') ?? null,
          goesOnAs: extensions.get(campaign.id) ?? null,
          claims: claimsOf(campaign, book),
        },
        now,
      ),
    );
  }
}
