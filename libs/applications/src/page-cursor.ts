import { decodeCursor, DomainError, isId } from '@plainhire/kernel';

/** The last row of a page: when it was sent, and its id. @throws DomainError malformed when it is none. */
export function readCursor(cursor: string): readonly [at: Date, id: string] {
  const [at, id] = decodeCursor(cursor, 2);
  const date = new Date(String(at));
  if (typeof id !== 'string' || !isId(id) || Number.isNaN(date.getTime())) {
    throw new DomainError(
      'malformed',
      'cursor.malformed',
      'This page marker is not valid. Start again from the first page.',
    );
  }
  return [date, id];
}
