import { Injectable } from '@nestjs/common';
import {
  ApplicationState,
  type PostingApplicationsPage,
  type PostingApplicationsQuery,
} from '@plainhire/contracts';
import { type Actor, Clock } from '@plainhire/kernel';
import { PostingReader } from '@plainhire/postings';
import { applicantItem } from './applicant-item.js';
import { postingNotFound } from './application.errors.js';
import { mayOnApplication, requireApplication } from './application.policy.js';
import { ApplicationQueries } from './application.queries.js';

type ListQuery = Omit<PostingApplicationsQuery, 'sort'> & Partial<Pick<PostingApplicationsQuery, 'sort'>>;

/** A posting's applications for its company, with the number in each state. */
@Injectable()
export class PostingApplications {
  constructor(
    private readonly queries: ApplicationQueries,
    private readonly postings: PostingReader,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not_found for another company's posting; forbidden by role. */
  async page(actor: Actor, postingId: string, query: ListQuery): Promise<PostingApplicationsPage> {
    const posting = await this.postings.findContent(postingId);
    if (!posting) throw postingNotFound();
    const parties = { companyId: posting.companyId, candidateId: null };
    if (mayOnApplication(actor, 'list', parties) === 'hide') throw postingNotFound();
    requireApplication(actor, 'list', parties);

    const { items, nextCursor } = await this.queries.findPageOfPosting(
      postingId,
      { state: query.stage, sort: query.sort ?? 'newest' },
      query,
    );
    const counts = await this.queries.countByState(postingId);
    const now = this.clock.now();
    return {
      items: items.map((application) => applicantItem(application, now)),
      nextCursor,
      counts: Object.fromEntries(ApplicationState.options.map((state) => [state, counts[state] ?? 0])),
    };
  }
}
