import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { FakeClock } from '@plainhire/kernel';
import {
  type AppConfig,
  DevMailbox,
  JobExecutor,
  JobRegistry,
  JobsModule,
  OutboxRepository,
  UnitOfWork,
} from '@plainhire/platform';
import supertest from 'supertest';
import { freePort } from '../../../tools/lib/processes.mjs';
import { testConfig } from './test-config.js';
import { testDatabase } from './test-database.js';

/** A mail as the demo's mailbox holds it. */
export type TestMail = Awaited<ReturnType<DevMailbox['list']>>[number];

export interface TestAppOptions {
  /** Stands at 2026-11-23T09:00Z unless given. */
  readonly clock?: FakeClock;
  /** Serve the built pages as well. */
  readonly web?: boolean;
  /** Variables over those of a demo. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly overrides?: readonly { readonly provide: unknown; readonly useValue: unknown }[];
}

export interface TestApp {
  /** Where it listens, `http://127.0.0.1:…`; also its PUBLIC_URL. */
  readonly origin: string;
  readonly clock: FakeClock;
  readonly config: AppConfig;
  readonly uow: UnitOfWork;
  readonly databaseUrl: string;
  get<T>(token: Type<T> | (abstract new (...args: never[]) => T) | string | symbol): T;
  /** A client of its own, with its own cookies, from its own address; with a token it sends it as bearer. */
  http(token?: string): ReturnType<typeof supertest.agent>;
  /**
   * Runs every due job, and those that follow from them, mails included, until none is due.
   * @returns how many ran. @throws the first failure, unless `failures: 'keep'`.
   */
  drain(options?: { failures?: 'throw' | 'keep' }): Promise<number>;
  /** Runs a scheduled task once, now by the test's clock. */
  runSchedule(name: string): Promise<void>;
  /** Sent mails, newest first. */
  mailbox(to?: string): Promise<TestMail[]>;
  close(): Promise<void>;
}

/** More jobs than any story makes: beyond it they feed each other. */
const MOST_JOBS = 10_000;

/**
 * The whole product in one process: the real API over HTTP and the real job handlers on a fresh
 * database, without a queue; jobs run when the test says so.
 */
export async function createTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  // Only here, so that tests of one library do not load the apps.
  const [{ ApiModule }, { configureApi }, { HandlersModule }] = await Promise.all([
    import('../../../apps/api/src/api.module.js'),
    import('../../../apps/api/src/http/configure-api.js'),
    import('../../../apps/worker/src/handlers.module.js'),
  ]);
  const port = await freePort();
  const origin = `http://127.0.0.1:${String(port)}`;
  const clock = options.clock ?? new FakeClock();
  const database = await testDatabase();
  const { config, dispose } = testConfig(database.url, {
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: origin,
    // Each client below comes from an address of its own, so that limits by address do not mix.
    TRUST_PROXY: 'loopback',
    ...options.environment,
  });
  let app: NestExpressApplication | undefined;
  const close = async () => {
    await app?.close();
    await database.close();
    dispose();
  };
  try {
    const builder = Test.createTestingModule({
      imports: [ApiModule.forRoot({ config, clock }), JobsModule.forRoot(), HandlersModule],
    });
    for (const { provide, useValue } of options.overrides ?? []) {
      builder.overrideProvider(provide).useValue(useValue);
    }
    const module = await builder.compile();
    module.useLogger(false);
    app = module.createNestApplication<NestExpressApplication>({ rawBody: true, bodyParser: true });
    await configureApi(app, { web: options.web ?? false });
    await app.listen(port, '127.0.0.1');
  } catch (error) {
    await close();
    throw error;
  }
  const running = app;
  const get: TestApp['get'] = (token) => running.get(token, { strict: false });
  return {
    origin,
    clock,
    config,
    uow: get(UnitOfWork),
    databaseUrl: database.url,
    get,
    http: (token) => client(origin, token),
    drain: ({ failures = 'throw' } = {}) => drain(get(OutboxRepository), get(JobExecutor), failures),
    async runSchedule(name) {
      const schedule = get(JobRegistry).schedule(name);
      if (!schedule) throw new Error(`There is no schedule ${name}.`);
      await schedule.task.run();
    },
    mailbox: (to) => get(DevMailbox).list(to),
    close,
  };
}

let addresses = 0;

function client(origin: string, token?: string): ReturnType<typeof supertest.agent> {
  addresses += 1;
  const agent = supertest.agent(origin);
  agent.set('X-Forwarded-For', `198.18.${String((addresses >> 8) & 255)}.${String(addresses & 255)}`);
  if (token !== undefined) agent.set('Authorization', `Bearer ${token}`);
  return agent;
}

async function drain(
  outbox: OutboxRepository,
  executor: JobExecutor,
  failures: 'throw' | 'keep',
): Promise<number> {
  for (let ran = 0; ;) {
    const due = await outbox.findDue(100);
    if (due.length === 0) return ran;
    for (const { id, job } of due) {
      const outcome = await executor.execute(id);
      ran += 1;
      if ('error' in outcome && failures === 'throw') {
        throw new Error(`${job} failed: ${String(outcome.error)}`, { cause: outcome.error });
      }
      if (ran > MOST_JOBS) throw new Error(`More than ${String(MOST_JOBS)} jobs ran, the last ${job}.`);
    }
  }
}
