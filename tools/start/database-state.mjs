import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { withClient } from '../db/embedded-postgres.mjs';
import { ROOT } from '../lib/project.mjs';
import { Trouble } from '../lib/steps.mjs';

/** As PostgreSQL counts its versions. */
const OLDEST = 160_000;

/**
 * Whether every migration of the build has run. Saves a start that changes nothing from loading the
 * product to find out; whatever cannot be answered here is left to the migrations' own tool.
 */
export async function isMigrated(databaseUrl) {
  const file = path.join(ROOT, 'dist/migrations/index.js');
  try {
    const { migrations } = await import(pathToFileURL(file).href);
    return await withClient(databaseUrl, async (client) => {
      const { rows } = await client.query('SELECT name FROM migration');
      const ran = new Set(rows.map(({ name }) => name));
      return migrations.every(({ name }) => ran.has(name));
    });
  } catch {
    return false;
  }
}

/** Whether a PostgreSQL that is not ours can be used. @throws Trouble that says what is wrong with DATABASE_URL */
export async function checkDatabase(databaseUrl) {
  const { host, pathname } = new URL(databaseUrl);
  const name = decodeURIComponent(pathname.slice(1));
  let version;
  try {
    version = await withClient(databaseUrl, async (client) => {
      const { rows } = await client.query(`SELECT current_setting('server_version_num')::int AS version`);
      return rows[0].version;
    });
  } catch (error) {
    throw new Trouble(`DATABASE_URL: ${explain(error, host, name)}`);
  }
  if (version < OLDEST) {
    throw new Trouble(
      `DATABASE_URL: PostgreSQL at ${host} is version ${Math.floor(version / 10_000)}. Use 16 or newer.`,
    );
  }
}

function explain(error, host, name) {
  if (error.code === '28P01' || error.code === '28000')
    return `PostgreSQL at ${host} refuses the user or the password. Correct them.`;
  if (error.code === '3D000') return `there is no database "${name}" at ${host}. Create it: createdb ${name}`;
  return `no PostgreSQL answers at ${host} (${error.code ?? error.message}). Start it there, or correct the address.`;
}
