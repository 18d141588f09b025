import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comeBack, takeCredit, usable } from './credit.rules.js';

const now = new Date('2026-11-23T09:00:00.000Z');
const later = (ms: number) => new Date(now.getTime() + ms);

const lots = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    left: fc.integer({ min: 0, max: 10_000 }),
    expiresAt: fc.option(fc.integer({ min: -1_000, max: 1_000 }).map(later), { nil: null }),
  }),
  { selector: ({ id }) => id, maxLength: 8 },
);

describe('credit', () => {
  it('is taken from the lot that ends soonest, and from one without an end last', () => {
    const three = [
      { id: 'c', left: 10, expiresAt: null },
      { id: 'b', left: 10, expiresAt: later(2) },
      { id: 'a', left: 10, expiresAt: later(1) },
    ];
    expect(takeCredit(three, 15, now)).toEqual([
      { lotId: 'a', amount: 10 },
      { lotId: 'b', amount: 5 },
    ]);
    expect(takeCredit(three, 25, now).at(-1)).toEqual({ lotId: 'c', amount: 5 });
  });

  it('can be used up to the last millisecond before its end, and at its end not', () => {
    const one = [{ id: 'a', left: 10, expiresAt: later(1) }];
    expect(takeCredit(one, 5, now)).toHaveLength(1);
    expect(takeCredit(one, 5, later(1))).toEqual([]);
  });

  it('is never more than asked for or than the usable lots hold, and no lot gives more than it has', () => {
    fc.assert(
      fc.property(lots, fc.integer({ min: 0, max: 50_000 }), (all, asked) => {
        const parts = takeCredit(all, asked, now);
        const sum = parts.reduce((total, { amount }) => total + amount, 0);
        const held = usable(all, now).reduce((total, { left }) => total + left, 0);
        expect(sum).toBe(Math.min(asked, held));
        for (const { lotId, amount } of parts) {
          expect(amount).toBeGreaterThan(0);
          expect(amount).toBeLessThanOrEqual(all.find(({ id }) => id === lotId)?.left ?? 0);
        }
      }),
    );
  });
});

describe('credit that comes back', () => {
  const NOW = new Date('2026-11-23T09:00:00.000Z');
  const soon = new Date('2026-11-24T09:00:00.000Z');
  const later = new Date('2027-11-24T09:00:00.000Z');
  const past = new Date('2026-11-22T09:00:00.000Z');
  const grace = new Date('2026-12-23T09:00:00.000Z');

  it('ends when the lot does that it came from, what ends last first', () => {
    const taken = [
      { lotId: 'a', amount: 300, expiresAt: soon },
      { lotId: 'b', amount: 500, expiresAt: later },
      { lotId: 'c', amount: 100, expiresAt: null },
    ];
    expect(comeBack(taken, 900, NOW)).toEqual([
      { lotId: 'c', amount: 100, expiresAt: null },
      { lotId: 'b', amount: 500, expiresAt: later },
      { lotId: 'a', amount: 300, expiresAt: soon },
    ]);
    expect(comeBack(taken, 250, NOW)).toEqual([
      { lotId: 'c', amount: 100, expiresAt: null },
      { lotId: 'b', amount: 150, expiresAt: later },
    ]);
  });

  it('has thirty days where that lot has ended', () => {
    for (const expiresAt of [past, NOW])
      expect(comeBack([{ lotId: 'a', amount: 300, expiresAt }], 300, NOW)).toEqual([
        { lotId: 'a', amount: 300, expiresAt: grace },
      ]);
  });

  it('is never less than what comes back', () => {
    expect(comeBack([{ lotId: 'a', amount: 0, expiresAt: soon }], 300, NOW)).toEqual([
      { lotId: null, amount: 300, expiresAt: null },
    ]);
  });
});
