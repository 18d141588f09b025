import { AuthModule } from '@plainhire/auth';
import { CompaniesModule } from '@plainhire/companies';
import { SearchQuery } from '@plainhire/contracts';
import { newId } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import { PostingsModule } from '@plainhire/postings';
import { mediumContext, type MediumContext } from '@plainhire/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDocument } from './build-document.js';
import { RefreshWords } from './refresh-words.js';
import { SearchIndexRepository } from './search-index.repository.js';
import { SearchPostings } from './search-postings.js';
import type { SearchSource } from './search-source.js';
import { SearchModule } from './search.module.js';

let context: MediumContext;
const company = { id: newId(), name: 'Harbour Works', slug: 'harbour-works', verified: true };

function posting(title: string, minutesAgo: number, over: Partial<SearchSource> = {}): SearchSource {
  return {
    postingId: newId(),
    slug: title.toLowerCase().replaceAll(' ', '-'),
    title,
    descriptionText: 'We look after the harbour.',
    company,
    employmentType: 'full_time',
    level: null,
    workplace: 'on_site',
    remoteEligibility: null,
    locations: [],
    pay: null,
    skills: { required: [], nice: [] },
    benefits: [],
    responsePromiseDays: 7,
    applyMode: 'here',
    postedAt: new Date(context.clock.now().getTime() - minutesAgo * 60_000),
    expiresAt: null,
    imported: false,
    ...over,
  };
}

async function index(...sources: SearchSource[]): Promise<void> {
  await context
    .get(UnitOfWork)
    .run(() => context.get(SearchIndexRepository).save(sources.map(buildDocument)));
}

const search = (query: Record<string, unknown>) =>
  context.get(SearchPostings).execute(SearchQuery.parse(query));
const titles = async (query: Record<string, unknown>) =>
  (await search(query)).items.map((item) => item.title);

async function everyPage(query: Record<string, unknown>): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const answer = await search({ ...query, ...(cursor === undefined ? {} : { cursor }) });
    ids.push(...answer.items.map((item) => item.id));
    cursor = answer.nextCursor ?? undefined;
  } while (cursor !== undefined && ids.length < 5000);
  return ids;
}

beforeAll(async () => {
  context = await mediumContext({ imports: [AuthModule, CompaniesModule, PostingsModule, SearchModule] });
  const crowd = Array.from({ length: 700 }, (_, at) =>
    posting(at % 3 === 0 ? 'Deck hand' : 'Office clerk', 100 + at, {
      descriptionText: at % 2 === 0 ? 'Ropes and cargo.' : 'Paper and cargo.',
    }),
  );
  await index(
    ...crowd,
    posting('Crane operator', 900_000, { skills: { required: [{ name: 'Net mending' }], nice: [] } }),
    posting('Senior crane operator', 50),
    posting('Harbour pilot', 60, { descriptionText: 'Never far from a crane operator.' }),
    posting('Cargo', 800_000),
  );
  await context.get(RefreshWords).execute();
});
afterAll(() => context.close());

describe('searching postings', () => {
  it('ranks the title that is the query first, however old, and the text last', async () => {
    expect(await titles({ q: 'crane operator' })).toEqual([
      'Crane operator',
      'Senior crane operator',
      'Harbour pilot',
    ]);
  });

  it('finds the best title among more matches than are ranked', async () => {
    const answer = await search({ q: 'cargo' });
    expect(answer.total).toBe(701);
    expect(answer.items[0]?.title).toBe('Cargo');
  });

  it.each([{ q: 'cargo' }, { q: 'cargo', sort: 'newest' }, { q: 'cargo', sort: 'pay' }, {}])(
    'shows each match once over all pages of %j',
    async (query) => {
      const { total } = await search(query);
      const ids = await everyPage({ ...query, limit: 37 });
      expect(new Set(ids).size).toBe(total);
      expect(ids).toHaveLength(total);
    },
  );

  it('neither doubles nor loses a match when a posting comes in between two pages', async () => {
    const first = await search({ q: 'deck hand', limit: 20 });
    const expected = first.total;
    await index(posting('Deck hand', -1));
    context.clock.advance({ minutes: 5 });
    const rest = await everyPage({ q: 'deck hand', limit: 20, cursor: first.nextCursor ?? '' });
    const seen = [...first.items.map((item) => item.id), ...rest];
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(expected);
  });

  it('mends a misspelt word and says so', async () => {
    const answer = await search({ q: 'crnae operatr' });
    expect(answer.correctedTo).toBe('crane operator');
    expect(answer.items[0]?.title).toBe('Crane operator');
  });

  it('asks for fewer of the words when no posting has them all, and says so', async () => {
    const answer = await search({ q: 'crane operator clerk' });
    expect(answer.relaxed).toBe(true);
    expect(answer.items[0]?.title).toBe('Crane operator');
  });

  it('does not read a query another way when only a filter leaves nothing', async () => {
    const answer = await search({ q: 'crane operator', skills: 'Net mending', postedWithinDays: '1' });
    expect(answer).toMatchObject({ total: 0, items: [], relaxed: false, correctedTo: null });
  });

  it('counts a small set anew, so that a new posting shows at once', async () => {
    const before = await search({ q: 'crane operator' });
    await index(posting('Crane operator at night', 0));
    expect((await search({ q: 'crane operator' })).total).toBe(before.total + 1);
  });
});
