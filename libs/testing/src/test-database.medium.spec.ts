import { expect, it } from 'vitest';
import { withClient } from '../../../tools/db/embedded-postgres.mjs';
import { testDatabase } from './test-database.js';

it('gives each caller a migrated database of its own', async () => {
  const [one, two] = await Promise.all([testDatabase(), testDatabase()]);
  try {
    expect(one.url).not.toBe(two.url);
    await withClient(one.url, (client) => client.query('CREATE TABLE only_here (id int)'));
    const seen = await withClient(two.url, (client) =>
      client.query(`SELECT to_regclass('only_here') AS here, to_regclass('migration') AS migrated`),
    );
    expect(seen.rows[0]).toEqual({ here: null, migrated: 'migration' });
  } finally {
    await one.close();
    await two.close();
  }
});

it('leaves nothing behind once closed', async () => {
  const database = await testDatabase();
  await database.close();
  await expect(withClient(database.url, (client) => client.query('SELECT 1'))).rejects.toThrow(
    /does not exist/,
  );
});
