import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Test } from '@nestjs/testing';
import { CompanyDirectory } from '@plainhire/companies';
import { SearchQuery } from '@plainhire/contracts';
import { slugify } from '@plainhire/kernel';
import { migrations } from '@plainhire/migrations';
import { migrate, parseConfig, PlatformModule } from '@plainhire/platform';
import { PostingReader } from '@plainhire/postings';
import { findPlace } from '@plainhire/reference';
import { IndexPosting, RefreshWords, SearchModule, SearchPostings } from '@plainhire/search';
import { progress } from '../progress.js';
import { meanOf, rankAll } from '../rank.js';
import { type Document, readRanking } from '../sets.js';

/** How deep an answer is read; a document further down counts as not found. */
const DEPTH = 50;
/** Equal for all, so that no posting gains by being newer. */
const POSTED = new Date('2026-01-01T00:00:00Z');

/**
 * Finds known postings: every posting of the set is indexed by the product's own use case in a database
 * of its own, and every query asked through the product's own search.
 *
 * @param databaseUrl an empty database
 */
export async function search(folder: string, databaseUrl: string): Promise<Record<string, unknown>> {
  const set = await readRanking(folder);
  await migrate(databaseUrl, migrations);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'plainhire-eval-'));
  const config = parseConfig({
    MODE: 'demo',
    DATABASE_URL: databaseUrl,
    DATABASE_POOL_SIZE: '4',
    DATA_DIR: dataDir,
    LOG_LEVEL: 'silent',
    APP_SECRET: randomBytes(32).toString('hex'),
  });
  const postings = new Map(set.corpus.map((document) => [idOf(document.id), document]));
  const app = await Test.createTestingModule({ imports: [PlatformModule.forRoot({ config }), SearchModule] })
    // The set stands in for the tables of postings and companies; the index and the search are real.
    .overrideProvider(PostingReader)
    .useValue({
      findLive: (id: string) => {
        const document = postings.get(id);
        return Promise.resolve(document ? liveOf(id, document) : null);
      },
    })
    .overrideProvider(CompanyDirectory)
    .useValue({ find: (id: string) => Promise.resolve(companies.get(id) ?? null) })
    .compile();
  const companies = new Map(
    set.corpus.map(({ company }) => [idOf(`company ${company}`), companyOf(company)]),
  );
  try {
    app.useLogger(false);
    await app.init();
    await indexAll(app.get(IndexPosting, { strict: false }), [...postings.keys()]);
    await app.get(RefreshWords, { strict: false }).execute();
    const door = app.get(SearchPostings, { strict: false });
    const scores = await rankAll(set, async ({ text }) => {
      const query = SearchQuery.parse({ q: text.slice(0, 200), limit: DEPTH });
      const { items } = await door.execute(query);
      return items.flatMap(({ id }) => postings.get(id)?.id ?? []);
    });
    const kinds = [...new Set(set.queries.map(({ kind }) => kind ?? 'all'))].sort();
    const byKind = kinds.map((kind) => {
      const of = scores.filter((_, index) => (set.queries[index]?.kind ?? 'all') === kind);
      return [kind, { n: of.length, mrr: meanOf(of, 'mrr') }] as const;
    });
    return { n: set.queries.length, ...Object.fromEntries(byKind) };
  } finally {
    await app.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function indexAll(door: IndexPosting, ids: readonly string[]): Promise<void> {
  let done = 0;
  for (const id of ids) {
    await door.execute(id);
    done += 1;
    progress('postings indexed', done, ids.length);
  }
}

/** A uuid that is the same for the same text. */
function idOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function companyOf(name: string) {
  return {
    id: idOf(`company ${name}`),
    slug: slugify(name) || 'unnamed',
    name,
    verified: false,
    website: null,
    imported: true,
  };
}

/** What an imported posting is when only its texts are known. */
function liveOf(id: string, document: Document) {
  const place = findPlace(document.location);
  return {
    postingId: id,
    companyId: idOf(`company ${document.company}`),
    slug: slugify(document.title) || 'posting',
    title: document.title || document.text.slice(0, 120),
    descriptionText: document.text,
    employmentType: null,
    level: null,
    workplace: null,
    remoteEligibility: null,
    locations: place?.country ? [{ city: place.city?.name ?? '', region: '', country: place.country }] : [],
    pay: null,
    skills: { required: [], nice: [] },
    benefits: [],
    responsePromiseDays: null,
    apply: { mode: 'external', url: 'https://plain.example/' },
    postedAt: POSTED,
    expiresAt: null,
    imported: true,
  };
}
