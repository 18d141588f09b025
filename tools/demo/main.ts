import pg from 'pg';
import { loginLines } from './demo-accounts.js';
import { DemoDatabase } from './demo-database.js';

/**
 * Fills an empty database, and prints the logins of one that holds the demo. The product is loaded
 * only when there is something to fill: every start asks.
 */
async function main(): Promise<void> {
  const { DATABASE_URL: databaseUrl, MODE: mode = 'demo' } = process.env;
  if (mode !== 'demo') throw new Error(`MODE is ${mode}; the demo is loaded in demo mode only.`);
  if (!databaseUrl) throw new Error('DATABASE_URL is missing; the demo is loaded by "npm start".');
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const state = await new DemoDatabase(client).ensureLoaded(fill);
    if (state === 'loaded') process.stdout.write(`${loginLines()}\n`);
  } finally {
    await client.end();
  }
}

async function fill(): Promise<void> {
  const { fillDemo } = await import('./fill-demo.js');
  await fillDemo(process.env, new Date());
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
