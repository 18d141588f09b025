import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppConfig, AppLogger, ConfigError, endInTime } from '@plainhire/platform';
import { WorkerModule } from './worker.module.js';

async function main(): Promise<void> {
  endInTime();
  const app = await NestFactory.create<NestExpressApplication>(WorkerModule.forRoot(), {
    abortOnError: false,
    bufferLogs: true,
  });
  app.useLogger(app.get(AppLogger));
  app.disable('x-powered-by');
  app.enableShutdownHooks();
  // Health and metrics only, for the machine it runs on.
  await app.listen(app.get(AppConfig).workerPort, '127.0.0.1');
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof ConfigError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exit(1);
});
