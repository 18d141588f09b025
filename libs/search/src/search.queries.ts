import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@plainhire/platform';
import { type StoredCard } from './search-card.entity.js';

export interface MatchSet {
  /** A tsquery over `words`, or null for everything. */
  readonly words: string | null;
  /** A tsquery over `head` for ranking, or null. */
  readonly head: string | null;
  readonly titleKey: number | null;
  readonly postedSince: Date | null;
  readonly pay: {
    readonly own: number;
    readonly currency: string;
    readonly common: number | null;
    readonly unknownToo: boolean;
  } | null;
  readonly codes: readonly number[] | null;
}

export type SortKey = 'relevance' | 'newest' | 'pay';

export interface PageKey {
  readonly rank: number;
  readonly postedAt: string;
  readonly postingId: string;
}

export interface FoundPage {
  readonly rows: readonly PageKey[];
  readonly perCode: readonly { readonly code: number; readonly count: number }[];
  readonly skills: readonly { readonly name: string; readonly count: number }[];
}

/** Ranked exactly up to here; beyond, the oldest matches of a very broad query are ranked by date alone. */
const RANKED = 1000;
const TOP_SKILLS = 12;

@Injectable()
export class SearchQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * One page with total and facets, in one pass over one materialised match set. Sequential scans are
   * off: for a word that more than half of the rows have, the planner would unpack every vector.
   */
  async find(set: MatchSet, sort: SortKey, limit: number, after: PageKey | null): Promise<FoundPage> {
    return this.uow.run(async () => {
      await this.uow.manager.query('SET LOCAL enable_seqscan = off');
      const [row]: {
        page: PageKey[] | null;
        per_code: FoundPage['perCode'] | null;
        skills: FoundPage['skills'] | null;
      }[] = await this.uow.manager.query(statement(sort), [
        set.words,
        set.postedSince,
        set.pay?.own ?? null,
        set.pay?.currency ?? null,
        set.pay?.common ?? null,
        set.pay?.unknownToo ?? false,
        set.codes,
        set.head,
        set.titleKey,
        limit,
        after?.rank ?? null,
        after?.postedAt ?? null,
        after?.postingId ?? null,
      ]);
      return { rows: row?.page ?? [], perCode: row?.per_code ?? [], skills: row?.skills ?? [] };
    });
  }

  /** In the order asked for; what is gone meanwhile is left out. */
  async cards(postingIds: readonly string[]): Promise<StoredCard[]> {
    if (postingIds.length === 0) return [];
    const rows: { card: StoredCard }[] = await this.uow.manager.query(
      `SELECT c.card FROM unnest($1::uuid[]) WITH ORDINALITY AS asked (id, place)
         JOIN search_card c ON c.posting_id = asked.id ORDER BY asked.place`,
      [postingIds],
    );
    return rows.map((row) => row.card);
  }

  /** The best known word for each misspelt one; a word that is known, or like none, is left out. */
  async corrections(words: readonly string[]): Promise<Map<string, { word: string; stem: string }>> {
    const rows: { asked: string; word: string; stem: string }[] = await this.uow.manager.query(
      `SELECT asked, best.word, best.stem FROM unnest($1::text[]) AS asked
         CROSS JOIN LATERAL (
           SELECT w.word, w.stem FROM search_word w
            WHERE w.word % asked AND abs(length(w.word) - length(asked)) <= 3
            ORDER BY similarity(w.word, asked) DESC, length(w.word), w.word LIMIT 1) best
        WHERE NOT EXISTS (SELECT 1 FROM search_word WHERE word = asked)`,
      [words],
    );
    return new Map(rows.map(({ asked, word, stem }) => [asked, { word, stem }]));
  }

  /** Live postings with the same role, else with most of the same skills; newest first. */
  async similar(postingId: string, limit: number): Promise<string[]> {
    const rows: { posting_id: string }[] = await this.uow.manager.query(
      `SELECT d.posting_id FROM search_document own
         JOIN search_card own_card USING (posting_id)
         JOIN search_document d ON d.posting_id <> own.posting_id AND (d.title_key = own.title_key OR d.skills && own.skills)
         JOIN search_card c ON c.posting_id = d.posting_id
        WHERE own.posting_id = $1
        ORDER BY (c.role = own_card.role) DESC,
                 cardinality(ARRAY(SELECT unnest(d.skills) INTERSECT SELECT unnest(own.skills))) DESC,
                 d.posted_at DESC, d.posting_id DESC
        LIMIT $2`,
      [postingId, limit],
    );
    return rows.map((row) => row.posting_id);
  }

  async homeFigures(): Promise<{ live: number; companies: number; paid: number }> {
    const [row]: { live: number; companies: number; paid: number }[] = await this.uow.manager.query(
      `SELECT count(*)::int AS live, count(DISTINCT company_id)::int AS companies,
              (count(*) FILTER (WHERE pay_own >= 0))::int AS paid FROM search_document`,
    );
    return row ?? { live: 0, companies: 0, paid: 0 };
  }

  async medianPay(
    limit: number,
  ): Promise<{ role: string; postings: number; pay: number; currency: string }[]> {
    return this.uow.manager.query(
      `SELECT c.role, count(*)::int AS postings, d.pay_currency AS currency,
              percentile_cont(0.5) WITHIN GROUP (ORDER BY d.pay_own) AS pay
         FROM search_card c JOIN search_document d USING (posting_id)
        WHERE d.pay_own >= 0 GROUP BY c.role, d.pay_currency HAVING count(*) >= 2
        ORDER BY count(*) DESC, c.role, d.pay_currency LIMIT $1`,
      [limit],
    );
  }
}

const RANK: Readonly<Record<SortKey, string>> = {
  // A title that is just the query comes first, then words in title, company and skills, then places.
  relevance: `CASE WHEN $8::text IS NULL THEN 0 ELSE
      (round((ts_rank('{0.1,0.2,0.5,1.0}', head, $8::tsquery, 1) + CASE WHEN title_key = $9::int THEN 1 ELSE 0 END)::numeric * 1000000))::bigint END`,
  newest: '0::bigint',
  pay: 'pay_common::bigint',
};

/** A parameter that one sort does not use is named all the same: PostgreSQL must know its type. */
function statement(sort: SortKey): string {
  const newestFirst =
    sort === 'relevance' ? `ORDER BY posted_at DESC, posting_id DESC LIMIT ${String(RANKED)}` : '';
  return `
    WITH found AS MATERIALIZED (
      SELECT posting_id, posted_at, facets, skills, head, title_key, pay_common
        FROM search_document
       WHERE ($1::text IS NULL OR words @@ $1::tsquery)
         AND ($2::timestamptz IS NULL OR posted_at >= $2)
         AND ($3::double precision IS NULL
              OR (pay_currency = $4::text AND pay_own >= $3)
              OR (pay_currency <> $4::text AND pay_own >= 0 AND pay_common >= $5::integer)
              OR ($6::boolean AND pay_own < 0))
    ), chosen AS (
      SELECT * FROM found WHERE $7::integer[] IS NULL OR facets = ANY ($7)
    ), ranked AS (
      SELECT posting_id, posted_at, ${RANK[sort]} AS rank FROM (SELECT * FROM chosen ${newestFirst}) newest
       WHERE coalesce($8::text, '') IS NOT NULL AND coalesce($9::integer, 0) IS NOT NULL
    ), page AS (
      SELECT rank, posted_at, posting_id FROM ranked
       WHERE $11::bigint IS NULL OR (rank, posted_at, posting_id) < ($11::bigint, $12::timestamptz, $13::uuid)
       ORDER BY rank DESC, posted_at DESC, posting_id DESC LIMIT $10
    )
    SELECT
      (SELECT json_agg(json_build_object('rank', rank, 'postedAt', posted_at, 'postingId', posting_id)
               ORDER BY rank DESC, posted_at DESC, posting_id DESC) FROM page) AS page,
      (SELECT json_agg(json_build_object('code', facets, 'count', n))
         FROM (SELECT facets, count(*)::int AS n FROM found GROUP BY facets) counted) AS per_code,
      (SELECT json_agg(json_build_object('name', s.name, 'count', t.n) ORDER BY t.n DESC, s.name)
         FROM (SELECT skill, count(*)::int AS n FROM chosen, unnest(skills) AS skill
                GROUP BY skill ORDER BY n DESC, skill LIMIT ${String(TOP_SKILLS)}) t
         JOIN search_skill s ON s.id = t.skill) AS skills`;
}
