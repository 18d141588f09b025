import { Injectable } from '@nestjs/common';
import type { HomeStats, SearchCard } from '@plainhire/contracts';
import { toMinor } from '@plainhire/kernel';
import { SearchPostings } from './search-postings.js';
import { SearchQueries } from './search.queries.js';

/** Figures for the front page, and postings like another. */
@Injectable()
export class Discover {
  constructor(
    private readonly queries: SearchQueries,
    private readonly search: SearchPostings,
  ) {}

  async stats(): Promise<HomeStats> {
    const figures = await this.queries.homeFigures();
    const medians = await this.queries.medianPay(6);
    return {
      livePostings: figures.live,
      companies: figures.companies,
      payShown: figures.live === 0 ? 0 : figures.paid / figures.live,
      medianPay: medians.map(({ role, postings, pay, currency }) => ({
        role,
        postings,
        amount: toMinor(pay, currency),
        currency,
      })),
    };
  }

  async similar(postingId: string): Promise<SearchCard[]> {
    return this.search.cards(await this.queries.similar(postingId, 5));
  }
}
