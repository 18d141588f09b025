/**
 * Starts the built api and worker on a database of their own, asks whether they are ready, and stops
 * them in order. Circles between modules pass in tests and fail here.
 *
 *   node tools/test/boot.mjs [path of another node]
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { withClient } from '../db/embedded-postgres.mjs';
import { acquireTestServer } from '../db/test-server.mjs';
import { freePort } from '../lib/processes.mjs';
import { ROOT } from '../lib/project.mjs';
import { run } from '../lib/run.mjs';

const READY_MS = 120_000;
const STOP_MS = 20_000;

/**
 * @param {string} [node] the Node to run them with
 * @returns {Promise<{ name: string, readyMs: number, code: number | null, log: string }[]>} how each ended
 */
export async function bootBuilt(node = process.execPath) {
  const server = await acquireTestServer();
  const database = `spec_${process.pid}_${randomBytes(4).toString('hex')}`;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'plainhire-boot-'));
  const url = new URL(server.url);
  url.pathname = `/${database}`;
  const [port, workerPort] = [await freePort(), await freePort()];
  const env = {
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    MODE: 'demo',
    DATABASE_URL: url.toString(),
    DATA_DIR: folder,
    PORT: String(port),
    WORKER_PORT: String(workerPort),
    LOG_LEVEL: 'warn',
  };
  try {
    await withClient(server.url, (client) => client.query(`CREATE DATABASE "${database}"`));
    const migrated = await run(node, [path.join(ROOT, 'dist/tools/migrate/main.js')], { cwd: ROOT, env });
    if (migrated.code !== 0) throw new Error(`The built migrations do not run:\n${migrated.all}`);
    return await Promise.all([bootOne(node, 'api', port, env), bootOne(node, 'worker', workerPort, env)]);
  } finally {
    await withClient(server.url, (client) =>
      client.query(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`),
    );
    fs.rmSync(folder, { recursive: true, force: true });
    server.release();
  }
}

async function bootOne(node, name, port, env) {
  const from = performance.now();
  const child = spawn(node, [path.join(ROOT, `dist/apps/${name}/src/main.js`)], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (log += text));
  const ended = new Promise((resolve) => {
    child.once('close', (code) => resolve(code));
    child.once('error', (error) => {
      log += error.message;
      resolve(127);
    });
  });
  let code;
  void ended.then((value) => (code = value));
  while (code === undefined && !(await answers(port))) {
    if (performance.now() - from > READY_MS) break;
    await sleep(50);
  }
  const readyMs = Math.round(performance.now() - from);
  if (code !== undefined || readyMs > READY_MS) {
    child.kill('SIGKILL');
    throw new Error(`The built ${name} does not get ready:\n${log}`);
  }
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await ended;
  clearTimeout(late);
  return { name, readyMs, code: child.exitCode, signal: child.signalCode, log };
}

function answers(port) {
  return fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(2_000) }).then(
    (answer) => answer.ok,
    () => false,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const node = process.argv[2] ?? process.execPath;
  const version = (await run(node, ['--version'])).out.trim();
  try {
    for (const { name, readyMs } of await bootBuilt(node)) {
      process.stdout.write(`${name} on Node ${version}: ready after ${readyMs} ms, stopped in order\n`);
    }
  } catch (error) {
    process.stderr.write(`Node ${version}: ${error.message}\n`);
    process.exitCode = 1;
  }
}
