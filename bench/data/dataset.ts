import { createHash } from 'node:crypto';
import { ScoreCandidate } from '@plainhire/matching';
import { IndexPosting, RefreshWords } from '@plainhire/search';
import type { Client } from 'pg';
import type { Product } from '../product.js';
import { GENERATOR_VERSION, PostingGenerator } from '../synthetic/postings.js';
import { fillPeople, type People, peopleOf } from './fill-people.js';
import { fillPostings } from './fill-postings.js';

const SEED = 20_260_115;
/** Companies for each hundred postings; at least twenty. */
const COMPANIES_PER_HUNDRED = 1.2;
/** At once, each posting in a transaction of its own as the worker does it. */
const LANES = 4;

export interface Dataset {
  readonly rows: number;
  readonly people: People;
  readonly generator: PostingGenerator;
}

type Say = (line: string) => void;

/**
 * The synthetic marketplace of `rows` live postings: kept from the last run where it was made by the
 * same generator, and its index where today's code writes the same.
 */
export async function prepare(client: Client, product: Product, rows: number, say: Say): Promise<Dataset> {
  await client.query(
    'CREATE TABLE IF NOT EXISTS bench_state (name text PRIMARY KEY, value text NOT NULL, at timestamptz NOT NULL)',
  );
  const wanted = `${String(GENERATOR_VERSION)}.${String(rows)}`;
  let now = await stamped(client, 'postings', wanted);
  if (!now) {
    now = new Date();
    await emptyTables(client, (name) => name !== 'migration' && name !== 'bench_state');
    const began = performance.now();
    const progress = every(10_000, (done) => say(`  ${String(done)} postings written`));
    const generator = generatorOf(rows, now);
    await fillPostings(client, generator, { rows, now, progress });
    await fillPeople(client, SEED, generator.companies, now);
    await client.query('VACUUM ANALYZE');
    await stamp(client, 'postings', wanted, now);
    say(`  Postings, people and applications written in ${seconds(began)}`);
  }
  const generator = generatorOf(rows, now);
  const people = peopleOf(SEED, generator.companies.length, now);
  if (!(await stamped(client, 'index', await indexPrint(client, product)))) {
    await emptyTables(client, (name) => name.startsWith('search_'));
    await indexAll(client, product, say);
    await product.get(RefreshWords).execute();
    await product.get(ScoreCandidate).execute(people.candidate.id);
    await client.query('VACUUM ANALYZE');
    await stamp(client, 'index', await indexPrint(client, product), now);
  }
  // Sessions are new again, so that no request stops to note that it saw one.
  await client.query(
    `UPDATE user_session SET last_seen_at = now() + interval '1 hour', second_factor_at = now(),
            created_at = now(), expires_at = now() + interval '10 days'`,
  );
  return { rows, people, generator };
}

/** Removes what applying left, so that each phase begins alike. */
export async function forgetApplied(client: Client, { people }: Dataset): Promise<void> {
  await client.query('DELETE FROM application WHERE candidate_id = ANY ($1::uuid[])', [
    people.applicants.map(({ id }) => id),
  ]);
  await client.query('TRUNCATE outbox, inbox, mail_message');
  await client.query('VACUUM ANALYZE application, application_submission, application_event');
}

function generatorOf(rows: number, now: Date): PostingGenerator {
  const companies = Math.max(20, Math.round((rows / 100) * COMPANIES_PER_HUNDRED));
  return new PostingGenerator({ seed: SEED, companies }, now);
}

/** Through the product's own use case, so that the index is what a worker would have built. */
async function indexAll(client: Client, product: Product, say: Say): Promise<void> {
  const indexPosting = product.get(IndexPosting);
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM posting WHERE state = 'live' ORDER BY id`,
  );
  const began = performance.now();
  let next = 0;
  const progress = every(10_000, (done) => say(`  ${String(done)} postings indexed`));
  const lane = async () => {
    for (let row = rows[next++]; row; row = rows[next++]) {
      await indexPosting.execute(row.id);
      progress(next);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  say(`  ${String(rows.length)} postings indexed in ${seconds(began)}`);
}

/**
 * What indexing writes, as a hash: of some postings, which are indexed once more for it. While that is
 * what it was when the index was built, the index is what the code of today would build.
 */
async function indexPrint(client: Client, product: Product): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM posting WHERE state = 'live' ORDER BY md5(id::text) LIMIT 20`,
  );
  const statements = await product.hear(async () => {
    for (const { id } of rows) await product.get(IndexPosting).execute(id);
  });
  return createHash('sha256').update(JSON.stringify(statements)).digest('hex');
}

async function emptyTables(client: Client, chosen: (name: string) => boolean): Promise<void> {
  const { rows } = await client.query<{ tablename: string }>(
    `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`,
  );
  const names = rows.map(({ tablename }) => tablename).filter(chosen);
  await client.query(`TRUNCATE ${names.map((name) => `"${name}"`).join(', ')}`);
}

async function stamped(client: Client, name: string, value: string): Promise<Date | null> {
  const { rows } = await client.query<{ at: Date }>(
    'SELECT at FROM bench_state WHERE name = $1 AND value = $2',
    [name, value],
  );
  return rows[0]?.at ?? null;
}

async function stamp(client: Client, name: string, value: string, at: Date): Promise<void> {
  await client.query(
    `INSERT INTO bench_state VALUES ($1, $2, $3)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value, at = excluded.at`,
    [name, value, at],
  );
}

function every(step: number, tell: (done: number) => void): (done: number) => void {
  let told = 0;
  return (done) => {
    if (done - told < step) return;
    told = done - (done % step);
    tell(told);
  };
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(0)} s`;
}
