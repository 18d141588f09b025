import { Injectable, Optional } from '@nestjs/common';
import { Clock } from '@plainhire/kernel';
import { ClaimedDocuments } from './claimed-documents.js';
import { rankOfDocument } from './claimed-index.js';
import { inTurn, isAboveFloor, roomForFirst } from './first-places.rules.js';
import { type FirstClaim, type PaidClaim, type PaidKind, PromotedSlots } from './promoted-slots.js';
import { type QueryWord, rankCandidates } from './ranking.js';
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
  /** Who paid to stand first in a list like this. */
  readonly claims: readonly FirstClaim[];
  readonly asOf: Date;
  readonly limit: number;
}

const NONE: readonly PaidClaim[] = [];

/**
 * Which promoted postings stand above the first page of a result list: at most two, taken in turn, of
 * those that pass every filter, hold every word as written, and are at least half as good an answer as
 * the best of the page (docs/decisions/0014). No money moves anything on a later page.
 */
@Injectable()
export class FirstPlaces {
  /** The port gives the same list while nothing changes. */
  private readonly claimsOf = new WeakMap<readonly PaidClaim[], Claims>();

  constructor(
    private readonly queries: SearchQueries,
    private readonly documents: ClaimedDocuments,
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
    return this.sorted((await this.slots?.running(kinds)) ?? NONE);
  }

  /** Who paid to stand in the mails of alerts. */
  async mailClaims(): Promise<FirstClaim[]> {
    const claims = (await this.slots?.running(['digest'])) ?? [];
    return claims.filter((claim): claim is FirstClaim => claim.kind !== 'highlight');
  }

  async choose(request: FirstPlacesRequest): Promise<FirstClaim[]> {
    const { set, codes, words, organic, claims, asOf, limit } = request;
    const room = roomForFirst(limit);
    if (room <= 0 || organic.length === 0 || claims.length === 0) return [];
    const index = await this.documents.of(claims.map(({ postingId }) => postingId));
    const passing = index.passing(set, codes);
    const fitting = claims.filter(({ postingId }) => passing(postingId) !== null);
    if (fitting.length === 0) return [];
    const best = words.length === 0 ? null : await this.bestOf(request);
    const chosen: FirstClaim[] = [];
    for (const claim of inTurn(fitting, queryKey(request), this.clock.now())) {
      const document = index.get(claim.postingId);
      if (document === null) continue;
      if (best === null || isAboveFloor(rankOfDocument(words, document, asOf), best)) chosen.push(claim);
      if (chosen.length === room) break;
    }
    return chosen;
  }

  /** Those of the postings that are marked where they stand. */
  async marked(postingIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (postingIds.length === 0 || !this.slots) return new Set();
    return this.slots.marked(postingIds);
  }

  private sorted(claims: readonly PaidClaim[]): Claims {
    const before = this.claimsOf.get(claims);
    if (before) return before;
    const sorted = {
      first: claims.filter((claim): claim is FirstClaim => claim.kind !== 'highlight'),
      marked: new Set(claims.filter(({ kind }) => kind === 'highlight').map(({ postingId }) => postingId)),
    };
    this.claimsOf.set(claims, sorted);
    return sorted;
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
