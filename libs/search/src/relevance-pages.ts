import { Injectable } from '@nestjs/common';
import { type Candidate, compareRanked, type QueryWord, rankCandidates, type Ranked } from './ranking.js';
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

export interface RelevanceRows {
  readonly rows: KeyedRow[];
  /**
   * Everything that was ranked, best first, where no good answer is missing from it: all matches, or all
   * that have every word in title, company, skills or place. Null where there were too many to rank.
   */
  readonly best: readonly Ranked[] | null;
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
  async rows(request: RelevanceRequest): Promise<RelevanceRows> {
    const { cursor, limit, asOf, total } = request;
    const { found, hasBest } = await this.candidates(request);
    const ranked = rankCandidates(request.words, found, asOf);
    const best = hasBest || ranked.length >= total ? ranked : null;
    if (cursor?.part === 'tail') return { rows: await this.tail(request, ranked, cursor, limit), best };

    const left = cursor === null ? ranked : ranked.filter((row) => compareRanked(row, cursor) > 0);
    const list = keyed(left.slice(0, limit), 'list', true);
    if (list.length === limit || ranked.length >= total) return { rows: list, best };
    return { rows: [...list, ...(await this.tail(request, ranked, null, limit - list.length))], best };
  }

  /** `hasBest`: every document with all words in its head is among them. */
  private async candidates(request: RelevanceRequest): Promise<{ found: Candidate[]; hasBest: boolean }> {
    const { head, set, filterSet, codes, total, asOf } = request;
    if (head === null || total <= NEWEST)
      return { found: await this.queries.newest(set, codes, asOf, NEWEST), hasBest: false };
    const byTitle = await this.queries.newestByTitle(request.titleKey, filterSet, codes, asOf, BY_TITLE);
    const byHead = await this.queries.newestByHead(head, filterSet, codes, asOf, BY_HEAD);
    const hasBest = byHead.length > 0 && byHead.length < BY_HEAD;
    const newest = byHead.length < BY_HEAD ? await this.queries.newest(set, codes, asOf, NEWEST) : [];
    const all = [...byTitle, ...byHead, ...newest];
    return { found: [...new Map(all.map((row) => [row.postingId, row])).values()], hasBest };
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
