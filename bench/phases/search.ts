import { compare, type Comparison, side } from '../compare.js';
import type { Call } from '../load.js';
import { type MixedQuery, searchMix, searchOf } from '../mix.js';
import type { Recording } from '../product.js';
import { type Server, startApi, startBare } from '../servers.js';
import type { Bench } from './context.js';

export interface RecordedSearch {
  readonly mixed: MixedQuery;
  /** `/api/v1/postings?…`, with the cursor where a second page is asked for. */
  readonly path: string;
  readonly recording: Recording;
}

/** The mix with the statements of each search, as a warm product sends them. */
export async function recordSearches({ product, data }: Bench): Promise<readonly RecordedSearch[]> {
  const recorded: RecordedSearch[] = [];
  for (const mixed of searchMix(rareOf(data.generator.postings(50)))) {
    let search = searchOf(mixed.query);
    if (mixed.kind === 'second page') {
      const first = await product.record({ path: `/api/v1/postings?${search}` });
      const cursor = (first.body as { nextCursor: string | null }).nextCursor;
      if (cursor === null) throw new Error(`${mixed.name} has no second page; use more rows.`);
      search += `&cursor=${encodeURIComponent(cursor)}`;
    }
    const path = `/api/v1/postings?${search}`;
    recorded.push({ mixed, path, recording: await product.record({ path }) });
  }
  return recorded;
}

/** A word that few postings have, and the title of one of them. */
function rareOf(postings: Iterable<{ title: string; descriptionText: string }>) {
  for (const { title, descriptionText } of postings) {
    const word = /We use ([A-Z]\w+) and/.exec(descriptionText)?.[1];
    if (word) return { word, title };
  }
  throw new Error('No posting names a product.');
}

/** Searches and single postings against the bare server. */
export async function compareReads(bench: Bench, searches: readonly RecordedSearch[]): Promise<Comparison[]> {
  const { client, data, product, databaseUrl, folder, seconds, rounds, say } = bench;
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM posting WHERE state = 'live' ORDER BY md5(id::text) LIMIT $1`,
    [Math.min(300, data.rows)],
  );
  const postings = rows.map(({ id }) => `/api/v1/postings/${id}`);
  const read: (readonly Recording['statements'][number][])[] = [];
  for (const path of postings) read.push((await product.record({ path })).statements);

  const servers: Server[] = [];
  try {
    const api = await startApi(databaseUrl, folder);
    servers.push(api);
    const bare = await startBare(
      {
        databaseUrl,
        poolSize: 20,
        reads: [...searches.map(({ recording }) => recording.statements), ...read],
        apply: null,
      },
      folder,
    );
    servers.push(bare);
    const replayed = (from: number, count: number): Call[] =>
      Array.from({ length: count }, (_, index) => ({ path: `/r/${String(from + index)}` }));
    const found = await compare({
      name: 'search',
      product: side(
        api,
        searches.map(({ path }) => ({ path })),
      ),
      bare: side(bare, replayed(0, searches.length)),
      seconds,
      rounds,
      say,
    });
    const single = await compare({
      name: 'posting by id',
      product: side(
        api,
        postings.map((path) => ({ path })),
      ),
      bare: side(bare, replayed(searches.length, postings.length)),
      seconds,
      rounds,
      say,
    });
    return [...found, ...single];
  } finally {
    for (const server of servers) await server.stop();
  }
}
