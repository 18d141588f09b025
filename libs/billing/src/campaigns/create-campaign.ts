import { Injectable } from '@nestjs/common';
import type { CampaignRequest, CampaignView } from '@plainhire/contracts';
import { type Actor, Clock } from '@plainhire/kernel';
import { AuditLog, UnitOfWork } from '@plainhire/platform';
import { requireFinance } from '../billing.policy.js';
import { CampaignDraft } from './campaign-draft.js';
import { CampaignRepository, NO_USES } from './campaign.repository.js';
import type { Campaign } from './campaign.entity.js';
import { claimsOf, toCampaignView } from './campaign.view.js';
import { FreezeReferences } from './freeze-references.js';
import { OfferBook } from './offer-book.js';

/** Makes an offer. What it says never changes after this; only taking it back ends it early. */
@Injectable()
export class CreateCampaign {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly draft: CampaignDraft,
    private readonly campaigns: CampaignRepository,
    private readonly book: OfferBook,
    private readonly freezeReferences: FreezeReferences,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, request: CampaignRequest): Promise<CampaignView> {
    requireFinance(actor);
    return this.keep(actor, await this.draft.of(actor, request, await this.book.read()));
  }

  /** Also for an offer that goes on from another. */
  async keep(actor: Actor, campaign: Campaign): Promise<CampaignView> {
    const {
      name,
      kind,
      percent,
      amount,
      currency,
      packageIds,
      startsAt,
      endsAt,
      maxUses,
      companyId,
      followsId,
    } = campaign;
    await this.uow.run(async () => {
      await this.campaigns.insert(campaign);
      await this.audit.record({
        actor,
        action: 'campaign.create',
        subjectKind: 'campaign',
        subjectId: campaign.id,
        companyId,
        after: { name, kind, percent, amount, currency, packageIds, startsAt, endsAt, maxUses, followsId },
      });
    });
    // One that begins at once has its former prices at once.
    await this.freezeReferences.execute();
    const follows = campaign.followsId === null ? null : await this.campaigns.find(campaign.followsId);
    const claims = claimsOf(campaign, await this.book.read());
    return toCampaignView(campaign, { uses: NO_USES, follows, goesOnAs: null, claims }, this.clock.now());
  }
}
