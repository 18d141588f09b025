import type { Completeness, Profile } from '@plainhire/contracts';

interface CompletenessRule {
  readonly rule: string;
  /** Points out of 100. */
  readonly points: number;
  /** What to do about it, in one sentence. */
  readonly hint: string;
  /** JSON pointer of the field that the hint links to. */
  readonly field: string;
  readonly met: (profile: Profile) => boolean;
}

const SUMMARY_LENGTH = 80;
const ENOUGH_SKILLS = 3;

/**
 * What makes a profile complete. The points add up to 100. A photo, a date of birth or the name of
 * a school is never among them: nothing here may push somebody to tell what a match must not use.
 */
export const COMPLETENESS_RULES: readonly CompletenessRule[] = [
  {
    rule: 'headline',
    points: 10,
    hint: 'Say in a few words what you do.',
    field: '/headline',
    met: (profile) => profile.headline !== '',
  },
  {
    rule: 'summary',
    points: 10,
    hint: `Write two or three sentences about your work, at least ${String(SUMMARY_LENGTH)} characters.`,
    field: '/summary',
    met: (profile) => profile.summary.length >= SUMMARY_LENGTH,
  },
  {
    rule: 'place',
    points: 5,
    hint: 'Name the city and the country you live in.',
    field: '/city',
    met: (profile) => profile.city !== '' && profile.country !== '',
  },
  {
    rule: 'phone',
    points: 5,
    hint: 'Add a telephone number. Only a company you apply to sees it.',
    field: '/phone',
    met: (profile) => profile.phone !== '',
  },
  {
    rule: 'skills',
    points: 15,
    hint: `Name at least ${String(ENOUGH_SKILLS)} skills.`,
    field: '/skills',
    met: (profile) => profile.skills.length >= ENOUGH_SKILLS,
  },
  {
    rule: 'skill_years',
    points: 5,
    hint: 'Say for how many years you have used each skill.',
    field: '/skills',
    met: (profile) => profile.skills.length > 0 && profile.skills.every((skill) => skill.years !== null),
  },
  {
    rule: 'work',
    points: 10,
    hint: 'Add a position you have held, paid or not.',
    field: '/work',
    met: (profile) => profile.work.length > 0,
  },
  {
    rule: 'work_dates',
    points: 5,
    hint: 'Say when each position began.',
    field: '/work',
    met: (profile) => profile.work.length > 0 && profile.work.every((entry) => entry.start !== null),
  },
  {
    rule: 'achievements',
    points: 5,
    hint: 'Add a highlight with a figure in it, such as "cut page loads from 4 s to 1 s".',
    field: '/work',
    met: (profile) =>
      [...profile.work, ...profile.projects].some((entry) =>
        entry.highlights.some((line) => /\d/.test(line)),
      ),
  },
  {
    rule: 'education',
    points: 5,
    hint: 'Add your education or a certificate.',
    field: '/education',
    met: (profile) => profile.education.length > 0 || profile.certificates.length > 0,
  },
  {
    rule: 'projects',
    points: 5,
    hint: 'Add a project or a piece of work that can be looked at.',
    field: '/projects',
    met: (profile) => profile.projects.length > 0 || profile.portfolio.length > 0,
  },
  {
    rule: 'languages',
    points: 5,
    hint: 'Name the languages you speak and how well.',
    field: '/languages',
    met: (profile) => profile.languages.length > 0,
  },
  {
    rule: 'workplace',
    points: 5,
    hint: 'Say whether you want to work on site, hybrid or remote, and in which form of employment.',
    field: '/preferences/workplaces',
    met: ({ preferences }) => preferences.workplaces.length > 0 && preferences.employmentTypes.length > 0,
  },
  {
    rule: 'pay_floor',
    points: 5,
    hint: 'Say what you want to earn at least. Jobs that pay less are marked for you.',
    field: '/preferences/payFloor',
    met: ({ preferences }) => preferences.payFloor !== null,
  },
  {
    rule: 'work_countries',
    points: 5,
    hint: 'Name the countries where you may work.',
    field: '/preferences/workCountries',
    met: ({ preferences }) => preferences.workCountries.length > 0,
  },
];

/** Whole percent, 0 to 100, and what is missing, in the order of the rules. */
export function completenessOf(profile: Profile): Completeness {
  const missing = COMPLETENESS_RULES.filter((rule) => !rule.met(profile));
  const lost = missing.reduce((sum, rule) => sum + rule.points, 0);
  return { percent: 100 - lost, missing: missing.map(({ rule, hint, field }) => ({ rule, hint, field })) };
}
