import {
  decodeCursor,
  encodeCursor,
  isId,
  malformedCursor,
  readInstant,
  readMilliseconds,
} from '@plainhire/kernel';
import { MOST_PAID } from './first-places.rules.js';
import type { PageKey } from './search.queries.js';

/**
 * Where a page ended. `asOf` is when the first page was read: later postings stay out of the ranking of
 * the next pages. `tail` means that the ranked results are used up and the rest follows by date. `first`
 * are the postings that somebody paid to have above the first page: they stand nowhere else.
 */
export interface SearchCursor extends PageKey {
  readonly asOf: Date;
  readonly part: 'list' | 'tail';
  readonly first: readonly string[];
}

/** A row of a result list before it is cut into pages. */
export interface KeyedRow extends PageKey {
  readonly part: SearchCursor['part'];
  /** True when `rank` says how well it answers the words. */
  readonly ranked: boolean;
}

export interface KeyedPage {
  readonly ids: readonly string[];
  readonly next: string | null;
}

/** Rows that one order gave, all of one part. */
export function keyed(rows: readonly PageKey[], part: SearchCursor['part'], ranked: boolean): KeyedRow[] {
  return rows.map((row) => ({ ...row, part, ranked }));
}

/**
 * A page of `limit` rows: those that were paid for, then the others in their order; the cursor of the
 * last when there are more.
 * @param rows in their order, with those of `first` among them or not; one more than the page has when there are more
 * @param first stands above; empty on later pages
 * @param without stood above an earlier page
 */
export function cutPage(
  rows: readonly KeyedRow[],
  {
    first,
    without,
    limit,
    asOf,
  }: { first: readonly string[]; without: readonly string[]; limit: number; asOf: Date },
): KeyedPage {
  const apart = new Set([...first, ...without]);
  const others = rows.filter((row) => !apart.has(row.postingId));
  const shown = others.slice(0, limit - first.length);
  const last = shown.at(-1);
  return {
    ids: [...first, ...shown.map((row) => row.postingId)],
    next: others.length > shown.length && last ? writeCursor({ ...last, asOf, first: [...apart] }) : null,
  };
}

export function writeCursor({ rank, postedAt, postingId, asOf, part, first }: SearchCursor): string {
  return encodeCursor([rank, postedAt, postingId, asOf.getTime(), part, first.join(' ')]);
}

/** @throws DomainError `cursor.malformed` */
export function readCursor(text: string): SearchCursor {
  const [rank, postedAt, postingId, asOf, part, first] = decodeCursor(text, 6);
  const seenAt = readMilliseconds(asOf);
  const firstIds = typeof first === 'string' && first !== '' ? first.split(' ') : [];
  if (
    typeof rank !== 'number' ||
    !Number.isSafeInteger(rank) ||
    Math.abs(rank) > 2_147_483_647 ||
    typeof postedAt !== 'string' ||
    readInstant(postedAt) === null ||
    typeof postingId !== 'string' ||
    !isId(postingId) ||
    seenAt === null ||
    (part !== 'list' && part !== 'tail') ||
    typeof first !== 'string' ||
    firstIds.length > MOST_PAID ||
    !firstIds.every(isId)
  )
    throw malformedCursor();
  return { rank, postedAt, postingId, asOf: seenAt, part, first: firstIds };
}
