import { Injectable } from '@nestjs/common';
import { SettleCompanyChange } from '@plainhire/companies';
import type { Decision, ReasonCode } from '@plainhire/contracts';
import { type Actor, Clock, requireTransition } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import { DecidePosting } from '@plainhire/postings';
import { CASE_TRANSITIONS, holder } from './case.lifecycle.js';
import { CompanyNotifier } from './company-notifier.js';
import type { ModerationCase } from './moderation-case.entity.js';
import { ModerationLog } from './moderation-log.js';
import { caseNotFound, caseSettled, claimedByAnother, reasonRequired } from './moderation.errors.js';
import { requireModerator } from './moderation.policy.js';
import { ModerationRepository } from './moderation.repository.js';

export interface CaseDecision {
  readonly caseId: string;
  readonly decision: Decision;
  /** Required unless approving. */
  readonly reasonCode?: ReasonCode | null;
  readonly message?: string | null;
}

/**
 * Decides a case and, in the same transaction, its posting or its company's change. The decider holds the case, or takes it
 * in doing so when nobody does; of two at once one decides and the other is told.
 */
@Injectable()
export class DecideCase {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: ModerationRepository,
    private readonly decidePosting: DecidePosting,
    private readonly settleChange: SettleCompanyChange,
    private readonly notifier: CompanyNotifier,
    private readonly log: ModerationLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError conflict when it is settled, held by another, or its revision no longer waits. */
  async execute(actor: Actor, input: CaseDecision): Promise<void> {
    requireModerator(actor, 'read');
    await this.uow.run(async () => {
      const row = await this.cases.lock(input.caseId);
      if (!row) throw caseNotFound();
      const userId = requireModerator(actor, 'act', row);
      if (row.state !== 'open') throw caseSettled(row.state);
      const now = this.clock.now();
      const held = holder(row, now);
      if (held !== null && held !== userId) throw claimedByAnother(row.claimedUntil ?? now);
      await this.carryOut(actor, row, input);
      row.state = requireTransition('case', CASE_TRANSITIONS, row.state, 'decide', 'moderator').to;
      row.decision = input.decision;
      row.reasonCode = input.reasonCode ?? null;
      row.message = input.message ?? null;
      row.decidedBy = userId;
      row.decidedAt = now;
      row.claimedBy = null;
      row.claimedUntil = null;
      await this.cases.update(row);
      await this.log.record(actor, { ...row, action: input.decision, caseId: row.id });
    });
  }

  private async carryOut(actor: Actor, row: ModerationCase, input: CaseDecision): Promise<void> {
    const { decision, reasonCode = null, message = null } = input;
    const { postingId, revisionId, companyChangeId } = row;
    if (companyChangeId !== null) {
      if (decision !== 'approve' && reasonCode === null) throw reasonRequired();
      await this.settleChange.execute(actor, { changeId: companyChangeId, approve: decision === 'approve' });
      await this.notifier.tellOwners(row, { decision, reasonCode, message });
    } else if (postingId !== null && revisionId !== null) {
      await this.decidePosting.execute(actor, { postingId, revisionId, decision, reasonCode, message });
    }
  }
}
