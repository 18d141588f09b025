import { encodeCursor } from '@plainhire/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutPage, keyed, readCursor, writeCursor } from './search-cursor.js';

const asOf = new Date('2026-11-23T09:00:00.000Z');
const id = (index: number) => `018f0000-0000-7000-8000-${String(index).padStart(12, '0')}`;
const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    rank: count - index,
    postedAt: asOf.toISOString(),
    postingId: id(index),
  }));

describe('the cursor of a search', () => {
  it('comes back as it went, with what stood first', () => {
    for (const first of [[], [id(1)], [id(1), id(2)]]) {
      const cursor = {
        rank: 7,
        postedAt: asOf.toISOString(),
        postingId: id(0),
        asOf,
        part: 'tail' as const,
        first,
      };
      expect(readCursor(writeCursor(cursor))).toEqual(cursor);
      expect(writeCursor(cursor).length).toBeLessThan(600);
    }
  });

  it.each([
    ['three that stood first', [id(1), id(2), id(3)].join(' ')],
    ['something that is no id', `${id(1)} '; DROP`],
    ['a number', 7],
    ['nothing said', null],
  ])('is refused with %s', (_, first) => {
    const text = encodeCursor([0, asOf.toISOString(), id(0), asOf.getTime(), 'list', first]);
    expect(() => readCursor(text)).toThrow('not valid');
  });
});

describe('cutting a list into pages', () => {
  it('shows every row once over all pages, whoever paid to stand first', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 3, max: 9 }),
        fc.uniqueArray(fc.nat({ max: 59 }), { maxLength: 2 }),
        (count, limit, paid) => {
          const all = keyed(rowsOf(count), 'list', true);
          const first = paid.filter((index) => index < count).map(id);
          const seen: string[] = [];
          let from = 0;
          for (let page = 0; page < 100; page += 1) {
            const without = page === 0 ? [] : first;
            const rows = all.slice(from, from + limit + without.length + 1);
            const { ids, next } = cutPage(rows, { first: page === 0 ? first : [], without, limit, asOf });
            seen.push(...ids);
            if (next === null) break;
            const cursor = readCursor(next);
            expect(ids.length).toBe(limit);
            expect([...cursor.first].sort()).toEqual([...first].sort());
            from = all.findIndex((row) => row.postingId === cursor.postingId) + 1;
          }
          expect(seen.slice(0, first.length)).toEqual(first);
          expect([...seen].sort()).toEqual(all.map((row) => row.postingId).sort());
        },
      ),
    );
  });
});
