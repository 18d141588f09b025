import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { addDays, FakeClock } from '@plainhire/kernel';
import { JobsModule, parseConfig } from '@plainhire/platform';
import { ApiModule } from '../../apps/api/src/api.module.js';
import { HandlersModule } from '../../apps/worker/src/handlers.module.js';
import { startDemoStripe } from './demo-stripe.js';
import { DemoWorld } from './demo-world.js';
import { DEMO_DAYS, loadDemo } from './load-demo.js';
import { DemoShop } from './sell-promotions.js';
import { Timeline } from './timeline.js';

/**
 * Fills the empty database of `environment` with eight weeks that end at `end`, with the whole
 * product in this process: its use cases and its job handlers, without a queue.
 */
export async function fillDemo(environment: NodeJS.ProcessEnv, end: Date): Promise<void> {
  const clock = new FakeClock(addDays(end, -DEMO_DAYS));
  const stripe = await startDemoStripe(environment, clock);
  // Made-up people get no real mail: the demo's own letters stay in its mailbox.
  const config = parseConfig({
    ...environment,
    SMTP_URL: '',
    LOG_LEVEL: 'silent',
    ...(stripe ? { STRIPE_EMULATOR_URL: stripe.origin } : {}),
  });

  @Module({ imports: [ApiModule.forRoot({ config, clock }), JobsModule.forRoot(), HandlersModule] })
  class DemoModule {}

  const app = await NestFactory.createApplicationContext(DemoModule, { logger: false, abortOnError: false });
  try {
    const world = new DemoWorld(app, clock, new Timeline(clock, end));
    await loadDemo(world, new DemoShop(world, stripe, end));
  } finally {
    await app.close();
    await stripe?.close();
  }
}
