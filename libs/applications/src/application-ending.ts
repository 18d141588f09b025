import { Injectable } from '@nestjs/common';
import { ApplicationNotifier } from './application-notifier.js';
import type { Application } from './application.entity.js';
import { requireMove } from './application.lifecycle.js';
import { closedMail } from './application.mails.js';
import { ApplicationRepository } from './application.repository.js';

export type EndingReason = 'promise_broken' | 'posting_filled' | 'posting_closed';

/** Ends an application without a decision, and says why. */
@Injectable()
export class ApplicationEnding {
  constructor(
    private readonly applications: ApplicationRepository,
    private readonly notifier: ApplicationNotifier,
  ) {}

  /** @param application locked by the caller's transaction, and open */
  async close(application: Application, reason: EndingReason, at: Date): Promise<void> {
    requireMove(application.state, 'closed_no_decision', 'system');
    const eventId = await this.applications.move(application, 'closed_no_decision', {
      by: 'system',
      actorId: null,
      at,
      reasonCode: reason,
    });
    await this.notifier.tellCandidate(application.candidateId, closedMail, eventId, {
      applicationId: application.id,
      title: application.postingTitle,
      company: await this.notifier.companyName(application.companyId),
      reason,
    });
  }
}
