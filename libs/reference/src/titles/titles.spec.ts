import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TitleIndex } from './title-index.js';
import { titleLikeness } from './title-likeness.js';
import { titleFields } from './title-vector.js';
import { roleWords, titleWords } from './title-words.js';

describe('titles', () => {
  it('writes short forms out and folds marks and brackets', () => {
    expect(titleWords('Sr. Software Eng. (m/f/d)')).toEqual(['senior', 'software', 'engineer']);
    expect(titleWords('Cuisinière')).toEqual(['cuisiniere']);
  });

  it('takes a word that names something of the language itself as any other', () => {
    expect(titleWords('Bridge Constructor')).toEqual(['bridge', 'constructor']);
    expect(titleWords('toString __proto__ valueOf')).toEqual(['tostring', 'proto', 'valueof']);
  });

  it('leaves rank out of the role, unless nothing else is left', () => {
    expect(roleWords('Senior Java Developer II')).toEqual(['java', 'developer']);
    expect(roleWords('Assistant')).toEqual(['assistant']);
  });

  it('knows the field of a title by its longest phrase', () => {
    expect([...titleFields('Letter carrier').keys()]).toContain('postal');
    expect([...titleFields('Investment banking analyst').keys()]).toContain('investment-banking');
    expect([...titleFields('Quux zyzzy').keys()]).toEqual([]);
  });
});

describe('TitleIndex', () => {
  const titles = [
    'babysitter',
    'back-end developer',
    'civil engineer',
    'childcare assistant',
    'software engineer',
  ];
  const index = new TitleIndex(titles);
  const find = (title: string) => index.find(title, 2).map((hit) => titles[hit.index]);

  it('finds the same work under another name', () => {
    expect(find('nanny').sort()).toEqual(['babysitter', 'childcare assistant']);
    expect(find('Programmer').sort()).toEqual(['back-end developer', 'software engineer']);
  });

  it('puts a title itself first, with likeness one', () => {
    for (const title of titles) {
      const [first] = index.find(title, 1);
      expect(titles[first?.index ?? -1]).toBe(title);
      expect(first?.likeness).toBeCloseTo(1, 6);
    }
  });

  it('answers nothing for what shares nothing', () => {
    expect(index.find('')).toEqual([]);
    expect(new TitleIndex([]).find('cook')).toEqual([]);
  });
});

describe('titleLikeness', () => {
  it('is high for the same work and low for a shared head word', () => {
    expect(titleLikeness('Senior software engineer', 'Software Engineer')).toBeCloseTo(1, 6);
    expect(titleLikeness('Staff nurse', 'Registered nurse')).toBeGreaterThan(0.5);
    expect(titleLikeness('Civil engineer', 'Software engineer')).toBeLessThan(0.5);
  });

  it('is symmetric and between 0 and 1', () => {
    const title = fc.constantFrom(
      'Nanny',
      'Java developer',
      'Sales manager',
      '',
      'Head chef',
      'Dr.',
      'Fahrer',
    );
    fc.assert(
      fc.property(title, title, (a, b) => {
        const likeness = titleLikeness(a, b);
        return likeness >= 0 && likeness <= 1 && Math.abs(likeness - titleLikeness(b, a)) < 1e-9;
      }),
    );
  });
});
