import { Injectable } from '@nestjs/common';
import { Clock } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import { MARKET } from '../prices/market.js';
import { referencePrice } from '../rules/index.js';
import { CampaignRepository } from './campaign.repository.js';
import type { Campaign } from './campaign.entity.js';
import { OfferBook, toRow, type WholeBook } from './offer-book.js';

const BATCH = 20;

/**
 * Writes down what each offer may be measured against, once it has begun. Only what came before its
 * start counts, so it does not matter how soon after the start this runs.
 */
@Injectable()
export class FreezeReferences {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly campaigns: CampaignRepository,
    private readonly book: OfferBook,
    private readonly clock: Clock,
  ) {}

  /** @returns for how many offers it was written down now. */
  async execute(): Promise<number> {
    const now = this.clock.now();
    const begun = await this.campaigns.findUnfrozen(now, BATCH);
    if (begun.length === 0) return 0;
    const book = await this.book.read();
    await this.uow.run(async () => {
      for (const campaign of begun) await this.freeze(campaign, book, now);
    });
    return begun.length;
  }

  private async freeze(campaign: Campaign, book: WholeBook, now: Date): Promise<void> {
    const lines = new Map(
      book.history
        .filter(
          ({ packageId, validFrom }) =>
            campaign.packageIds.includes(packageId) && validFrom <= campaign.startsAt,
        )
        .map(({ packageId, currency }) => [`${packageId} ${currency}`, { packageId, currency }]),
    );
    const rows = [...lines.values()].map((line) =>
      toRow(
        campaign,
        line,
        referencePrice({ ...line, ...book, market: MARKET, startsAt: campaign.startsAt }),
        now,
      ),
    );
    await this.campaigns.freeze(rows);
  }
}
