import { decodeCursor, DomainError, isId } from '@plainhire/kernel';
import { type ApplicantOrder, isKeyOf } from './applicant-order.js';

/** The last row of a page: when it was sent, and its id. @throws DomainError malformed when it is none. */
export function readCursor(cursor: string): readonly [at: Date, id: string] {
  const [at, id] = decodeCursor(cursor, 2);
  const date = new Date(String(at));
  if (typeof id !== 'string' || !isId(id) || Number.isNaN(date.getTime())) throw malformed();
  return [date, id];
}

/** The same for a list in another order. @throws DomainError malformed, also for a cursor of another order. */
export function readOrderCursor(
  cursor: string,
  order: ApplicantOrder,
): readonly [key: string | number, id: string] {
  const [key, id] = decodeCursor(cursor, 2);
  if (typeof id !== 'string' || !isId(id) || !isKeyOf(order, key)) throw malformed();
  return [key, id];
}

function malformed(): DomainError {
  return new DomainError(
    'malformed',
    'cursor.malformed',
    'This page marker is not valid. Start again from the first page.',
  );
}
