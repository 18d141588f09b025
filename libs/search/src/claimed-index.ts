import { type QueryWord, rankOf } from './ranking.js';
import type { DocumentRow, MatchSet } from './search.queries.js';
import { type HeadEntry, type Question, readHead, readQuery } from './tsquery.js';

/** A search document, ready to be asked without the database. */
export interface ClaimedDocument extends Omit<DocumentRow, 'head' | 'headWords'> {
  readonly head: ReadonlyMap<string, readonly HeadEntry[]>;
  readonly titleLength: number;
}

/** The documents of postings that have a bought place: in memory what a search asks in SQL. */
export class ClaimedIndex {
  private readonly documents = new Map<string, ClaimedDocument>();
  /** Postings by each word of their documents. */
  private readonly holders = new Map<string, Set<string>>();

  get(postingId: string): ClaimedDocument | null {
    return this.documents.get(postingId) ?? null;
  }

  put({ head, headWords, ...row }: DocumentRow): void {
    this.remove(row.postingId);
    const { entries, titleLength } = readHead(head, headWords);
    const byWord = new Map(headWords.map((word, index) => [word, entries[index] ?? []]));
    this.documents.set(row.postingId, { ...row, head: byWord, titleLength });
    for (const word of row.words) {
      const holders = this.holders.get(word);
      if (holders) holders.add(row.postingId);
      else this.holders.set(word, new Set([row.postingId]));
    }
  }

  remove(postingId: string): void {
    for (const word of this.documents.get(postingId)?.words ?? []) {
      const holders = this.holders.get(word);
      holders?.delete(postingId);
      if (holders?.size === 0) this.holders.delete(word);
    }
    this.documents.delete(postingId);
  }

  /** @returns the document of a posting where it holds every word and passes every filter, else null */
  passing(set: MatchSet, codes: readonly number[] | null): (postingId: string) => ClaimedDocument | null {
    const { terms, postedSince, pay } = set;
    const found = terms === null ? null : this.find(readQuery(terms));
    // Both in the one form that JavaScript writes, in which the alphabet's order is the order in time.
    const since = postedSince?.toISOString() ?? '';
    return (postingId) => {
      if (found !== null && !found.has(postingId)) return null;
      const document = this.documents.get(postingId);
      if (document === undefined) return null;
      if (codes !== null && !codes.includes(document.facets)) return null;
      if (document.postedAt < since || (pay !== null && !paysEnough(document, pay))) return null;
      return document;
    };
  }

  private find(question: Question): ReadonlySet<string> {
    if ('lexeme' in question) return this.holders.get(question.lexeme) ?? NOBODY;
    if ('any' in question) return new Set(question.any.flatMap((part) => [...this.find(part)]));
    const [fewest = NOBODY, ...others] = question.all
      .map((part) => this.find(part))
      .sort((a, b) => a.size - b.size);
    return new Set([...fewest].filter((postingId) => others.every((holders) => holders.has(postingId))));
  }
}

const NOBODY: ReadonlySet<string> = new Set();

function paysEnough(
  { payOwn, payCommon, payCurrency }: ClaimedDocument,
  { own, currency, common, unknownToo }: NonNullable<MatchSet['pay']>,
): boolean {
  if (unknownToo && payOwn < 0) return true;
  if (payCurrency === currency) return payOwn >= own;
  return common !== null && payCommon >= Math.max(common, 0);
}

/** How well the document answers the words: the same number that it would have among the results. */
export function rankOfDocument(words: readonly QueryWord[], document: ClaimedDocument, asOf: Date): number {
  const entries = words.map(({ stem }) => document.head.get(stem) ?? []);
  return rankOf(words, { entries, titleLength: document.titleLength }, document.postedAt, asOf);
}
