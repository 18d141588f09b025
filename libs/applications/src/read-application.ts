import { Injectable } from '@nestjs/common';
import type {
  ApplicantSort,
  ApplicationState,
  ApplicationView,
  CandidateApplicationView,
  CompanyApplicationView,
} from '@plainhire/contracts';
import { type Actor, Clock, type UserActor } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import { PostingReader } from '@plainhire/postings';
import type { Application } from './application.entity.js';
import { applicationNotFound } from './application.errors.js';
import { isOpen, MAX_ATTEMPTS, requireMove, stagesFrom } from './application.lifecycle.js';
import { mayOnApplication, requireApplication } from './application.policy.js';
import { promiseView } from './application.promise.js';
import { ApplicationQueries, type PostingList } from './application.queries.js';
import { ApplicationRepository } from './application.repository.js';
import { sentParts, timelineOf, withoutContact } from './application.view.js';

/**
 * One application, for either side. The first time somebody of the company opens it, it becomes
 * viewed, and the candidate sees that.
 */
@Injectable()
export class ReadApplication {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly applications: ApplicationRepository,
    private readonly queries: ApplicationQueries,
    private readonly postings: PostingReader,
    private readonly clock: Clock,
  ) {}

  /**
   * @param input.stage limits the neighbours in the company's list to one state
   * @param input.sort the order of that list, newest first unless given
   * @throws DomainError not_found for anybody else's; forbidden by role.
   */
  async execute(
    actor: Actor,
    input: { applicationId: string; stage?: ApplicationState | undefined; sort?: ApplicantSort },
  ): Promise<ApplicationView> {
    const application = await this.applications.find(input.applicationId);
    if (!application || actor.kind !== 'user') throw applicationNotFound();
    if (mayOnApplication(actor, 'view_as_candidate', application) === 'allow') {
      return this.candidateView(application);
    }
    requireApplication(actor, 'view_as_company', application);
    const opened = application.state === 'submitted' ? await this.open(actor, application.id) : application;
    return this.companyView(actor, opened, { state: input.stage, sort: input.sort ?? 'newest' });
  }

  /** Under the row's lock, so that two members opening it at once make one line of the timeline. */
  private open(actor: UserActor, applicationId: string): Promise<Application> {
    return this.uow.run(async () => {
      const application = await this.applications.lockForUpdate(applicationId);
      if (!application) throw applicationNotFound();
      if (application.state === 'submitted') {
        requireMove(application.state, 'viewed', 'system');
        await this.applications.move(application, 'viewed', {
          by: 'system',
          actorId: actor.userId,
          at: this.clock.now(),
        });
      }
      return application;
    });
  }

  private async candidateView(application: Application): Promise<CandidateApplicationView> {
    const { body, common } = await this.common(application);
    return {
      ...common,
      view: 'candidate',
      contact: body.contact,
      files: [...body.files],
      canWithdraw: isOpen(application.state),
      canApplyAgain: await this.canApplyAgain(application),
    };
  }

  private async companyView(
    actor: UserActor,
    application: Application,
    list: PostingList,
  ): Promise<CompanyApplicationView> {
    const { body, common } = await this.common(application);
    const withdrawn = application.state === 'withdrawn';
    const mayMove = mayOnApplication(actor, 'move', application) === 'allow';
    return {
      ...common,
      view: 'company',
      profile: withdrawn ? withoutContact(common.profile) : common.profile,
      contact: withdrawn ? null : body.contact,
      files: withdrawn ? [] : [...body.files],
      stages: mayMove ? stagesFrom(application, this.clock.now()) : [],
      neighbours: await this.queries.findNeighbours(application, list),
    };
  }

  private async common(application: Application) {
    const { body, match } = await this.queries.findSubmission(application.id);
    const timelines = await this.queries.findTimelines([application.id]);
    const common = {
      ...sentParts(body),
      id: application.id,
      state: application.state,
      attempt: application.attempt,
      submittedAt: application.submittedAt.toISOString(),
      promise: promiseView(application, this.clock.now()),
      receiptHash: application.receiptHash,
      match,
      timeline: timelineOf(timelines.get(application.id) ?? []),
    };
    return { body, common };
  }

  private async canApplyAgain({ state, postingId, candidateId }: Application): Promise<boolean> {
    if (state !== 'withdrawn') return false;
    const attempts = await this.applications.findAttempts(postingId, candidateId);
    if (attempts.length >= MAX_ATTEMPTS) return false;
    return (await this.postings.findLive(postingId)) !== null;
  }
}
