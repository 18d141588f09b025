import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatch, type Content, EMPTY_CONTENT } from './content.js';
import { changedWordShare, materialChanges } from './material-edit.js';

const WORDS = Array.from({ length: 100 }, (_, i) => `word${String(i)}`);
const content: Content = applyPatch(EMPTY_CONTENT, {
  title: 'Back-end developer',
  description: `<p>${WORDS.join(' ')}</p>`,
  workplace: 'hybrid',
  locations: [{ city: 'Rotterdam', region: '', country: 'NL' }],
  pay: { min: 5_000_000, max: 6_000_000, currency: 'EUR', unit: 'year' },
  apply: { mode: 'external', url: 'https://jobs.example/1' },
});
const described = (words: string[]) => applyPatch(content, { description: `<p>${words.join(' ')}</p>` });

describe('whether an edit is material', () => {
  it.each([
    ['title', { title: 'Front-end developer' }],
    ['pay', { pay: { min: 5_000_000, max: 6_000_001, currency: 'EUR', unit: 'year' } }],
    ['pay', { pay: null }],
    ['locations', { locations: [{ city: 'Utrecht', region: '', country: 'NL' }] }],
    ['workplace', { workplace: 'remote' }],
    ['remoteEligibility', { remoteEligibility: { worldwide: true } }],
    ['apply', { apply: { mode: 'here' } }],
    ['apply', { apply: { mode: 'external', url: 'https://elsewhere.example/1' } }],
  ] as const)('a change of %s is', (field, patch) => {
    expect(materialChanges(content, applyPatch(content, patch as never))).toEqual([field]);
  });

  it.each([
    ['benefits', { benefits: ['Lunch'] }],
    ['skills', { skills: { required: [{ name: 'TypeScript' }], nice: [] } }],
    ['openings', { openings: 3 }],
    ['level', { level: 'senior' }],
    ['the blanks and capitals of the title', { title: 'Back-End  Developer' }],
    ['the promise', { responsePromiseDays: 7 }],
  ] as const)('a change of %s is not', (_, patch) => {
    expect(materialChanges(content, applyPatch(content, patch as never))).toEqual([]);
  });

  it.each([
    ['C developer', 'C++ developer'],
    ['C++ developer', 'C# developer'],
    ['C developer', 'C developer $$$ !!!'],
    ['Back-end developer', 'Back end developer'],
    ['Resume writer', 'Résumé writer'],
    // Vowel signs: "day" and "poor".
    ['दिन', 'दीन'],
    ['की नौकरी', 'का नौकरी'],
  ])('another title is: %s, %s', (before, after) => {
    expect(materialChanges({ ...content, title: before }, { ...content, title: after })).toEqual(['title']);
  });

  it.each([
    ['Résumé writer', 'Re\u0301sume\u0301 writer'],
    ['C++ developer', '  c++   DEVELOPER '],
    ['दिन में काम', 'दिन  में काम'],
  ])('a title that reads the same is not: %s, %s', (before, after) => {
    expect(materialChanges({ ...content, title: before }, { ...content, title: after })).toEqual([]);
  });

  it('counts a word with another sign or vowel as another word', () => {
    expect(changedWordShare('we write C and SQL', 'we write C++ and SQL')).toBeCloseTo(0.2);
    expect(changedWordShare('दिन का काम', 'दीन का काम')).toBeCloseTo(1 / 3);
    expect(changedWordShare('we pay well', 'we pay well $$$')).toBeCloseTo(1 / 3);
    expect(changedWordShare('We pay well', 'We pay: well!')).toBe(0);
  });

  it('draws the line at a fifth of the words', () => {
    const changed = (n: number) => described(WORDS.map((word, i) => (i < n ? `other${String(i)}` : word)));
    expect(materialChanges(content, changed(20))).toEqual([]);
    expect(materialChanges(content, changed(21))).toEqual(['description']);
  });

  it('counts words added and words removed alike', () => {
    expect(changedWordShare('a b c d e', 'a b c d e f')).toBeCloseTo(0.2);
    expect(changedWordShare('a b c d e', 'a b c d')).toBeCloseTo(0.2);
    expect(changedWordShare('', 'a')).toBe(1);
    expect(changedWordShare('', '')).toBe(0);
  });

  it('sees a link that leads elsewhere though no word changed', () => {
    const linked = (to: string) =>
      applyPatch(content, { description: `<p>${WORDS.join(' ')} <a href="https://${to}/">us</a></p>` });
    expect(materialChanges(linked('one.example'), linked('two.example'))).toEqual(['description']);
  });

  it('is a share between 0 and 1, and 0 for the same words in any order', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 30 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const share = changedWordShare(before.join(' '), after.join(' '));
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        expect(changedWordShare(before.join(' '), [...before].reverse().join(' '))).toBe(0);
      }),
    );
  });
});
