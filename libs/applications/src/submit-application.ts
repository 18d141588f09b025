import { Injectable } from '@nestjs/common';
import type { SubmitApplicationRequest, SubmittedApplication } from '@plainhire/contracts';
import { type Actor, addDays, Clock, newId } from '@plainhire/kernel';
import { FileStorage, UnitOfWork } from '@plainhire/platform';
import { PostingReader } from '@plainhire/postings';
import { type ApplicationDraft, ApplicationDrafts } from './application-drafts.js';
import { ApplicationNotifier } from './application-notifier.js';
import { planFor } from './application.clock.js';
import type { Application } from './application.entity.js';
import {
  addressUnverified,
  alreadyApplied,
  answersInvalid,
  postingChanged,
  tooManyToday,
} from './application.errors.js';
import { MAX_ATTEMPTS } from './application.lifecycle.js';
import { arrivedMail, receivedMail } from './application.mails.js';
import { receiptHash, type Submission } from './application.receipt.js';
import { ApplicationRepository } from './application.repository.js';
import { sentProfile } from './application.view.js';

/** More than anybody writes with care; a script reaches it in a minute. */
export const MAX_APPLICATIONS_A_DAY = 40;

/**
 * Sends an application: the frozen copy of everything, its receipt, and the mails to both sides, in
 * one transaction. One person has one standing application at a posting, however often and however
 * fast the button is pressed; after a withdrawal there is one more.
 *
 * @throws DomainError what `ApplicationDrafts.prepare` throws; forbidden
 *   `application.address-unverified`; conflict `application.exists`; invalid `application.invalid`
 *   with pointers to the answers; too_many `application.too-many`.
 */
@Injectable()
export class SubmitApplication {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly drafts: ApplicationDrafts,
    private readonly applications: ApplicationRepository,
    private readonly postings: PostingReader,
    private readonly storage: FileStorage,
    private readonly notifier: ApplicationNotifier,
    private readonly clock: Clock,
  ) {}

  async execute(
    actor: Actor,
    input: { postingId: string; request: SubmitApplicationRequest },
  ): Promise<SubmittedApplication> {
    const draft = await this.drafts.prepare(actor, input.postingId, input.request);
    if (!draft.applicant.verified) throw addressUnverified();
    return this.uow.run(() => this.send(draft));
  }

  private async send(draft: ApplicationDraft): Promise<SubmittedApplication> {
    const { applicant, posting } = draft;
    await this.applications.holdCandidate(applicant.userId);
    const attempt = await this.nextAttempt(posting.postingId, applicant.userId);
    if (draft.errors.length > 0) {
      throw answersInvalid(
        draft.errors,
        draft.missing.map(({ questionId }) => questionId),
      );
    }
    await this.keepToTheDay(applicant.userId);
    // Held until the commit, so that a posting cannot end between the look and the sending.
    if (!(await this.postings.holdLive(posting.postingId, posting.revisionId))) throw postingChanged();

    const { submission, application } = compose(draft, attempt, this.clock.now());
    if (!(await this.applications.insertIfFirst(application))) {
      await this.nextAttempt(posting.postingId, applicant.userId);
      throw new Error('The application was refused as a second one, and there is no first.');
    }
    await this.applications.freeze(submission, draft.match);
    await this.applications.recordSubmission(application);
    await this.storage.reference(submission.files.map((file) => file.id));
    await this.tell(submission, application, draft);
    return {
      id: application.id,
      state: application.state,
      receiptHash: application.receiptHash,
      submittedAt: submission.submittedAt,
      answerBy: submission.answerBy,
    };
  }

  /** @throws DomainError conflict when one stands already, or both attempts are used up. */
  private async nextAttempt(postingId: string, candidateId: string): Promise<number> {
    const attempts = await this.applications.findAttempts(postingId, candidateId);
    const standing = attempts.find((one) => one.state !== 'withdrawn');
    if (standing) throw alreadyApplied(standing, false);
    const last = attempts.at(-1);
    if (last && attempts.length >= MAX_ATTEMPTS) throw alreadyApplied(last, true);
    return attempts.length + 1;
  }

  private async keepToTheDay(candidateId: string): Promise<void> {
    const now = this.clock.now();
    const sent = await this.applications.countSince(candidateId, addDays(now, -1));
    if (sent.count >= MAX_APPLICATIONS_A_DAY && sent.oldest) throw tooManyToday(addDays(sent.oldest, 1), now);
  }

  private async tell(
    submission: Submission,
    application: Application,
    draft: ApplicationDraft,
  ): Promise<void> {
    const { id: applicationId } = application;
    const { title, company } = submission.posting;
    await this.notifier.tellCandidate(application.candidateId, receivedMail, applicationId, {
      applicationId,
      title,
      company: company.name,
      name: submission.name,
      submittedAt: submission.submittedAt,
      answerBy: submission.answerBy,
      receiptHash: application.receiptHash,
      coverLetter: submission.coverLetter,
      answers: [...submission.answers],
      files: submission.files.map(({ id, name }) => ({ id, name })),
    });
    await this.notifier.tellCompany(application.companyId, arrivedMail, applicationId, {
      applicationId,
      title,
      company: company.name,
      candidate: submission.name,
      headline: draft.profile.headline,
      answerBy: submission.answerBy,
      score: draft.match.score,
    });
  }
}

function compose(
  draft: ApplicationDraft,
  attempt: number,
  now: Date,
): { submission: Submission; application: Application } {
  const { applicant, posting, profile, match } = draft;
  const applicationId = newId();
  const plan = planFor(now, posting.responsePromiseDays);
  const submission: Submission = {
    version: 1,
    applicationId,
    posting: draft.about,
    candidateId: applicant.userId,
    name: applicant.name,
    contact: draft.contact,
    profile: sentProfile(profile),
    coverLetter: draft.coverLetter,
    answers: draft.answers,
    files: draft.files,
    submittedAt: now.toISOString(),
    promiseDays: posting.responsePromiseDays,
    answerBy: plan?.answerBy.toISOString() ?? null,
  };
  return {
    submission,
    application: {
      id: applicationId,
      postingId: posting.postingId,
      revisionId: posting.revisionId,
      companyId: posting.companyId,
      candidateId: applicant.userId,
      attempt,
      state: 'submitted',
      stateSince: now,
      submittedAt: now,
      promiseDays: posting.responsePromiseDays,
      answerBy: plan?.answerBy ?? null,
      closeAt: plan?.closeAt ?? null,
      firstAnswerAt: null,
      clockStep: plan ? 'remind' : null,
      clockAt: plan?.remindAt ?? null,
      receiptHash: receiptHash(submission),
      postingTitle: posting.title,
      postingSlug: posting.slug,
      candidateName: applicant.name,
      candidateHeadline: profile.headline,
      candidateCity: profile.city,
      candidateCountry: profile.country,
      matchScore: match.score,
      failedGates: match.gates.filter((gate) => gate.state === 'fail').map((gate) => gate.name),
      fileCount: draft.files.length,
    },
  };
}
