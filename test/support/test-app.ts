import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { FakeClock } from '@plainhire/kernel';
import { DevMailbox, JobExecutor, JobsModule, UnitOfWork } from '@plainhire/platform';
import { testConfig, testDatabase } from '@plainhire/testing';
import supertest from 'supertest';
import { ApiModule } from '../../apps/api/src/api.module.js';
import { configureApi } from '../../apps/api/src/http/configure-api.js';
import { HandlersModule } from '../../apps/worker/src/handlers.module.js';

export interface TestApp {
  /** A fresh caller, without cookies. */
  http(): ReturnType<typeof supertest>;
  readonly clock: FakeClock;
  readonly uow: UnitOfWork;
  get: NestExpressApplication['get'];
  /** Runs every job that is due, and those that follow from them, until none is left. */
  drain(): Promise<void>;
  /** Mails that were sent, newest first. */
  mails(to: string): Promise<{ subject: string; text: string; html: string }[]>;
  close(): Promise<void>;
}

/** The whole API and every job handler on a fresh database, without a queue: jobs run when drained. */
export async function testApp(environment: Readonly<Record<string, string>> = {}): Promise<TestApp> {
  const database = await testDatabase();
  const clock = new FakeClock();
  const { config, dispose } = testConfig(database.url, environment);

  @Module({ imports: [ApiModule.forRoot({ config, clock }), JobsModule.forRoot(), HandlersModule] })
  class WholeModule {}

  const app = await NestFactory.create<NestExpressApplication>(WholeModule, {
    rawBody: true,
    logger: false,
    abortOnError: false,
  });
  await configureApi(app, { web: false });
  await app.init();
  const uow = app.get(UnitOfWork);
  return {
    http: () => supertest(app.getHttpServer()),
    clock,
    uow,
    get: app.get.bind(app),
    async drain() {
      for (;;) {
        const due: { id: string }[] = await uow.manager.query(
          'SELECT id FROM outbox WHERE settled_at IS NULL AND dead_at IS NULL AND run_at <= $1 ORDER BY created_at, id',
          [clock.now()],
        );
        if (due.length === 0) return;
        for (const { id } of due) {
          const outcome = await app.get(JobExecutor).execute(id);
          if ('error' in outcome) throw outcome.error;
        }
      }
    },
    mails: (to) => app.get(DevMailbox).list(to),
    async close() {
      await app.close();
      await database.close();
      dispose();
    },
  };
}
