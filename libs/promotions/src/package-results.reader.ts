import { Injectable } from '@nestjs/common';
import type { PackageResults } from '@plainhire/contracts';
import { addDays, Clock } from '@plainhire/kernel';
import { roleOf } from '@plainhire/search';
import { type PackageMedians, ResultsQueries } from './results.queries.js';

/** A median of fewer says more about one company than about the package. */
export const LEAST_PROMOTIONS = 5;
const LOOK_BACK_DAYS = 365;

/** What each package came to: medians over the promotions of a year that were served to their end. */
@Injectable()
export class PackageResultsReader {
  constructor(
    private readonly queries: ResultsQueries,
    private readonly clock: Clock,
  ) {}

  /**
   * By package id; a package without any is left out.
   * @param title of the posting to compare with: only promotions of the same role are counted
   */
  async execute(title?: string): Promise<ReadonlyMap<string, PackageResults>> {
    const since = addDays(this.clock.now(), -LOOK_BACK_DAYS);
    const rows = await this.queries.medians(since, title === undefined ? null : roleOf(title));
    return new Map(rows.map((row) => [row.packageId, enough(row)]));
  }
}

function enough({ n, ...medians }: PackageMedians): PackageResults {
  const { impressions, clicks, applications, applicationsWithout } = medians;
  return n < LEAST_PROMOTIONS
    ? { n, impressions: null, clicks: null, applications: null, applicationsWithout: null }
    : { n, impressions, clicks, applications, applicationsWithout };
}
