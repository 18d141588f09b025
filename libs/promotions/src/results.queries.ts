import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@plainhire/platform';

export interface DayCount {
  readonly day: string;
  readonly promoted: boolean;
  readonly impressions: number;
  readonly clicks: number;
}

export interface PackageMedians {
  readonly packageId: string;
  readonly n: number;
  readonly impressions: number;
  readonly clicks: number;
  readonly applications: number | null;
  readonly applicationsWithout: number | null;
}

/** Reads for results. No policy: the callers decide. */
@Injectable()
export class ResultsQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Days with anything on them, from `from` to `to`, both included. */
  async days(postingId: string, from: string, to: string): Promise<DayCount[]> {
    return this.uow.manager.query(
      `SELECT to_char(day, 'YYYY-MM-DD') AS day, promoted, impressions, clicks FROM posting_day
        WHERE posting_id = $1 AND day BETWEEN $2::date AND $3::date ORDER BY day, promoted`,
      [postingId, from, to],
    );
  }

  /** Of promotions served to their end since then, by package; of one role when one is given. */
  async medians(since: Date, role: string | null): Promise<PackageMedians[]> {
    return this.uow.manager.query(
      `SELECT package_id AS "packageId", count(*)::int AS n,
              percentile_cont(0.5) WITHIN GROUP (ORDER BY impressions) AS impressions,
              percentile_cont(0.5) WITHIN GROUP (ORDER BY clicks) AS clicks,
              percentile_cont(0.5) WITHIN GROUP (ORDER BY applications) AS applications,
              percentile_cont(0.5) WITHIN GROUP (ORDER BY applications_without) AS "applicationsWithout"
         FROM promotion
        WHERE state = 'ended' AND end_reason = 'served' AND settled_at >= $1 AND ($2::text IS NULL OR role = $2)
        GROUP BY package_id`,
      [since, role],
    );
  }
}
