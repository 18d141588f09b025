import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { withClient } from '../../../tools/db/embedded-postgres.mjs';
import { databaseUrl } from './database-url.js';

export interface TestDatabase {
  /** A migrated database of its own, as `postgres://…`. */
  readonly url: string;
  /** Drops it, ending whatever is still connected. */
  close(): Promise<void>;
}

/** Clones the migrated template. Ask once per spec file, in `beforeAll`, and close in `afterAll`. */
export async function testDatabase(options: { empty?: boolean } = {}): Promise<TestDatabase> {
  const server = inject('testServer');
  const name = `spec_${process.pid}_${randomBytes(6).toString('hex')}`;
  const from = options.empty ? 'template1' : server.template;
  await withClient(server.url, (client) => client.query(`CREATE DATABASE "${name}" TEMPLATE "${from}"`));
  return {
    url: databaseUrl(server.url, name),
    async close() {
      await withClient(server.url, (client) =>
        client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
      );
    },
  };
}
