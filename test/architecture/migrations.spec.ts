import 'reflect-metadata';
import { migrations } from '@plainhire/migrations';
import { migrate, schemaDrift, unmigrate } from '@plainhire/platform';
import { testDatabase, type TestDatabase } from '@plainhire/testing';
import { Column, DataSource, getMetadataArgsStorage } from 'typeorm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allEntities } from './support/entities.js';

let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase({ empty: true });
});
afterEach(() => database.close());

describe('the migrations', () => {
  it('stand in the order of their numbers, each with a name of its own', () => {
    const names = migrations.map((migration) => migration.name);
    expect(new Set(names).size).toBe(names.length);
    const numbers = names.map((name) => Number(name.slice(-13)));
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  });

  it('make exactly the tables that the entities describe', async () => {
    await migrate(database.url, migrations);
    expect(await drift()).toEqual([]);
  });

  it('can be undone to nothing and applied again, with rows in the tables', async () => {
    await migrate(database.url, migrations);
    await query(
      `INSERT INTO outbox (id, job, payload, created_at, run_at) VALUES (gen_random_uuid(), 'mail.send', '{}', now(), now())`,
    );
    await unmigrate(database.url, migrations);
    expect(await leftovers()).toEqual([]);
    expect(await migrate(database.url, migrations)).toHaveLength(migrations.length);
    expect(await drift()).toEqual([]);
  });

  it('run once when two processes start at the same time', async () => {
    const ran = await Promise.all([migrate(database.url, migrations), migrate(database.url, migrations)]);
    expect(ran.map((names) => names.length).sort((a, b) => a - b)).toEqual([0, migrations.length]);
  });
});

describe('the drift check', () => {
  it('fails when an entity has a column that no migration made', async () => {
    await migrate(database.url, migrations);
    const [entity] = await allEntities();
    Column('text', { nullable: true, name: 'never_migrated' })(entity!.prototype as object, 'neverMigrated');
    try {
      expect(await drift()).toEqual([expect.stringContaining('"never_migrated"')]);
    } finally {
      getMetadataArgsStorage().columns.pop();
    }
    expect(await drift()).toEqual([]);
  });

  it('fails when the database has an index that no entity names', async () => {
    await migrate(database.url, migrations);
    await query('CREATE INDEX nobody_named_me ON outbox (job)');
    expect(await drift()).toEqual([expect.stringContaining('nobody_named_me')]);
  });
});

async function drift(): Promise<string[]> {
  const entities = await allEntities();
  const source = new DataSource({ type: 'postgres', url: database.url, entities: entities as never[] });
  await source.initialize();
  try {
    return await schemaDrift(source);
  } finally {
    await source.destroy();
  }
}

async function query<T>(sql: string): Promise<T[]> {
  const source = new DataSource({ type: 'postgres', url: database.url });
  await source.initialize();
  try {
    return await source.query<T[]>(sql);
  } finally {
    await source.destroy();
  }
}

/** Tables and functions still there, but for the list of migrations and what extensions brought. */
async function leftovers(): Promise<string[]> {
  const rows = await query<{ name: string }>(`
    SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') AND c.relkind IN ('r', 'v', 'm')
       AND c.relname NOT IN ('migration', 'typeorm_metadata')
       AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
    UNION ALL
    SELECT p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
     WHERE n.nspname NOT IN ('pg_catalog', 'information_schema')
       AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`);
  return rows.map((row) => row.name);
}
