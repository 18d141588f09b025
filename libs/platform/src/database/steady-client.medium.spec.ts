import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { testDatabase, type TestDatabase } from '@plainhire/testing';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openQueueConnection } from '../jobs/queue-connection.js';
import { dataSourceOptions } from './data-source-options.js';

const READY_FOR_QUERY = 0x5a;

/** ErrorResponse as PostgreSQL sends it when its first process is gone (protocol 3.0, section 53.7). */
function lastWords(): Buffer {
  const body = Buffer.from(
    'SFATAL\0VFATAL\0C57P01\0Mterminating connection due to unexpected postmaster exit\0\0',
  );
  const head = Buffer.alloc(5);
  head.write('E');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

/** Where the last message of `data` is ReadyForQuery: five bytes of length, one of state. */
const isReady = (data: Buffer) => data.length >= 6 && data.at(-6) === READY_FOR_QUERY;

let database: TestDatabase;
let server: Server;
let url: string;
/** How many of the next connections end in the packet that makes them ready. */
let doomed = 0;

beforeAll(async () => {
  database = await testDatabase({ empty: true });
  const target = new URL(database.url);
  server = createServer((socket) => {
    const there = connect(Number(target.port), target.hostname);
    const dies = doomed > 0;
    if (dies) doomed -= 1;
    socket.pipe(there);
    socket.on('error', () => there.destroy());
    socket.on('close', () => there.destroy());
    there.on('error', () => socket.destroy());
    there.on('close', () => socket.destroy());
    there.on('data', (data: Buffer) => {
      if (dies && isReady(data)) socket.end(Buffer.concat([data, lastWords()]));
      else socket.write(data);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const through = new URL(database.url);
  through.port = String((server.address() as AddressInfo).port);
  through.hostname = '127.0.0.1';
  url = through.toString();
});
afterAll(async () => {
  server.close();
  await database.close();
});

/** What would have ended a process; Vitest would only report it after the run. */
function uncaught(): unknown[] {
  const seen: unknown[] = [];
  const others = process.listeners('uncaughtException');
  process.removeAllListeners('uncaughtException');
  process.on('uncaughtException', (error) => seen.push(error));
  onTestFinished(() => {
    process.removeAllListeners('uncaughtException');
    for (const listener of others) process.on('uncaughtException', listener);
  });
  return seen;
}

describe('a server that dies in the packet that makes a connection ready', () => {
  it('fails the statement, and neither the process nor the next one', async () => {
    const crashes = uncaught();
    const source = await new DataSource(dataSourceOptions(url, 2)).initialize();
    onTestFinished(() => source.destroy());
    // The one that the start has left idle is in use, so that another is made.
    const runner = source.createQueryRunner();
    await runner.connect();
    doomed = 1;
    await expect(source.query('SELECT 1 AS one')).rejects.toThrow(/not queryable|terminat/);
    expect(await source.query('SELECT 2 AS two')).toEqual([{ two: 2 }]);
    await runner.release();
    expect(crashes).toEqual([]);
  });

  it('fails a statement of the queues, and neither the process nor the next one', async () => {
    const crashes = uncaught();
    const queues = await openQueueConnection(null, url, 1);
    onTestFinished(() => queues.close());
    const pool = queues.connection as pg.Pool;
    const held = await pool.connect();
    doomed = 1;
    await expect(
      pool.connect().then(async (client) => {
        try {
          await client.query('SELECT 1');
        } finally {
          client.release();
        }
      }),
    ).rejects.toThrow();
    expect((await pool.query('SELECT 2 AS two')).rows).toEqual([{ two: 2 }]);
    held.release();
    expect(crashes).toEqual([]);
  });
});
