import { Injectable } from '@nestjs/common';
import { type Candidate, compareRanked, type QueryWord, rankCandidates } from './ranking.js';
import { type KeyedPage, pageOf, type SearchCursor, writeCursor } from './search-cursor.js';
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

  async page(request: RelevanceRequest): Promise<KeyedPage> {
    const { cursor, limit, asOf } = request;
    const ranked = rankCandidates(request.words, await this.candidates(request), asOf);
    if (cursor?.part === 'tail') return this.tail(request, ranked, cursor, []);

    const left = cursor === null ? ranked : ranked.filter((row) => compareRanked(row, cursor) > 0);
    if (left.length > limit || ranked.length >= request.total) return pageOf(left, limit, asOf, 'list');
    return this.tail(request, ranked, null, left);
  }

  private async candidates(request: RelevanceRequest): Promise<Candidate[]> {
    const { head, set, filterSet, codes, total, asOf } = request;
    if (head === null || total <= NEWEST) return this.queries.newest(set, codes, asOf, NEWEST);
    const byTitle = await this.queries.newestByTitle(request.titleKey, filterSet, codes, asOf, BY_TITLE);
    const byHead = await this.queries.newestByHead(head, filterSet, codes, asOf, BY_HEAD);
    const newest = byHead.length < BY_HEAD ? await this.queries.newest(set, codes, asOf, NEWEST) : [];
    return [...new Map([...byTitle, ...byHead, ...newest].map((row) => [row.postingId, row])).values()];
  }

  /** What is not among the ranked, newest first, after `shown` have filled a part of the page. */
  private async tail(
    { set, codes, limit, asOf }: RelevanceRequest,
    ranked: readonly { readonly postingId: string }[],
    after: SearchCursor | null,
    shown: readonly { readonly postingId: string }[],
  ): Promise<KeyedPage> {
    const skip = new Set(ranked.map((row) => row.postingId));
    const start = after ?? { rank: 0, postedAt: asOf.toISOString(), postingId: LAST_ID };
    const room = limit - shown.length;
    const rows = await this.queries.page(set, codes, 'newest', start, room + skip.size + 1);
    const rest = rows.filter((row) => !skip.has(row.postingId));
    const page = pageOf(rest, room, asOf, 'tail');
    const ids = [...shown.map((row) => row.postingId), ...page.ids];
    if (room > 0 || rest.length === 0) return { ids, next: page.next };
    return { ids, next: writeCursor({ ...start, asOf, part: 'tail' }) };
  }
}

const LAST_ID = 'ffffffff-ffff-7fff-bfff-ffffffffffff';
