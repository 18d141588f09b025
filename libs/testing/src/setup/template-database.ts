import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DataSource } from 'typeorm';
import { withClient } from '../../../../tools/db/embedded-postgres.mjs';
import { isAlive } from '../../../../tools/lib/processes.mjs';
import { databaseUrl } from '../database-url.js';

const MIGRATIONS = fileURLToPath(new URL('../../../../migrations', import.meta.url));
const TEMPLATE_LOCK = 7_201_001;

/**
 * The name of a database migrated to the newest schema, made when this set of migrations was not
 * seen before. Several runs may ask at once: an advisory lock lets one of them make it.
 */
export async function ensureTemplate(serverUrl: string): Promise<string> {
  const name = `template_${migrationsHash()}`;
  await withClient(serverUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount !== 0) return;
    const draft = `${name}_draft`;
    await client.query(`DROP DATABASE IF EXISTS "${draft}" WITH (FORCE)`);
    await client.query(`CREATE DATABASE "${draft}"`);
    await migrateDatabase(databaseUrl(serverUrl, draft));
    await client.query(`ALTER DATABASE "${draft}" RENAME TO "${name}"`);
  });
  return name;
}

/** Drops databases of test processes that ended without closing, and templates unused for an hour. */
export async function dropStaleDatabases(serverUrl: string): Promise<void> {
  await withClient(serverUrl, async (client) => {
    const { rows } = await client.query<{ name: string; old: boolean }>(`
      SELECT datname AS name,
             coalesce((pg_stat_file('base/' || oid || '/PG_VERSION', true)).modification < now() - interval '1 hour', false) AS old
        FROM pg_database WHERE datname ~ '^(spec|template)_'`);
    for (const { name, old } of rows) {
      const owner = /^spec_(\d+)_/.exec(name)?.[1];
      const stale = owner ? !isAlive(Number(owner)) : old && name !== `template_${migrationsHash()}`;
      if (stale) await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`).catch(() => undefined);
    }
  });
}

function migrationsHash(): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(MIGRATIONS).sort()) {
    if (file.endsWith('.ts')) hash.update(file).update(readFileSync(`${MIGRATIONS}/${file}`));
  }
  return hash.digest('hex').slice(0, 16);
}

/** By hand and not through the platform: a library that does not load must not stop the others' tests. */
async function migrateDatabase(url: string): Promise<void> {
  const { migrations } = await import('@plainhire/migrations');
  const source = new DataSource({
    type: 'postgres',
    url,
    migrations: [...migrations],
    migrationsTableName: 'migration',
  });
  await source.initialize();
  try {
    await source.runMigrations({ transaction: 'each' });
  } finally {
    await source.destroy();
  }
}
