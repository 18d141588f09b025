import { Injectable } from '@nestjs/common';
import { type Candidate, compareRanked, type QueryWord, rankCandidates } from './ranking.js';
import { keyed, type KeyedRow, type SearchCursor } from './search-cursor.js';
import { type MatchSet, SearchQueries } from './search.queries.js';

export interface RelevanceRequest {
  readonly words: readonly QueryWord[];
  /** A tsquery over heads that asks for every word; null when not every word is asked for. */
  readonly head: string | null;
  readonly titleKey: number;
  /** Words and filters; and the filters alone. */
  readonly set: MatchSet;
  readonly filterSet: MatchSet;
  readonly codes: readonly number[] | null;
  readonly total: number;
  readonly asOf: Date;
  readonly cursor: SearchCursor | null;
  /** Rows wanted. */
  readonly limit: number;
}

/** Candidates that are ranked: titles that are just the query, heads with every word, then the newest. */
const BY_TITLE = 60;
const BY_HEAD = 240;
const NEWEST = 300;

/**
 * Pages by relevance. Ranking every match of a broad query would cost more than finding them, so the
 * best candidates are ranked, and after them the rest follows by date.
 */
@Injectable()
export class RelevancePages {
  constructor(private readonly queries: SearchQueries) {}

  /** The next `limit` rows after the cursor, or all that are left. */
  async rows(request: RelevanceRequest): Promise<KeyedRow[]> {
    const { cursor, limit, asOf, total } = request;
    const ranked = rankCandidates(request.words, await this.candidates(request), asOf);
    if (cursor?.part === 'tail') return this.tail(request, ranked, cursor, limit);

    const left = cursor === null ? ranked : ranked.filter((row) => compareRanked(row, cursor) > 0);
    const list = keyed(left.slice(0, limit), 'list', true);
    if (list.length === limit || ranked.length >= total) return list;
    return [...list, ...(await this.tail(request, ranked, null, limit - list.length))];
  }

  private async candidates(request: RelevanceRequest): Promise<Candidate[]> {
    const { head, set, filterSet, codes, total, asOf } = request;
    if (head === null || total <= NEWEST) return this.queries.newest(set, codes, asOf, NEWEST);
    const byTitle = await this.queries.newestByTitle(request.titleKey, filterSet, codes, asOf, BY_TITLE);
    const byHead = await this.queries.newestByHead(head, filterSet, codes, asOf, BY_HEAD);
    const newest = byHead.length < BY_HEAD ? await this.queries.newest(set, codes, asOf, NEWEST) : [];
    const all = [...byTitle, ...byHead, ...newest];
    return [...new Map(all.map((row) => [row.postingId, row])).values()];
  }

  /** What is not among the ranked, newest first. */
  private async tail(
    { set, codes, asOf }: RelevanceRequest,
    ranked: readonly { readonly postingId: string }[],
    after: SearchCursor | null,
    limit: number,
  ): Promise<KeyedRow[]> {
    const skip = new Set(ranked.map((row) => row.postingId));
    const start = after ?? { rank: 0, postedAt: asOf.toISOString(), postingId: LAST_ID };
    const rows = await this.queries.page(set, codes, 'newest', start, limit + skip.size);
    return keyed(rows.filter((row) => !skip.has(row.postingId)).slice(0, limit), 'tail', false);
  }
}

const LAST_ID = 'ffffffff-ffff-7fff-bfff-ffffffffffff';
