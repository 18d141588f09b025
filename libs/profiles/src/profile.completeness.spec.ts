import { Profile } from '@plainhire/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMPLETENESS_RULES, completenessOf } from './profile.completeness.js';
import { emptyProfile } from './profile.shape.js';

const FULL = Profile.parse({
  headline: 'Back-end engineer',
  phone: '+31 10 555 01 42',
  city: 'Rotterdam',
  country: 'nl',
  summary: 'I build and run the parts of a shop that nobody sees, and I like them to be quiet and quick.',
  skills: ['TypeScript', 'PostgreSQL', 'Redis'].map((name) => ({ name, years: 4 })),
  work: [
    {
      title: 'Engineer',
      company: 'Brightwater',
      start: '2021-03',
      highlights: ['Cut page loads from 4 s to 1 s'],
    },
  ],
  education: [{ degree: 'BSc' }],
  projects: [{ name: 'A shop' }],
  languages: [{ code: 'en', level: 'c1' }],
  preferences: {
    workplaces: ['remote'],
    employmentTypes: ['full_time'],
    payFloor: { amount: 5_000_000, currency: 'EUR', unit: 'year' },
    workCountries: ['NL'],
  },
});

describe('completeness of a profile', () => {
  it('is made of rules whose points add up to a hundred, each named once', () => {
    expect(COMPLETENESS_RULES.reduce((sum, rule) => sum + rule.points, 0)).toBe(100);
    expect(new Set(COMPLETENESS_RULES.map((rule) => rule.rule)).size).toBe(COMPLETENESS_RULES.length);
  });

  it('links each rule to a field that a profile has', () => {
    for (const { field } of COMPLETENESS_RULES) {
      const value = field
        .slice(1)
        .split('/')
        .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], FULL);
      expect([field, value]).not.toEqual([field, undefined]);
    }
  });

  it('is nothing at first and a hundred when all is told', () => {
    expect(completenessOf(emptyProfile())).toMatchObject({ percent: 0 });
    expect(completenessOf(emptyProfile()).missing).toHaveLength(COMPLETENESS_RULES.length);
    expect(completenessOf(FULL)).toEqual({ percent: 100, missing: [] });
  });

  it('says what is missing, with a hint and its field', () => {
    const { percent, missing } = completenessOf({ ...FULL, skills: [{ name: 'TypeScript', years: null }] });
    expect(percent).toBe(80);
    expect(missing.map(({ rule, field }) => [rule, field])).toEqual([
      ['skills', '/skills'],
      ['skill_years', '/skills'],
    ]);
    for (const { hint } of missing) expect(hint).not.toBe('');
  });

  it('never falls when something is added', () => {
    const keys = Object.keys(FULL) as (keyof Profile)[];
    fc.assert(
      fc.property(fc.subarray(keys), fc.constantFrom(...keys), (told, added) => {
        const some = { ...emptyProfile(), ...Object.fromEntries(told.map((key) => [key, FULL[key]])) };
        const more = { ...some, [added]: FULL[added] };
        expect(completenessOf(more).percent).toBeGreaterThanOrEqual(completenessOf(some).percent);
      }),
    );
  });
});
