import { Injectable } from '@nestjs/common';
import type { SearchAnswer, SearchCard, SearchQuery } from '@plainhire/contracts';
import { addDays, Clock, decodeCursor, encodeCursor, toMinor } from '@plainhire/kernel';
import { skillFilterKey, titleKey } from './build-document.js';
import { codesFor, countFacets, type FacetFilter } from './facet-code.js';
import { COMMON_CURRENCY, inCommon } from './pay-key.js';
import { placeTerm } from './places.js';
import { PromotedSlots } from './promoted-slots.js';
import {
  type FoundPage,
  type MatchSet,
  type PageKey,
  SearchQueries,
  type SortKey,
} from './search.queries.js';
import { analyse, type Word } from './text/analyse.js';
import { allOf, anyOf, quoteLexeme } from './tsquery.js';

type WayOfReading = 'all' | 'any';

/** Finds live postings. First with every word; then with misspelt words mended; then with any of them. */
@Injectable()
export class SearchPostings {
  constructor(
    private readonly queries: SearchQueries,
    private readonly promoted: PromotedSlots,
    private readonly clock: Clock,
  ) {}

  async execute(query: SearchQuery): Promise<SearchAnswer> {
    const sort: SortKey = query.sort ?? (query.q === undefined ? 'newest' : 'relevance');
    const after = query.cursor === undefined ? null : keyOf(query.cursor);
    const words = query.q === undefined ? [] : analyse(query.q);
    const filter: FacetFilter = {
      workplace: query.workplace,
      employmentType: query.employmentType,
      level: query.level,
    };
    const attempt = (read: readonly Word[], how: WayOfReading) =>
      this.queries.find(this.matchSet(query, filter, read, how), sort, query.limit + 1, after);

    let found = await attempt(words, 'all');
    let correctedTo: string | null = null;
    let relaxed = false;
    if (isEmpty(found) && words.length > 0) {
      const mended = await this.mend(words);
      if (mended.changed) {
        found = await attempt(mended.words, 'all');
        if (!isEmpty(found)) correctedTo = mended.words.map((word) => word.surface).join(' ');
      }
      if (isEmpty(found) && words.length > 1) {
        found = await attempt(mended.words, 'any');
        relaxed = !isEmpty(found);
        if (relaxed && mended.changed) correctedTo = mended.words.map((word) => word.surface).join(' ');
      }
    }
    return this.answer(query, filter, found, { correctedTo, relaxed });
  }

  private matchSet(
    query: SearchQuery,
    filter: FacetFilter,
    words: readonly Word[],
    how: WayOfReading,
  ): MatchSet {
    const stems = words.map((word) => quoteLexeme(word.stem));
    const asked = how === 'all' ? allOf(stems) : anyOf(stems);
    const filters = [
      anyOf((query.place ?? []).map(placeTerm)),
      ...(query.skills ?? []).map((name) => quoteLexeme(`s/${skillFilterKey(name)}`)),
      anyOf((query.company ?? []).map((company) => quoteLexeme(`c/${company.toLowerCase()}`))),
    ];
    return {
      words: allOf([asked, ...filters]),
      head: anyOf(stems),
      titleKey: words.length === 0 ? null : titleKey(words),
      postedSince:
        query.postedWithinDays === undefined ? null : addDays(this.clock.now(), -query.postedWithinDays),
      pay: payFilter(query),
      codes: codesFor(filter),
    };
  }

  private async mend(words: readonly Word[]): Promise<{ words: readonly Word[]; changed: boolean }> {
    const corrections = await this.queries.corrections(words.map((word) => word.surface));
    return {
      changed: corrections.size > 0,
      words: words.map((word) => {
        const better = corrections.get(word.surface);
        return better ? { ...word, surface: better.word, stem: better.stem } : word;
      }),
    };
  }

  private async answer(
    query: SearchQuery,
    filter: FacetFilter,
    found: FoundPage,
    notes: Pick<SearchAnswer, 'correctedTo' | 'relaxed'>,
  ): Promise<SearchAnswer> {
    const shown = found.rows.slice(0, query.limit);
    const last = shown.at(-1);
    const ids = shown.map((row) => row.postingId);
    const { total, ...facets } = countFacets(found.perCode, filter);
    return {
      items: await this.cards(ids),
      nextCursor:
        found.rows.length > shown.length && last
          ? encodeCursor([last.rank, last.postedAt, last.postingId])
          : null,
      total,
      facets: { ...facets, skills: Object.fromEntries(found.skills.map(({ name, count }) => [name, count])) },
      skillsCountedOver: null,
      ...notes,
    };
  }

  /** The cards of these postings, in this order, with who paid to stand there. */
  async cards(postingIds: readonly string[]): Promise<SearchCard[]> {
    const cards = await this.queries.cards(postingIds);
    const promoted = await this.promoted.amongst(cards.map((card) => card.id));
    return cards.map((card) => ({ ...card, promoted: promoted.has(card.id) }));
  }
}

function isEmpty(found: FoundPage): boolean {
  return found.perCode.length === 0;
}

function payFilter(query: SearchQuery): MatchSet['pay'] {
  if (query.payMin === undefined || query.payMin === 0) return null;
  const currency = query.currency ?? COMMON_CURRENCY;
  return {
    own: query.payMin,
    currency,
    common: inCommon(toMinor(query.payMin, currency), currency),
    unknownToo: query.payUnknown === 'include',
  };
}

function keyOf(cursor: string): PageKey {
  const [rank, postedAt, postingId] = decodeCursor(cursor, 3);
  return { rank: Number(rank), postedAt: String(postedAt), postingId: String(postingId) };
}
