import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@plainhire/platform';
import type { Candidate } from './ranking.js';
import type { StoredCard } from './search-card.entity.js';
import { type KnownWord, oneSlipAway } from './spelling.js';

/** Which documents are meant, before the three facets choose among them. */
export interface MatchSet {
  /** A tsquery over every word and filter, or null for all documents. */
  readonly terms: string | null;
  readonly postedSince: Date | null;
  readonly pay: {
    readonly own: number;
    readonly currency: string;
    readonly common: number | null;
    readonly unknownToo: boolean;
  } | null;
}

export interface PageKey {
  readonly rank: number;
  /** ISO 8601. */
  readonly postedAt: string;
  readonly postingId: string;
}

export type KeySort = 'newest' | 'pay';

/** A search document as it is stored. */
export interface DocumentRow extends Candidate {
  readonly version: string;
  readonly facets: number;
  readonly payOwn: number;
  readonly payCommon: number;
  readonly payCurrency: string;
  readonly headWords: readonly string[];
  readonly words: readonly string[];
}

/** As JavaScript writes it; PostgreSQL's microseconds are never set. */
const POSTED = `to_char(posted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const TOP_SKILLS = 12;

/**
 * The statements of a search. A narrow table, an index that answers words and filters alike, and one
 * pass over the matches for total and facets; why so is told in docs/PERFORMANCE.md.
 */
@Injectable()
export class SearchQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Runs reads with a planner that suits them: never a sequential scan for a word (it would unpack every
   * vector), room for a broad match set, no start-up cost of compiled or parallel plans.
   */
  async reading<T>(fn: () => Promise<T>): Promise<T> {
    return this.uow.run(async () => {
      await this.uow.manager.query(
        `SET LOCAL enable_seqscan = off; SET LOCAL jit = off; SET LOCAL work_mem = '32MB';
         SET LOCAL max_parallel_workers_per_gather = 0`,
      );
      return fn();
    });
  }

  /** Matches per combination of facets. */
  async count(set: MatchSet): Promise<{ code: number; count: number }[]> {
    const { where, values } = condition(set, null);
    return this.uow.manager.query(
      `SELECT facets AS code, count(*)::int AS count FROM search_document WHERE ${where} GROUP BY facets`,
      values,
    );
  }

  /** The most named skills among the newest `over` matches. */
  async skills(
    set: MatchSet,
    codes: readonly number[] | null,
    over: number,
  ): Promise<{ name: string; count: number }[]> {
    const { where, values } = condition(set, codes);
    return this.uow.manager.query(
      `SELECT s.name, t.count FROM (
         SELECT skill, count(*)::int AS count FROM (
           SELECT skills FROM search_document WHERE ${where}
            ORDER BY posted_at DESC, posting_id DESC LIMIT ${String(over)}) newest, unnest(skills) AS skill
          GROUP BY skill ORDER BY count DESC, skill LIMIT ${String(TOP_SKILLS)}) t
         JOIN search_skill s ON s.id = t.skill ORDER BY t.count DESC, s.name`,
      values,
    );
  }

  /** A page by date or by pay. */
  async page(
    set: MatchSet,
    codes: readonly number[] | null,
    sort: KeySort,
    after: PageKey | null,
    limit: number,
  ): Promise<PageKey[]> {
    const { where, values } = condition(set, codes);
    const key = sort === 'pay' ? ['pay_common', 'posted_at', 'posting_id'] : ['posted_at', 'posting_id'];
    const from = after === null ? 'true' : keyset(sort, after, values);
    return this.uow.manager.query(
      `SELECT posting_id AS "postingId", ${POSTED} AS "postedAt", ${sort === 'pay' ? 'pay_common' : '0'} AS rank
         FROM search_document WHERE ${where} AND ${from}
        ORDER BY ${key.map((column) => `${column} DESC`).join(', ')} LIMIT ${String(limit)}`,
      values,
    );
  }

  /** The newest matches up to `asOf`, with what ranking reads. */
  async newest(
    set: MatchSet,
    codes: readonly number[] | null,
    asOf: Date,
    limit: number,
  ): Promise<Candidate[]> {
    const { where, values } = condition(set, codes);
    return this.candidates(where, values, asOf, limit);
  }

  /** The newest documents with all words in title, company, skills or place. */
  async newestByHead(
    head: string,
    set: MatchSet,
    codes: readonly number[] | null,
    asOf: Date,
    limit: number,
  ): Promise<Candidate[]> {
    const { where, values } = condition(set, codes);
    values.push(head);
    return this.candidates(`${where} AND head @@ $${String(values.length)}::tsquery`, values, asOf, limit);
  }

  /** The newest documents whose title is just these words. */
  async newestByTitle(
    titleKey: number,
    set: MatchSet,
    codes: readonly number[] | null,
    asOf: Date,
    limit: number,
  ): Promise<Candidate[]> {
    const { where, values } = condition(set, codes);
    values.push(titleKey);
    return this.candidates(`${where} AND title_key = $${String(values.length)}`, values, asOf, limit);
  }

  /** What ranking reads of these postings. In no order. */
  async heads(postingIds: readonly string[]): Promise<Candidate[]> {
    return this.uow.manager.query(
      `SELECT posting_id AS "postingId", ${POSTED} AS "postedAt", head::text AS head
         FROM search_document WHERE posting_id = ANY ($1::uuid[])`,
      [postingIds],
    );
  }

  /**
   * Which version of their documents stands now. A row has another `xmin` each time it is written. One
   * short row: reading a thousand of them takes a millisecond. What is read here is told to others too, so
   * it is asked outside the caller's transaction.
   */
  async versions(postingIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const [row]: { versions: string | null }[] = await this.uow.outside.query(
      `SELECT string_agg(posting_id || '@' || xmin, ' ') AS versions
         FROM search_document WHERE posting_id = ANY ($1::uuid[])`,
      [postingIds],
    );
    const versions = row?.versions?.split(' ') ?? [];
    return new Map(versions.map((version) => version.split('@') as [string, string]));
  }

  /** All that a search asks of these documents, as `versions`. In no order; what has none is left out. */
  async documentsOf(postingIds: readonly string[]): Promise<DocumentRow[]> {
    return this.uow.outside.query(
      `SELECT posting_id AS "postingId", xmin::text AS version, ${POSTED} AS "postedAt", facets,
              pay_own AS "payOwn", pay_common AS "payCommon", pay_currency AS "payCurrency",
              head::text AS head, to_json(tsvector_to_array(head)) AS "headWords",
              to_json(tsvector_to_array(words)) AS words
         FROM search_document WHERE posting_id = ANY ($1::uuid[])`,
      [postingIds],
    );
  }

  async anyWith(terms: string): Promise<boolean> {
    const rows: unknown[] = await this.uow.manager.query(
      'SELECT 1 FROM search_document WHERE words @@ $1::tsquery LIMIT 1',
      [terms],
    );
    return rows.length > 0;
  }

  /** In the order asked for; what is gone meanwhile is left out. */
  async cards(postingIds: readonly string[]): Promise<StoredCard[]> {
    if (postingIds.length === 0) return [];
    const rows: { card: StoredCard }[] = await this.uow.manager.query(
      'SELECT card FROM search_card WHERE posting_id = ANY ($1::uuid[])',
      [postingIds],
    );
    const byId = new Map(rows.map(({ card }) => [card.id, card]));
    return postingIds.flatMap((id) => byId.get(id) ?? []);
  }

  /** Live postings, roughly: the planner's own estimate is good enough to weigh words by. */
  async documents(): Promise<number> {
    const [row]: { rows: number }[] = await this.uow.manager.query(
      `SELECT reltuples::integer AS rows FROM pg_class WHERE oid = 'search_document'::regclass`,
    );
    return Math.max(row?.rows ?? 0, 100);
  }

  /** The words of these that are known, each with its own count. */
  async known(words: readonly string[]): Promise<KnownWord[]> {
    return this.uow.manager.query('SELECT word, stem, heads FROM search_word WHERE word = ANY ($1::text[])', [
      words,
    ]);
  }

  /**
   * Known words one slip away, and those that share enough letter triples with this one. Triples alone
   * miss a slip in the middle of a short word: `crnae` shares two with `crane`.
   */
  async near(word: string): Promise<KnownWord[]> {
    return this.uow.manager.query(
      `SELECT word, stem, heads FROM search_word WHERE word = ANY ($2::text[])
       UNION
       (SELECT word, stem, heads FROM search_word
         WHERE word % $1 AND length(word) BETWEEN length($1) - 2 AND length($1) + 2
         ORDER BY similarity(word, $1) DESC, heads DESC, word LIMIT 40)`,
      [word, oneSlipAway(word)],
    );
  }

  /** Live postings with the same title or skills in common: same role first, then most skills, then newest. */
  async similar(postingId: string, limit: number): Promise<string[]> {
    const rows: { posting_id: string }[] = await this.uow.manager.query(
      `WITH own AS (SELECT d.posting_id, d.title_key, d.skills, d.head, c.role
                      FROM search_document d JOIN search_card c USING (posting_id) WHERE d.posting_id = $1),
            near AS (
              (SELECT d.posting_id FROM search_document d, own WHERE d.title_key = own.title_key
                ORDER BY d.posted_at DESC LIMIT 50)
              UNION
              (SELECT d.posting_id FROM search_document d
                WHERE d.head @@ (SELECT titleQuery FROM (
                        SELECT string_agg(quote_literal(lexeme), ' & ')::tsquery AS titleQuery
                          FROM own, unnest(own.head) AS t (lexeme, positions, weights)
                         WHERE 'A' = ANY (weights)) q)
                ORDER BY d.posted_at DESC LIMIT 50))
       SELECT d.posting_id FROM near JOIN search_document d USING (posting_id) JOIN search_card c USING (posting_id), own
        WHERE d.posting_id <> own.posting_id
        ORDER BY (c.role = own.role) DESC,
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

  /** Of the roles with most postings that show pay, role by role and currency by currency. */
  async medianPay(
    limit: number,
  ): Promise<{ slug: string; postings: number; pay: number; currency: string }[]> {
    return this.uow.manager.query(
      `SELECT role_slug AS slug, count(*)::int AS postings, pay_currency AS currency,
              percentile_cont(0.5) WITHIN GROUP (ORDER BY pay_own) AS pay
         FROM search_document
        WHERE pay_own >= 0 AND role_slug > '' GROUP BY role_slug, pay_currency HAVING count(*) >= 2
        ORDER BY count(*) DESC, role_slug, pay_currency LIMIT $1`,
      [limit],
    );
  }

  private candidates(where: string, values: unknown[], asOf: Date, limit: number): Promise<Candidate[]> {
    values.push(asOf);
    return this.uow.manager.query(
      `SELECT posting_id AS "postingId", ${POSTED} AS "postedAt", head::text AS head
         FROM search_document WHERE ${where} AND posted_at <= $${String(values.length)}
        ORDER BY posted_at DESC, posting_id DESC LIMIT ${String(limit)}`,
      values,
    );
  }
}

/**
 * Only what is asked for stands in the statement, so that the planner sees it as it is. What this asks of
 * the table, `ClaimedIndex.passing` asks of one document.
 */
function condition(set: MatchSet, codes: readonly number[] | null): { where: string; values: unknown[] } {
  const values: unknown[] = [];
  const parts: string[] = [];
  const bind = (value: unknown) => `$${String(values.push(value))}`;
  if (set.terms !== null) parts.push(`words @@ ${bind(set.terms)}::tsquery`);
  if (set.postedSince !== null) parts.push(`posted_at >= ${bind(set.postedSince)}`);
  if (set.pay !== null) {
    const currency = bind(set.pay.currency);
    const passes = [`(pay_currency = ${currency} AND pay_own >= ${bind(set.pay.own)})`];
    if (set.pay.common !== null)
      passes.push(`(pay_currency <> ${currency} AND pay_common >= ${bind(Math.max(set.pay.common, 0))})`);
    if (set.pay.unknownToo) passes.push('pay_own < 0');
    parts.push(`(${passes.join(' OR ')})`);
  }
  if (codes !== null) parts.push(`facets = ANY (${bind(codes)}::smallint[])`);
  return { where: parts.length === 0 ? 'true' : parts.join(' AND '), values };
}

function keyset(sort: KeySort, after: PageKey, values: unknown[]): string {
  const bind = (value: unknown, type: string) => `$${String(values.push(value))}::${type}`;
  const tail = `${bind(after.postedAt, 'timestamptz')}, ${bind(after.postingId, 'uuid')}`;
  return sort === 'pay'
    ? `(pay_common, posted_at, posting_id) < (${bind(after.rank, 'integer')}, ${tail})`
    : `(posted_at, posting_id) < (${tail})`;
}
