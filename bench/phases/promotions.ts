import type { Client } from 'pg';
import { inBulk } from '../data/bulk.js';
import { inTurn, load } from '../load.js';
import { startApi } from '../servers.js';
import { type Figures, medianOf, type Ratios, ratios } from '../statistics.js';
import type { Bench } from './context.js';
import { type Explained, explainSearches } from './explain.js';
import { recordSearches } from './search.js';

export interface PromotionFigures {
  readonly connections: number;
  readonly on: Figures;
  readonly off: Figures;
  readonly ratio: Ratios;
  readonly met: boolean;
}

/** Running promotions of each kind, and those of the past, in a market of 100,000. */
const RUNNING = { featured: 500, highlight: 300, pinned: 200 } as const;
const ENDED = 20_000;
/** Searching may take at most so many times as long while promotions run. */
export const PROMOTION_GATE = 1.1;
const CONNECTIONS = [1, 20];

/**
 * The mix of searches with promotions running and with none bought, by turns, on the same server; and the
 * plans of its statements with promotions running.
 */
export async function measurePromotions(
  bench: Bench,
): Promise<{ figures: PromotionFigures[]; explained: Explained[] }> {
  const { client, databaseUrl, folder, rounds, seconds, say } = bench;
  const found = CONNECTIONS.map((connections) => ({
    connections,
    on: [] as Figures[],
    off: [] as Figures[],
  }));
  const calls = (await recordSearches(bench)).map(({ path }) => ({ path }));
  await prepare(client);
  const api = await startApi(databaseUrl, folder);
  try {
    for (let round = 0; round <= rounds; round += 1) {
      for (const { connections, on, off } of found) {
        for (const [figures, running] of [
          [on, true],
          [off, false],
        ] as const) {
          await setRunning(client, running);
          const one = await load({
            origin: api.origin,
            connections,
            seconds: round === 0 ? Math.min(2, seconds) : seconds,
            next: inTurn(calls),
            failed: (status, call) => say(`  promotions: ${call.path} answered ${String(status)}`),
          });
          // One round before warms up and is not counted.
          if (round > 0) figures.push(one);
        }
      }
    }
    await setRunning(client, true);
    const explained = await explainSearches(bench, await recordSearches(bench), 'plans-promotions');
    return { figures: found.map(summed), explained };
  } finally {
    await api.stop();
    await clear(client);
  }
}

function summed(turns: { connections: number; on: Figures[]; off: Figures[] }): PromotionFigures {
  const [on, off] = [medianOf(turns.on), medianOf(turns.off)];
  const ratio = ratios(on, off);
  return { connections: turns.connections, on, off, ratio, met: ratio.p95 <= PROMOTION_GATE };
}

/** Promotions are filled in once, into a table that takes the place of the empty one: filling it would be measured along. */
async function prepare(client: Client): Promise<void> {
  await clear(client);
  await inBulk(client, async () => {
    for (const [kind, count] of Object.entries(RUNNING))
      await client.query(INSERT, [kind, count, `running ${kind}`, 'running']);
    await client.query(INSERT, ['featured', ENDED, 'ended', 'ended']);
  });
  await client.query('CREATE TABLE promotion_none (LIKE promotion INCLUDING ALL)');
  await client.query('VACUUM ANALYZE promotion, promotion_none');
}

/** Leaves the product's own table, empty. */
async function clear(client: Client): Promise<void> {
  await setRunning(client, true);
  await client.query('DROP TABLE IF EXISTS promotion_none');
  await client.query('TRUNCATE promotion');
  await client.query('ANALYZE promotion');
}

async function setRunning(client: Client, running: boolean): Promise<void> {
  const away = running ? 'promotion_all' : 'promotion_none';
  const { rows } = await client.query('SELECT 1 WHERE to_regclass($1) IS NOT NULL', [away]);
  if (rows.length === 0) return;
  await client.query(
    `BEGIN; ALTER TABLE promotion RENAME TO ${running ? 'promotion_none' : 'promotion_all'};
     ALTER TABLE ${away} RENAME TO promotion; COMMIT`,
  );
}

/** Spread over the market by lot, the same ones each time. Their orders are not made. */
const INSERT = `
  INSERT INTO promotion (id, order_id, company_id, posting_id, package_id, kind, role, state, days, total_ms,
    running_since, ends_at, started_at, ended_at, end_reason, least_impressions, settled_at, created_at, updated_at)
  SELECT gen_random_uuid(), gen_random_uuid(), company_id, id, $1 || '-30', $1, 'engineer', $4, 30, 2592000000,
         CASE WHEN $4 = 'running' THEN now() END, CASE WHEN $4 = 'running' THEN now() + interval '30 days' END,
         now(), CASE WHEN $4 = 'ended' THEN now() END, CASE WHEN $4 = 'ended' THEN 'served' END, 500,
         CASE WHEN $4 = 'ended' THEN now() END, now(), now()
    FROM posting WHERE state = 'live' ORDER BY md5($3 || id::text) LIMIT $2`;
