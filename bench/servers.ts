import { type ChildProcess, fork } from 'node:child_process';
import { createWriteStream, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { BareScript } from './bare-server.js';

/** A process under measurement. */
export interface Server {
  readonly origin: string;
  /** Sends a message to the process and waits for its answer. */
  tell(message: object): Promise<void>;
  stop(): Promise<void>;
}

const API = fileURLToPath(new URL('../apps/api/src/main.js', import.meta.url));
const BARE = fileURLToPath(new URL('./bare-server.js', import.meta.url));
const START_MS = 30_000;

/** The variables of a production start on this database. No mail leaves: the worker is not started. */
export function productionEnv(databaseUrl: string, folder: string): Record<string, string> {
  return {
    NODE_ENV: 'production',
    MODE: 'production',
    HOST: '127.0.0.1',
    PUBLIC_URL: 'https://bench.example',
    APP_SECRET: 'bench-secret-of-a-database-that-holds-nobody-0123456789',
    MAIL_FROM: 'Bench <bench@bench.example>',
    SMTP_URL: 'smtp://127.0.0.1:9',
    DATABASE_URL: databaseUrl,
    DATA_DIR: folder,
  };
}

/** The built api as `npm start` runs it in production, its log in a file. */
export async function startApi(
  databaseUrl: string,
  folder: string,
  nodeArguments: readonly string[] = [],
  more: Readonly<Record<string, string>> = {},
): Promise<Server> {
  const port = await freePort();
  const child = fork(API, [], {
    execArgv: ['--enable-source-maps', ...nodeArguments],
    env: {
      PATH: process.env.PATH,
      TZ: 'UTC',
      ...productionEnv(databaseUrl, folder),
      ...more,
      PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const log = createWriteStream(join(folder, 'api.log'));
  child.stdout?.pipe(log, { end: false });
  child.stderr?.pipe(log, { end: false });
  const origin = `http://127.0.0.1:${String(port)}`;
  const end = performance.now() + START_MS;
  for (;;) {
    const ready = await fetch(`${origin}/health/ready`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) break;
    if (child.exitCode !== null || performance.now() > end)
      throw new Error(`The api did not start; see ${join(folder, 'api.log')}.`);
    await sleep(50);
  }
  return serverOf(child, origin);
}

export async function startBare(script: BareScript, folder: string): Promise<Server> {
  const file = join(folder, 'bare.json');
  writeFileSync(file, JSON.stringify(script));
  const child = fork(BARE, [file], {
    execArgv: [],
    env: { PATH: process.env.PATH, TZ: 'UTC', NODE_ENV: 'production' },
  });
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message) => resolve((message as { port: number }).port));
    child.once('exit', (code) => reject(new Error(`The bare server ended with ${String(code)}.`)));
  });
  return serverOf(child, `http://127.0.0.1:${String(port)}`);
}

function serverOf(child: ChildProcess, origin: string): Server {
  return {
    origin,
    tell: (message) =>
      new Promise((resolve) => {
        child.once('message', () => resolve());
        child.send(message);
      }),
    stop: () => stop(child),
  };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(timer);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
