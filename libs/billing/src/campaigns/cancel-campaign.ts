import { Injectable } from '@nestjs/common';
import { type Actor, Clock } from '@plainhire/kernel';
import { AuditLog, UnitOfWork } from '@plainhire/platform';
import { campaignNotFound, campaignOver } from '../finance.errors.js';
import { requireFinance } from '../billing.policy.js';
import { CampaignRepository } from './campaign.repository.js';

/** Takes an offer back from now on. Who has begun to pay by then still pays its price. */
@Injectable()
export class CancelCampaign {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly campaigns: CampaignRepository,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, { campaignId }: { campaignId: string }): Promise<void> {
    requireFinance(actor);
    await this.uow.run(async () => {
      const campaign = await this.campaigns.lock(campaignId);
      if (!campaign) throw campaignNotFound();
      const now = this.clock.now();
      if (campaign.cancelledAt !== null || campaign.endsAt <= now) throw campaignOver();
      await this.campaigns.cancel(campaignId, now);
      await this.audit.record({
        actor,
        action: 'campaign.cancel',
        subjectKind: 'campaign',
        subjectId: campaignId,
        companyId: campaign.companyId,
        before: { endsAt: campaign.endsAt },
        after: { cancelledAt: now },
      });
    });
  }
}
