import { Injectable } from '@nestjs/common';
import type { HomeStats, SimilarPostings } from '@plainhire/contracts';
import { Clock, toMinor } from '@plainhire/kernel';
import { findJobRole } from '@plainhire/reference';
import { RoleQueries } from './role.queries.js';
import { SearchPostings } from './search-postings.js';
import { SearchQueries } from './search.queries.js';

/** Counting a hundred thousand postings takes a third of a second; a minute old it is still true enough. */
const KEEP_MS = 60_000;
/** Fewer than these are counted for every visitor: a first posting shows at once. */
const FEW = 2000;

/** Figures for the front page, and postings like another. */
@Injectable()
export class Discover {
  private kept: { readonly stats: Promise<HomeStats>; readonly until: number } | null = null;

  constructor(
    private readonly queries: SearchQueries,
    private readonly roles: RoleQueries,
    private readonly search: SearchPostings,
    private readonly clock: Clock,
  ) {}

  /** Visitors who come while it is counted wait for that one count. */
  stats(): Promise<HomeStats> {
    const now = this.clock.now().getTime();
    if (this.kept && this.kept.until > now) return this.kept.stats;
    const stats = this.count();
    const kept = { stats, until: now + KEEP_MS };
    this.kept = kept;
    const forget = () => {
      if (this.kept === kept) this.kept = null;
    };
    stats.then(({ livePostings }) => {
      if (livePostings < FEW) forget();
    }, forget);
    return stats;
  }

  private async count(): Promise<HomeStats> {
    const figures = await this.queries.homeFigures();
    const medians = await this.queries.medianPay(6);
    return {
      livePostings: figures.live,
      companies: figures.companies,
      payShown: figures.live === 0 ? 0 : figures.paid / figures.live,
      medianPay: medians.map(({ slug, postings, pay, currency }) => ({
        role: findJobRole(slug)?.name ?? slug,
        slug,
        postings,
        amount: toMinor(pay, currency),
        currency,
      })),
    };
  }

  async similar(postingId: string): Promise<SimilarPostings> {
    const role = findJobRole((await this.roles.roleOf(postingId)) ?? '');
    return {
      items: await this.search.cards(await this.queries.similar(postingId, 5)),
      role: role && { slug: role.slug, name: role.name },
    };
  }
}
