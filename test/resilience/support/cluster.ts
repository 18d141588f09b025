import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { migrate } from '@plainhire/platform';
import { startRedis, type TestRedis } from '@plainhire/testing';
import pg from 'pg';
import { migrations } from '../../../migrations/index.js';
import { ensureDatabase, type PostgresServer, startPostgres } from '../../../tools/db/embedded-postgres.mjs';
import { freePort, isAlive } from '../../../tools/lib/processes.mjs';
import { MailServer } from './mail-server.js';

export type Backend = 'postgresql' | 'redis';
export type Victim = Part | 'postgresql' | 'redis';
/** What is ours and a process of its own. */
type Part = 'api' | 'worker' | 'emulator';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const READY_MS = 150_000;
const RESTART_MS = 500;
const LAST_ANSWERS_MS = 10_000;
const MAIL_ANSWER_MS = 40;
const WEBHOOK_SECRET = 'whsec_secretofthekillloop';
const MAINS: Readonly<Record<Part, string>> = {
  api: 'dist/apps/api/src/main.js',
  worker: 'dist/apps/worker/src/main.js',
  emulator: 'dist/tools/stripe-emulator/main.js',
};
/** Characters of a log that a failure shows. */
const LAST_WORDS = 3_000;

export interface ClusterOptions {
  /** How long the mail server takes for each answer. */
  readonly mailAnswerMs?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** With the emulator of Stripe, whose state is in the same database. */
  readonly stripe?: boolean;
}

/** The built product as it is run: each part a process of its own, which can be killed at any moment. */
export class Cluster {
  readonly kills: Record<Victim, number> = { api: 0, worker: 0, emulator: 0, postgresql: 0, redis: 0 };
  /** When each kill began, and when everything answered again; in ms since 1970. */
  readonly outages: { readonly victim: Victim; readonly from: number; readonly until: number }[] = [];
  /** Parts that ended by themselves, with their last words. */
  readonly crashes: string[] = [];
  private frozen: number[] = [];
  private readonly children = new Map<Part, ChildProcess>();
  /** Those that were told to end. */
  private readonly asked = new WeakSet<ChildProcess>();
  private closed = false;

  private constructor(
    readonly backend: Backend,
    readonly origin: string,
    readonly mails: MailServer,
    private readonly folder: string,
    private readonly env: NodeJS.ProcessEnv,
    private postgres: PostgresServer,
    private readonly redis: TestRedis | null,
  ) {}

  static async start(
    backend: Backend,
    { mailAnswerMs = MAIL_ANSWER_MS, env = {}, stripe = false }: ClusterOptions = {},
  ): Promise<Cluster> {
    const folder = mkdtempSync(join(tmpdir(), 'plainhire-kill-'));
    const postgres = await startPostgres({
      folder: join(folder, 'postgres'),
      settings: { max_connections: 200 },
    });
    await ensureDatabase(postgres, 'plainhire');
    const databaseUrl = postgres.url('plainhire');
    await migrate(databaseUrl, migrations);
    const redis = backend === 'redis' ? await startRedis() : null;
    const mails = new MailServer(mailAnswerMs);
    const [port, workerPort, smtpPort] = [await freePort(), await freePort(), await freePort()];
    const origin = `http://127.0.0.1:${String(port)}`;
    const emulatorPort = String(await freePort());
    mkdirSync(join(folder, 'data'));
    const cluster = new Cluster(
      backend,
      origin,
      mails,
      folder,
      {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        MODE: 'demo',
        DATABASE_URL: databaseUrl,
        DATA_DIR: join(folder, 'data'),
        PORT: String(port),
        PUBLIC_URL: origin,
        TRUST_PROXY: 'loopback',
        WORKER_PORT: String(workerPort),
        SMTP_URL: await mails.listen(smtpPort),
        APP_SECRET: 'a secret of the kill loop, long enough',
        LOG_LEVEL: 'warn',
        ...(redis ? { REDIS_URL: redis.url } : {}),
        ...(stripe
          ? {
              STRIPE_SECRET_KEY: 'sk_test_ofthekillloop0123',
              STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
              STRIPE_EMULATOR_URL: `http://127.0.0.1:${emulatorPort}`,
              STRIPE_EMULATOR_PORT: emulatorPort,
              STRIPE_WEBHOOK_URL: `${origin}/api/v1/billing/stripe/webhook`,
            }
          : {}),
        ...env,
      },
      postgres,
      redis,
    );
    if (stripe) cluster.launch('emulator');
    cluster.launch('api');
    cluster.launch('worker');
    try {
      await cluster.ready();
      return cluster;
    } catch (error) {
      // Nobody else knows of its processes, and they would be in the way of the next ones.
      await cluster.close();
      throw error;
    }
  }

  get databaseUrl(): string {
    return this.env.DATABASE_URL ?? '';
  }

  get environment(): Readonly<Record<string, string | undefined>> {
    return this.env;
  }

  /** `kill -9`, and up again as a supervisor would have it. Resolves when everything answers. */
  async kill(victim: Victim): Promise<void> {
    this.kills[victim] += 1;
    const from = Date.now();
    await this.takeAway(victim);
    if (victim === 'postgresql') await sleep(200);
    await this.bringBack(victim);
    this.outages.push({ victim, from, until: Date.now() });
  }

  /** `kill -9`, and nothing in its place yet. */
  async takeAway(victim: Victim): Promise<void> {
    if (victim === 'postgresql') await this.killPostgres();
    else if (victim === 'redis') await this.redis?.kill();
    else await this.end(victim);
  }

  /** Resolves when everything answers. */
  async bringBack(victim: Victim): Promise<void> {
    if (victim === 'postgresql') {
      this.postgres = await startPostgres({
        folder: join(this.folder, 'postgres'),
        port: this.postgres.port,
        settings: { max_connections: 200 },
      });
    } else if (victim === 'redis') {
      await this.redis?.restart();
    } else {
      this.launch(victim);
    }
    await this.ready();
  }

  /** Stops PostgreSQL and all it runs where they are: connections stand, and nobody answers. @returns how many */
  async freeze(): Promise<number> {
    this.frozen = [this.postgres.pid, ...(await this.sessions())];
    for (const pid of this.frozen) signal(pid, 'SIGSTOP');
    return this.frozen.length;
  }

  thaw(): void {
    for (const pid of this.frozen) signal(pid, 'SIGCONT');
    this.frozen = [];
  }

  /**
   * Asks a process to end and waits until it has.
   * @returns how it ended, `SIGTERM` when by the signal after its own work was done, and after how long
   */
  async terminate(name: 'api' | 'worker'): Promise<{ how: number | string | null; ms: number }> {
    const child = this.children.get(name);
    if (!child) throw new Error(`The ${name} was never started.`);
    this.asked.add(child);
    const began = performance.now();
    const ended = new Promise<number | string | null>((resolve) =>
      child.once('exit', (code, signal) => {
        resolve(signal ?? code);
      }),
    );
    child.kill('SIGTERM');
    return { how: await ended, ms: performance.now() - began };
  }

  /** The process id of each part that runs: a part that crashed and one that came back are told apart by it. */
  get pids(): Record<string, number | null> {
    return Object.fromEntries(
      [...this.children].map(([name, child]) => [name, child.exitCode === null ? (child.pid ?? null) : null]),
    );
  }

  /** Of the emulator of Stripe, where there is one. */
  get stripeOrigin(): string {
    return this.env.STRIPE_EMULATOR_URL ?? '';
  }

  get workerOrigin(): string {
    return `http://127.0.0.1:${this.env.WORKER_PORT ?? ''}`;
  }

  /** Rows of a statement, on a connection of its own. */
  async query<T extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<T[]> {
    const client = new pg.Client({ connectionString: this.databaseUrl, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<T>(sql, values)).rows;
    } finally {
      await client.end();
    }
  }

  /** Resolves with the next commit that leaves work in the outbox. */
  async nextCommit(patienceMs: number): Promise<boolean> {
    const client = new pg.Client({ connectionString: this.databaseUrl });
    client.on('error', () => undefined);
    await client.connect();
    try {
      await client.query('LISTEN outbox');
      return await Promise.race([
        new Promise<boolean>((resolve) => {
          client.once('notification', () => {
            resolve(true);
          });
        }),
        sleep(patienceMs).then(() => false),
      ]);
    } finally {
      void client.end().catch(() => undefined);
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.all([this.end('api'), this.end('worker'), this.end('emulator')]);
    await this.redis?.close();
    await this.postgres.stop();
    await this.mails.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Its sessions see only after a moment that it is gone, and would answer until then. */
  private async killPostgres(): Promise<void> {
    const sessions = await this.sessions().catch(() => []);
    await this.postgres.kill();
    const until = Date.now() + LAST_ANSWERS_MS;
    while (sessions.some((pid) => isAlive(pid)) && Date.now() < until) await sleep(20);
  }

  /** Process ids of all that PostgreSQL runs. */
  private async sessions(): Promise<number[]> {
    const rows = await this.query<{ pid: number }>(
      'SELECT pid FROM pg_stat_activity WHERE pid <> pg_backend_pid()',
    );
    return rows.map(({ pid }) => pid);
  }

  private launch(name: Part): void {
    const log = openSync(this.logOf(name), 'a');
    const child = spawn(process.execPath, [join(ROOT, MAINS[name])], {
      cwd: ROOT,
      env: this.env,
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    this.children.set(name, child);
    child.once('exit', () => {
      if (this.asked.has(child)) return;
      // As a supervisor would: a part that ends by itself is started again, and told of.
      this.crashes.push(this.lastWords(name));
      setTimeout(() => {
        if (!this.closed && this.children.get(name) === child) this.launch(name);
      }, RESTART_MS);
    });
  }

  private logOf(name: Part): string {
    return join(this.folder, `${name}.log`);
  }

  /** What a part that does not come back is, and its last words. */
  private lastWords(name: Part): string {
    const child = this.children.get(name);
    const state = child?.exitCode ?? child?.signalCode ?? 'running';
    return `${name}: ${String(state)}\n${readFileSync(this.logOf(name), 'utf8').slice(-LAST_WORDS)}`;
  }

  private async end(name: Part): Promise<void> {
    const child = this.children.get(name);
    if (!child) return;
    this.asked.add(child);
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }

  private async ready(): Promise<void> {
    const until = Date.now() + READY_MS;
    const places: [Part, string][] = [
      ['api', `${this.origin}/health/ready`],
      ['worker', `${this.workerOrigin}/health/ready`],
    ];
    if (this.stripeOrigin !== '') places.unshift(['emulator', `${this.stripeOrigin}/_test/health`]);
    for (const [name, place] of places) {
      for (;;) {
        const ok = await fetch(place, { signal: AbortSignal.timeout(2_000) }).then(
          (answer) => answer.ok,
          () => false,
        );
        if (ok) break;
        if (Date.now() > until) throw new Error(`${place} does not come back.\n${this.lastWords(name)}`);
        await sleep(50);
      }
    }
  }
}

/** One that has ended meanwhile needs no signal. */
function signal(pid: number, name: NodeJS.Signals): void {
  if (isAlive(pid)) process.kill(pid, name);
}
