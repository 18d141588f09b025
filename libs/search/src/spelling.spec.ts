import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestCorrection, editDistance, forgivenEdits, oneSlipAway } from './spelling.js';

const known = (word: string, heads = 10) => ({ word, stem: word, heads });

describe('spelling', () => {
  it.each([
    ['nurse', 'nurse', 0],
    ['nusre', 'nurse', 1],
    ['nrse', 'nurse', 1],
    ['nurrse', 'nurse', 1],
    ['narse', 'nurse', 1],
    ['acocuntnat', 'accountant', 2],
    ['cook', 'pilot', 3],
  ])('counts the edits from %s to %s, at most one past the limit', (a, b, edits) => {
    expect(editDistance(a, b, 2)).toBe(edits);
  });

  it('is symmetric and zero only for equal words', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(editDistance(a, b, 3)).toBe(editDistance(b, a, 3));
        expect(editDistance(a, b, 3) === 0).toBe(a === b);
      }),
    );
  });

  it('forgives nothing in a short word', () => {
    expect([3, 4, 7, 8].map(forgivenEdits)).toEqual([0, 1, 1, 2]);
    expect(bestCorrection('car', [known('cat')])).toBeNull();
  });

  it('takes the nearest word, and of two as near the more used', () => {
    expect(bestCorrection('welderr', [known('weldess', 900), known('welder')])?.word).toBe('welder');
    expect(bestCorrection('bakrr', [known('bakir', 1), known('baker', 400)])?.word).toBe('baker');
  });

  it('keeps the first letter when it can, and leaves alone what is like nothing known', () => {
    expect(bestCorrection('coder', [known('loder'), known('codes')])?.word).toBe('codes');
    expect(bestCorrection('xylophone', [known('accountant')])).toBeNull();
  });

  it('lists the words one slip away, all of them and no other', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'z'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(oneSlipAway(a).includes(b)).toBe(editDistance(a, b, 2) === 1);
      }),
    );
    expect(oneSlipAway('crnae')).toContain('crane');
  });
});
