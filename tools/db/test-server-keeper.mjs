/** Keeps the test server of one folder running while it has users. Started by test-server.mjs. */
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withFileLock } from '../lib/file-lock.mjs';
import { startPostgres } from './embedded-postgres.mjs';
import { liveUsers, TEST_SETTINGS } from './test-server.mjs';

const IDLE_MS = 120_000;
const folder = process.argv[2];
const ready = path.join(folder, 'server.json');

const server = await start();
const publish = () => {
  fs.writeFileSync(`${ready}.new`, JSON.stringify({ url: server.url('postgres'), keeper: process.pid }), {
    mode: 0o600,
  });
  fs.renameSync(`${ready}.new`, ready);
};
publish();

async function stop() {
  fs.rmSync(ready, { force: true });
  await server.stop();
  process.exit(0);
}
process.once('SIGTERM', stop);
process.once('SIGINT', stop);

let idleSince = null;
for (;;) {
  await sleep(2_000);
  if (liveUsers(folder) > 0) {
    idleSince = null;
    continue;
  }
  idleSince ??= Date.now();
  if (Date.now() - idleSince < IDLE_MS) continue;
  await withFileLock(path.join(folder, 'lock'), async () => {
    if (liveUsers(folder) === 0) await stop();
  });
}

/** The data of tests is worth nothing: a folder that no longer starts is made anew. */
async function start() {
  const options = { folder: path.join(folder, 'postgres'), settings: TEST_SETTINGS, onExit: gone };
  try {
    return await startPostgres(options);
  } catch (error) {
    console.error(String(error));
    fs.rmSync(options.folder, { recursive: true, force: true });
    return startPostgres(options);
  }
}

function gone() {
  fs.rmSync(ready, { force: true });
  process.exit(1);
}
