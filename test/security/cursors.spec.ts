import { encodeCursor } from '@plainhire/kernel';
import { createTestShop, type TestApp, type TestShop } from '@plainhire/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Cast, type Role, ROLES } from './support/cast.js';
import { type Operation, OPERATIONS, pathOf } from './support/described-api.js';
import { EXPECTED, PLANS } from './support/route-table.js';

type Key = readonly (string | number | null)[];

const AT = '2026-11-23T09:00:00.000Z';
const ID = '019abc00-0000-7000-8000-000000000001';
const SEARCH: Key = [0, AT, ID, Date.parse(AT), 'tail', ''];
/** The keys that lists are paged by. */
const SHAPES: readonly Key[] = [[AT, ID], [ID], [50, ID]];

/** What JavaScript and PostgreSQL read differently, what is out of range, and what is something else. */
const PARTS: readonly (string | number | null)[] = [
  '2024-02-30T00:00:00Z',
  '2024-02-30T00:00:00.000Z',
  '2024-01-01T24:00:00.000Z',
  '0000-01-01T00:00:00.000Z',
  '-000001-01-01T00:00:00.000Z',
  '+010000-01-01T00:00:00.000Z',
  '+275760-09-13T00:00:00.000Z',
  'infinity',
  '-infinity',
  '1 March 2024',
  'now',
  '\u0000',
  '\ud800',
  '',
  ID,
  -8.64e15,
  8.64e15,
  -62_135_596_800_001,
  2 ** 53,
  2 ** 31,
  1e308,
  5e-324,
  0.5,
  -1,
  null,
];

let shop: TestShop;
let app: TestApp;
let cast: Cast;

beforeAll(async () => {
  shop = await createTestShop();
  app = shop.app;
  cast = await Cast.gather(app);
  await cast.live();
  await app.drain();
});
// Limits would answer for the rules behind them.
beforeEach(() => app.uow.manager.query('DELETE FROM rate_limit'));
afterAll(() => shop.close());

/** The key with one part after the other replaced by each of the others. */
function* spoilt(key: Key): Generator<string> {
  for (const at of key.keys()) for (const part of PARTS) yield encodeCursor(key.with(at, part));
}

const LISTS = OPERATIONS.filter(
  (one) => one.method === 'get' && one.parameters.some(({ name }) => name === 'cursor'),
).map((one) => [one.id, one] as const);

/** The first role that gets through, so that the cursor meets its reader and not the door. */
function asker(one: Operation): Role {
  const row = EXPECTED.get(one.id);
  return ROLES.find((role) => (row?.[role] ?? 500) < 400) ?? 'owner';
}

async function ask(one: Operation, queries: Iterable<string>): Promise<string[]> {
  const thing = await PLANS[one.id]?.thing?.(cast, asker(one));
  const path = pathOf(one, (name) => (name === 'companyId' ? cast.companyId : (thing ?? cast.postingId)));
  const http = cast.http(asker(one));
  const wrong: string[] = [];
  for (const query of queries) {
    const { status } = await http.get(`${path}?${query}`);
    if (![200, 400].includes(status)) wrong.push(`${query}: ${String(status)}`);
  }
  return wrong;
}

describe('a page marker that somebody changed', () => {
  it.each(LISTS)('is refused or followed by %s, and never a fault', async (_, one) => {
    const sorts = one.parameters.find(({ name }) => name === 'sort')?.schema?.enum ?? [];
    const queries = SHAPES.flatMap((key) =>
      [...spoilt(key)].flatMap((cursor) => [
        `cursor=${cursor}`,
        ...sorts.map((sort) => `cursor=${cursor}&sort=${String(sort)}`),
      ]),
    );
    expect(await ask(one, queries)).toEqual([]);
  });

  it('is refused or followed by a search, whatever is searched and in which order', async () => {
    const { body } = await app.http().get('/api/v1/postings?limit=1&sort=newest').expect(200);
    const { nextCursor } = body as { nextCursor: string };
    const real = JSON.parse(Buffer.from(nextCursor, 'base64url').toString('utf8')) as Key;
    expect(real).toHaveLength(SEARCH.length);
    const wrong: string[] = [];
    for (const key of [real, SEARCH])
      for (const cursor of spoilt(key))
        for (const query of ['sort=newest', 'sort=pay', 'q=developer']) {
          const { status } = await app.http().get(`/api/v1/postings?${query}&cursor=${cursor}`);
          if (![200, 400].includes(status)) wrong.push(`${query}&cursor=${cursor}: ${String(status)}`);
        }
    expect(wrong).toEqual([]);
  });
});
