import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FakeClock } from '@plainhire/kernel';
import { JobsModule, parseConfig, UnitOfWork } from '@plainhire/platform';
import { ApiModule } from '../../apps/api/src/api.module.js';
import { HandlersModule } from '../../apps/worker/src/handlers.module.js';
import { loginLines } from './demo-accounts.js';
import { DemoDatabase } from './demo-database.js';
import { DemoWorld } from './demo-world.js';
import { DEMO_DAYS, loadDemo } from './load-demo.js';
import { Timeline } from './timeline.js';

const DAY_MS = 86_400_000;

/** Fills an empty database, and prints the logins of one that holds the demo. */
async function main(): Promise<void> {
  // Made-up people get no real mail: the demo's own letters stay in its mailbox.
  const config = parseConfig({ ...process.env, SMTP_URL: '', LOG_LEVEL: 'silent' });
  const end = new Date();
  const clock = new FakeClock(new Date(end.getTime() - DEMO_DAYS * DAY_MS));

  @Module({ imports: [ApiModule.forRoot({ config, clock }), JobsModule.forRoot(), HandlersModule] })
  class DemoModule {}

  const app = await NestFactory.createApplicationContext(DemoModule, { logger: false, abortOnError: false });
  try {
    const database = new DemoDatabase(app.get(UnitOfWork, { strict: false }));
    const state = await database.state();
    if (state === 'other') return;
    if (state !== 'loaded') {
      if (state === 'interrupted') await database.empty();
      await database.mark('loading');
      await loadDemo(new DemoWorld(app, clock, new Timeline(clock, end)));
      await database.mark('loaded');
    }
    process.stdout.write(`${loginLines()}\n`);
  } finally {
    await app.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
