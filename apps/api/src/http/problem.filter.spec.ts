import type { ArgumentsHost } from '@nestjs/common';
import { Logger } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProblemFilter } from './problem.filter.js';

beforeAll(() => {
  Logger.overrideLogger(false);
});
afterAll(() => {
  Logger.overrideLogger(['fatal', 'error', 'warn', 'log']);
});

function answerTo(error: unknown) {
  const headers: Record<string, string> = {};
  let status = 0;
  const response = {
    headersSent: false,
    setHeader: (name: string, value: string) => (headers[name] = value),
    status: (code: number) => ((status = code), response),
    type: () => response,
    send: () => response,
  };
  const http = { getRequest: () => ({ originalUrl: '/api/v1/x' }), getResponse: () => response };
  new ProblemFilter().catch(error, { switchToHttp: () => http } as unknown as ArgumentsHost);
  return { status, retryAfter: headers['Retry-After'] };
}

describe('a database that is away', () => {
  it.each([
    ['refuses', Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:1'), { code: 'ECONNREFUSED' })],
    ['breaks off', new Error('Connection terminated unexpectedly')],
    [
      'died before the first statement',
      new Error('Client has encountered a connection error and is not queryable'),
    ],
    ['was left', new Error('Client was closed and is not queryable')],
    ['is starting', Object.assign(new Error('the database system is starting up'), { code: '57P03' })],
    ['says nothing', new Error('Query read timeout')],
  ])('that %s is "try again", not a fault', (_how, error) => {
    expect(answerTo(error)).toEqual({ status: 503, retryAfter: '5' });
  });

  it('is not what every failure is', () => {
    expect(answerTo(new Error('x is not a function')).status).toBe(500);
  });
});
