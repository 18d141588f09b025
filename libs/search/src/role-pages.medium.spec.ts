import { Global, Module } from '@nestjs/common';
import { AuthModule } from '@plainhire/auth';
import { CompaniesModule } from '@plainhire/companies';
import { type Pay, SearchQuery } from '@plainhire/contracts';
import { newId } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import { PostingsModule } from '@plainhire/postings';
import { mediumContext, type MediumContext } from '@plainhire/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildDocument } from './build-document.js';
import { Discover } from './discover.js';
import { type PaidClaim, type PaidKind, PromotedSlots } from './promoted-slots.js';
import { RolePages } from './role-pages.js';
import { SearchIndexRepository } from './search-index.repository.js';
import { SearchPostings } from './search-postings.js';
import type { SearchSource } from './search-source.js';
import { SearchModule } from './search.module.js';

/** Whoever the test says has paid. */
class Paid extends PromotedSlots {
  claims: PaidClaim[] = [];

  running(kinds: readonly PaidKind[]): Promise<PaidClaim[]> {
    return Promise.resolve(this.claims.filter(({ kind }) => kinds.includes(kind)));
  }

  marked(): Promise<Set<string>> {
    return Promise.resolve(new Set());
  }
}

const paid = new Paid();

@Global()
@Module({ providers: [{ provide: PromotedSlots, useValue: paid }], exports: [PromotedSlots] })
class PaidModule {}

let context: MediumContext;
const harbour = { id: newId(), name: 'Harbour Works', slug: 'harbour-works', verified: true };
const quarry = { id: newId(), name: 'Quarry Lane', slug: 'quarry-lane', verified: true };
const GHENT = { city: 'Ghent', region: '', country: 'BE' };
const MALMO = { city: 'Malmö', region: '', country: 'SE' };

function euro(min: number, max: number): Pay {
  return { min: min * 100, max: max * 100, currency: 'EUR', unit: 'year' };
}

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

async function index(...sources: SearchSource[]): Promise<void> {
  await context
    .get(UnitOfWork)
    .run(() => context.get(SearchIndexRepository).save(sources.map(buildDocument)));
}

const search = (query: Record<string, unknown>) =>
  context.get(SearchPostings).execute(SearchQuery.parse(query));
const pages = () => context.get(RolePages);

let cooks: SearchSource[];
let welders: SearchSource[];

beforeAll(async () => {
  context = await mediumContext({
    imports: [AuthModule, CompaniesModule, PostingsModule, PaidModule, SearchModule],
  });
  welders = [
    posting('Welder', 10, { pay: euro(30_000, 40_000), locations: [GHENT], workplace: 'remote' }),
    posting('Senior welder (m/f/d)', 20, { pay: euro(40_000, 50_000), locations: [GHENT, MALMO] }),
    posting('Welder, night shift', 30, { pay: euro(50_000, 80_000), company: quarry }),
    posting('Welders', 40),
  ];
  cooks = Array.from({ length: 25 }, (_, at) =>
    posting('Line cook', 100 + at, { company: at % 2 === 0 ? harbour : quarry }),
  );
  await index(...welders, ...cooks, posting('Electrician', 5), posting('Kettle whisperer', 1));
});
beforeEach(() => {
  paid.claims = [];
});
afterAll(() => context.close());

describe('the roles', () => {
  it('are those that live titles name, with how many do', async () => {
    const counts = Object.fromEntries((await pages().list()).map(({ slug, postings }) => [slug, postings]));
    expect(counts).toEqual({ welder: 4, cook: 25, electrician: 1 });
  });

  it('tell of each what is live: workplaces, companies, pay, places and roles near it', async () => {
    expect(await pages().read('welder')).toMatchObject({
      name: 'Welder',
      group: 'Building and trades',
      postings: 4,
      companies: 2,
      countedOver: null,
      workplaces: { on_site: 3, remote: 1 },
      pay: { currency: 'EUR', postings: 3, low: 4_000_000, high: 5_000_000 },
      places: [
        { city: 'Ghent', country: 'BE', postings: 2 },
        { city: 'Malmö', country: 'SE', postings: 1 },
      ],
      related: [{ slug: 'electrician', postings: 1 }],
    });
  });

  it('know a role without postings, and no other word', async () => {
    expect(await pages().read('midwife')).toMatchObject({ postings: 0, companies: 0, pay: null, places: [] });
    await expect(pages().read('whisperer')).rejects.toMatchObject({ code: 'role.not-found' });
    await expect(pages().read('')).rejects.toMatchObject({ code: 'role.not-found' });
  });

  it('say nothing of what is not live any more', async () => {
    const gone = posting('Plumber', 3);
    await index(gone);
    expect((await pages().read('plumber')).postings).toBe(1);
    await context.get(UnitOfWork).run(() => context.get(SearchIndexRepository).remove([gone.postingId]));
    expect((await pages().read('plumber')).postings).toBe(0);
    expect((await pages().list()).map(({ slug }) => slug)).not.toContain('plumber');
  });

  it('move a posting when its title changes', async () => {
    const one = posting('Baker', 4);
    await index(one);
    await index({ ...one, title: 'Barber' });
    const counts = Object.fromEntries((await pages().list()).map(({ slug, postings }) => [slug, postings]));
    expect([counts.baker, counts.hairdresser]).toEqual([undefined, 1]);
    await context.get(UnitOfWork).run(() => context.get(SearchIndexRepository).remove([one.postingId]));
  });

  it('are named beside postings like one, and on the front page with their median', async () => {
    const discover = context.get(Discover);
    const [welder] = welders;
    expect((await discover.similar(welder?.postingId ?? '')).role).toEqual({
      slug: 'welder',
      name: 'Welder',
    });
    expect((await discover.similar(newId())).role).toBeNull();
    const { medianPay } = await discover.stats();
    expect(medianPay).toEqual([
      { role: 'Welder', slug: 'welder', postings: 3, amount: 5_000_000, currency: 'EUR' },
    ]);
  });
});

describe('the list of one role', () => {
  it('has its postings alone, newest first, each once over all pages', async () => {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await search({ role: 'cook', sort: 'newest', limit: 10, ...(cursor && { cursor }) });
      expect(page.total).toBe(25);
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(ids).toEqual(cooks.map(({ postingId }) => postingId));
  });

  it('is narrowed by words and filters like any search', async () => {
    const titles = async (query: Record<string, unknown>) =>
      (await search({ role: 'welder', ...query })).items.map(({ title }) => title);
    expect(await titles({ q: 'night' })).toEqual(['Welder, night shift']);
    expect(await titles({ place: 'Malmö' })).toEqual(['Senior welder (m/f/d)']);
    expect(await titles({ q: 'cook' })).toEqual([]);
    expect(await titles({ role: 'nothing-at-all' })).toEqual([]);
  });

  it('is not met by a word that looks like its mark', async () => {
    await index(posting('Poet', 2, { descriptionText: "Writes r/welder and 'r/welder' all day." }));
    expect((await search({ role: 'welder' })).total).toBe(4);
  });

  it('begins with those pinned, at most two, each once over all pages', async () => {
    const chosen = cooks.slice(-3);
    paid.claims = chosen.map(({ postingId }) => ({ postingId, kind: 'pinned' as const }));
    const first = await search({ role: 'cook', sort: 'newest', limit: 10 });
    expect(first.items.map(({ promotedAs }) => promotedAs)).toEqual([
      'pinned',
      'pinned',
      ...Array.from({ length: 8 }, () => null),
    ]);
    expect(first.total).toBe(25);
    const ids = first.items.map(({ id }) => id);
    let cursor = first.nextCursor;
    while (cursor !== null) {
      const page = await search({ role: 'cook', sort: 'newest', limit: 10, cursor });
      expect(page.items.some(({ promoted }) => promoted)).toBe(false);
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(ids.toSorted()).toEqual(cooks.map(({ postingId }) => postingId).toSorted());
  });

  it('is not begun by a pinned posting of another role, and lists of no role or company by none', async () => {
    paid.claims = [{ postingId: cooks.at(-1)?.postingId ?? '', kind: 'pinned' }];
    expect((await search({ role: 'welder' })).items.some(({ promoted }) => promoted)).toBe(false);
    expect((await search({ q: 'cook' })).items.some(({ promoted }) => promoted)).toBe(false);
    expect((await search({ role: 'cook' })).items[0]?.promotedAs).toBe('pinned');
  });
});
