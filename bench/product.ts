import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { parseConfig } from '@plainhire/platform';
import pg from 'pg';
import { ApiModule } from '../apps/api/src/api.module.js';
import { configureApi } from '../apps/api/src/http/configure-api.js';
import type { Statement } from './replay.js';

export interface Asked {
  readonly path: string;
  readonly method?: 'GET' | 'POST';
  /** A bearer session. */
  readonly token?: string;
  readonly body?: unknown;
}

export interface Recording {
  readonly status: number;
  readonly body: unknown;
  readonly statements: readonly Statement[];
}

/** The real API in this process, so that its statements can be heard. Never what is measured. */
export interface Product {
  get<T>(token: Type<T>): T;
  /** Asks it twice and keeps what the second one did, as a warm server would. A POST is asked once. */
  record(asked: Asked): Promise<Recording>;
  /** The statements of some work in this process. */
  hear(work: () => Promise<unknown>): Promise<readonly Statement[]>;
  close(): Promise<void>;
}

export async function openProduct(env: Readonly<Record<string, string | undefined>>): Promise<Product> {
  const heard = hearStatements();
  const config = parseConfig({ ...env, LOG_LEVEL: 'silent' });
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.forRoot({ config }), {
    rawBody: true,
    abortOnError: false,
    logger: false,
  });
  await configureApi(app, { web: false });
  await app.listen(0, '127.0.0.1');
  const origin = await app.getUrl();

  const ask = async ({ path, method = 'GET', token, body }: Asked) => {
    const answer = await fetch(origin + path, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as unknown };
  };
  return {
    get: (token) => app.get(token, { strict: false }),
    async record(asked) {
      if (asked.method !== 'POST') await ask(asked);
      heard.length = 0;
      const answer = await ask(asked);
      if (answer.status >= 400) {
        throw new Error(`${asked.path} answered ${String(answer.status)}: ${JSON.stringify(answer.body)}`);
      }
      return { ...answer, statements: [...heard] };
    },
    async hear(work) {
      heard.length = 0;
      await work();
      return [...heard];
    },
    close: () => app.close(),
  };
}

/** Everything that this process sends to PostgreSQL through pg, as it is sent. */
function hearStatements(): Statement[] {
  const heard: Statement[] = [];
  const proto = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown };
  // Bound by the call below, to the client it is called on.
  const send = proto.query;
  proto.query = function (this: unknown, ...args: unknown[]) {
    const statement = statementOf(args);
    if (statement) heard.push(statement);
    return send.apply(this, args);
  };
  return heard;
}

function statementOf([first, second]: unknown[]): Statement | null {
  if (typeof first === 'string')
    return { sql: first, values: (Array.isArray(second) ? second : []).map(plain) };
  const { text, values } = (first ?? {}) as { text?: unknown; values?: unknown };
  if (typeof text !== 'string') return null;
  const given: unknown[] = Array.isArray(values) ? values : Array.isArray(second) ? second : [];
  return { sql: text, values: given.map(plain) };
}

/** A value that survives a file, and that pg sends the same way again. */
function plain(value: unknown): unknown {
  if (value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(plain);
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}
