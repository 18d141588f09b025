import type { IncomingMessage, ServerResponse } from 'node:http';
import { type AppLogger, correlationId, type Metrics } from '@plainhire/platform';
import type { NextFunction, Response } from 'express';
import { pinoHttp } from 'pino-http';
import type { RequestWithActor } from './decorators.js';

/** Asked every few seconds, or by the dozen for a page; nobody looks for them in a log. */
const UNLOGGED = /^\/(health|metrics|assets)\b/;

/**
 * One line and one measurement for each answered request. Query strings stay out: they hold search
 * words and the tokens of links in mails.
 */
export function requestLog(logger: AppLogger, metrics: Metrics) {
  const log = pinoHttp({
    logger: logger.pino,
    // The logger adds the id itself, to every line.
    genReqId: () => correlationId() ?? '',
    quietReqLogger: true,
    customAttributeKeys: { reqId: 'requestId' },
    serializers: { req: () => undefined, res: () => undefined, err: () => undefined },
    customSuccessObject: describe,
    customErrorObject: (request, response, _error, measured) => describe(request, response, measured),
    customLogLevel: (_request, response) => (response.statusCode >= 500 ? 'error' : 'info'),
    customSuccessMessage: () => 'answered',
    customErrorMessage: () => 'failed',
    autoLogging: { ignore: (request) => UNLOGGED.test(request.url ?? '') },
  });
  return (request: RequestWithActor, response: Response, next: NextFunction): void => {
    const started = performance.now();
    response.once('finish', () => {
      metrics.request(
        request.method,
        routeOf(request),
        response.statusCode,
        (performance.now() - started) / 1000,
      );
    });
    log(request, response);
    next();
  };
}

function describe(request: IncomingMessage, response: ServerResponse, measured: unknown) {
  return {
    method: request.method,
    path: pathOf(request as RequestWithActor),
    status: response.statusCode,
    actorId: actorOf(request as RequestWithActor),
    ms: (measured as { responseTime: number }).responseTime,
  };
}

function pathOf(request: RequestWithActor): string {
  return request.originalUrl.split('?')[0] ?? '/';
}

function actorOf(request: RequestWithActor): string | undefined {
  return request.actor?.kind === 'user' ? request.actor.userId : undefined;
}

/** The pattern that matched; addresses of pages and of nothing at all count together. */
function routeOf(request: RequestWithActor): string {
  const route = (request.route as { path?: unknown } | undefined)?.path;
  return typeof route === 'string' ? route : request.path.startsWith('/api/') ? 'unknown' : 'page';
}
