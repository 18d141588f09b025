import { Injectable } from '@nestjs/common';
import { type Actor, Clock } from '@plainhire/kernel';
import { AuditLog, UnitOfWork } from '@plainhire/platform';
import { claimUntil, holder } from './case.lifecycle.js';
import { caseNotFound, caseSettled, claimedByAnother } from './moderation.errors.js';
import { requireModerator } from './moderation.policy.js';
import { ModerationRepository } from './moderation.repository.js';

/** Keeps a case for one moderator for 15 minutes; claiming it again counts from now. */
@Injectable()
export class ClaimCase {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: ModerationRepository,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError conflict when another holds it, or when it is settled. */
  async execute(actor: Actor, input: { caseId: string }): Promise<void> {
    requireModerator(actor, 'read');
    await this.uow.run(async () => {
      const row = await this.cases.lock(input.caseId);
      if (!row) throw caseNotFound();
      const userId = requireModerator(actor, 'act', row);
      if (row.state !== 'open') throw caseSettled(row.state);
      const now = this.clock.now();
      const held = holder(row, now);
      if (held !== null && held !== userId) throw claimedByAnother(row.claimedUntil ?? now);
      row.claimedBy = userId;
      row.claimedUntil = claimUntil(now);
      await this.cases.update(row);
      if (held === null)
        await this.audit.record({
          actor,
          action: 'moderation.claim',
          subjectKind: 'moderation_case',
          subjectId: row.id,
          companyId: row.companyId,
        });
    });
  }
}
