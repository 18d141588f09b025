import { Injectable } from '@nestjs/common';
import type { CampaignView } from '@plainhire/contracts';
import { type Actor, Clock, newId } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import { campaignExtended, campaignNotFound, campaignNotLonger, campaignOver } from '../finance.errors.js';
import { requireFinance } from '../billing.policy.js';
import { userIdOf } from '../orders/actor-words.js';
import { requirePayable } from './campaign-draft.js';
import { CampaignRepository } from './campaign.repository.js';
import { CreateCampaign } from './create-campaign.js';
import { OfferBook } from './offer-book.js';

/**
 * An end that was announced is the end. Going on is another offer, which begins there, says which one
 * it follows, and is measured against that one's price. One offer goes on once: two that begin at the same
 * instant would have its uses twice. That one may itself go on, or be cancelled and made anew.
 */
@Injectable()
export class ExtendCampaign {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly campaigns: CampaignRepository,
    private readonly createCampaign: CreateCampaign,
    private readonly book: OfferBook,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError conflict `billing.campaign-extended` where it goes on already */
  async execute(actor: Actor, input: { campaignId: string; endsAt: string }): Promise<CampaignView> {
    requireFinance(actor);
    return this.uow.run(() => this.extend(actor, input));
  }

  private async extend(actor: Actor, input: { campaignId: string; endsAt: string }): Promise<CampaignView> {
    const old = await this.campaigns.lock(input.campaignId);
    if (!old) throw campaignNotFound();
    const now = this.clock.now();
    if (old.cancelledAt !== null || old.endsAt <= now) throw campaignOver();
    const goesOn = (await this.campaigns.extensionsOf([old.id])).get(old.id);
    if (goesOn) throw campaignExtended(goesOn);
    const endsAt = new Date(input.endsAt);
    if (endsAt <= old.endsAt) throw campaignNotLonger();
    const id = newId();
    const next = { ...old, id, startsAt: old.endsAt, endsAt, followsId: old.id, extendsId: old.id };
    requirePayable(next, await this.book.read());
    return this.createCampaign.keep(actor, { ...next, createdBy: userIdOf(actor), createdAt: now });
  }
}
