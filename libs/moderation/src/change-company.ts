import { Injectable } from '@nestjs/common';
import { UpdateCompany } from '@plainhire/companies';
import type { UpdateCompanyRequest } from '@plainhire/contracts';
import { type Actor, Clock, newId, systemActor } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import { PostingReader } from '@plainhire/postings';
import { rankedAt } from './case.lifecycle.js';
import { CloseCase } from './close-case.js';
import { ModerationLog } from './moderation-log.js';
import { ModerationRepository } from './moderation.repository.js';

const OPENER = systemActor('moderation.change-company');

/**
 * An owner changes what their company says of itself. Where another name or website has to wait, its
 * case is opened in the same transaction, and the case of an earlier one is closed.
 */
@Injectable()
export class ChangeCompany {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly postings: PostingReader,
    private readonly updateCompany: UpdateCompany,
    private readonly closeCase: CloseCase,
    private readonly cases: ModerationRepository,
    private readonly log: ModerationLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError what `UpdateCompany` throws. */
  async execute(actor: Actor, input: { companyId: string; patch: UpdateCompanyRequest }): Promise<void> {
    await this.uow.run(async () => {
      const hasPublicPostings = await this.postings.hasPublic(input.companyId);
      const { proposed, withdrawn } = await this.updateCompany.execute(actor, {
        ...input,
        hasPublicPostings,
      });
      if (withdrawn) await this.closeCase.executeForChange(withdrawn.id);
      if (proposed) await this.open(input.companyId, proposed);
    });
  }

  private async open(companyId: string, { id: companyChangeId, name }: { id: string; name: string }) {
    const now = this.clock.now();
    const about = { postingId: null, revisionId: null, companyId, title: name };
    const id = newId();
    await this.cases.insertOnce({
      ...about,
      id,
      kind: 'company',
      companyChangeId,
      change: 'edit',
      state: 'open',
      risk: [],
      riskScore: 0,
      openedAt: now,
      rankedAt: rankedAt(now, 0),
      claimedBy: null,
      claimedUntil: null,
      decision: null,
      reasonCode: null,
      message: null,
      decidedBy: null,
      decidedAt: null,
    });
    await this.log.record(OPENER, { ...about, action: 'opened', caseId: id });
  }
}
