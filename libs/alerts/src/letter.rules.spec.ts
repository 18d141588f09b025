import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose, MOST_PAID, MOST_ROWS, stillTrue } from './letter.rules.js';

const ids = (max: number) => fc.array(fc.integer({ min: 0, max: 60 }).map(String), { maxLength: max });

describe('what a mail holds', () => {
  it('is each posting once, at most two paid for and twelve in all, and counts the rest', () => {
    fc.assert(
      fc.property(ids(120), ids(12), (fresh, paid) => {
        const letter = compose(fresh, paid);
        if (letter === null) {
          expect(fresh).toEqual([]);
          return;
        }
        const { rows, more } = letter;
        const shown = rows.map(({ postingId }) => postingId);
        expect(new Set(shown).size).toBe(shown.length);
        expect(rows.length).toBeLessThanOrEqual(MOST_ROWS);
        expect(rows.filter(({ promoted }) => promoted).length).toBeLessThanOrEqual(MOST_PAID);
        for (const row of rows) {
          expect(row.fresh).toBe(fresh.includes(row.postingId));
          // Nothing stands there for another reason than being new or being paid for, and said so.
          expect(row.promoted ? paid.includes(row.postingId) : row.fresh).toBe(true);
        }
        expect(rows.filter((row) => row.fresh).length + more).toBe(new Set(fresh).size);
      }),
    );
  });

  it('is nothing when nothing is new, whoever paid', () => {
    expect(compose([], ['a', 'b'])).toBeNull();
  });

  it('never has more that was paid for than is new', () => {
    expect(compose(['a'], ['b', 'c'])?.rows).toEqual([
      { postingId: 'b', promoted: true, fresh: false },
      { postingId: 'a', promoted: false, fresh: true },
    ]);
  });

  it('tells what is new in its order, after what was paid for', () => {
    const letter = compose(['a', 'b', 'c'], ['c', 'x']);
    expect(letter?.rows.map(({ postingId }) => postingId)).toEqual(['c', 'x', 'a', 'b']);
    expect(letter?.more).toBe(0);
  });
});

describe('what of it can still go out', () => {
  it('is live, and carries the mark only while it is paid for', () => {
    fc.assert(
      fc.property(ids(30), ids(4), ids(60), ids(60), (fresh, paid, live, running) => {
        const letter = compose(fresh, paid);
        fc.pre(letter !== null);
        const now = { live: new Set(live), paid: new Set(running) };
        const left = stillTrue(letter.rows, now);
        const newAndLive = letter.rows.filter((row) => row.fresh && now.live.has(row.postingId));
        if (left === null) {
          expect(newAndLive).toEqual([]);
          return;
        }
        for (const row of left) {
          expect(now.live.has(row.postingId)).toBe(true);
          if (row.promoted) expect(now.paid.has(row.postingId)).toBe(true);
          else expect(row.fresh).toBe(true);
        }
        // Who is new loses nothing by having paid.
        expect(left.filter((row) => row.fresh)).toHaveLength(newAndLive.length);
      }),
    );
  });
});
