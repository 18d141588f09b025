/**
 * npm run bench: measures the built product against a bare server that does the same SQL, in one run
 * over the same database. What is made for it is kept in DATA_DIR/bench.
 */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PRODUCT_SETTINGS } from '../tools/db/product-settings.mjs';
import { build, checkNodeVersion, install, isBuilt, isInstalled, ROOT } from '../tools/lib/project.mjs';
import { step, Trouble } from '../tools/lib/steps.mjs';

const PARTS = ['search', 'apply', 'pages', 'parts', 'explain', 'promotions', 'billing', 'profile'];
const DATABASE = 'bench';
const USAGE = `npm run bench -- [${PARTS.join('|')} …] [--rows 100000] [--seconds 6] [--rounds 3]
Without names: everything but the profile.`;

let database = null;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => void stop().then(() => process.exit(130)));

try {
  const options = parse(process.argv.slice(2));
  if (options) await main(options);
} catch (error) {
  process.stderr.write(
    `\n${error instanceof Trouble || error.name === 'PostgresError' ? error.message : error.stack}\n`,
  );
  process.exitCode = 1;
} finally {
  await stop();
}

async function main(options) {
  checkNodeVersion();
  const folder = path.resolve(ROOT, process.env.DATA_DIR || '.data', 'bench');
  fs.mkdirSync(folder, { recursive: true });
  if (!isInstalled()) await step('Install packages', install);
  for (const part of ['server', 'web']) {
    if (!isBuilt(part)) await step(`Build ${part}`, () => build(part));
  }
  await step('Start PostgreSQL', async () => {
    // Only now: it needs the packages.
    const { ensureDatabase, startPostgres } = await import('../tools/db/embedded-postgres.mjs');
    database = await startPostgres({ folder: path.join(folder, 'postgres'), settings: PRODUCT_SETTINGS });
    await ensureDatabase(database, DATABASE);
    return database.adopted ? 'found it running' : `port ${database.port}`;
  });
  const { run } = await import(pathToFileURL(path.join(ROOT, 'dist/bench/main.js')).href);
  const met = await run({ ...options, folder, databaseUrl: database.url(DATABASE) });
  if (!met) process.exitCode = 1;
}

/** @returns null when only the usage was asked for */
function parse(words) {
  const numbers = { rows: 100_000, seconds: 6, rounds: 3 };
  const parts = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    const [name, inline] = word.replace(/^--/, '').split('=');
    if (word === '--help') {
      process.stdout.write(`${USAGE}\n`);
      return null;
    }
    if (word.startsWith('--') && name in numbers) {
      const value = Number(inline ?? words[(at += 1)]);
      if (!Number.isInteger(value) || value < 1)
        throw new Trouble(`--${name} must be a whole number above 0.`);
      numbers[name] = value;
    } else if (PARTS.includes(word)) parts.push(word);
    else throw new Trouble(`"${word}" is nothing this can measure.\n${USAGE}`);
  }
  if (numbers.rows < 2000) throw new Trouble('--rows must be at least 2000.');
  return { ...numbers, parts: parts.length > 0 ? parts : PARTS.filter((part) => part !== 'profile') };
}

async function stop() {
  const running = database;
  database = null;
  await running?.stop();
}
