import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inTurn, isAboveFloor, MOST_PAID, roomForFirst } from './first-places.rules.js';
import type { FirstClaim } from './promoted-slots.js';

const HOUR = 3_600_000;
const START = Date.parse('2026-11-23T09:00:00.000Z');
const hour = (count: number) => new Date(START + count * HOUR);
const id = (index: number) => `018f0000-0000-7000-8000-${String(index).padStart(12, '0')}`;
const featured = (count: number): FirstClaim[] =>
  Array.from({ length: count }, (_, index) => ({ postingId: id(index), kind: 'featured' }));

describe('the turn of those who paid to stand first', () => {
  it('holds for the whole hour and a query, and is another one in the next', () => {
    const claims = featured(40);
    const first = inTurn(claims, 'nurse', hour(0));
    expect(inTurn(claims, 'nurse', new Date(START + HOUR - 1))).toEqual(first);
    expect(inTurn(claims.toReversed(), 'nurse', hour(0))).toEqual(first);
    expect(inTurn(claims, 'nurse', hour(1))).not.toEqual(first);
    expect(inTurn(claims, 'welder', hour(0))).not.toEqual(first);
  });

  it('gives each the same share of the first places over many hours', () => {
    const claims = featured(10);
    const hours = 4_000;
    const stood = new Map<string, number>();
    for (let at = 0; at < hours; at += 1)
      for (const { postingId } of inTurn(claims, 'nurse', hour(at)).slice(0, MOST_PAID))
        stood.set(postingId, (stood.get(postingId) ?? 0) + 1);
    const fair = (hours * MOST_PAID) / claims.length;
    // Five standard deviations of a fair draw: the hours are fixed, so this passes always or never.
    const spread = 5 * Math.sqrt(fair * (1 - MOST_PAID / claims.length));
    for (const { postingId } of claims)
      expect(Math.abs((stood.get(postingId) ?? 0) - fair)).toBeLessThan(spread);
  });

  it('moves nobody past another when one comes or goes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), fc.nat(), fc.string(), (count, out, query) => {
        const claims = featured(count);
        const gone = id(out % count);
        const left = inTurn(claims, query, hour(0)).filter(({ postingId }) => postingId !== gone);
        expect(
          inTurn(
            claims.filter(({ postingId }) => postingId !== gone),
            query,
            hour(0),
          ),
        ).toEqual(left);
      }),
    );
  });

  it('puts pinned ones first, and a posting that paid for both places has one turn', () => {
    const claims: FirstClaim[] = [...featured(20), { postingId: id(3), kind: 'pinned' }];
    const turn = inTurn(claims, '', hour(0));
    expect(turn).toHaveLength(20);
    expect(turn[0]).toEqual({ postingId: id(3), kind: 'pinned' });
  });
});

describe('the rows that may be paid for', () => {
  it.each([
    [1, 0],
    [2, 1],
    [3, 2],
    [20, 2],
    [100, 2],
  ])('are of a page of %i at most %i', (limit, room) => {
    expect(roomForFirst(limit)).toBe(room);
  });

  it('are at least half as good an answer as the best of the page', () => {
    expect([100_000, 70_000, 69_999].map((rank) => isAboveFloor(rank, 140_000))).toEqual([true, true, false]);
  });
});
