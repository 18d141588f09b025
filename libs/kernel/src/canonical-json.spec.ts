import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.js';

/** Objects all the way down. */
const nested = (depth: number): unknown => (depth === 0 ? 1 : { a: nested(depth - 1) });

describe('canonical JSON', () => {
  it('is JSON of the same value, whatever the order of its keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('refuses what is nested beyond use, and takes what is not', () => {
    expect(canonicalJson(nested(200))).toHaveLength(200 * 6 + 1);
    expect(() => canonicalJson(nested(201))).toThrow(
      expect.objectContaining({ kind: 'malformed', code: 'json.too-deep' }) as Error,
    );
  });
});
