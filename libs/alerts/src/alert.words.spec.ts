import { AlertSearch, SearchQuery } from '@plainhire/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameOf, pathOf, searchKey, tidy, wordsOf } from './alert.words.js';

const search = (given: Record<string, unknown>) => AlertSearch.parse(given);
const FULL = search({
  q: 'crane operator',
  place: ['Rotterdam', 'Ghent'],
  workplace: ['on_site', 'hybrid'],
  employmentType: ['full_time'],
  level: ['senior'],
  skills: ['Rigging', 'Radio'],
  payMin: 60000,
  currency: 'EUR',
  payUnknown: 'include',
  company: ['harbour-works'],
  role: 'logistics-coordinator',
});

describe('a search in words', () => {
  it('names each filter', () => {
    expect(wordsOf(FULL)).toEqual([
      '“crane operator”',
      'Logistics coordinator',
      'in Rotterdam or Ghent',
      'on site or hybrid',
      'full-time',
      'senior',
      'with Rigging and Radio',
      'EUR 60,000 a year or more, or no pay shown',
      'at harbour-works',
    ]);
    expect(wordsOf(search({}))).toEqual([]);
  });

  it('gives an alert its name where it was given none', () => {
    expect(nameOf(FULL)).toBe('crane operator in Rotterdam or Ghent');
    expect(nameOf(search({ workplace: ['remote'], level: ['junior'] }))).toBe('remote, junior');
    expect(nameOf(search({}))).toBe('All jobs');
    expect([...nameOf(search({ q: 'é'.repeat(200) }))]).toHaveLength(80);
  });

  it('is the same address again, newest first', () => {
    const query = new URLSearchParams(pathOf(FULL).slice('/jobs?'.length));
    expect(query.get('sort')).toBe('newest');
    const back: Record<string, string[]> = {};
    for (const [name, value] of query) (back[name] ??= []).push(value);
    const asked = SearchQuery.parse(
      Object.fromEntries(
        Object.entries(back).map(([name, values]) => [name, values.length > 1 ? values : values[0]]),
      ),
    );
    expect(search(asked)).toEqual(FULL);
  });
});

describe('two searches are the same', () => {
  it('whatever the order of their lists, empty fields and the case of their words', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom('Oslo', 'Ghent', 'Turin', 'Cork'), { minLength: 1 }),
        fc.string({ maxLength: 20 }),
        (places, q) => {
          fc.pre(AlertSearch.safeParse({ q }).success);
          const one = search({ q, place: places });
          const two = search({ q: q.toUpperCase().toLowerCase(), place: [...places].reverse(), skills: [] });
          fc.pre(q.toUpperCase().toLowerCase() === q.toLowerCase());
          expect(searchKey(two)).toBe(searchKey(one));
        },
      ),
    );
  });

  it('only when nothing is asked otherwise', () => {
    expect(searchKey(search({ q: 'crane' }))).not.toBe(searchKey(search({ q: 'crane', place: ['Oslo'] })));
    expect(tidy(search({ q: 'crane', payMin: 0, currency: 'EUR', payUnknown: 'include' }))).toEqual({
      q: 'crane',
    });
  });
});
