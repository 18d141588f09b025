import { StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppConfig, AppLogger, IdempotencyInterceptor, IdempotencyStore, Metrics } from '@plainhire/platform';
import compression from 'compression';
import { describeApi } from '../openapi/describe-api.js';
import { publishDescription } from '../openapi/openapi.controller.js';
import { mountWeb } from '../web/mount-web.js';
import { ProblemFilter } from './problem.filter.js';
import { requestContext } from './request-context.middleware.js';
import { requestLog } from './request-log.js';
import { securityHeaders } from './security-headers.js';
import { ValidationPipe } from './validation.pipe.js';

/** Paths that stand outside `/api/v1`. */
export const UNVERSIONED_PATHS = ['health/live', 'health/ready', 'metrics', 'dev/mailbox.json'];

export interface ApiEdgeOptions {
  /** False where only the API is wanted: tests without pages, description of the API. */
  readonly web: boolean;
}

/** The one HTTP pipeline, the same in production, in the demo and in tests. */
export async function configureApi(app: NestExpressApplication, options: ApiEdgeOptions): Promise<void> {
  const config = app.get(AppConfig);
  app.set('trust proxy', config.trustProxy);
  app.set('query parser', 'simple');
  app.disable('x-powered-by');
  app.use(requestContext);
  app.use(requestLog(app.get(AppLogger), app.get(Metrics)));
  app.use(securityHeaders(config));
  app.use(compression());
  app.useBodyParser('json', { limit: '1mb' });
  app.setGlobalPrefix('api/v1', { exclude: UNVERSIONED_PATHS });
  app.useGlobalPipes(new ValidationPipe());
  // Outermost, so that a kept answer is the one that the output schema let through.
  const reflector = app.get(Reflector);
  app.useGlobalInterceptors(
    new IdempotencyInterceptor(app.get(IdempotencyStore), reflector),
    new StandardSchemaSerializerInterceptor(reflector),
  );
  app.useGlobalFilters(new ProblemFilter());
  app.enableShutdownHooks();
  if (options.web) await mountWeb(app);
  publishDescription(describeApi(app));
}
