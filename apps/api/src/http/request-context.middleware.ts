import { randomUUID } from 'node:crypto';
import { correlationId, withCorrelation } from '@plainhire/platform';
import type { NextFunction, Request, Response } from 'express';

const ACCEPTED = /^[A-Za-z0-9._-]{8,64}$/;

/**
 * Gives each request one id: in the answer, the logs, the outbox rows and the jobs that follow. What a
 * page asks of the API in process shares the page's own.
 */
export function requestContext(request: Request, response: Response, next: NextFunction): void {
  const given = request.get('x-request-id');
  const id = correlationId() ?? (given !== undefined && ACCEPTED.test(given) ? given : randomUUID());
  response.setHeader('X-Request-Id', id);
  withCorrelation(id, next);
}
