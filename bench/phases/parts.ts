import { SearchAnswer, SearchQuery } from '@plainhire/contracts';
import { SearchPostings } from '@plainhire/search';
import { Agent } from 'node:http';
import { ask } from '../load.js';
import { type Server, startApi, startBare } from '../servers.js';
import { mean, median } from '../statistics.js';
import type { Bench } from './context.js';
import type { RecordedSearch } from './search.js';

/** Milliseconds of one search at one connection, over the mix. */
export interface Parts {
  readonly product: number;
  readonly bare: number;
  /** The statements alone, one after the other on one connection. */
  readonly sql: number;
  /** The use case in process, without HTTP: the statements and what is made of them. */
  readonly useCase: number;
  readonly outputSchema: number;
  readonly json: number;
  /** An answer without work: `/health/live` of the product, and nothing of the bare server. */
  readonly productEmpty: number;
  readonly bareEmpty: number;
}

const TRIES = 9;

/** Where the time of a search goes. Each figure is the mean over the mix of the median of some tries. */
export async function measureParts(bench: Bench, searches: readonly RecordedSearch[]): Promise<Parts> {
  const { client, product, databaseUrl, folder } = bench;
  const searching = product.get(SearchPostings);
  const servers: Server[] = [];
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    const api = await startApi(databaseUrl, folder);
    servers.push(api);
    const reads = searches.map(({ recording }) => recording.statements);
    const bare = await startBare({ databaseUrl, poolSize: 20, reads, apply: null }, folder);
    servers.push(bare);
    const http = (server: Server, path: string) => () => ask(agent, server.origin, { path });
    const over = async (work: (search: RecordedSearch, index: number) => () => unknown) => {
      const each: number[] = [];
      for (const [index, search] of searches.entries()) each.push(await timed(work(search, index)));
      return mean(each);
    };
    return {
      product: await over(({ path }) => http(api, path)),
      bare: await over((_, index) => http(bare, `/r/${String(index)}`)),
      sql: await over(({ recording }) => async () => {
        for (const { sql, values } of recording.statements) await client.query(sql, values as unknown[]);
      }),
      useCase: await over(({ path }) => {
        const query = queryOf(path);
        return () => searching.execute(query);
      }),
      outputSchema: await over(
        ({ recording }) =>
          () =>
            SearchAnswer['~standard'].validate(recording.body),
      ),
      json: await over(
        ({ recording }) =>
          () =>
            JSON.stringify(recording.body),
      ),
      productEmpty: await timed(http(api, '/health/live'), 200),
      bareEmpty: await timed(http(bare, '/'), 200),
    };
  } finally {
    agent.destroy();
    for (const server of servers) await server.stop();
  }
}

/** As the query parser of the API reads it: a repeated key is a list. */
function queryOf(path: string): SearchQuery {
  const parameters = new URL(path, 'http://bench.example').searchParams;
  const raw = Object.fromEntries(
    [...new Set(parameters.keys())].map((name) => {
      const values = parameters.getAll(name);
      return [name, values.length > 1 ? values : values[0]];
    }),
  );
  return SearchQuery.parse(raw);
}

async function timed(work: () => unknown, tries = TRIES): Promise<number> {
  await work();
  await work();
  const times: number[] = [];
  for (let count = 0; count < tries; count += 1) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return median(times);
}
