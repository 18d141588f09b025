import { decodeCursor, DomainError, encodeCursor, isId } from '@plainhire/kernel';
import type { PageKey } from './search.queries.js';

/**
 * Where a page ended. `asOf` is when the first page was read: later postings stay out of the ranking of
 * the next pages. `tail` means that the ranked results are used up and the rest follows by date.
 */
export interface SearchCursor extends PageKey {
  readonly asOf: Date;
  readonly part: 'list' | 'tail';
}

export interface KeyedPage {
  readonly ids: readonly string[];
  readonly next: string | null;
}

/** A page of the first `limit` rows; the cursor of the last when there are more. */
export function pageOf(
  rows: readonly PageKey[],
  limit: number,
  asOf: Date,
  part: SearchCursor['part'],
): KeyedPage {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    ids: shown.map((row) => row.postingId),
    next: rows.length > limit && last ? writeCursor({ ...last, asOf, part }) : null,
  };
}

export function writeCursor({ rank, postedAt, postingId, asOf, part }: SearchCursor): string {
  return encodeCursor([rank, postedAt, postingId, asOf.getTime(), part]);
}

/** @throws DomainError `cursor.malformed` */
export function readCursor(text: string): SearchCursor {
  const [rank, postedAt, postingId, asOf, part] = decodeCursor(text, 5);
  if (
    typeof rank !== 'number' ||
    !Number.isSafeInteger(rank) ||
    Math.abs(rank) > 2_147_483_647 ||
    typeof postedAt !== 'string' ||
    !/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(postedAt) ||
    Number.isNaN(Date.parse(postedAt)) ||
    typeof postingId !== 'string' ||
    !isId(postingId) ||
    typeof asOf !== 'number' ||
    Number.isNaN(new Date(asOf).getTime()) ||
    (part !== 'list' && part !== 'tail')
  )
    throw new DomainError(
      'malformed',
      'cursor.malformed',
      'This page marker is not valid. Start again from the first page.',
    );
  return { rank, postedAt, postingId, asOf: new Date(asOf), part };
}
