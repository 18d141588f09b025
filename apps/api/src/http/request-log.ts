import { type AppLogger, correlationId, type Metrics } from '@plainhire/platform';
import type { NextFunction, Response } from 'express';
import type { RequestWithActor } from './decorators.js';

/** Asked every few seconds, or by the dozen for a page; nobody looks for them in a log. */
const UNLOGGED = /^\/(health|metrics|assets)\b/;

/**
 * One line and one measurement for each answered request. Query strings stay out: they hold search
 * words and the tokens of links in mails. Written by hand: a logger made for each request cost more
 * than its line.
 */
export function requestLog({ pino }: AppLogger, metrics: Metrics) {
  return (request: RequestWithActor, response: Response, next: NextFunction): void => {
    const started = performance.now();
    // Asked for now: the answer may end outside the request's own chain of calls.
    const requestId = correlationId();
    response.once('close', () => {
      const ms = performance.now() - started;
      const answered = response.writableFinished;
      if (answered) metrics.request(request.method, routeOf(request), response.statusCode, ms / 1000);
      if (UNLOGGED.test(request.originalUrl)) return;
      const line = {
        requestId,
        method: request.method,
        path: pathOf(request),
        status: response.statusCode,
        actorId: actorOf(request),
        ms: Math.round(ms * 10) / 10,
      };
      if (!answered) pino.info(line, 'cut off by the client');
      else if (response.statusCode >= 500) pino.error(line, 'failed');
      else pino.info(line, 'answered');
    });
    next();
  };
}

/** The one token that stands in a path, since mail programs send it there (RFC 8058). */
const TOKEN_IN_PATH = /^((?:\/api\/v1)?\/alerts\/stop\/).+/;

function pathOf(request: RequestWithActor): string {
  return (request.originalUrl.split('?')[0] ?? '/').replace(TOKEN_IN_PATH, '$1…');
}

function actorOf(request: RequestWithActor): string | undefined {
  return request.actor?.kind === 'user' ? request.actor.userId : undefined;
}

/** The pattern that matched; addresses of pages and of nothing at all count together. */
function routeOf(request: RequestWithActor): string {
  const route = (request.route as { path?: unknown } | undefined)?.path;
  return typeof route === 'string' ? route : request.path.startsWith('/api/') ? 'unknown' : 'page';
}
