import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCursor, decodeTimeCursor, encodeCursor, readInstant, readMilliseconds } from './cursor.js';
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

  it('has instants that PostgreSQL takes, and each of them comes back', () => {
    const between = { min: new Date('0001-01-01T00:00:00.000Z'), max: new Date('9999-12-31T23:59:59.999Z') };
    fc.assert(
      fc.property(fc.date({ ...between, noInvalidDate: true }), (at) => {
        expect(readInstant(at.toISOString())).toEqual(at);
        expect(readMilliseconds(at.getTime())).toEqual(at);
      }),
    );
  });

  it.each([
    '2024-02-30T00:00:00.000Z',
    '2024-02-30T00:00:00Z',
    '2024-01-01T24:00:00.000Z',
    '0000-01-01T00:00:00.000Z',
    '-000001-01-01T00:00:00.000Z',
    '+010000-01-01T00:00:00.000Z',
    '2024-01-01',
    '2024-01-01T00:00:00.000+01:00',
    'infinity',
    '1 March 2024',
    '',
    -8.64e15,
    8.64e15,
    -62_135_596_800_001,
    253_402_300_800_000,
    0.5,
    1e308,
    Number.NaN,
    null,
    true,
  ])('has no instant %j', (part) => {
    expect(readInstant(part)).toBeNull();
    expect(readMilliseconds(part)).toBeNull();
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
