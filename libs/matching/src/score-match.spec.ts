import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MatchPosting, MatchProfile } from './match.types.js';
import { scoreMatch } from './score-match.js';
import { POSTING, PROFILE } from './testing.js';

const TODAY = new Date('2026-11-23T09:00:00Z');

const part = (name: string, asked: MatchPosting, offered: MatchProfile) => {
  const found = scoreMatch(asked, offered, TODAY).parts.find((one) => one.name === name);
  if (!found) throw new Error(`there is no part ${name}`);
  return found;
};
const asks = (...required: MatchPosting['skills']['required']): MatchPosting => ({
  ...POSTING,
  skills: { required, nice: [] },
});
const has = (...skills: MatchProfile['skills']): MatchProfile => ({ ...PROFILE, skills, work: [] });

const names = [
  'TypeScript',
  'JavaScript',
  'PostgreSQL',
  'Redis',
  'Nursing',
  'Go',
  'React',
  'Something of our own',
];
const skill = fc.record({
  name: fc.constantFrom(...names),
  years: fc.option(fc.integer({ min: 0, max: 30 }), { nil: null }),
});
const year = fc.integer({ min: 1990, max: 2030 }).map(String);
const anyPosting = fc
  .record({
    title: fc.constantFrom('Senior developer', 'Nurse', 'Data engineer', ''),
    descriptionText: fc.constantFrom(
      '',
      'We use React and Kafka. At least 3 years of experience.',
      'Be kind.',
    ),
    level: fc.option(fc.constantFrom('junior' as const, 'mid' as const, 'lead' as const), { nil: null }),
    required: fc.array(skill, { maxLength: 5 }),
    nice: fc.array(skill, { maxLength: 4 }),
  })
  .map(({ required, nice, ...rest }): MatchPosting => ({ ...POSTING, ...rest, skills: { required, nice } }));
const anyProfile = fc
  .record({
    headline: fc.constantFrom('', 'React developer', 'Nurse'),
    skills: fc.uniqueArray(skill, { maxLength: 6, selector: (one) => one.name }),
    work: fc.array(
      fc.record({
        title: fc.constantFrom('Senior developer', 'Developer', 'Nurse'),
        start: fc.option(year, { nil: null }),
        end: fc.option(year, { nil: null }),
        description: fc.constantFrom('', 'React and PostgreSQL', 'Wards'),
      }),
      { maxLength: 4 },
    ),
  })
  .map((own): MatchProfile => ({ ...PROFILE, ...own }));

describe('the match score', () => {
  it('gives every point to a profile that answers everything', () => {
    const match = scoreMatch(POSTING, PROFILE, TODAY);
    expect(match).toMatchObject({ score: 100, of: 100, version: '2' });
    expect(match.gates.map((gate) => gate.state)).toEqual(['pass', 'pass', 'pass', 'pass']);
    expect(match.parts.map((one) => one.of)).toEqual([40, 15, 20, 15, 10]);
  });

  it('sums its parts to the score, in whole points within 0 and 100, whatever is asked and offered', () => {
    fc.assert(
      fc.property(anyPosting, anyProfile, (asked, offered) => {
        const match = scoreMatch(asked, offered, TODAY);
        expect(match.parts.reduce((sum, one) => sum + one.points, 0)).toBe(match.score);
        expect(match.parts.reduce((sum, one) => sum + one.of, 0)).toBe(100);
        for (const one of match.parts) {
          expect(Number.isInteger(one.points)).toBe(true);
          expect(one.points).toBeGreaterThanOrEqual(0);
          expect(one.points).toBeLessThanOrEqual(one.of);
        }
      }),
    );
  });

  it('never falls when a required skill is added to the profile', () => {
    fc.assert(
      fc.property(anyPosting, anyProfile, fc.nat(), skill, (asked, offered, at, { years }) => {
        const wanted = asked.skills.required[at % Math.max(1, asked.skills.required.length)];
        fc.pre(wanted !== undefined);
        const more = { ...offered, skills: [...offered.skills, { name: wanted.name, years }] };
        const before = scoreMatch(asked, offered, TODAY).score;
        expect(scoreMatch(asked, more, TODAY).score).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('does not change with name, age, photo, school or the dates of schooling', () => {
    const extras = fc.record({
      name: fc.string(),
      birthday: fc.string(),
      age: fc.integer({ min: 14, max: 99 }),
      photo: fc.string(),
      gender: fc.string(),
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

  it('does not change with the order of skills or jobs', () => {
    fc.assert(
      fc.property(anyPosting, anyProfile, (asked, offered) => {
        const turned = {
          ...offered,
          skills: offered.skills.toReversed(),
          work: offered.work.toReversed(),
        };
        expect(scoreMatch(asked, turned, TODAY).score).toBe(scoreMatch(asked, offered, TODAY).score);
      }),
    );
  });

  it('takes the lately used of two kinds of a skill, whichever stands first', () => {
    const posting = { ...POSTING, skills: { required: [{ name: 'JavaScript', years: null }], nice: [] } };
    const work = [{ title: 'Developer', start: '2015', end: null, description: 'React' }];
    const kinds = [
      { name: 'TypeScript', years: null },
      { name: 'React', years: null },
    ];
    const scores = [kinds, kinds.toReversed()].map(
      (skills) => scoreMatch(posting, { ...PROFILE, skills, work }, TODAY).score,
    );
    expect(scores[0]).toBe(scores[1]);
  });

  it('gives the points of a part nothing is asked in to the others, in proportion', () => {
    const match = scoreMatch({ ...POSTING, skills: { ...POSTING.skills, nice: [] } }, PROFILE, TODAY);
    expect(match.parts.map((one) => [one.name, one.of])).toEqual([
      ['required skills', 47],
      ['years', 23],
      ['level', 18],
      ['recency', 12],
    ]);
  });
});

describe('required skills', () => {
  it('say which years were stated and which were asked', () => {
    const fit = part('required skills', asks({ name: 'Kafka', years: 2 }), has({ name: 'kafka', years: 1 }));
    expect(fit.evidence).toEqual(['Apache Kafka 1 y (asked 2)']);
    expect(fit.points).toBe(Math.round(0.75 * fit.of));
  });

  it('are unknown, not missing, when years are asked and none stated', () => {
    const fit = part('required skills', asks({ name: 'Go', years: 3 }), has({ name: 'Golang', years: null }));
    expect(fit).toMatchObject({ evidence: ['Go'], missing: [], unknown: ['Go: years of use, 3 asked'] });
    expect(fit.points).toBe(Math.round(fit.of / 2));
  });

  it('are missing where the profile speaks of their field, and unknown elsewhere', () => {
    const fit = part(
      'required skills',
      asks({ name: 'Go' }, { name: 'Bookkeeping' }, { name: 'Quux sorting' }),
      has({ name: 'TypeScript', years: 3 }),
    );
    expect(fit.missing).toEqual(['Go']);
    expect(fit.unknown).toEqual(['Bookkeeping', 'Quux sorting']);
    expect(fit.points).toBe(0);
  });

  it('count a kind of the skill nearly in full, a neighbour in part, and say so', () => {
    const narrower = part('required skills', asks({ name: 'JavaScript' }), has({ name: 'React', years: 3 }));
    expect(narrower.evidence).toEqual(['JavaScript by way of React']);
    expect(narrower.points).toBe(Math.round(0.9 * narrower.of));
    const close = part('required skills', asks({ name: 'PostgreSQL' }), has({ name: 'SQL', years: 3 }));
    expect(close.evidence).toEqual(['SQL, close to PostgreSQL']);
    expect(close.points).toBe(Math.round(0.4 * close.of));
  });

  it('are found in the words of work too, with the years of the jobs that name them', () => {
    const worker: MatchProfile = {
      ...PROFILE,
      skills: [],
      work: [
        { title: 'Engineer', start: '2020-01', end: '2024-01', description: 'Ran Kafka in production.' },
      ],
    };
    const fit = part('required skills', asks({ name: 'Apache Kafka', years: 4 }), worker);
    expect(fit.evidence).toEqual(['Apache Kafka 4 y (asked 4), from Engineer']);
  });

  it('are read from the text of a posting that names none', () => {
    const posting = {
      ...asks(),
      title: 'Data engineer',
      descriptionText: 'You build pipelines with Kafka and Airflow. Team player.',
    };
    const fit = part('required skills', posting, has({ name: 'Kafka', years: 2 }));
    expect(fit.evidence).toEqual(['Apache Kafka 2 y', "Asked skills read from the posting's text"]);
    expect(fit.missing).toContain('Apache Airflow');
  });

  it('leave everything unknown for an empty profile', () => {
    const empty: MatchProfile = { ...has(), headline: '', summary: '', languages: [] };
    const match = scoreMatch(POSTING, empty, TODAY);
    expect(match.score).toBe(0);
    expect(match.parts.flatMap((one) => one.missing)).toEqual([]);
    expect(match.parts.every((one) => one.unknown.length > 0)).toBe(true);
  });
});

describe('years, level and recency', () => {
  const job = (title: string, start: string, end: string | null, description = '') => ({
    title,
    start,
    end,
    description,
  });
  const worked = (...work: MatchProfile['work']): MatchProfile => ({ ...PROFILE, work });

  it('count overlapping jobs once', () => {
    const fit = part(
      'years',
      asks({ name: 'TypeScript', years: 4 }),
      worked(
        job('Back-end developer', '2020-01', '2022-01'),
        job('Front-end developer', '2021-01', '2023-01'),
      ),
    );
    expect(fit.evidence[0]).toMatch(/^3 years in work of this kind \(asked 4\)/);
    expect(fit.points).toBe(Math.round(0.75 * fit.of));
  });

  it('count work of another kind for a quarter', () => {
    const fit = part(
      'years',
      asks({ name: 'TypeScript', years: 4 }),
      worked(job('Waiter', '2010-01', '2020-01')),
    );
    expect(fit.evidence).toEqual(['10 years of other work (asked 4)']);
    expect(fit.points).toBe(Math.round(0.25 * fit.of));
  });

  it('take the level of the newest title before that of the years', () => {
    const senior = { ...POSTING, level: 'senior' as const };
    expect(part('level', senior, worked(job('Senior developer', '2025-01', null))).evidence).toEqual([
      'senior asked; senior by the title Senior developer',
    ]);
    expect(part('level', senior, worked(job('Developer', '2022-11', null))).evidence).toEqual([
      'senior asked; mid by 4 years of work',
    ]);
  });

  it('ask how lately each required skill was used', () => {
    const fit = part(
      'recency',
      asks({ name: 'Kafka' }, { name: 'Redis' }),
      worked(job('Developer', '2025-01', null, 'Redis'), job('Developer', '2018-01', '2023-11', 'Kafka')),
    );
    expect(fit.evidence).toEqual(['Apache Kafka last used 3 years ago', 'Redis in use now']);
    expect(fit.points).toBe(Math.round(fit.of * 0.85));
  });
});
