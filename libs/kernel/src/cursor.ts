import { DomainError } from './domain-error.js';
import { isId } from './ids.js';

/**
 * Opaque keyset cursors: the sort key of the last row, as base64url JSON. A client must not read
 * them; a changed or foreign one is refused, not guessed at.
 */
export function encodeCursor(key: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(key), 'utf8').toString('base64url');
}

/**
 * The parts as they were sent: what they hold is not checked, and a database takes a bad instant or
 * id for a fault. Check them with `readInstant` and `isId`, or use `decodeTimeCursor`.
 *
 * @throws DomainError `cursor.malformed` when the text is no cursor of `length` parts.
 */
export function decodeCursor(cursor: string, length: number): (string | number | null)[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(key) && key.length === length && key.every(isPart))
      return key as (string | number | null)[];
  } catch {
    // falls through: not JSON
  }
  throw malformedCursor();
}

/**
 * The key of most lists: an instant, and the id that decides between equal ones.
 *
 * @throws DomainError `cursor.malformed`
 */
export function decodeTimeCursor(cursor: string): readonly [at: Date, id: string] {
  const [at, id] = decodeCursor(cursor, 2);
  const date = readInstant(at);
  if (typeof id !== 'string' || !isId(id) || date === null) throw malformedCursor();
  return [date, id];
}

/**
 * An instant out of a cursor: the very text that `toISOString` wrote, in the years 1 to 9999.
 * JavaScript takes 30 February for 1 March and knows a year 0 and years before it; PostgreSQL takes
 * them for faults.
 *
 * @returns null for everything else
 */
export function readInstant(part: unknown): Date | null {
  if (typeof part !== 'string') return null;
  const date = readMilliseconds(Date.parse(part));
  return date?.toISOString() === part ? date : null;
}

/** The same from the number that `getTime` gave. */
export function readMilliseconds(part: unknown): Date | null {
  if (typeof part !== 'number' || !Number.isSafeInteger(part)) return null;
  return part >= FIRST_MS && part <= LAST_MS ? new Date(part) : null;
}

const FIRST_MS = Date.parse('0001-01-01T00:00:00.000Z');
const LAST_MS = Date.parse('9999-12-31T23:59:59.999Z');

export function malformedCursor(): DomainError {
  return new DomainError(
    'malformed',
    'cursor.malformed',
    'This page marker is not valid. Start again from the first page.',
  );
}

function isPart(value: unknown): boolean {
  return value === null || typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
}
