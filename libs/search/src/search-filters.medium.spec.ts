import { AuthModule } from '@plainhire/auth';
import { CompaniesModule } from '@plainhire/companies';
import { SearchQuery } from '@plainhire/contracts';
import { newId } from '@plainhire/kernel';
import { PostingsModule } from '@plainhire/postings';
import { mediumContext, type MediumContext } from '@plainhire/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDocument } from './build-document.js';
import { SearchIndexRepository } from './search-index.repository.js';
import { SearchPostings } from './search-postings.js';
import type { SearchSource } from './search-source.js';
import { SearchModule } from './search.module.js';

const DAY_MS = 86_400_000;
const HARBOUR = { id: newId(), name: 'Harbour Works', slug: 'harbour-works', verified: true };
const MILL = { id: newId(), name: 'Old Mill', slug: 'old-mill', verified: false };

let context: MediumContext;

function posting(title: string, over: Partial<SearchSource> & { daysAgo?: number } = {}): SearchSource {
  const { daysAgo = 0, ...rest } = over;
  return {
    postingId: newId(),
    slug: title.toLowerCase().replaceAll(' ', '-'),
    title,
    descriptionText: 'Work of every kind.',
    company: HARBOUR,
    employmentType: null,
    level: null,
    workplace: null,
    remoteEligibility: null,
    locations: [],
    pay: null,
    skills: { required: [], nice: [] },
    benefits: [],
    responsePromiseDays: 7,
    applyMode: 'here',
    postedAt: new Date(context.clock.now().getTime() - daysAgo * DAY_MS),
    expiresAt: null,
    imported: false,
    ...rest,
  };
}

const in_ = (city: string, region: string, country: string) => ({ locations: [{ city, region, country }] });
const pays = (max: number, currency: string, unit: 'year' | 'month' | 'hour' = 'year') => ({
  pay: { min: 0, max: max * 100, currency, unit },
});

/** The titles found, in the order of the alphabet. */
async function found(query: Record<string, unknown>): Promise<string[]> {
  const { items, total } = await context
    .get(SearchPostings)
    .execute(SearchQuery.parse({ limit: 100, ...query }));
  expect(items).toHaveLength(total);
  return items.map(({ title }) => title).sort();
}

beforeAll(async () => {
  context = await mediumContext({ imports: [AuthModule, CompaniesModule, PostingsModule, SearchModule] });
  const sources = [
    posting('Apprentice', {
      level: 'junior',
      employmentType: 'part_time',
      daysAgo: 0.5,
      ...pays(30_000, 'EUR'),
    }),
    posting('Baker', { level: 'mid', employmentType: 'full_time', daysAgo: 2, ...pays(50_000, 'EUR') }),
    posting('Chief', { level: 'executive', employmentType: 'full_time', daysAgo: 20, company: MILL }),
    posting('Driver', {
      employmentType: 'contractor',
      daysAgo: 40,
      company: MILL,
      ...pays(40, 'USD', 'hour'),
    }),
    posting('Engineer', {
      daysAgo: 1.5,
      ...in_('San Francisco', 'California', 'US'),
      ...pays(90_000, 'USD'),
    }),
    posting('Farmer', { daysAgo: 1.5, ...in_('Fresno', 'CA', 'US') }),
    posting('Guide', { daysAgo: 1.5, ...in_('Toronto', 'ON', 'CA') }),
    posting('Hatter', { daysAgo: 1.5, ...in_('Dover', 'Delaware', 'US') }),
    posting('Ironer', {
      daysAgo: 1.5,
      ...in_('Köln', 'Nordrhein-Westfalen', 'DE'),
      ...pays(5_000, 'EUR', 'month'),
    }),
    posting('Jeweller', {
      daysAgo: 1.5,
      workplace: 'remote',
      remoteEligibility: { countries: ['DE'] },
    }),
  ];
  await context.uow.run(() => context.get(SearchIndexRepository).save(sources.map(buildDocument)));
});
afterAll(() => context.close());

describe('a filter of the search', () => {
  it.each([
    [{ level: 'junior' }, ['Apprentice']],
    [{ level: ['junior', 'executive'] }, ['Apprentice', 'Chief']],
    [{ level: 'lead' }, []],
    [{ employmentType: 'full_time' }, ['Baker', 'Chief']],
    [{ employmentType: ['part_time', 'contractor'] }, ['Apprentice', 'Driver']],
    [{ employmentType: 'full_time', level: 'mid' }, ['Baker']],
    [{ company: 'old-mill' }, ['Chief', 'Driver']],
    [{ company: MILL.id }, ['Chief', 'Driver']],
    [{ company: 'old-mill', employmentType: 'full_time' }, ['Chief']],
    [{ company: 'nobody' }, []],
    [{ postedWithinDays: 1 }, ['Apprentice']],
    [
      { postedWithinDays: 2 },
      ['Apprentice', 'Baker', 'Engineer', 'Farmer', 'Guide', 'Hatter', 'Ironer', 'Jeweller'],
    ],
    [{ postedWithinDays: 30, company: 'old-mill' }, ['Chief']],
  ])('%j gives what was marked so', async (query, titles) => {
    expect(await found(query)).toEqual(titles);
  });

  // By the year: 40 an hour are 83,200 (2,080 hours), 5,000 a month 60,000 (12 months).
  it.each([
    [{ payMin: 50_000, currency: 'EUR', payUnknown: 'exclude' }, ['Baker', 'Driver', 'Engineer', 'Ironer']],
    [{ payMin: 60_000, currency: 'EUR', payUnknown: 'exclude' }, ['Driver', 'Engineer', 'Ironer']],
    [{ payMin: 60_001, currency: 'EUR', payUnknown: 'exclude' }, ['Driver', 'Engineer']],
    [{ payMin: 83_200, currency: 'USD', payUnknown: 'exclude' }, ['Driver', 'Engineer']],
    [{ payMin: 83_201, currency: 'USD', payUnknown: 'exclude' }, ['Engineer']],
    [{ payMin: 90_001, currency: 'USD', payUnknown: 'exclude' }, []],
  ])('%j compares the top of a range by the year, whatever its currency', async (query, titles) => {
    expect(await found(query)).toEqual(titles);
  });

  it.each([
    ['San Francisco', ['Engineer']],
    ['San Francisco, CA', ['Engineer']],
    ['san francisco, california', ['Engineer']],
    ['San Francisco, CA, US', ['Engineer']],
    ['San Francisco, TX', []],
    ['Fresno, California', ['Farmer']],
    ['Fresno, CA', ['Farmer']],
    ['California', ['Engineer', 'Farmer']],
    ['Toronto, Ontario', ['Guide']],
    // Alone a country's code is the country.
    ['DE', ['Ironer', 'Jeweller']],
    ['Delaware', ['Hatter']],
    ['Dover, DE', ['Hatter']],
    ['koln', ['Ironer']],
    ['Köln, Germany', ['Ironer']],
    ['Remote', ['Jeweller']],
  ])('place=%s finds whoever works there', async (place, titles) => {
    expect(await found({ place })).toEqual(titles);
  });
});
