import type { Location, Pay } from '@plainhire/contracts';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@plainhire/platform';

/** What the figures of a role are made from: one live posting. */
export interface RolePosting {
  readonly companyId: string;
  readonly pay: Pay | null;
  readonly locations: readonly Location[];
}

/** Reads of live postings by the role that their titles name. All take the index over role and date. */
@Injectable()
export class RoleQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** How many there are in each role, those whose titles name none left out. Reads the index alone. */
  async counts(): Promise<{ slug: string; postings: number }[]> {
    return this.uow.manager.query(
      `SELECT role_slug AS slug, count(*)::int AS postings
         FROM search_document WHERE role_slug > '' GROUP BY role_slug`,
    );
  }

  /** How many of a role there are of each combination of facets. */
  async facets(slug: string): Promise<{ code: number; count: number }[]> {
    return this.uow.manager.query(
      `SELECT facets AS code, count(*)::int AS count FROM search_document WHERE role_slug = $1 GROUP BY facets`,
      [slug],
    );
  }

  /** The newest of a role. Cards are read one by one: joined, all of them would be. */
  async newest(slug: string, limit: number): Promise<RolePosting[]> {
    return this.uow.manager.query(
      `SELECT card->'company'->>'id' AS "companyId", card->'pay' AS pay, card->'locations' AS locations
         FROM search_card
        WHERE posting_id = ANY (ARRAY(
          SELECT posting_id FROM search_document WHERE role_slug = $1
           ORDER BY posted_at DESC, posting_id DESC LIMIT ${String(limit)}))`,
      [slug],
    );
  }

  /** The role of one; null when it is not live or its title names none. */
  async roleOf(postingId: string): Promise<string | null> {
    const [row]: { slug: string }[] = await this.uow.manager.query(
      `SELECT role_slug AS slug FROM search_document WHERE posting_id = $1 AND role_slug > ''`,
      [postingId],
    );
    return row?.slug ?? null;
  }
}
