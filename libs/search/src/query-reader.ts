import { Injectable } from '@nestjs/common';
import { type QueryWord, worthOf } from './ranking.js';
import { SearchQueries } from './search.queries.js';
import { bestCorrection, forgivenEdits, type KnownWord } from './spelling.js';
import type { Word } from './text/analyse.js';
import { allOf, anyOf, quoteLexeme } from './tsquery.js';

/** How the words of a query are understood. */
export interface Reading {
  readonly words: readonly QueryWord[];
  /** A tsquery over `words` or `head`. */
  readonly terms: string;
  readonly correctedTo: string | null;
  /** True when not every word is asked for. */
  readonly relaxed: boolean;
}

interface WeighedWord extends Word, QueryWord {
  readonly known: KnownWord | null;
}

/** More words than this say nothing new, and cost. The rarest are kept. */
const MOST_WORDS = 12;
/** Combinations of words are asked for up to this many words. */
const MOST_COMBINED = 7;
/** A word in so few heads may be a slip that somebody else made too. */
const RARE = 2;

/**
 * Ways to read a query, the most literal first: every word as written; unknown words mended; rare words
 * mended too; then fewer of the words. Each is tried only when the one before found nothing.
 */
@Injectable()
export class QueryReader {
  constructor(private readonly queries: SearchQueries) {}

  /** The first reading that finds anything at all, or the literal one. */
  async read(words: readonly Word[], finds: (reading: Reading) => Promise<boolean>): Promise<Reading> {
    const weighed = await this.weigh(words);
    const literal = asReading(weighed, null);
    if (await finds(literal)) return literal;

    let best = weighed;
    for (const isDoubtful of [isUnknown, isRare]) {
      const mended = await this.mend(best, isDoubtful);
      if (mended === null) continue;
      const reading = asReading(mended, spelled(mended));
      if (await finds(reading)) return reading;
      if (isDoubtful === isUnknown) best = mended;
    }
    const correctedTo = best === weighed ? null : spelled(best);
    for (const reading of relaxations(best, correctedTo)) if (await finds(reading)) return reading;
    return literal;
  }

  private async weigh(words: readonly Word[]): Promise<WeighedWord[]> {
    const distinct = [...new Map(words.map((word) => [word.stem, word])).values()];
    const [known, documents] = [
      new Map((await this.queries.known(distinct.map((word) => word.surface))).map((row) => [row.word, row])),
      await this.queries.documents(),
    ];
    const weighed = distinct.map((word) => {
      const row = known.get(word.surface) ?? null;
      return { ...word, known: row, worth: worthOf(row?.heads ?? 0, documents) };
    });
    if (weighed.length <= MOST_WORDS) return weighed;
    const kept = new Set([...weighed].sort((a, b) => b.worth - a.worth).slice(0, MOST_WORDS));
    return weighed.filter((word) => kept.has(word));
  }

  private async mend(
    words: readonly WeighedWord[],
    isDoubtful: (word: WeighedWord) => boolean,
  ): Promise<WeighedWord[] | null> {
    const documents = await this.queries.documents();
    let changed = false;
    const mended: WeighedWord[] = [];
    for (const word of words) {
      const doubtful = forgivenEdits(word.surface.length) > 0 && isDoubtful(word);
      const better = doubtful ? bestCorrection(word.surface, await this.queries.near(word.surface)) : null;
      if (better === null || better.heads <= (word.known?.heads ?? -1)) mended.push(word);
      else {
        changed = true;
        mended.push({
          surface: better.word,
          stem: better.stem,
          known: better,
          worth: worthOf(better.heads, documents),
        });
      }
    }
    return changed ? mended : null;
  }
}

function isUnknown(word: WeighedWord): boolean {
  return word.known === null;
}

function isRare(word: WeighedWord): boolean {
  return (word.known?.heads ?? 0) <= RARE;
}

function spelled(words: readonly WeighedWord[]): string {
  return words.map((word) => word.surface).join(' ');
}

function asReading(words: readonly WeighedWord[], correctedTo: string | null): Reading {
  const terms = allOf(words.map((word) => quoteLexeme(word.stem)));
  return { words, terms: terms ?? quoteLexeme(''), correctedTo, relaxed: false };
}

/** All words but one, but two, down to half of them; then any of the two rarest; then any. */
function* relaxations(words: readonly WeighedWord[], correctedTo: string | null): Generator<Reading> {
  const rarest = [...words].sort((a, b) => b.worth - a.worth);
  const combined = rarest.slice(0, MOST_COMBINED).map((word) => quoteLexeme(word.stem));
  if (words.length < 2) return;
  for (let count = combined.length - 1; count >= Math.max(2, Math.ceil(combined.length / 2)); count -= 1) {
    const terms = anyOf(choose(combined, count).map((some) => allOf(some)));
    if (terms !== null) yield { words, terms, correctedTo, relaxed: true };
  }
  for (const some of [combined.slice(0, 2), combined]) {
    const terms = anyOf(some);
    if (terms !== null) yield { words, terms, correctedTo, relaxed: true };
  }
}

function choose<T>(items: readonly T[], count: number): T[][] {
  if (count === 0) return [[]];
  return items.flatMap((item, index) =>
    choose(items.slice(index + 1), count - 1).map((rest) => [item, ...rest]),
  );
}
