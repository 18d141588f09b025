import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { parseConfig } from '@plainhire/platform';
import { ApiModule } from '../api.module.js';
import { UNVERSIONED_PATHS } from '../http/configure-api.js';
import { describeApi } from './describe-api.js';

/**
 * Writes openapi.json to the path given. Nest's preview mode knows all routes without making a
 * single provider, so no database is needed.
 */
async function main(file: string): Promise<void> {
  const config = parseConfig({ DATABASE_URL: 'postgres://nobody@127.0.0.1/none' });
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.forRoot({ config }), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  app.setGlobalPrefix('api/v1', { exclude: UNVERSIONED_PATHS });
  writeFileSync(file, `${JSON.stringify(describeApi(app), null, 2)}\n`);
}

main(process.argv[2] ?? 'openapi.json').then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
