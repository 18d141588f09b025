import { Injectable } from '@nestjs/common';
import type { PromotionKind } from '@plainhire/contracts';
import { UnitOfWork } from '@plainhire/platform';

export interface ViewRow {
  readonly postingId: string;
  /** UTC, `2026-11-23`. */
  readonly day: string;
  /** Where it stood; `promoted` when it was paid for and is not known how. */
  readonly place: PromotionKind | 'promoted' | 'organic';
  readonly impressions: number;
  readonly clicks: number;
}

/**
 * Day by day for the posting; and for the promotion that had the place: the one that runs, else the one
 * that has just stopped and is not settled. A click does not say which of two places it came from, and
 * counts for the first of them. Rows are written in one order, so that two processes do not block each
 * other in a ring.
 */
const ADD_VIEWS = `
  WITH seen AS (
    SELECT * FROM unnest($1::uuid[], $2::date[], $3::text[], $4::integer[], $5::integer[])
      AS s (posting_id, day, place, impressions, clicks)
  ), days AS (
    INSERT INTO posting_day AS d (posting_id, day, promoted, impressions, clicks)
    SELECT s.posting_id, s.day, s.place <> 'organic', sum(s.impressions), sum(s.clicks)
      FROM seen s JOIN posting ON posting.id = s.posting_id
     GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
    ON CONFLICT (posting_id, day, promoted) DO UPDATE
      SET impressions = d.impressions + excluded.impressions, clicks = d.clicks + excluded.clicks
  ), had AS (
    SELECT place.id, sum(s.impressions) AS impressions, sum(s.clicks) AS clicks
      FROM seen s CROSS JOIN LATERAL (
        SELECT p.id FROM promotion p
         WHERE p.posting_id = s.posting_id AND s.place IN (p.kind, 'promoted')
           AND p.started_at IS NOT NULL AND p.settled_at IS NULL
         ORDER BY p.state = 'running' DESC, p.ended_at DESC NULLS FIRST,
                  array_position(ARRAY['featured', 'pinned', 'highlight', 'digest'], p.kind), p.id
         LIMIT 1) place
     WHERE s.place <> 'organic'
     GROUP BY place.id
  )
  UPDATE promotion p SET impressions = p.impressions + had.impressions, clicks = p.clicks + had.clicks
    FROM had WHERE p.id = had.id`;

@Injectable()
export class ViewsRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** One statement for any number of rows. A posting that is gone meanwhile is left out. */
  async add(rows: readonly ViewRow[]): Promise<void> {
    await this.uow.run(() =>
      this.uow.manager.query(ADD_VIEWS, [
        rows.map((row) => row.postingId),
        rows.map((row) => row.day),
        rows.map((row) => row.place),
        rows.map((row) => row.impressions),
        rows.map((row) => row.clicks),
      ]),
    );
  }
}
