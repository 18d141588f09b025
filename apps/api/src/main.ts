import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppConfig, AppLogger, ConfigError, endInTime } from '@plainhire/platform';
import { ApiModule } from './api.module.js';
import { configureApi } from './http/configure-api.js';

async function main(): Promise<void> {
  endInTime();
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.forRoot(), {
    rawBody: true,
    bodyParser: true,
    abortOnError: false,
    bufferLogs: true,
  });
  app.useLogger(app.get(AppLogger));
  await configureApi(app, { web: true });
  const config = app.get(AppConfig);
  await app.listen(config.port, config.host);
}

main().catch((error: unknown) => {
  // Bad settings are the operator's to mend: their names and what to do, without a stack.
  process.stderr.write(
    `${error instanceof ConfigError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exit(1);
});
