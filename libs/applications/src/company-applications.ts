import { Injectable } from '@nestjs/common';
import { companyNotFound } from '@plainhire/companies';
import type { ApplicationCounts, PageQuery, WaitingApplicationsPage } from '@plainhire/contracts';
import { type Actor, Clock } from '@plainhire/kernel';
import { applicantItem } from './applicant-item.js';
import { mayOnApplication, requireApplication } from './application.policy.js';
import { ApplicationQueries } from './application.queries.js';

/** What a company reads over all its postings: who waits, and how many stand where. */
@Injectable()
export class CompanyApplications {
  constructor(
    private readonly queries: ApplicationQueries,
    private readonly clock: Clock,
  ) {}

  /** The promise that ends soonest first. @throws DomainError not_found for another company; forbidden by role. */
  async waiting(actor: Actor, companyId: string, query: PageQuery): Promise<WaitingApplicationsPage> {
    requireCompany(actor, companyId);
    const now = this.clock.now();
    const { items, nextCursor } = await this.queries.findWaitingPage(companyId, query);
    return {
      items: items.map((application) => ({
        ...applicantItem(application, now),
        posting: { id: application.postingId, title: application.postingTitle },
      })),
      nextCursor,
      ...(await this.queries.countWaiting(companyId, now)),
    };
  }

  /** @throws DomainError not_found for another company; forbidden by role. */
  async counts(actor: Actor, companyId: string, postingIds: readonly string[]): Promise<ApplicationCounts> {
    requireCompany(actor, companyId);
    const counts = await this.queries.countByPosting(companyId, postingIds);
    return { items: [...counts].map(([postingId, states]) => ({ postingId, counts: { ...states } })) };
  }
}

function requireCompany(actor: Actor, companyId: string): void {
  const parties = { companyId, candidateId: null };
  if (mayOnApplication(actor, 'list', parties) === 'hide') throw companyNotFound();
  requireApplication(actor, 'list', parties);
}
