import { Injectable } from '@nestjs/common';
import type { MyApplicationsPage, MyApplicationsQuery } from '@plainhire/contracts';
import { CompanyDirectory } from '@plainhire/companies';
import { type Actor, Clock } from '@plainhire/kernel';
import { signInToApply } from './application.errors.js';
import { isOpen } from './application.lifecycle.js';
import { promiseView } from './application.promise.js';
import { ApplicationQueries } from './application.queries.js';
import { timelineOf } from './application.view.js';

/** A candidate's own applications, newest first, each with its timeline and the company's promise. */
@Injectable()
export class MyApplications {
  constructor(
    private readonly queries: ApplicationQueries,
    private readonly companies: CompanyDirectory,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError unauthenticated for anybody but a signed-in person. */
  async page(actor: Actor, query: MyApplicationsQuery): Promise<MyApplicationsPage> {
    if (actor.kind !== 'user') throw signInToApply();
    const now = this.clock.now();
    const { items, nextCursor } = await this.queries.findPageOfCandidate(actor.userId, query);
    const timelines = await this.queries.findTimelines(items.map(({ id }) => id));
    const companyIds = [...new Set(items.map(({ companyId }) => companyId))];
    const companies = new Map((await this.companies.findMany(companyIds)).map((one) => [one.id, one]));
    return {
      items: items.map((application) => {
        const company = companies.get(application.companyId);
        return {
          id: application.id,
          posting: {
            id: application.postingId,
            revisionId: application.revisionId,
            slug: application.postingSlug,
            title: application.postingTitle,
            company: {
              id: application.companyId,
              name: company?.name ?? '',
              slug: company?.slug ?? '',
              verified: company?.verified ?? false,
            },
          },
          state: application.state,
          submittedAt: application.submittedAt.toISOString(),
          promise: promiseView(application, now),
          timeline: timelineOf(timelines.get(application.id) ?? []),
          canWithdraw: isOpen(application.state),
        };
      }),
      nextCursor,
    };
  }
}
