import { Logger } from '@nestjs/common';
import {
  type BackendFactory,
  createPostgresBackend,
  createRedisBackend,
  isPgPool,
  PostgresConnection,
  PostgresQueueBackend,
  runMigrations,
  setDefaultBackendFactory,
} from 'bullmq';
import { Cluster, Redis, type RedisOptions } from 'ioredis';
import pg from 'pg';
import { SteadyClient } from '../database/steady-client.js';
import { describeError } from '../observability/describe-error.js';
import { parseRedisUrl, type RedisTarget } from './redis-url.js';

const SCHEMA = 'queue';
/** Beside one LISTEN for each worker: statements of all queues together. */
const STATEMENT_CONNECTIONS = 6;

/** One connection (Redis) or pool (PostgreSQL) that all queues and workers of a process share. */
export interface QueueConnection {
  readonly backend: 'postgres' | 'redis';
  /** What BullMQ takes as `connection`. */
  readonly connection: unknown;
  /** The key prefix of a queue: in a cluster each queue has a hash tag of its own. */
  prefix(queue: string): string | undefined;
  /** False while the server is away: handing over now would only wait. */
  ready(): boolean;
  close(): Promise<void>;
}

const logger = new Logger('Queue');

/**
 * BullMQ takes its backend from one process-wide factory. This one looks at the connection, so that
 * both backends work side by side.
 */
export function installQueueBackends(): void {
  const factory = ((name, options, how) =>
    isPgPool(options.connection)
      ? sharedPoolBackend(name, options as never, how)
      : createRedisBackend(name, options, how)) as BackendFactory;
  setDefaultBackendFactory(factory);
}

/**
 * Opens the connection for `workers` workers. On PostgreSQL it also brings BullMQ's own tables up to date.
 * @param redisUrl null: PostgreSQL.
 */
export async function openQueueConnection(
  redisUrl: string | null,
  databaseUrl: string,
  workers: number,
): Promise<QueueConnection> {
  return redisUrl === null ? openPostgres(databaseUrl, workers) : openRedis(parseRedisUrl(redisUrl));
}

async function openPostgres(url: string, workers: number): Promise<QueueConnection> {
  const pool = new pg.Pool({
    Client: SteadyClient,
    connectionString: url,
    max: workers + STATEMENT_CONNECTIONS,
    options: `-c search_path=${SCHEMA}`,
    application_name: 'plainhire-queue',
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
  });
  // Each queue and worker adds its own listener to the one pool.
  pool.setMaxListeners(0);
  pool.on('error', reportOnce());
  const client = await pool.connect();
  try {
    await runMigrations(client, SCHEMA);
  } finally {
    client.release();
  }
  let closing: Promise<void> | undefined;
  return {
    backend: 'postgres',
    connection: pool,
    prefix: () => undefined,
    ready: () => closing === undefined,
    close: () => (closing ??= pool.end()),
  };
}

/**
 * BullMQ pins a shared pool to its default schema and remembers a failed first contact for ever.
 * Ours lies in another schema, was migrated before, and may find the server away at any time.
 */
class SharedPoolConnection extends PostgresConnection {
  override readonly schema = SCHEMA;

  override waitUntilReady(): Promise<void> {
    return Promise.resolve();
  }
}

const sharedPoolBackend: typeof createPostgresBackend = (name, options, { withBlockingConnection } = {}) =>
  new PostgresQueueBackend(
    new SharedPoolConnection(options.connection),
    name,
    options,
    true,
    withBlockingConnection ? name : undefined,
  );

function openRedis(target: RedisTarget): Promise<QueueConnection> {
  const redis = connectRedis(target);
  redis.on('error', reportOnce());
  return Promise.resolve({
    backend: 'redis',
    connection: redis,
    prefix: (queue: string) => (target.kind === 'cluster' ? `{plainhire-${queue}}` : 'plainhire'),
    ready: () => redis.status === 'ready',
    close: () => {
      redis.disconnect();
      return Promise.resolve();
    },
  });
}

function connectRedis(target: RedisTarget): Redis | Cluster {
  const common: RedisOptions = {
    // BullMQ's workers wait on their connection for as long as it takes.
    maxRetriesPerRequest: null,
    retryStrategy: (times) => Math.min(times * 100, 2_000),
    ...(target.username === undefined ? {} : { username: target.username }),
    ...(target.password === undefined ? {} : { password: target.password }),
    ...(target.tls ? { tls: {} } : {}),
  };
  if (target.kind === 'cluster') {
    return new Cluster([...target.nodes], {
      redisOptions: common,
      clusterRetryStrategy: (times) => Math.min(times * 100, 2_000),
    });
  }
  if (target.kind === 'sentinel') {
    return new Redis({ ...common, db: target.db, sentinels: [...target.nodes], name: target.master });
  }
  return new Redis({ ...common, db: target.db, ...target.nodes[0] });
}

/** While a server is away every connection complains; one line in ten seconds says it as well. */
export function reportOnce(
  log: (line: string) => void = (line) => {
    logger.warn(line);
  },
) {
  let quietUntil = 0;
  return (error: unknown): void => {
    // Time since start, not of day: this only keeps the log from flooding.
    if (performance.now() < quietUntil) return;
    quietUntil = performance.now() + 10_000;
    log(`The queue's server does not answer: ${describeError(error)}`);
  };
}
