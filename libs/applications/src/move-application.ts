import { Injectable } from '@nestjs/common';
import type { DeclineReason, MovedApplication, MoveApplicationRequest } from '@plainhire/contracts';
import { type Actor, Clock } from '@plainhire/kernel';
import { AuditLog, UnitOfWork } from '@plainhire/platform';
import { ApplicationNotifier } from './application-notifier.js';
import type { Application } from './application.entity.js';
import { applicationNotFound, reasonRequired, reopenTooLate } from './application.errors.js';
import { canReopen, reopenUntil, requireMove } from './application.lifecycle.js';
import { declinedMail, movedMail } from './application.mails.js';
import { requireApplication } from './application.policy.js';
import { promiseView } from './application.promise.js';
import { ApplicationRepository } from './application.repository.js';

/**
 * A company's answer: puts an application into another stage, tells the candidate with the
 * company's message, and writes the line of the timeline.
 *
 * @throws DomainError not_found for another company's; forbidden by role; conflict
 *   `application.illegal-transition` or `application.reopen-too-late`; invalid
 *   `application.reason-required` for a decline without one.
 */
@Injectable()
export class MoveApplication {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly applications: ApplicationRepository,
    private readonly notifier: ApplicationNotifier,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  execute(
    actor: Actor,
    input: { applicationId: string; request: MoveApplicationRequest },
  ): Promise<MovedApplication> {
    return this.uow.run(async () => {
      const application = await this.applications.lockForUpdate(input.applicationId);
      if (!application) throw applicationNotFound();
      requireApplication(actor, 'move', application);
      await this.move(actor, application, input.request);
      const { id, state } = application;
      return { id, state, promise: promiseView(application, this.clock.now()) };
    });
  }

  private async move(
    actor: Actor,
    application: Application,
    { stage, reasonCode, message }: MoveApplicationRequest,
  ): Promise<void> {
    const now = this.clock.now();
    const before = application.state;
    requireMove(before, stage, 'company');
    if (before === 'declined' && !canReopen(application, now)) {
      throw reopenTooLate(reopenUntil(application.stateSince));
    }
    const reason = stage === 'declined' ? (reasonCode ?? null) : null;
    if (stage === 'declined' && reason === null) throw reasonRequired();
    const eventId = await this.applications.move(application, stage, {
      by: 'company',
      actorId: actor.kind === 'user' ? actor.userId : null,
      at: now,
      reasonCode: reason,
      message: message ? message : null,
    });
    await this.audit.record({
      actor,
      action: `application.${stage}`,
      subjectKind: 'application',
      subjectId: application.id,
      companyId: application.companyId,
      before: { state: before },
      after: { state: stage, reasonCode: reason },
    });
    await this.tell(application, eventId, { before, reason, message: message ?? '' });
  }

  private async tell(
    application: Application,
    eventId: string,
    told: { before: Application['state']; reason: DeclineReason | null; message: string },
  ): Promise<void> {
    const { state, candidateId } = application;
    const about = {
      applicationId: application.id,
      title: application.postingTitle,
      company: await this.notifier.companyName(application.companyId),
      message: told.message,
    };
    if (told.reason !== null) {
      await this.notifier.tellCandidate(candidateId, declinedMail, eventId, {
        ...about,
        reasonCode: told.reason,
      });
    } else if (state === 'in_review' || state === 'interview' || state === 'offer' || state === 'hired') {
      await this.notifier.tellCandidate(candidateId, movedMail, eventId, {
        ...about,
        stage: state,
        reopened: told.before === 'declined',
      });
    }
  }
}
