import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runTool } from '../lib/built-tool.mjs';

/** The search is measured on a database that lives for as long as the command. */
if (process.argv[2] === 'search') await withDatabase(() => runTool('eval', { alone: true }));
else await runTool('eval', { alone: true });

async function withDatabase(work) {
  const { ensureDatabase, startPostgres } = await import('../db/embedded-postgres.mjs');
  const { PRODUCT_SETTINGS } = await import('../db/product-settings.mjs');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `plainhire-eval-`));
  let database = null;
  const end = async () => {
    await database?.stop();
    database = null;
    fs.rmSync(folder, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, () => void end().finally(() => process.exit(1)));
  try {
    process.stderr.write('  Start PostgreSQL\n');
    // Nothing here is worth keeping over a power cut.
    const settings = { ...PRODUCT_SETTINGS, fsync: 'off', synchronous_commit: 'off' };
    database = await startPostgres({ folder, settings });
    const name = `eval_${randomUUID().slice(0, 8)}`;
    await ensureDatabase(database, name);
    process.env.DATABASE_URL = database.url(name);
    await work();
  } finally {
    await end();
  }
}
