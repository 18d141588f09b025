import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCursor, decodeTimeCursor, encodeCursor } from './cursor.js';
import { DomainError } from './domain-error.js';

const ID = '019abc00-0000-7000-8000-000000000001';
const MALFORMED = expect.objectContaining({ kind: 'malformed', code: 'cursor.malformed' }) as DomainError;

describe('a cursor', () => {
  it('gives back the key it was made of', () => {
    const part = fc.oneof(fc.string(), fc.integer(), fc.constant(null));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (key) => {
        expect(decodeCursor(encodeCursor(key), key.length)).toEqual(key);
      }),
    );
  });

  it('of an instant and an id gives back both', () => {
    const at = new Date('2026-11-23T09:00:00.123Z');
    expect(decodeTimeCursor(encodeCursor([at.toISOString(), ID]))).toEqual([at, ID]);
  });

  it('of anything else is refused, never passed on', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.array(fc.oneof(fc.string(), fc.double(), fc.constant(null))).map((key) => encodeCursor(key)),
      fc.constantFrom(
        encodeCursor(['2026-99-99T00:00:00Z', ID]),
        encodeCursor(['2026-11-23T09:00:00Z', 'x']),
        encodeCursor([1, ID]),
      ),
    );
    fc.assert(
      fc.property(anything, (cursor) => {
        let refused: unknown;
        try {
          decodeTimeCursor(cursor);
        } catch (error) {
          refused = error;
        }
        expect(refused).toEqual(MALFORMED);
      }),
    );
  });
});
