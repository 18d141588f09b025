import { decodeCursor, isId, malformedCursor } from '@plainhire/kernel';
import { type ApplicantOrder, isKeyOf } from './applicant-order.js';

/** The last row of a page in an order chosen. @throws DomainError malformed, also for a cursor of another order. */
export function readOrderCursor(
  cursor: string,
  order: ApplicantOrder,
): readonly [key: string | number, id: string] {
  const [key, id] = decodeCursor(cursor, 2);
  if (typeof id !== 'string' || !isId(id) || !isKeyOf(order, key)) throw malformedCursor();
  return [key, id];
}
