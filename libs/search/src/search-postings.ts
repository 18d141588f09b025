import { Injectable } from '@nestjs/common';
import type { SearchAnswer, SearchCard, SearchQuery, SearchSort } from '@plainhire/contracts';
import { Clock } from '@plainhire/kernel';
import { titleKey } from './build-document.js';
import { CountMemory } from './count-memory.js';
import { countFacets } from './facet-code.js';
import { type Claims, FirstPlaces } from './first-places.js';
import { MOST_PAID } from './first-places.rules.js';
import type { FirstClaim, PaidKind } from './promoted-slots.js';
import { QueryReader, type Reading } from './query-reader.js';
import { RelevancePages } from './relevance-pages.js';
import { cutPage, keyed, type KeyedRow, readCursor, type SearchCursor } from './search-cursor.js';
import { readFilters, type SearchFilters, withWords } from './search-request.js';
import { type MatchSet, SearchQueries } from './search.queries.js';
import { analyse, type Word } from './text/analyse.js';
import { allOf } from './tsquery.js';

type CodeCounts = readonly { readonly code: number; readonly count: number }[];
type SkillCounts = readonly { readonly name: string; readonly count: number }[];

/** Skills are counted over this many of the newest matches. */
const SKILLS_OVER = 1000;
/** From here on a match set is broad: its counts are remembered for some seconds. */
const BROAD = 5000;

/**
 * Finds live postings: a page, the total and the facets. Words first as written; where no posting has
 * them all, misspelt ones mended; where that does not help, most of them.
 */
@Injectable()
export class SearchPostings {
  private readonly codeCounts: CountMemory<CodeCounts>;
  private readonly skillCounts: CountMemory<SkillCounts>;

  constructor(
    private readonly queries: SearchQueries,
    private readonly reader: QueryReader,
    private readonly relevance: RelevancePages,
    private readonly firstPlaces: FirstPlaces,
    private readonly clock: Clock,
  ) {
    this.codeCounts = new CountMemory(clock);
    this.skillCounts = new CountMemory(clock);
  }

  /** @throws DomainError `cursor.malformed` when the cursor is not one of this search's. */
  async execute(query: SearchQuery): Promise<SearchAnswer> {
    const filters = readFilters(query, this.clock.now());
    const words = query.q === undefined ? [] : analyse(query.q);
    const sort: SearchSort = query.sort ?? (words.length > 0 ? 'relevance' : 'newest');
    const cursor = query.cursor === undefined ? null : readCursor(query.cursor);
    const asking = this.firstPlaces.claims({
      firstPage: cursor === null,
      pinnedToo: query.company?.length === 1 || query.role !== undefined,
    });
    // Waited for below; a search that fails before that has told its own error.
    asking.catch(() => undefined);
    return this.queries.reading(async () => {
      const { reading, set, perCode } = await this.match(words, filters);
      const { total, ...facets } = countFacets(perCode, filters.facets);
      const claims = await asking;
      const page = await this.page(query, sort, cursor, { set, filters, reading, total, claims });
      const skills = total === 0 ? [] : await this.countSkills(set, filters.codes, total);
      return {
        items: await this.cards(page.ids, page.first, claims.marked),
        nextCursor: page.next,
        total,
        facets: { ...facets, skills: Object.fromEntries(skills.map(({ name, count }) => [name, count])) },
        skillsCountedOver: total > SKILLS_OVER ? SKILLS_OVER : null,
        correctedTo: reading?.correctedTo ?? null,
        relaxed: reading?.relaxed ?? false,
      };
    });
  }

  /**
   * The cards of these postings, in this order: with who paid to stand first, and of the others who paid
   * to be marked where they stand, from the top as long as there is room. A page never has more rows that
   * are paid for than may stand first; a mark without room is no mark, and is not counted as one.
   * @param known who paid to be marked; asked for these postings when left out
   */
  async cards(
    postingIds: readonly string[],
    first: readonly FirstClaim[] = [],
    known?: ReadonlySet<string>,
  ): Promise<SearchCard[]> {
    const cards = await this.queries.cards(postingIds);
    const marked = known ?? (await this.firstPlaces.marked(postingIds));
    const kinds = new Map<string, PaidKind>(first.map(({ postingId, kind }) => [postingId, kind]));
    for (const { id } of cards) {
      if (kinds.size >= MOST_PAID) break;
      if (marked.has(id) && !kinds.has(id)) kinds.set(id, 'highlight');
    }
    return cards.map((card) => {
      const promotedAs = kinds.get(card.id) ?? null;
      return { ...card, promoted: promotedAs !== null, promotedAs };
    });
  }

  /** Filters do not make a word wrong: only words that no posting at all has are read another way. */
  private async match(
    words: readonly Word[],
    filters: SearchFilters,
  ): Promise<{ reading: Reading | null; set: MatchSet; perCode: CodeCounts }> {
    if (words.length === 0)
      return { reading: null, set: filters.set, perCode: await this.countCodes(filters.set) };
    let perCode: CodeCounts = [];
    const reading = await this.reader.read(words, async ({ terms }) => {
      perCode = await this.countCodes(withWords(filters.set, terms));
      return perCode.length > 0 || (isFiltered(filters.set) && (await this.queries.anyWith(terms)));
    });
    return { reading, set: withWords(filters.set, reading.terms), perCode };
  }

  private countCodes(set: MatchSet): Promise<CodeCounts> {
    const isBroad = (codes: CodeCounts) => codes.reduce((sum, { count }) => sum + count, 0) >= BROAD;
    return this.codeCounts.of(JSON.stringify(set), isBroad, () => this.queries.count(set));
  }

  private countSkills(set: MatchSet, codes: readonly number[] | null, total: number): Promise<SkillCounts> {
    const key = JSON.stringify([set, codes]);
    return this.skillCounts.of(
      key,
      () => total >= BROAD,
      () => this.queries.skills(set, codes, SKILLS_OVER),
    );
  }

  /** One page. On the first, what was paid for stands above and is told to the cursor. */
  private async page(
    query: SearchQuery,
    sort: SearchSort,
    cursor: SearchCursor | null,
    found: Found,
  ): Promise<{ ids: readonly string[]; next: string | null; first: readonly FirstClaim[] }> {
    const { total, reading, filters } = found;
    if (total === 0) return { ids: [], next: null, first: [] };
    const { limit } = query;
    const asOf = cursor?.asOf ?? this.clock.now();
    const without = cursor?.first ?? [];
    const rows = await this.rows(sort, cursor, asOf, limit + without.length + 1, found);
    // Words that had to be mended, or left out, were not asked for: nobody pays to answer them.
    const asWritten = reading === null || (reading.correctedTo === null && !reading.relaxed);
    const first =
      cursor === null && asWritten
        ? await this.firstPlaces.choose({
            set: found.set,
            codes: filters.codes,
            words: reading?.words ?? [],
            organic: rows,
            claims: found.claims.first,
            asOf,
            limit,
          })
        : [];
    const ids = first.map(({ postingId }) => postingId);
    return { ...cutPage(rows, { first: ids, without, limit, asOf }), first };
  }

  private async rows(
    sort: SearchSort,
    cursor: SearchCursor | null,
    asOf: Date,
    limit: number,
    { set, filters, reading, total }: Found,
  ): Promise<KeyedRow[]> {
    if (sort === 'relevance' && reading !== null) {
      return this.relevance.rows({
        words: reading.words,
        head: reading.relaxed ? null : allOf([reading.terms]),
        titleKey: titleKey(reading.words.map(({ stem }) => ({ surface: stem, stem }))),
        set,
        filterSet: filters.set,
        codes: filters.codes,
        total,
        asOf,
        cursor,
        limit,
      });
    }
    const key = sort === 'pay' ? 'pay' : 'newest';
    return keyed(await this.queries.page(set, filters.codes, key, cursor, limit), 'list', false);
  }
}

interface Found {
  readonly set: MatchSet;
  readonly filters: SearchFilters;
  readonly reading: Reading | null;
  readonly total: number;
  readonly claims: Claims;
}

function isFiltered(set: MatchSet): boolean {
  return set.terms !== null || set.postedSince !== null || set.pay !== null;
}
