import { Injectable, Optional } from '@nestjs/common';
import { Clock } from '@plainhire/kernel';
import { aboveFloor, inTurn, roomForFirst } from './first-places.rules.js';
import { type FirstClaim, type PaidKind, PromotedSlots } from './promoted-slots.js';
import { type QueryWord, rankCandidates, type Ranked } from './ranking.js';
import type { KeyedRow } from './search-cursor.js';
import { type MatchSet, SearchQueries } from './search.queries.js';

export interface Claims {
  readonly first: readonly FirstClaim[];
  readonly marked: ReadonlySet<string>;
}

export interface FirstPlacesRequest {
  /** Words and filters: what stands first passes all of them. */
  readonly set: MatchSet;
  readonly codes: readonly number[] | null;
  /** The words asked for, as they were written; empty when none were. */
  readonly words: readonly QueryWord[];
  /** The first page as it is without anybody paying. */
  readonly organic: readonly KeyedRow[];
  /** True when so many match that most claims do. */
  readonly broad: boolean;
  /** What was ranked for the page, where no good answer is missing from it: claims are met there. */
  readonly best: readonly Ranked[] | null;
  /** Who paid to stand first in a list like this. */
  readonly claims: readonly FirstClaim[];
  readonly asOf: Date;
  readonly limit: number;
}

/** Not more claims than these are tried in one search; the others have their turn in another hour. */
const MOST_TRIED = 128;
/** In their turn, so many at once where much fits: the first few do. */
const WHERE_MUCH_FITS = [24, MOST_TRIED - 24];

/**
 * Which promoted postings stand above the first page of a result list: at most two, taken in turn, of
 * those that pass every filter, hold every word as written, and are at least half as good an answer as
 * the best of the page (docs/decisions/0014). No money moves anything on a later page.
 */
@Injectable()
export class FirstPlaces {
  constructor(
    private readonly queries: SearchQueries,
    private readonly clock: Clock,
    @Optional() private readonly slots?: PromotedSlots,
  ) {}

  /**
   * What is paid for in a list: marks on every page; places on the first alone, pinned ones in the list of
   * one company or one role. Asked before the search takes its connection, so that it is answered
   * meanwhile; asked while holding one, searches could wait for each other in a ring.
   */
  async claims(list: { readonly firstPage: boolean; readonly pinnedToo: boolean }): Promise<Claims> {
    const kinds: PaidKind[] = ['highlight'];
    if (list.firstPage) kinds.push('featured');
    if (list.firstPage && list.pinnedToo) kinds.push('pinned');
    const claims = (await this.slots?.running(kinds)) ?? [];
    return {
      first: claims.filter((claim): claim is FirstClaim => claim.kind !== 'highlight'),
      marked: new Set(claims.filter(({ kind }) => kind === 'highlight').map(({ postingId }) => postingId)),
    };
  }

  /** Who paid to stand in the mails of alerts. */
  async mailClaims(): Promise<FirstClaim[]> {
    const claims = (await this.slots?.running(['digest'])) ?? [];
    return claims.filter((claim): claim is FirstClaim => claim.kind !== 'highlight');
  }

  async choose(request: FirstPlacesRequest): Promise<FirstClaim[]> {
    const room = roomForFirst(request.limit);
    const { claims } = request;
    if (room <= 0 || request.organic.length === 0 || claims.length === 0) return [];
    const now = this.clock.now();
    if (request.best !== null && request.words.length > 0) {
      const good = aboveFloor(request.best, request.best[0]?.rank ?? 0);
      const met = claims.filter(({ postingId }) => good.has(postingId));
      return inTurn(met, queryKey(request), now).slice(0, room);
    }
    const turn = inTurn(claims, queryKey(request), now);
    const chosen: FirstClaim[] = [];
    let from = 0;
    let best: number | null = null;
    for (const count of request.broad ? WHERE_MUCH_FITS : [MOST_TRIED]) {
      const some = turn.slice(from, from + count);
      if (some.length === 0 || chosen.length >= room) break;
      from += count;
      const ids = some.map(({ postingId }) => postingId);
      const fitting = await this.queries.among(ids, request.set, request.codes);
      if (fitting.length === 0) continue;
      let good = new Set(fitting.map(({ postingId }) => postingId));
      if (request.words.length > 0) {
        best ??= await this.bestOf(request);
        good = aboveFloor(rankCandidates(request.words, fitting, request.asOf), best);
      }
      chosen.push(...some.filter(({ postingId }) => good.has(postingId)).slice(0, room - chosen.length));
    }
    return chosen;
  }

  /** Those of the postings that are marked where they stand. */
  async marked(postingIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (postingIds.length === 0 || !this.slots) return new Set();
    return this.slots.marked(postingIds);
  }

  /** By relevance the first row is the best, its rank known; in other orders the page is ranked for it. */
  private async bestOf({ organic, words, asOf, limit }: FirstPlacesRequest): Promise<number> {
    const [first] = organic;
    if (first?.ranked === true) return first.rank;
    const ids = organic.slice(0, limit).map(({ postingId }) => postingId);
    const page = rankCandidates(words, await this.queries.heads(ids), asOf);
    return page[0]?.rank ?? 0;
  }
}

/** The same query asked again has the same turn, whatever the size of its page. */
function queryKey({ set, codes, words }: FirstPlacesRequest): string {
  const { terms, pay } = set;
  return JSON.stringify([terms, pay, codes, words.map(({ stem }) => stem)]);
}
