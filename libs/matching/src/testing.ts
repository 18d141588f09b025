import type { MatchPosting, MatchProfile } from './match.types.js';

/** A posting that names everything a score reads. */
export const POSTING: MatchPosting = {
  title: 'Back-end developer',
  descriptionText: 'You build the services behind our planning tool.',
  employmentType: 'full_time',
  level: 'mid',
  workplace: 'remote',
  remoteEligibility: { countries: ['NL'] },
  locations: [],
  pay: { min: 6_000_000, max: 8_000_000, currency: 'EUR', unit: 'year' },
  skills: {
    required: [{ name: 'TypeScript', years: 3 }, { name: 'PostgreSQL', years: 2 }, { name: 'English B2' }],
    nice: [{ name: 'Redis' }],
  },
};

/** A profile that answers all of it. */
export const PROFILE: MatchProfile = {
  headline: 'Back-end developer',
  summary: '',
  city: 'Rotterdam',
  country: 'NL',
  skills: [
    { name: 'TypeScript', years: 5 },
    { name: 'Postgres', years: 4 },
    { name: 'Redis', years: 2 },
  ],
  work: [
    {
      title: 'Back-end developer',
      start: '2022-03',
      end: null,
      description: 'Services in TypeScript on PostgreSQL.',
      highlights: [],
    },
  ],
  languages: [{ code: 'en', level: 'c1' }],
  preferences: {
    workplaces: ['remote'],
    places: [],
    employmentTypes: ['full_time'],
    payFloor: { amount: 5_000_000, currency: 'EUR', unit: 'year' },
    workCountries: ['NL'],
  },
};
