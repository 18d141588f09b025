import type { UnitOfWork } from '@plainhire/platform';

/** empty: nothing in it · interrupted: a load was cut short · loaded: holds the demo · other: somebody's own data. */
export type DemoState = 'empty' | 'interrupted' | 'loaded' | 'other';

const MARK = 'plainhire demo: ';

/**
 * Says in the database's own comment what the loader did, so that a load that was cut short begins
 * again and a database with anybody's own data is never touched.
 */
export class DemoDatabase {
  constructor(private readonly uow: UnitOfWork) {}

  async state(): Promise<DemoState> {
    const [row] = await this.uow.manager.query<{ mark: string | null; used: boolean }[]>(
      `SELECT shobj_description(oid, 'pg_database') AS mark, EXISTS (SELECT 1 FROM app_user) AS used
         FROM pg_database WHERE datname = current_database()`,
    );
    if (row?.mark === `${MARK}loading`) return 'interrupted';
    if (row?.mark === `${MARK}loaded`) return 'loaded';
    return row?.used ? 'other' : 'empty';
  }

  async mark(state: 'loading' | 'loaded'): Promise<void> {
    await this.uow.manager.query(
      `DO $$ BEGIN EXECUTE format('COMMENT ON DATABASE %I IS %L', current_database(), '${MARK}${state}'); END $$`,
    );
  }

  /** Every row but the list of migrations. Only for a database that the loader itself began to fill. */
  async empty(): Promise<void> {
    await this.uow.manager.query(
      `DO $$ DECLARE tables text; BEGIN
         SELECT string_agg(format('%I.%I', schemaname, tablename), ', ') INTO tables
           FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migration';
         EXECUTE 'TRUNCATE ' || tables || ' CASCADE';
       END $$`,
    );
  }
}
