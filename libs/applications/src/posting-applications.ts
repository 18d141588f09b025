import { Injectable } from '@nestjs/common';
import {
  ApplicationState,
  type PostingApplicationsPage,
  type PostingApplicationsQuery,
} from '@plainhire/contracts';
import { type Actor, Clock } from '@plainhire/kernel';
import { PostingReader } from '@plainhire/postings';
import type { Application } from './application.entity.js';
import { postingNotFound } from './application.errors.js';
import { mayOnApplication, requireApplication } from './application.policy.js';
import { promiseView } from './application.promise.js';
import { ApplicationQueries } from './application.queries.js';

/** A posting's applications for its company, newest first, with the number in each state. */
@Injectable()
export class PostingApplications {
  constructor(
    private readonly queries: ApplicationQueries,
    private readonly postings: PostingReader,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not_found for another company's posting; forbidden by role. */
  async page(
    actor: Actor,
    postingId: string,
    query: PostingApplicationsQuery,
  ): Promise<PostingApplicationsPage> {
    const posting = await this.postings.findContent(postingId);
    if (!posting) throw postingNotFound();
    const parties = { companyId: posting.companyId, candidateId: null };
    if (mayOnApplication(actor, 'list', parties) === 'hide') throw postingNotFound();
    requireApplication(actor, 'list', parties);

    const { items, nextCursor } = await this.queries.findPageOfPosting(postingId, query.stage, query);
    const counts = await this.queries.countByState(postingId);
    const now = this.clock.now();
    return {
      items: items.map((application) => itemOf(application, now)),
      nextCursor,
      counts: Object.fromEntries(ApplicationState.options.map((state) => [state, counts[state] ?? 0])),
    };
  }
}

function itemOf(application: Application, now: Date): PostingApplicationsPage['items'][number] {
  return {
    id: application.id,
    candidate: {
      name: application.candidateName,
      headline: application.candidateHeadline,
      city: application.candidateCity,
      country: application.candidateCountry,
    },
    state: application.state,
    submittedAt: application.submittedAt.toISOString(),
    promise: promiseView(application, now),
    match:
      application.matchScore === null
        ? null
        : { score: application.matchScore, of: 100, failedGates: application.failedGates },
    files: application.state === 'withdrawn' ? 0 : application.fileCount,
  };
}
