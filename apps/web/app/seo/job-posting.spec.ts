import { COUNTRY_CODES, type PostingView } from '@plainhire/contracts';
import { describe, expect, it } from 'vitest';
import { jobPostingJsonLd, safeJson } from './job-posting.js';

const ID = '01900000-0000-7000-8000-000000000001';
const posting: PostingView = {
  id: ID,
  slug: 'baker-1',
  revisionId: ID,
  state: 'live',
  title: 'Baker',
  description: '<p>Bread.</p>',
  descriptionText: 'Bread.',
  employmentType: 'full_time',
  level: null,
  workplace: 'on_site',
  remoteEligibility: null,
  locations: [{ city: 'Ghent', region: '', country: 'BE' }],
  pay: { min: 1850, max: 2100, currency: 'EUR', unit: 'hour' },
  skills: { required: [], nice: [] },
  benefits: [],
  openings: 1,
  expiresInDays: 30,
  responsePromiseDays: 14,
  apply: { mode: 'here' },
  questions: [],
  company: { id: ID, name: 'Crumb', slug: 'crumb', website: null, verified: false },
  postedAt: '2026-11-01T08:00:00.000Z',
  updatedAt: '2026-11-02T08:00:00.000Z',
  expiresAt: '2026-12-01T08:00:00.000Z',
  imported: false,
};
const build = (change: Partial<PostingView>) =>
  jobPostingJsonLd({ ...posting, ...change }, 'https://a.example');

describe('jobPostingJsonLd', () => {
  it('has every required field, with pay in major units and a country on each place', () => {
    expect(build({})).toMatchObject({
      '@type': 'JobPosting',
      title: 'Baker',
      description: '<p>Bread.</p>',
      datePosted: '2026-11-01T08:00:00.000Z',
      validThrough: '2026-12-01T08:00:00.000Z',
      employmentType: 'FULL_TIME',
      hiringOrganization: { '@type': 'Organization', name: 'Crumb' },
      jobLocation: [{ '@type': 'Place', address: { addressLocality: 'Ghent', addressCountry: 'BE' } }],
      baseSalary: { currency: 'EUR', value: { minValue: 18.5, maxValue: 21, unitText: 'HOUR' } },
      directApply: true,
    });
  });

  it('keeps yen whole, since yen have no minor unit', () => {
    const json = build({ pay: { min: 400000, max: 400000, currency: 'JPY', unit: 'month' } });
    expect(json).toMatchObject({ baseSalary: { value: { value: 400000, unitText: 'MONTH' } } });
  });

  it('says telecommute with countries and leaves out an empty place', () => {
    const json = build({
      workplace: 'remote',
      locations: [],
      remoteEligibility: { countries: ['DE', 'ES'] },
    });
    expect(json).toMatchObject({
      jobLocationType: 'TELECOMMUTE',
      applicantLocationRequirements: [
        { '@type': 'Country', name: 'DE' },
        { '@type': 'Country', name: 'ES' },
      ],
    });
    expect(json).not.toHaveProperty('jobLocation');
  });

  const BERLIN = [{ city: 'Berlin', region: '', country: 'DE' }];
  const PLACED = [...BERLIN, { city: 'Ghent', region: '', country: 'BE' }];
  const UNKNOWN = [{ city: 'Somewhere', region: '', country: '' }];
  const world = { worldwide: true as const };

  it.each([
    // Workplace, places, who may work remotely: is it remote, its places, its countries. Null: no markup.
    ['remote', [], world, true, [], COUNTRY_CODES],
    ['remote', BERLIN, world, true, [], COUNTRY_CODES],
    ['remote', UNKNOWN, world, true, [], COUNTRY_CODES],
    ['remote', [], { countries: ['NL', 'DE'] }, true, [], ['NL', 'DE']],
    ['remote', BERLIN, { countries: ['NL'] }, true, [], ['NL']],
    ['remote', PLACED, null, true, [], ['DE', 'BE']],
    ['remote', [...BERLIN, ...BERLIN], null, true, [], ['DE']],
    ['remote', [], null, null, [], []],
    ['remote', UNKNOWN, null, null, [], []],
    ['on_site', BERLIN, null, false, ['DE'], []],
    ['on_site', PLACED, world, false, ['DE', 'BE'], []],
    ['on_site', [], world, null, [], []],
    ['hybrid', BERLIN, { countries: ['NL'] }, false, ['DE'], []],
    ['hybrid', UNKNOWN, null, null, [], []],
    [null, BERLIN, null, false, ['DE'], []],
    [null, [], null, null, [], []],
  ] as const)(
    'of %s at %j open to %j',
    (workplace, locations, remoteEligibility, remote, places, countries) => {
      const json = build({
        workplace,
        locations: [...locations],
        remoteEligibility: remoteEligibility as PostingView['remoteEligibility'],
      });
      expect(json === null).toBe(remote === null);
      if (json === null) return;
      expect(json.jobLocationType).toBe(remote === true ? 'TELECOMMUTE' : undefined);
      const named = json.applicantLocationRequirements as { '@type': string; name: string }[] | undefined;
      expect(named?.map(({ name }) => name)).toEqual(remote === true ? countries : undefined);
      expect(named?.every((one) => one['@type'] === 'Country') ?? true).toBe(true);
      const where = json.jobLocation as { address: { addressCountry: string } }[] | undefined;
      expect(where?.map(({ address }) => address.addressCountry)).toEqual(
        places.length === 0 ? undefined : places,
      );
    },
  );

  it('never says telecommute for hybrid work', () => {
    expect(build({ workplace: 'hybrid' })).not.toHaveProperty('jobLocationType');
  });

  it('leaves out pay and an end that are not known', () => {
    const json = build({ pay: null, expiresAt: null, employmentType: null });
    for (const key of ['baseSalary', 'validThrough', 'employmentType']) expect(json).not.toHaveProperty(key);
  });

  it('says that applying leaves the site', () => {
    expect(build({ apply: { mode: 'external', url: 'https://x.example/1' } })).toMatchObject({
      directApply: false,
    });
  });

  it.each(['closed', 'filled', 'expired', 'paused', 'draft'] as const)(
    'gives nothing for a %s posting',
    (state) => {
      expect(build({ state })).toBeNull();
    },
  );

  it('gives nothing that would be invalid: no place and no country', () => {
    expect(build({ locations: [] })).toBeNull();
    expect(build({ workplace: 'remote', locations: [], remoteEligibility: null })).toBeNull();
  });
});

describe('safeJson', () => {
  it('cannot end its script element, and reads back the same', () => {
    const value = { title: '</script><script>alert(1)</script> & \u2028' };
    expect(safeJson(value)).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(safeJson(value))).toEqual(value);
  });
});
