import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, compareRanked, rankCandidates, worthOf } from './ranking.js';

const NOW = new Date('2026-11-01T12:00:00.000Z');
const candidate = (postingId: string, head: string, postedAt = '2026-10-20T12:00:00.000Z'): Candidate => ({
  postingId,
  postedAt,
  head,
});
const word = (stem: string, worth = 3) => ({ stem, worth });
const order = (words: { stem: string; worth: number }[], candidates: Candidate[]) =>
  rankCandidates(words, candidates, NOW).map(({ postingId }) => postingId);

describe('ranking', () => {
  it('puts a title above a skill above a place above the text', () => {
    const found = order(
      [word('java')],
      [
        candidate('text', "'nurs':1A"),
        candidate('place', "'nurs':1A 'java':9C"),
        candidate('title', "'java':1A 'develop':2A"),
        candidate('skill', "'nurs':1A 'java':7B"),
      ],
    );
    expect(found).toEqual(['title', 'skill', 'place', 'text']);
  });

  it('prefers the title that says nothing else, and words in the order typed', () => {
    expect(
      order(
        [word('data'), word('engin')],
        [
          candidate('longer', "'senior':1A 'data':2A 'engin':3A"),
          candidate('exact', "'data':1A 'engin':2A"),
          candidate('turned', "'engin':1A 'data':2A"),
        ],
      ),
    ).toEqual(['exact', 'turned', 'longer']);
  });

  it('lets a rare word decide over a common one', () => {
    expect(
      order(
        [word('manag', worthOf(50_000, 100_000)), word('beekeep', worthOf(3, 100_000))],
        [candidate('manager', "'manag':1A"), candidate('beekeeper', "'beekeep':1A")],
      ),
    ).toEqual(['beekeeper', 'manager']);
  });

  it('puts the newer of two alike first', () => {
    const head = "'weld':1A";
    expect(
      order(
        [word('weld')],
        [
          candidate('old', head, '2026-09-01T00:00:00.000Z'),
          candidate('new', head, '2026-10-30T00:00:00.000Z'),
        ],
      ),
    ).toEqual(['new', 'old']);
  });

  it('is a strict order whatever the candidates, the same however they came', () => {
    const any = fc.uniqueArray(
      fc.record({
        postingId: fc.uuid(),
        postedAt: fc
          .date({ min: new Date('2026-01-01'), max: new Date('2026-11-01'), noInvalidDate: true })
          .map((date) => date.toISOString()),
        head: fc.constantFrom("'a':1A", "'b':1A 'a':2B", "'c':4C", ''),
      }),
      { selector: ({ postingId }) => postingId },
    );
    fc.assert(
      fc.property(any, (candidates) => {
        const ranked = rankCandidates([word('a'), word('c')], candidates, NOW);
        for (const [at, row] of ranked.entries()) {
          expect(Number.isSafeInteger(row.rank)).toBe(true);
          const next = ranked[at + 1];
          if (next) expect(compareRanked(row, next)).toBeLessThan(0);
        }
        expect(rankCandidates([word('a'), word('c')], [...candidates].reverse(), NOW)).toEqual(ranked);
      }),
    );
  });

  it('gives every word a positive worth, the rarer the more', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.nat(1e6), fc.nat(1e6), (documents, a, b) => {
        expect(worthOf(a, documents)).toBeGreaterThan(0);
        if (a < b) expect(worthOf(a, documents)).toBeGreaterThanOrEqual(worthOf(b, documents));
      }),
    );
  });
});
