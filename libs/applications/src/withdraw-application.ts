import { Injectable } from '@nestjs/common';
import type { MovedApplication } from '@plainhire/contracts';
import { type Actor, Clock } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import { ApplicationNotifier } from './application-notifier.js';
import { applicationNotFound } from './application.errors.js';
import { MAX_ATTEMPTS, requireMove } from './application.lifecycle.js';
import { candidateWithdrewMail, withdrawnMail } from './application.mails.js';
import { requireApplication } from './application.policy.js';
import { promiseView } from './application.promise.js';
import { ApplicationRepository } from './application.repository.js';

/**
 * A candidate takes an open application back, at any time. From then on the company sees neither
 * the files nor how to reach them.
 *
 * @throws DomainError not_found for another's; conflict `application.illegal-transition` once it has ended.
 */
@Injectable()
export class WithdrawApplication {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly applications: ApplicationRepository,
    private readonly notifier: ApplicationNotifier,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, input: { applicationId: string }): Promise<MovedApplication> {
    return this.uow.run(async () => {
      const application = await this.applications.lockForUpdate(input.applicationId);
      if (!application) throw applicationNotFound();
      requireApplication(actor, 'withdraw', application);
      requireMove(application.state, 'withdrawn', 'candidate');
      const now = this.clock.now();
      const { id, candidateId, companyId } = application;
      const eventId = await this.applications.move(application, 'withdrawn', {
        by: 'candidate',
        actorId: candidateId,
        at: now,
      });
      const about = {
        applicationId: id,
        title: application.postingTitle,
        company: await this.notifier.companyName(companyId),
      };
      await this.notifier.tellCandidate(candidateId, withdrawnMail, eventId, {
        ...about,
        canApplyAgain: application.attempt < MAX_ATTEMPTS,
      });
      await this.notifier.tellCompany(companyId, candidateWithdrewMail, eventId, {
        ...about,
        candidate: application.candidateName,
      });
      return { id, state: application.state, promise: promiseView(application, now) };
    });
  }
}
