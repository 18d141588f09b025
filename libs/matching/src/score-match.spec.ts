import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MatchPosting, MatchProfile } from './match.types.js';
import { scoreMatch } from './score-match.js';

const TODAY = new Date('2026-11-23T09:00:00Z');

const posting: MatchPosting = {
  employmentType: 'full_time',
  level: 'mid',
  workplace: 'remote',
  remoteEligibility: { countries: ['NL'] },
  locations: [],
  pay: { min: 6_000_000, max: 8_000_000, currency: 'EUR', unit: 'year' },
  skills: {
    required: [
      { name: 'TypeScript', years: 3 },
      { name: 'PostgreSQL', years: 2 },
    ],
    nice: [{ name: 'Redis' }],
  },
};

const profile: MatchProfile = {
  city: 'Rotterdam',
  country: 'NL',
  skills: [
    { name: 'TypeScript', years: 5 },
    { name: 'Postgres', years: 4 },
  ],
  work: [{ title: 'Back-end developer', start: '2021-03', end: null }],
  preferences: {
    workplaces: ['remote'],
    employmentTypes: ['full_time'],
    payFloor: { amount: 5_000_000, currency: 'EUR', unit: 'year' },
    workCountries: ['NL'],
  },
};

const names = ['TypeScript', 'PostgreSQL', 'Redis', 'Nursing', 'Go', 'React', 'Something of our own'];
const skill = fc.record({
  name: fc.constantFrom(...names),
  years: fc.option(fc.integer({ min: 0, max: 30 }), { nil: null }),
});
const anyPosting = fc
  .record({
    level: fc.option(fc.constantFrom('junior' as const, 'mid' as const, 'senior' as const), { nil: null }),
    required: fc.uniqueArray(skill, { maxLength: 5, selector: (one) => one.name }),
    nice: fc.array(skill, { maxLength: 4 }),
  })
  .map(({ level, required, nice }): MatchPosting => ({ ...posting, level, skills: { required, nice } }));
const anyProfile = fc
  .record({
    skills: fc.uniqueArray(skill, { maxLength: 6, selector: (one) => one.name }),
    work: fc.array(
      fc.record({
        title: fc.constantFrom('Senior developer', 'Developer', 'Nurse'),
        start: fc.integer({ min: 1990, max: 2026 }).map(String),
        end: fc.option(fc.integer({ min: 1990, max: 2026 }).map(String), { nil: null }),
      }),
      { maxLength: 4 },
    ),
  })
  .map((part): MatchProfile => ({ ...profile, ...part }));

describe('the match score', () => {
  it('gives every point to a profile that answers everything', () => {
    const match = scoreMatch(
      posting,
      { ...profile, skills: [...profile.skills, { name: 'Redis', years: 2 }] },
      TODAY,
    );
    expect(match.score).toBe(100);
    expect(match.gates.map((gate) => gate.state)).toEqual(['pass', 'pass', 'pass']);
  });

  it('keeps what is unknown apart from what is missing', () => {
    const empty = scoreMatch(posting, { ...profile, skills: [], work: [] }, TODAY);
    expect(empty.parts.flatMap((part) => part.missing)).toEqual([]);
    expect(empty.parts[0]?.unknown).toEqual(['TypeScript', 'PostgreSQL']);
    const other = scoreMatch(posting, { ...profile, skills: [{ name: 'Nursing', years: 3 }] }, TODAY);
    expect(other.parts[0]?.missing).toEqual(['TypeScript', 'PostgreSQL']);
  });

  it('fails the gate of a pay floor above the top of the range, and only then', () => {
    const above = {
      ...profile.preferences,
      payFloor: { amount: 8_000_001, currency: 'EUR', unit: 'year' as const },
    };
    const at = {
      ...profile.preferences,
      payFloor: { amount: 8_000_000, currency: 'EUR', unit: 'year' as const },
    };
    expect(scoreMatch(posting, { ...profile, preferences: above }, TODAY).gates[2]?.state).toBe('fail');
    expect(scoreMatch(posting, { ...profile, preferences: at }, TODAY).gates[2]?.state).toBe('pass');
    expect(scoreMatch({ ...posting, pay: null }, profile, TODAY).gates[2]?.state).toBe('unknown');
  });

  it('sums its parts to the score, within 0 and 100, whatever is asked and offered', () => {
    fc.assert(
      fc.property(anyPosting, anyProfile, (asked, offered) => {
        const match = scoreMatch(asked, offered, TODAY);
        expect(match.parts.reduce((sum, part) => sum + part.points, 0)).toBe(match.score);
        expect(match.parts.reduce((sum, part) => sum + part.of, 0)).toBe(100);
        expect(match.score).toBeGreaterThanOrEqual(0);
        expect(match.score).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('never falls when a required skill is added to the profile', () => {
    fc.assert(
      fc.property(anyPosting, anyProfile, fc.nat(), (asked, offered, at) => {
        const wanted = asked.skills.required[at % Math.max(1, asked.skills.required.length)];
        fc.pre(wanted !== undefined);
        const before = scoreMatch(asked, offered, TODAY).score;
        const after = scoreMatch(
          asked,
          { ...offered, skills: [...offered.skills, { name: wanted.name, years: 30 }] },
          TODAY,
        ).score;
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('does not change with name, birthday, photo or school', () => {
    const extras = fc.record({
      name: fc.string(),
      birthday: fc.string(),
      photo: fc.string(),
      education: fc.array(fc.record({ institution: fc.string(), start: fc.string(), end: fc.string() })),
    });
    fc.assert(
      fc.property(anyPosting, anyProfile, extras, extras, (asked, offered, one, other) => {
        expect(scoreMatch(asked, { ...offered, ...one }, TODAY)).toEqual(
          scoreMatch(asked, { ...offered, ...other }, TODAY),
        );
      }),
    );
  });
});
