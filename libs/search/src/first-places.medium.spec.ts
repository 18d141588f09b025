import { Global, Module } from '@nestjs/common';
import { AuthModule } from '@plainhire/auth';
import { CompaniesModule } from '@plainhire/companies';
import { SearchQuery } from '@plainhire/contracts';
import { newId } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import { PostingsModule } from '@plainhire/postings';
import { mediumContext, type MediumContext } from '@plainhire/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildDocument } from './build-document.js';
import { type FirstClaim, type PaidClaim, type PaidKind, PromotedSlots } from './promoted-slots.js';
import { RefreshWords } from './refresh-words.js';
import { SearchIndexRepository } from './search-index.repository.js';
import { SearchPostings } from './search-postings.js';
import type { SearchSource } from './search-source.js';
import { SearchModule } from './search.module.js';

/** Whoever the test says has paid. */
class Paid extends PromotedSlots {
  claims: FirstClaim[] = [];
  marks = new Set<string>();

  running(kinds: readonly PaidKind[]): Promise<PaidClaim[]> {
    const marks = [...this.marks].map((postingId) => ({ postingId, kind: 'highlight' as const }));
    return Promise.resolve([...this.claims, ...marks].filter(({ kind }) => kinds.includes(kind)));
  }

  marked(postingIds: readonly string[]): Promise<Set<string>> {
    return Promise.resolve(new Set(postingIds.filter((id) => this.marks.has(id))));
  }
}

const paid = new Paid();

@Global()
@Module({ providers: [{ provide: PromotedSlots, useValue: paid }], exports: [PromotedSlots] })
class PaidModule {}

let context: MediumContext;
const harbour = { id: newId(), name: 'Harbour Works', slug: 'harbour-works', verified: true };
const quarry = { id: newId(), name: 'Quarry Lane', slug: 'quarry-lane', verified: true };

function posting(title: string, minutesAgo: number, over: Partial<SearchSource> = {}): SearchSource {
  return {
    postingId: newId(),
    slug: title.toLowerCase().replaceAll(' ', '-'),
    title,
    descriptionText: 'We look after the harbour.',
    company: harbour,
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

const search = (query: Record<string, unknown>) =>
  context.get(SearchPostings).execute(SearchQuery.parse(query));

async function everyPage(query: Record<string, unknown>): Promise<string[][]> {
  const pages: string[][] = [];
  let cursor: string | undefined;
  do {
    const answer = await search({ ...query, ...(cursor === undefined ? {} : { cursor }) });
    pages.push(answer.items.map((item) => item.id));
    cursor = answer.nextCursor ?? undefined;
  } while (cursor !== undefined && pages.length < 200);
  return pages;
}

const featured = (...postings: SearchSource[]): FirstClaim[] =>
  postings.map(({ postingId }) => ({ postingId, kind: 'featured' }));

let crowd: SearchSource[];
let operator: SearchSource;
let mention: SearchSource;
let senior: SearchSource;
let remote: SearchSource;

beforeAll(async () => {
  context = await mediumContext({
    imports: [AuthModule, CompaniesModule, PostingsModule, PaidModule, SearchModule],
  });
  crowd = Array.from({ length: 700 }, (_, at) =>
    posting(at % 3 === 0 ? 'Deck hand' : 'Office clerk', 100 + at, {
      descriptionText: 'Paper, ropes and cargo.',
      company: at % 2 === 0 ? harbour : quarry,
    }),
  );
  operator = posting('Crane operator', 900_000);
  senior = posting('Senior crane operator', 50);
  mention = posting('Harbour pilot', 60, { descriptionText: 'Never far from a crane operator.' });
  remote = posting('Deck hand', 5_000, { workplace: 'remote' });
  const sources = [...crowd, operator, senior, mention, remote];
  await context
    .get(UnitOfWork)
    .run(() => context.get(SearchIndexRepository).save(sources.map(buildDocument)));
  await context.get(RefreshWords).execute();
});
beforeEach(() => {
  paid.claims = [];
  paid.marks = new Set();
});
afterAll(() => context.close());

describe('standing first', () => {
  it('puts a promoted posting above the results and says so', async () => {
    paid.claims = featured(operator);
    const { items } = await search({ q: 'crane operator' });
    expect(items[0]).toMatchObject({ id: operator.postingId, promoted: true, promotedAs: 'featured' });
    expect(items.slice(1).every((item) => !item.promoted && item.promotedAs === null)).toBe(true);
    expect(items.map((item) => item.id)).toEqual([...new Set(items.map((item) => item.id))]);
  });

  it('lifts the last answer to the top, and at most two of many', async () => {
    const last = crowd.at(-1);
    if (!last) throw new Error('There is a crowd.');
    paid.claims = featured(last);
    expect((await search({ q: 'deck hand' })).items[0]?.id).toBe(last.postingId);
    paid.claims = featured(...crowd.slice(0, 300));
    const { items } = await search({ q: 'cargo' });
    expect(items.map(({ promoted }) => promoted)).toEqual([
      true,
      true,
      ...Array.from({ length: 18 }, () => false),
    ]);
  });

  it.each([
    { q: 'cargo' },
    { q: 'cargo', sort: 'newest' },
    { q: 'cargo', sort: 'pay' },
    { q: 'deck hand' },
    { workplace: 'on_site' },
    {},
    { company: 'quarry-lane' },
  ])('shows the same postings as without, each once over all pages of %j', async (query) => {
    const without = (await everyPage({ ...query, limit: 37 })).flat();
    const plain = await search(query);
    paid.claims = featured(...crowd.slice(500, 520), ...crowd.slice(0, 5));
    const pages = await everyPage({ ...query, limit: 37 });
    const answer = await search(query);
    expect(pages.flat()).toHaveLength(without.length);
    expect(pages.flat().sort()).toEqual([...without].sort());
    expect(answer.items.filter(({ promoted }) => promoted)).toHaveLength(2);
    expect({ total: answer.total, facets: answer.facets }).toEqual({
      total: plain.total,
      facets: plain.facets,
    });
    // What nobody paid for stays in its order.
    const first = new Set(pages[0]?.slice(0, 2));
    expect(pages.flat().slice(2)).toEqual(without.filter((id) => !first.has(id)));
  });

  it('keeps to the promoted rows of the first page when promotions begin and end between pages', async () => {
    paid.claims = featured(...crowd.slice(500, 510));
    const first = await search({ q: 'cargo', limit: 10 });
    paid.claims = featured(...crowd.slice(20, 40));
    const rest: string[] = [];
    let cursor = first.nextCursor;
    while (cursor !== null) {
      const page = await search({ q: 'cargo', limit: 90, cursor });
      expect(page.items.some(({ promoted }) => promoted)).toBe(false);
      rest.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor;
    }
    const seen = [...first.items.map((item) => item.id), ...rest];
    expect(seen).toHaveLength(first.total);
    expect(new Set(seen).size).toBe(first.total);
  });

  it('never passes over a filter', async () => {
    paid.claims = featured(operator, remote, ...crowd.slice(0, 3));
    const { items } = await search({ workplace: 'remote' });
    expect(items.map(({ id, promoted }) => [id, promoted])).toEqual([[remote.postingId, true]]);
    expect((await search({ workplace: 'hybrid' })).items).toEqual([]);
    expect((await search({ q: 'deck hand', postedWithinDays: '1' })).items[0]?.title).toBe('Deck hand');
  });

  it('does not show a posting that is much less of an answer, in any order', async () => {
    paid.claims = featured(mention);
    for (const sort of ['relevance', 'newest', 'pay']) {
      const { items } = await search({ q: 'crane operator', sort });
      expect(items.map((item) => item.id)).toContain(mention.postingId);
      expect(items.some(({ promoted }) => promoted)).toBe(false);
    }
    paid.claims = featured(mention, operator);
    for (const sort of ['relevance', 'newest', 'pay']) {
      const { items } = await search({ q: 'crane operator', sort });
      expect(items.filter(({ promoted }) => promoted).map((item) => item.id)).toEqual([operator.postingId]);
    }
  });

  it('shows none where the words had to be mended or left out', async () => {
    paid.claims = featured(operator, senior);
    const mended = await search({ q: 'crnae operatr' });
    expect(mended.correctedTo).toBe('crane operator');
    const fewer = await search({ q: 'crane operator clerk' });
    expect(fewer.relaxed).toBe(true);
    for (const { items } of [mended, fewer]) expect(items.some(({ promoted }) => promoted)).toBe(false);
  });

  it('leaves at least one row of a page to what was ranked', async () => {
    paid.claims = featured(...crowd);
    expect((await search({ q: 'cargo', limit: 1 })).items[0]?.promoted).toBe(false);
    const two = await search({ q: 'cargo', limit: 2 });
    expect(two.items.map(({ promoted }) => promoted)).toEqual([true, false]);
  });

  it('keeps the turn for an hour and takes the next ones then', async () => {
    paid.claims = featured(...crowd.slice(0, 60));
    const top = async () => (await search({ q: 'cargo' })).items.slice(0, 2).map((item) => item.id);
    context.clock.set('2026-11-24T10:00:00.000Z');
    const first = await top();
    context.clock.set('2026-11-24T10:59:59.999Z');
    expect(await top()).toEqual(first);
    const later = new Set<string>();
    for (let hour = 1; hour <= 12; hour += 1) {
      context.clock.set('2026-11-24T10:00:00.000Z');
      context.clock.advance({ hours: hour });
      for (const id of await top()) later.add(id);
    }
    expect(later.size).toBeGreaterThan(10);
  });
});

describe('other places that are paid for', () => {
  it('pins a posting on the page of its own company, and nowhere else', async () => {
    const pinned = crowd.at(-1);
    if (!pinned) throw new Error('There is a crowd.');
    paid.claims = [{ postingId: pinned.postingId, kind: 'pinned' }];
    for (const company of [pinned.company.slug, pinned.company.id]) {
      const own = await search({ company, sort: 'newest' });
      expect(own.items[0]).toMatchObject({ id: pinned.postingId, promoted: true, promotedAs: 'pinned' });
    }
    const other = pinned.company === harbour ? quarry : harbour;
    expect((await search({ company: other.slug })).items[0]?.promoted).toBe(false);
    expect((await search({ q: 'cargo' })).items.some(({ promoted }) => promoted)).toBe(false);
    expect((await search({ company: [harbour.slug, quarry.slug] })).items[0]?.promoted).toBe(false);
  });

  it('marks a posting where it stands, and moves nothing', async () => {
    const before = await search({ q: 'cargo' });
    const marked = before.items[4];
    if (!marked) throw new Error('There are five.');
    paid.marks = new Set([marked.id]);
    const after = await search({ q: 'cargo' });
    expect(after.items.map((item) => item.id)).toEqual(before.items.map((item) => item.id));
    expect(after.items[4]).toMatchObject({ promoted: true, promotedAs: 'highlight' });
    expect(after.items.filter(({ promoted }) => promoted)).toHaveLength(1);
  });

  it('marks no more rows of a page than may be paid for, after those that stand first', async () => {
    const { items } = await search({ q: 'cargo' });
    paid.marks = new Set(items.slice(3, 9).map(({ id }) => id));
    const marked = (answer: { items: { promotedAs: string | null }[] }) =>
      answer.items.flatMap(({ promotedAs }, at) =>
        promotedAs === null ? [] : [`${String(at)} ${promotedAs}`],
      );
    expect(marked(await search({ q: 'cargo' }))).toEqual(['3 highlight', '4 highlight']);
    paid.claims = featured(...crowd.slice(100, 101));
    expect(marked(await search({ q: 'cargo' }))).toEqual(['0 featured', '4 highlight']);
    paid.claims = featured(...crowd.slice(100, 103));
    expect(marked(await search({ q: 'cargo' }))).toEqual(['0 featured', '1 featured']);
  });

  it('draws a marked row for which there is no room as any other, and pages through all of them once', async () => {
    const plain = await everyPage({ q: 'cargo', limit: 50 });
    paid.marks = new Set(crowd.map(({ postingId }) => postingId));
    expect(await everyPage({ q: 'cargo', limit: 50 })).toEqual(plain);
    let cursor: string | undefined;
    do {
      const page = await search({ q: 'cargo', limit: 50, ...(cursor === undefined ? {} : { cursor }) });
      expect(page.items.filter(({ promoted }) => promoted)).toHaveLength(2);
      expect(page.items[2]).toMatchObject({ promoted: false, promotedAs: null });
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
  });

  it('says that it stands first when it is marked as well', async () => {
    paid.claims = featured(operator);
    paid.marks = new Set([operator.postingId]);
    expect((await search({ q: 'crane operator' })).items[0]?.promotedAs).toBe('featured');
  });
});
