import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plan, summarise } from '../plan.js';
import type { Asked, Recording } from '../product.js';
import { isRead, type Statement } from '../replay.js';
import type { Bench } from './context.js';
import type { RecordedSearch } from './search.js';

export interface Explained {
  readonly list: string;
  readonly statement: number;
  readonly ms: number;
  readonly rowsRead: number;
  readonly buffers: number;
  readonly indexes: readonly string[];
  readonly scanned: readonly string[];
}

/** From so many rows on, reading a table from end to end is a fault. */
const BIG = 10_000;

/**
 * Every statement of every list, explained by running it with the values that the product sent. The
 * plans stand in `plans/` as text.
 */
export async function explainLists(bench: Bench, searches: readonly RecordedSearch[]): Promise<Explained[]> {
  const lists = searchLists(searches);
  for (const [name, asked] of Object.entries(await otherLists(bench)))
    lists.push({ name, recording: await bench.product.record(asked) });
  return explain(bench, lists, 'plans');
}

/** The searches alone, their plans in a folder of this name. */
export function explainSearches(
  bench: Bench,
  searches: readonly RecordedSearch[],
  folder: string,
): Promise<Explained[]> {
  return explain(bench, searchLists(searches), folder);
}

interface List {
  readonly name: string;
  readonly recording: Recording;
}

function searchLists(searches: readonly RecordedSearch[]): List[] {
  return searches.map(({ mixed, recording }) => ({ name: `search, ${mixed.name}`, recording }));
}

async function explain(bench: Bench, lists: readonly List[], name: string): Promise<Explained[]> {
  const folder = join(bench.folder, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const big = await bigTables(bench);
  const found: Explained[] = [];
  for (const { name, recording } of lists) {
    const texts: string[] = [];
    const plans = await explainAll(bench, recording.statements);
    plans.forEach(({ statement, text, plan }, index) => {
      const summary = summarise(plan);
      texts.push(
        `-- ${String(index + 1)}\n${statement.sql.trim()}\n-- ${JSON.stringify(statement.values)}\n\n${text}`,
      );
      found.push({
        list: name,
        statement: index + 1,
        ...summary,
        scanned: summary.scanned.filter((table) => big.has(table)),
      });
    });
    const file = name.replaceAll(/[^a-z0-9]+/gi, '-').slice(0, 80);
    writeFileSync(join(folder, `${file}.txt`), `${texts.join('\n\n')}\n`);
  }
  return found;
}

async function explainAll({ client }: Bench, statements: readonly Statement[]) {
  const plans: { statement: Statement; text: string; plan: Plan }[] = [];
  try {
    for (const statement of statements) {
      const values = statement.values as unknown[];
      if (!isRead(statement)) {
        if (/^\s*(BEGIN|START|SET|COMMIT|ROLLBACK)\b/i.test(statement.sql)) await client.query(statement.sql);
        continue;
      }
      const json = await client.query<{ 'QUERY PLAN': [Plan] }>(
        `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${statement.sql}`,
        values,
      );
      const lines = await client.query<{ 'QUERY PLAN': string }>(
        `EXPLAIN (ANALYZE, BUFFERS) ${statement.sql}`,
        values,
      );
      const plan = json.rows[0]?.['QUERY PLAN'][0];
      if (!plan) throw new Error('PostgreSQL explained nothing.');
      plans.push({ statement, plan, text: lines.rows.map((row) => row['QUERY PLAN']).join('\n') });
    }
  } finally {
    await client.query('ROLLBACK');
  }
  return plans;
}

async function bigTables({ client }: Bench): Promise<Set<string>> {
  const { rows } = await client.query<{ relname: string }>(
    `SELECT relname FROM pg_class WHERE relkind = 'r' AND reltuples >= $1`,
    [BIG],
  );
  return new Set(rows.map(({ relname }) => relname));
}

/** Every list of the API beside search, asked by somebody who has much in it. */
async function otherLists({ client, data }: Bench): Promise<Record<string, Asked>> {
  const { candidate, owner, moderator } = data.people;
  const one = async (sql: string) => {
    const { rows } = await client.query<{ id: string }>(sql);
    return rows[0]?.id ?? '';
  };
  const company = await one(
    'SELECT company_id AS id FROM posting GROUP BY company_id ORDER BY count(*) DESC LIMIT 1',
  );
  const crowded = await one(
    'SELECT posting_id AS id FROM application GROUP BY posting_id ORDER BY count(*) DESC LIMIT 1',
  );
  const asked = await one(
    'SELECT company_id AS id FROM application GROUP BY company_id ORDER BY count(*) DESC LIMIT 1',
  );
  const application = await one(
    `SELECT id FROM application WHERE candidate_id = '${candidate.id}' ORDER BY id LIMIT 1`,
  );
  const open = await one(`SELECT id FROM moderation_case WHERE state = 'open' ORDER BY id LIMIT 1`);
  const at = (path: string, token?: string): Asked => ({
    path: `/api/v1/${path}`,
    ...(token === undefined ? {} : { token }),
  });
  return {
    'front page figures': at('stats/home'),
    'role, newest': at('postings?role=software-engineer&sort=newest'),
    'role of few, newest': at('postings?role=translator&sort=newest'),
    'posting by id': at(`postings/${crowded}`),
    'postings alike': at(`postings/${crowded}/similar`),
    'response figures of a company': at(`companies/${asked}/response-figures`),
    'postings of a company': at(`companies/${company}/postings`, owner.token),
    'postings of a company, one state': at(`companies/${company}/postings?state=live`, owner.token),
    'people of a company': at(`companies/${company}/members`, owner.token),
    'applicants, newest': at(`postings/${crowded}/applications`, owner.token),
    'applicants by match': at(`postings/${crowded}/applications?sort=match`, owner.token),
    'applicants by promise': at(`postings/${crowded}/applications?sort=promise`, owner.token),
    'applicants of one stage': at(`postings/${crowded}/applications?stage=submitted`, owner.token),
    'applicants waiting': at(`companies/${asked}/waiting`, owner.token),
    'counts of applications': at(`companies/${asked}/application-counts`, owner.token),
    'own applications': at('me/applications', candidate.token),
    'own application': at(`applications/${application}`, candidate.token),
    recommendations: at('me/recommendations', candidate.token),
    'moderation queue': at('moderation/queue', moderator.token),
    'moderation case': at(`moderation/cases/${open}`, moderator.token),
    'accounts, newest': at('admin/users', moderator.token),
    'accounts by address': at('admin/users?email=applicant.7', moderator.token),
    'own sessions': at('me/sessions', owner.token),
  };
}
