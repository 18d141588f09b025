/**
 * One PostgreSQL for every test run of this folder and user, however many run at once. It lives in
 * the temporary folder, trades safety for speed, and is stopped by its keeper once nobody used it
 * for a while.
 */
import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { withFileLock } from '../lib/file-lock.mjs';
import { isAlive, stopProcess } from '../lib/processes.mjs';
import { withClient } from './embedded-postgres.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../..');

export const TEST_SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: 300,
  shared_buffers: '256MB',
  autovacuum_naptime: '5min',
  log_min_messages: 'fatal',
  log_min_error_statement: 'panic',
  jit: 'off',
};

export function testServerFolder() {
  const key = createHash('sha256').update(root).digest('hex').slice(0, 10);
  return path.join(os.tmpdir(), `plainhire-test-${process.getuid?.() ?? 'user'}-${key}`);
}

/**
 * Starts the server when needed and registers this process as its user until `release()`.
 * `DATABASE_URL_TEST` uses a PostgreSQL of one's own instead (it needs the right to create databases).
 *
 * @returns {Promise<{ url: string, release(): void }>} `url` is of the maintenance database
 */
export async function acquireTestServer() {
  const own = process.env.DATABASE_URL_TEST;
  if (own) return { url: own, release: () => {} };
  const folder = testServerFolder();
  fs.mkdirSync(path.join(folder, 'users'), { recursive: true, mode: 0o700 });
  const ticket = path.join(folder, 'users', `${process.pid}-${randomUUID()}`);
  fs.writeFileSync(ticket, '');
  const release = () => fs.rmSync(ticket, { force: true });
  try {
    const url = await withFileLock(path.join(folder, 'lock'), async () => {
      const running = await findRunning(folder);
      return running ?? startKeeper(folder);
    });
    return { url, release };
  } catch (error) {
    release();
    throw error;
  }
}

/** Stops the server now unless another run uses it. */
export async function stopTestServerIfUnused() {
  const folder = testServerFolder();
  const file = path.join(folder, 'server.json');
  if (!fs.existsSync(file)) return;
  await withFileLock(path.join(folder, 'lock'), async () => {
    if (liveUsers(folder) > 0 || !fs.existsSync(file)) return;
    await stopProcess(JSON.parse(fs.readFileSync(file, 'utf8')).keeper, 'SIGTERM', 20_000);
  });
}

/** How many live processes hold a ticket. Tickets of dead processes are removed. */
export function liveUsers(folder) {
  let live = 0;
  for (const name of fs.readdirSync(path.join(folder, 'users'))) {
    if (isAlive(Number(name.split('-')[0]))) live += 1;
    else fs.rmSync(path.join(folder, 'users', name), { force: true });
  }
  return live;
}

async function findRunning(folder) {
  try {
    const { url, keeper } = JSON.parse(fs.readFileSync(path.join(folder, 'server.json'), 'utf8'));
    if (!isAlive(keeper)) return null;
    await withClient(url, (client) => client.query('SELECT 1'));
    return url;
  } catch {
    return null;
  }
}

async function startKeeper(folder) {
  const ready = path.join(folder, 'server.json');
  const log = path.join(folder, 'keeper.log');
  fs.rmSync(ready, { force: true });
  const out = fs.openSync(log, 'w');
  const keeper = spawn(process.execPath, [path.join(here, 'test-server-keeper.mjs'), folder], {
    cwd: folder,
    detached: true,
    stdio: ['ignore', out, out],
  });
  fs.closeSync(out);
  keeper.unref();
  const end = Date.now() + 90_000;
  while (Date.now() < end) {
    const url = await findRunning(folder);
    if (url) return url;
    if (keeper.exitCode !== null) break;
    await sleep(50);
  }
  throw new Error(`The PostgreSQL for tests did not start. ${fs.readFileSync(log, 'utf8').trim()}`);
}
