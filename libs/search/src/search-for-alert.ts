import { Injectable } from '@nestjs/common';
import type { AlertSearch } from '@plainhire/contracts';
import { Clock } from '@plainhire/kernel';
import { FirstPlaces } from './first-places.js';
import { QueryReader, type Reading } from './query-reader.js';
import { rankCandidates } from './ranking.js';
import { type KeyedRow, keyed } from './search-cursor.js';
import { readFilters, withWords } from './search-request.js';
import { type MatchSet, type PageKey, SearchQueries } from './search.queries.js';
import { analyse } from './text/analyse.js';

export interface AlertQuestion {
  readonly search: AlertSearch;
  /** Only what first went live from here on is new. */
  readonly after: Date;
  /** New ones wanted at the most. */
  readonly most: number;
  /** Promoted ones wanted at the most; never more than there are new ones. */
  readonly mostPaid: number;
  /** Which of these were told before. Asked for some hundreds at once. */
  readonly told: (postingIds: readonly string[]) => Promise<ReadonlySet<string>>;
}

export interface AlertAnswer {
  /** Ids of what is new: best first where words were asked for, else newest first. */
  readonly fresh: readonly string[];
  /** True when there is more than `most`. */
  readonly more: boolean;
  /** Who paid for a place in mails, passes the filters and is good enough an answer; new or not. */
  readonly paid: readonly string[];
}

/** Read at once while looking for what was not told yet. */
const PAGE = 400;
/** A mail is a list like a page of results: the floor is measured against its best. */
const LIKE_A_PAGE = 20;
const NOTHING: AlertAnswer = { fresh: [], more: false, paid: [] };

/**
 * What is new for a saved search, and who paid to be in the mail that tells it. Words are read as the
 * search page reads them, but an alert asks for all of them: most of the words is no answer by mail.
 */
@Injectable()
export class SearchForAlert {
  constructor(
    private readonly queries: SearchQueries,
    private readonly reader: QueryReader,
    private readonly firstPlaces: FirstPlaces,
    private readonly clock: Clock,
  ) {}

  async execute(question: AlertQuestion): Promise<AlertAnswer> {
    const now = this.clock.now();
    const filters = readFilters({ ...question.search, limit: LIKE_A_PAGE }, now);
    const words = analyse(question.search.q ?? '');
    const claims = await this.firstPlaces.mailClaims();
    return this.queries.reading(async () => {
      const reading =
        words.length === 0 ? null : await this.reader.read(words, (one) => this.queries.anyWith(one.terms));
      if (reading?.relaxed === true) return NOTHING;
      const mended = reading !== null && reading.correctedTo !== null;
      const set = reading === null ? filters.set : withWords(filters.set, reading.terms);
      const found = await this.newest(question, set, filters.codes, now);
      const fresh = await this.inOrder(found.slice(0, question.most), reading, now);
      if (fresh.length === 0) return NOTHING;
      const told = await question.told(claims.map(({ postingId }) => postingId));
      const paid = await this.firstPlaces.choose({
        set,
        codes: filters.codes,
        words: reading?.words ?? [],
        organic: fresh.slice(0, LIKE_A_PAGE),
        // Words that had to be mended were not asked for: nobody pays to answer them.
        claims: mended ? [] : claims.filter(({ postingId }) => !told.has(postingId)),
        asOf: now,
        // One more than there is room for: at least one row of a mail was not paid for.
        limit: Math.min(question.mostPaid, fresh.length) + 1,
      });
      return {
        fresh: fresh.map(({ postingId }) => postingId),
        more: found.length > question.most,
        paid: paid.map(({ postingId }) => postingId),
      };
    });
  }

  /** Newest first, one more than asked for when there is more. */
  private async newest(
    { after, most, told }: AlertQuestion,
    set: MatchSet,
    codes: readonly number[] | null,
    now: Date,
  ): Promise<PageKey[]> {
    const recent = { ...set, postedSince: after };
    const found: PageKey[] = [];
    let from: PageKey = { rank: 0, postedAt: now.toISOString(), postingId: LAST_ID };
    for (;;) {
      const rows = await this.queries.page(recent, codes, 'newest', from, PAGE);
      const known = await told(rows.map(({ postingId }) => postingId));
      found.push(...rows.filter(({ postingId }) => !known.has(postingId)));
      const last = rows.at(-1);
      if (last === undefined || rows.length < PAGE || found.length > most) return found.slice(0, most + 1);
      from = last;
    }
  }

  private async inOrder(rows: readonly PageKey[], reading: Reading | null, now: Date): Promise<KeyedRow[]> {
    if (reading === null) return keyed(rows, 'list', false);
    const heads = await this.queries.heads(rows.map(({ postingId }) => postingId));
    return keyed(rankCandidates(reading.words, heads, now), 'list', true);
  }
}

const LAST_ID = 'ffffffff-ffff-7fff-bfff-ffffffffffff';
