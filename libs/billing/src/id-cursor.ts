import { decodeCursor, isId, malformedCursor } from '@plainhire/kernel';

/** The key of lists whose ids sort by time of making. @throws DomainError `cursor.malformed` */
export function decodeIdCursor(cursor: string): string {
  const [id] = decodeCursor(cursor, 1);
  if (typeof id !== 'string' || !isId(id)) throw malformedCursor();
  return id;
}
