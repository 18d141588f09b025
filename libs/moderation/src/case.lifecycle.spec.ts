import { findTransition } from '@plainhire/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CASE_TRANSITIONS, CLAIM_MINUTES, claimUntil, holder, rankedAt } from './case.lifecycle.js';
import { fingerprint, likeness, SAME_TEXT } from './fingerprint.js';

const NOW = new Date('2026-11-23T09:00:00.000Z');
const minutes = (n: number) => new Date(NOW.getTime() + n * 60_000);

describe('a case', () => {
  it.each(
    (['open', 'decided', 'cancelled'] as const).flatMap((from) =>
      (['decide', 'cancel'] as const).flatMap((action) =>
        (['moderator', 'system'] as const).map((by) => ({ from, action, by })),
      ),
    ),
  )('$by may $action one that is $from exactly when agreed', ({ from, action, by }) => {
    const agreed =
      from === 'open' &&
      ((action === 'decide' && by === 'moderator') || (action === 'cancel' && by === 'system'));
    expect(findTransition(CASE_TRANSITIONS, from, action, by) !== undefined).toBe(agreed);
  });

  it('is held until its claim lapses, to the second', () => {
    const claim = { claimedBy: 'moderator', claimedUntil: claimUntil(NOW) };
    expect(holder(claim, minutes(CLAIM_MINUTES - 0.01))).toBe('moderator');
    expect(holder(claim, minutes(CLAIM_MINUTES))).toBeNull();
    expect(holder({ claimedBy: null, claimedUntil: null }, NOW)).toBeNull();
  });

  it('moves ahead of its turn by its risk, and never behind it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (a, b) => {
        expect(rankedAt(NOW, a) <= NOW).toBe(true);
        if (a > b) expect(rankedAt(NOW, a) < rankedAt(NOW, b)).toBe(true);
      }),
    );
    expect(rankedAt(NOW, 100)).toEqual(minutes(-600));
  });
});

describe('fingerprints of text', () => {
  const words = Array.from({ length: 200 }, (_, i) => `word${String((i * 37) % 199)}`);
  const text = words.join(' ');

  it('are the same for the same words, whatever the case and marks', () => {
    const a = fingerprint(text);
    const b = fingerprint(text.toUpperCase().replaceAll(' ', ' - '));
    expect(a).not.toBeNull();
    expect(likeness(a?.signature ?? [], b?.signature ?? [])).toBe(1);
    expect(a?.bands).toEqual(b?.bands);
  });

  it('stay near for a few changed words and share a band', () => {
    const changed = words.map((word, i) => (i % 60 === 0 ? 'other' : word)).join(' ');
    const [a, b] = [fingerprint(text), fingerprint(changed)];
    expect(likeness(a?.signature ?? [], b?.signature ?? [])).toBeGreaterThan(SAME_TEXT);
    expect(a?.bands.some((band) => b?.bands.includes(band))).toBe(true);
  });

  it('stand far apart for other texts', () => {
    const other = Array.from({ length: 200 }, (_, i) => `term${String((i * 41) % 197)}`).join(' ');
    expect(likeness(fingerprint(text)?.signature ?? [], fingerprint(other)?.signature ?? [])).toBeLessThan(
      0.1,
    );
  });

  it('are not made of texts too short to tell apart', () => {
    expect(fingerprint('Cook wanted, apply within.')).toBeNull();
  });

  it('fit a signed 32-bit column', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 40, maxLength: 60 }),
        (list) => {
          const print = fingerprint(list.join(' a '));
          for (const value of [...(print?.bands ?? []), ...(print?.signature ?? [])])
            expect(value | 0).toBe(value);
        },
      ),
      { numRuns: 50 },
    );
  });
});
