import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { findLeftBehind } from '../../../tools/db/embedded-postgres.mjs';
import { isAlive } from '../../../tools/lib/processes.mjs';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const READY_MS = 150_000;
const ENDED_MS = 60_000;

export interface StarterOptions {
  readonly env: Readonly<Record<string, string>>;
  /** Another user to run as; only root can. */
  readonly as?: { readonly uid: number; readonly gid: number };
}

/** One run of `npm start`, by the script behind it, in a process group of its own. */
export class Starter {
  output = '';
  readonly began = performance.now();
  private readonly child: ChildProcess;
  private readonly closed: Promise<number | null>;

  constructor(options: StarterOptions, script = 'tools/start/start.mjs', args: readonly string[] = []) {
    this.child = spawn(process.execPath, [join(ROOT, script), ...args], {
      cwd: ROOT,
      env: { PATH: process.env.PATH, HOME: '/', ...options.env },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...options.as,
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    this.closed = new Promise((resolve) => {
      this.child.once('exit', (code) => {
        resolve(code);
      });
    });
  }

  get pid(): number {
    if (this.child.pid === undefined) throw new Error('The starter could not be run.');
    return this.child.pid;
  }

  /** Waits for a line. @throws with all that was printed when the starter ends or the time is over. */
  async until(pattern: RegExp, patienceMs = READY_MS): Promise<void> {
    const end = performance.now() + patienceMs;
    while (!pattern.test(this.output)) {
      if (this.child.exitCode !== null || performance.now() > end)
        throw new Error(`The starter did not say ${String(pattern)}:\n${this.output}`);
      await sleep(20);
    }
  }

  /** @returns seconds from its begin until it said that it is ready. */
  async ready(): Promise<number> {
    await this.until(/^Plainhire is ready: /m);
    return (performance.now() - this.began) / 1000;
  }

  /** Its end by itself. @returns the exit code */
  async ended(): Promise<number | null> {
    const code = await Promise.race([this.closed, sleep(ENDED_MS, 'late' as const)]);
    if (code === 'late') throw new Error(`The starter goes on:\n${this.output}`);
    return code;
  }

  /** To the starter alone, as npm passes on a Ctrl-C. */
  signal(signal: NodeJS.Signals): void {
    process.kill(this.pid, signal);
  }

  /** The starter and the tools it runs at this moment; what it detached goes on. */
  killGroup(): void {
    process.kill(-this.pid, 'SIGKILL');
  }
}

/** What a start leaves in its DATA_DIR. */
export class LeftBehind {
  constructor(private readonly folder: string) {}

  /** Ids of api and worker as the starter noted them. */
  children(): number[] {
    const file = join(this.folder, 'starter.json');
    if (!existsSync(file)) return [];
    const state = JSON.parse(readFileSync(file, 'utf8')) as { children: Record<string, number> };
    return Object.values(state.children);
  }

  async postgres(): Promise<number | null> {
    return (await findLeftBehind(join(this.folder, 'postgres/pgdata')))?.pid ?? null;
  }

  /** Whether all of `pids` end by themselves. */
  async gone(pids: readonly number[], patienceMs = 30_000): Promise<boolean> {
    const end = performance.now() + patienceMs;
    while (pids.some((pid) => isAlive(pid))) {
      if (performance.now() > end) return false;
      await sleep(50);
    }
    return true;
  }

  /** For the end of a test, whatever became of it. */
  async clear(): Promise<void> {
    const postgres = await this.postgres();
    for (const pid of [...this.children(), ...(postgres === null ? [] : [postgres])]) {
      if (isAlive(pid)) process.kill(pid, 'SIGKILL');
    }
    await this.gone(postgres === null ? [] : [postgres], 5_000);
  }
}
