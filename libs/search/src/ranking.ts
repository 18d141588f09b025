import { type HeadEntry, readHead, type ReadHead } from './tsquery.js';

/** A word of the query with its worth: a rare word says more about what is meant than a common one. */
export interface QueryWord {
  readonly stem: string;
  readonly worth: number;
}

export interface Candidate {
  readonly postingId: string;
  /** ISO 8601. */
  readonly postedAt: string;
  /** The head vector as text. */
  readonly head: string;
}

export interface Ranked {
  readonly postingId: string;
  readonly postedAt: string;
  /** A whole number, so that a page begins exactly where the last one ended. */
  readonly rank: number;
}

/**
 * What a word is worth where it stands: title, company or skill, place, half of a joined word; 0.12 when
 * it stands in the text alone.
 */
const FIELD = { A: 1, B: 0.7, C: 0.5, D: 0.4 } as const;
const TEXT = 0.12;
/** How much a title that says nothing but the query adds, words in the query's order, and being new. */
const TITLE = 0.35;
const ORDER = 0.1;
const RECENT = 0.04;
const RECENT_DAYS = 30;
const DAY_MS = 86_400_000;

/** Inverse document frequency as in BM25 (Robertson & Zaragoza 2009, 3.3), always positive. */
export function worthOf(heads: number, documents: number): number {
  return Math.log(1 + (Math.max(documents - heads, 0) + 0.5) / (heads + 0.5));
}

/**
 * Best first. Which of the query's words a posting has, by worth and by where; how much of its title the
 * query covers; words of the title in the query's order; a little for being new as seen from `asOf`.
 * Equal ranks are told apart by date and id.
 */
export function rankCandidates(
  words: readonly QueryWord[],
  candidates: readonly Candidate[],
  asOf: Date,
): Ranked[] {
  const stems = words.map((word) => word.stem);
  return candidates
    .map(({ postingId, postedAt, head }) => ({
      postingId,
      postedAt,
      rank: rankOf(words, readHead(head, stems), postedAt, asOf),
    }))
    .sort(compareRanked);
}

/** How well one document answers the words; `head` read for their stems. */
export function rankOf(words: readonly QueryWord[], head: ReadHead, postedAt: string, asOf: Date): number {
  return Math.round(score(words, head, ageInDays(postedAt, asOf)) * 100_000);
}

/** Order of results: rank, then newest, then id; all downwards. */
export function compareRanked(a: Ranked, b: Ranked): number {
  if (a.rank !== b.rank) return b.rank - a.rank;
  if (a.postedAt !== b.postedAt) return a.postedAt < b.postedAt ? 1 : -1;
  return a.postingId < b.postingId ? 1 : a.postingId > b.postingId ? -1 : 0;
}

function ageInDays(postedAt: string, asOf: Date): number {
  return Math.max(0, asOf.getTime() - Date.parse(postedAt)) / DAY_MS;
}

function score(words: readonly QueryWord[], { entries, titleLength }: ReadHead, age: number): number {
  let worth = 0;
  let found = 0;
  let inOrder = 0;
  let before: readonly HeadEntry[] = [];
  const covered = new Set<number>();
  words.forEach((word, index) => {
    const places = entries[index] ?? [];
    worth += word.worth;
    found += word.worth * fieldWorth(places);
    const inTitle = places.filter((entry) => entry.weight === 'A');
    for (const entry of inTitle) covered.add(entry.position);
    if (inTitle.some((entry) => before.some((other) => other.position === entry.position - 1))) inOrder += 1;
    before = inTitle;
  });
  return (
    (worth === 0 ? 0 : found / worth) +
    (titleLength === 0 ? 0 : (TITLE * covered.size) / titleLength) +
    (words.length < 2 ? 0 : (ORDER * inOrder) / (words.length - 1)) +
    RECENT * Math.exp(-age / RECENT_DAYS)
  );
}

function fieldWorth(entries: readonly HeadEntry[]): number {
  let best = TEXT;
  for (const { weight } of entries) best = Math.max(best, FIELD[weight]);
  return best;
}
