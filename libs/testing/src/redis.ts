import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, stopProcess } from '../../../tools/lib/processes.mjs';

/** A machine may be busy; a server that cannot start ends before that. */
const PATIENCE_MS = 60_000;

export interface TestRedis {
  readonly url: string;
  readonly port: number;
  /** `kill -9`: without persistence everything in it is gone. */
  kill(): Promise<void>;
  /** Again on the same port, empty. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** The reason to skip, in the words the test tool counts on, or null when `redis-server` is there. */
export const redisMissing: string | null =
  spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0
    ? null
    : 'skipped: no redis-server';

/**
 * A Redis of its own on a free port, without persistence. Guard the tests with
 * `describe.skipIf(redisMissing)`.
 */
export async function startRedis(): Promise<TestRedis> {
  if (redisMissing) throw new Error(redisMissing);
  const folder = mkdtempSync(join(tmpdir(), 'plainhire-redis-'));
  const port = await freePort();
  let child = await launch(port, folder);
  const stop = async (signal: NodeJS.Signals) => {
    if (child.pid) await stopProcess(child.pid, signal, 3_000);
  };
  return {
    url: `redis://127.0.0.1:${String(port)}`,
    port,
    kill: () => stop('SIGKILL'),
    async restart() {
      await stop('SIGKILL');
      child = await launch(port, folder);
    },
    async close() {
      await stop('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function launch(port: number, folder: string): Promise<ChildProcess> {
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = spawn('redis-server', [...args, '--maxmemory-policy', 'noeviction', '--dir', folder], {
    stdio: 'ignore',
  });
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end;) {
    if (child.exitCode !== null)
      throw new Error(`redis-server ended with code ${String(child.exitCode)} on port ${String(port)}.`);
    if (await pongs(port)) return child;
    await sleep(15);
  }
  child.kill('SIGKILL');
  throw new Error(`redis-server does not answer on port ${String(port)}.`);
}

function pongs(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    socket.once('data', (data) => {
      socket.destroy();
      resolve(data.toString().startsWith('+PONG'));
    });
    socket.once('error', () => {
      resolve(false);
    });
    socket.once('close', () => {
      resolve(false);
    });
  });
}
