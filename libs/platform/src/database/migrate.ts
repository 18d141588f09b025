import { DataSource, type MigrationInterface } from 'typeorm';
import { dataSourceOptions } from './data-source-options.js';

/** Any number; the same in every process, so that only one migrates at a time. */
const MIGRATION_LOCK = 7_204_311;

export type MigrationClass = new () => MigrationInterface;

/**
 * Brings a database up to date, one process at a time. Each migration has its own transaction.
 * @returns the names of the migrations that ran.
 */
export async function migrate(url: string, migrations: readonly MigrationClass[]): Promise<string[]> {
  return withMigrations(url, migrations, async (source) => {
    const done = await source.runMigrations({ transaction: 'each' });
    return done.map((migration) => migration.name);
  });
}

/** Undoes every migration, newest first. For tests; operation only goes forward. */
export async function unmigrate(url: string, migrations: readonly MigrationClass[]): Promise<void> {
  await withMigrations(url, migrations, async (source) => {
    for (const _ of migrations) await source.undoLastMigration({ transaction: 'each' });
  });
}

async function withMigrations<T>(
  url: string,
  migrations: readonly MigrationClass[],
  work: (source: DataSource) => Promise<T>,
): Promise<T> {
  const source = new DataSource({
    ...dataSourceOptions(url, 3),
    migrations: [...migrations],
    migrationsTableName: 'migration',
    // A migration may rewrite a large table; the statement timeout of requests is not for it.
    extra: {},
  });
  await source.initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await work(source);
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await lock.release();
    await source.destroy();
  }
}

/** The statements that would make the database fit the entities. Empty means: no drift. Read-only. */
export async function schemaDrift(source: DataSource): Promise<string[]> {
  const log = await source.driver.createSchemaBuilder().log();
  return log.upQueries.map((query) => query.query);
}
