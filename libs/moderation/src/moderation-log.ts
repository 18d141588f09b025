import { Injectable } from '@nestjs/common';
import type { ReasonCode } from '@plainhire/contracts';
import { type Actor, Clock, newId } from '@plainhire/kernel';
import { AuditLog } from '@plainhire/platform';
import type { ModerationAction } from './moderation-event.entity.js';
import { ModerationRepository } from './moderation.repository.js';

export interface LoggedAct {
  readonly action: ModerationAction;
  /** Null when it is about the company itself. */
  readonly postingId: string | null;
  readonly revisionId: string | null;
  readonly companyId: string;
  readonly title: string;
  readonly caseId?: string;
  readonly reasonCode?: ReasonCode | null;
  readonly message?: string | null;
}

/** Writes an act into the history moderators read and into the audit log, in the caller's transaction. */
@Injectable()
export class ModerationLog {
  constructor(
    private readonly cases: ModerationRepository,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async record(actor: Actor, act: LoggedAct): Promise<void> {
    await this.cases.insertEvent({
      id: newId(),
      at: this.clock.now(),
      postingId: act.postingId,
      revisionId: act.revisionId,
      companyId: act.companyId,
      title: act.title,
      action: act.action,
      userId: actor.kind === 'user' ? actor.userId : null,
      reasonCode: act.reasonCode ?? null,
      message: act.message ?? null,
    });
    await this.audit.record({
      actor,
      action: `moderation.${act.action.replaceAll('_', '-')}`,
      subjectKind: act.caseId === undefined ? 'posting' : 'moderation_case',
      subjectId: act.caseId ?? act.postingId ?? act.companyId,
      companyId: act.companyId,
      after: { postingId: act.postingId, reasonCode: act.reasonCode ?? null },
    });
  }
}
