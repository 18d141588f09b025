import { AuthModule } from '@plainhire/auth';
import { CompaniesModule } from '@plainhire/companies';
import { type EmploymentType, type Level, SearchQuery, type Workplace } from '@plainhire/contracts';
import { newId } from '@plainhire/kernel';
import { PostingsModule } from '@plainhire/postings';
import { mediumContext, type MediumContext } from '@plainhire/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildDocument } from './build-document.js';
import { ClaimedDocuments } from './claimed-documents.js';
import { rankOfDocument } from './claimed-index.js';
import { rankCandidates } from './ranking.js';
import { SearchIndexRepository } from './search-index.repository.js';
import { readFilters, withWords } from './search-request.js';
import type { SearchSource } from './search-source.js';
import { SearchModule } from './search.module.js';
import { SearchQueries } from './search.queries.js';
import { analyse } from './text/analyse.js';
import { allOf, anyOf, quoteLexeme } from './tsquery.js';

const WORDS = ['crane', 'operator', 'night', 'harbour', "o'hara", 'back-end', 'C++', 'a\\b'];
const WORKPLACES: Workplace[] = ['remote', 'hybrid', 'on_site'];
const TYPES: EmploymentType[] = ['full_time', 'part_time'];
const LEVELS: Level[] = ['junior', 'senior'];
const PLACES = [
  { city: 'Rotterdam', region: '', country: 'NL' },
  { city: 'Berlin', region: '', country: 'DE' },
];

let context: MediumContext;
let ids: string[];

beforeAll(async () => {
  context = await mediumContext({ imports: [AuthModule, CompaniesModule, PostingsModule, SearchModule] });
  const sources = Array.from({ length: 120 }, (_, at) => posting(at));
  ids = sources.map(({ postingId }) => postingId);
  await save(sources);
});
afterAll(() => context.close());

/** Each thing said by some and not by others, at steps that have no common measure. */
function posting(at: number, over: Partial<SearchSource> = {}): SearchSource {
  const word = (step: number) => WORDS[(at * step) % WORDS.length] ?? '';
  const amount = (20 + (at % 9) * 10) * 100_000;
  return {
    postingId: newId(),
    slug: `posting-${String(at)}`,
    title: `${word(1)} ${word(3)}`,
    descriptionText: `Work with ${word(5)} and ${word(7)}.`,
    company: { id: newId(), name: 'Harbour Works', slug: `works-${String(at % 4)}`, verified: true },
    employmentType: [...TYPES, null][at % 3] ?? null,
    level: [...LEVELS, null][at % 5] ?? null,
    workplace: [...WORKPLACES, null][at % 4] ?? null,
    remoteEligibility: at % 8 === 0 ? { worldwide: true } : null,
    locations: PLACES.slice(at % 3, (at % 3) + 1),
    pay:
      at % 6 === 0
        ? null
        : { min: amount, max: amount, currency: ['EUR', 'USD', 'XAF'][at % 3] ?? 'EUR', unit: 'year' },
    skills: { required: at % 7 < 3 ? [{ name: 'Docker' }] : [], nice: [] },
    benefits: [],
    responsePromiseDays: 7,
    applyMode: 'here',
    postedAt: new Date(context.clock.now().getTime() - at * 3_600_000),
    expiresAt: null,
    imported: false,
    ...over,
  };
}

function save(sources: readonly SearchSource[]): Promise<void> {
  return context.uow.run(() => context.get(SearchIndexRepository).save(sources.map(buildDocument)));
}

const some = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 });
const PARTS: Record<string, fc.Arbitrary<unknown>> = {
  q: fc.array(fc.constantFrom(...WORDS), { maxLength: 3 }).map((words) => words.join(' ')),
  workplace: some(WORKPLACES),
  employmentType: some(TYPES),
  level: some(LEVELS),
  place: some(['Rotterdam', 'Germany', 'NL', 'Remote', 'Berlin, DE', 'worldwide']),
  skills: some(['Docker', 'Kubernetes']),
  company: some(['works-0', 'works-1', 'nobody']),
  postedWithinDays: fc.constantFrom('1', '2', '3'),
  payMin: fc.constantFrom('0', '30000', '60000', '95000'),
  currency: fc.constantFrom('EUR', 'USD', 'XAF', 'JPY'),
  payUnknown: fc.constant('include'),
};
/** Few at once, or nothing is found. */
const queries = fc
  .subarray(Object.keys(PARTS), { maxLength: 4 })
  .chain((names) =>
    fc.record(Object.fromEntries(names.map((name) => [name, PARTS[name] ?? fc.constant('')]))),
  );

describe('asking one document in memory', () => {
  it('finds what the database finds, and ranks it the same, whatever is asked', async () => {
    const index = await context.get(ClaimedDocuments).of(ids);
    const now = context.clock.now();
    let found = 0;
    await fc.assert(
      fc.asyncProperty(queries, fc.boolean(), async (asked, anyWord) => {
        const parsed = SearchQuery.safeParse(asked);
        fc.pre(parsed.success);
        const query = parsed.data;
        const filters = readFilters(query, now);
        const words = analyse(query.q ?? '').map(({ stem }) => ({ stem, worth: stem.length }));
        const lexemes = words.map(({ stem }) => quoteLexeme(stem));
        const terms = anyWord ? anyOf(lexemes) : allOf(lexemes);
        const set = terms === null ? filters.set : withWords(filters.set, terms);

        const inTable = await context.get(SearchQueries).newest(set, filters.codes, now, ids.length);
        const passing = index.passing(set, filters.codes);
        const inMemory = ids.filter((id) => passing(id) !== null);
        expect(inMemory.sort()).toEqual(inTable.map(({ postingId }) => postingId).sort());
        for (const { postingId, rank } of rankCandidates(words, inTable, now)) {
          const document = index.get(postingId);
          expect(document && rankOfDocument(words, document, now)).toBe(rank);
        }
        found += inTable.length > 0 && inTable.length < ids.length ? 1 : 0;
      }),
      { numRuns: 400 },
    );
    // Questions that find all or nothing would say little.
    expect(found).toBeGreaterThan(50);
    // Four hundred questions, each asked twice: a busy machine needs more than others have.
  }, 60_000);
});

describe('the memory of documents', () => {
  const titleOf = async (id: string) => {
    const document = (await context.get(ClaimedDocuments).of([id])).get(id);
    return document === null ? null : document.head.has('crane');
  };
  const elsewhere = (sql: string, values: unknown[]) => context.uow.manager.query(sql, values);

  it('sees at once what this process writes', async () => {
    const one = posting(500, { title: 'Crane' });
    expect(await titleOf(one.postingId)).toBeNull();
    await save([one]);
    expect(await titleOf(one.postingId)).toBe(true);
    await save([{ ...one, title: 'Pilot' }]);
    expect(await titleOf(one.postingId)).toBe(false);
    await context.uow.run(() => context.get(SearchIndexRepository).remove([one.postingId]));
    expect(await titleOf(one.postingId)).toBeNull();
  });

  it('sees within a second what another process changes or takes away', async () => {
    const one = posting(501, { title: 'Crane' });
    await save([one]);
    expect(await titleOf(one.postingId)).toBe(true);
    await elsewhere(`UPDATE search_document SET head = ''::tsvector WHERE posting_id = $1`, [one.postingId]);
    context.clock.advance({ ms: 999 });
    expect(await titleOf(one.postingId)).toBe(true);
    context.clock.advance({ ms: 1 });
    expect(await titleOf(one.postingId)).toBe(false);
    await elsewhere('DELETE FROM search_document WHERE posting_id = $1', [one.postingId]);
    context.clock.advance({ seconds: 1 });
    expect(await titleOf(one.postingId)).toBeNull();
  });

  it('is read once by many at once', async () => {
    const documents = context.get(ClaimedDocuments);
    context.clock.advance({ seconds: 1 });
    const versions = vi.spyOn(context.get(SearchQueries), 'versions');
    const answers = await Promise.all(Array.from({ length: 50 }, () => documents.of(ids)));
    for (const index of answers) expect(ids.every((id) => index.get(id) !== null)).toBe(true);
    expect(versions).toHaveBeenCalledTimes(1);
    versions.mockRestore();
  });
});
