import { Injectable } from '@nestjs/common';
import type { CampaignCheck, CampaignRequest } from '@plainhire/contracts';
import type { Actor } from '@plainhire/kernel';
import { requireFinance } from '../billing.policy.js';
import { CampaignDraft } from './campaign-draft.js';
import { checkOf } from './campaign.view.js';
import { OfferBook } from './offer-book.js';

/** What a campaign would ask and may say, before it is made. Keeps nothing. */
@Injectable()
export class CheckCampaign {
  constructor(
    private readonly draft: CampaignDraft,
    private readonly book: OfferBook,
  ) {}

  async execute(actor: Actor, request: CampaignRequest): Promise<CampaignCheck> {
    requireFinance(actor);
    const book = await this.book.read();
    return checkOf(await this.draft.of(actor, request, book), book);
  }
}
