/**
 * What the product is compared with: nothing but node:http and pg, running the very statements that
 * the product was heard sending for the same request, on the same database.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import pg from 'pg';
import { Replay, type Statement } from './replay.js';

/** What the benchmark writes for this process. */
export interface BareScript {
  readonly databaseUrl: string;
  readonly poolSize: number;
  /** `GET /r/<index>` runs these. */
  readonly reads: readonly (readonly Statement[])[];
  /** `POST /apply/<index>` runs this for one of the targets. */
  readonly apply: {
    readonly statements: readonly Statement[];
    readonly known: readonly (readonly [text: string, slot: string])[];
    readonly targets: readonly Readonly<Record<string, string>>[];
    readonly people: readonly Readonly<Record<string, string>>[];
  } | null;
}

const script = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as BareScript;
const pool = new pg.Pool({ connectionString: script.databaseUrl, max: script.poolSize });
const apply = script.apply;
const replay = apply ? new Replay(apply.statements, new Map(apply.known)) : null;

/** The rows of every statement that gave some. A transaction that fails is undone. */
async function run(statements: readonly Statement[]): Promise<unknown[]> {
  const client = await pool.connect();
  const results: unknown[] = [];
  try {
    for (const { sql, values } of statements) {
      const result = await client.query<Record<string, unknown>>(sql, values as unknown[]);
      // Several statements in one text give several results.
      for (const { rows } of [result].flat()) if (rows.length > 0) results.push(rows);
    }
    client.release();
    return results;
  } catch (error) {
    // Closed, and not given back in the middle of a transaction.
    client.release(true);
    throw error;
  }
}

async function answer(method: string, url: string, body: string): Promise<unknown> {
  const [, kind, index] = url.split('/');
  const at = Number(index);
  if (kind === 'r') return run(script.reads[at] ?? []);
  if (kind === 'apply' && method === 'POST' && apply && replay) {
    const { coverLetter } = JSON.parse(body) as { coverLetter: string };
    const target = apply.targets[Math.floor(at / apply.people.length)];
    const person = apply.people[at % apply.people.length];
    const fresh = Object.fromEntries(replay.fresh.map((name) => [name, randomUUID()]));
    await run(replay.fill({ ...target, ...person, ...fresh }));
    return { id: fresh[replay.fresh[0] ?? ''], length: coverLetter.length };
  }
  return {};
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.once('end', () => {
    answer(request.method ?? 'GET', request.url ?? '/', Buffer.concat(chunks).toString()).then(
      (result) => {
        const text = JSON.stringify(result);
        response
          .writeHead(200, {
            'content-type': 'application/json; charset=utf-8',
            'content-length': Buffer.byteLength(text),
          })
          .end(text);
      },
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        response.writeHead(500).end();
      },
    );
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.({ port: typeof address === 'object' && address ? address.port : 0 });
});
process.once('disconnect', () => process.exit(0));
process.once('SIGTERM', () => process.exit(0));
