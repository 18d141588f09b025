import type { Client } from 'pg';

/** empty: nothing in it · interrupted: a load was cut short · loaded: holds the demo · other: somebody's own data. */
export type DemoState = 'empty' | 'interrupted' | 'loaded' | 'other';

const MARK = 'plainhire demo: ';
/** Any number; the same in every loader, so that two never fill one database at once. */
const LOADER_LOCK = 7_204_312;

/**
 * Says in a comment on the list of migrations what the loader did: a load that was cut short begins
 * again, and a database with anybody's own data is never touched.
 */
export class DemoDatabase {
  /** @param client one connection, which holds the lock for as long as it lives. */
  constructor(private readonly client: Client) {}

  async state(): Promise<DemoState> {
    const { rows } = await this.client.query<{ mark: string | null; used: boolean }>(
      `SELECT obj_description('migration'::regclass, 'pg_class') AS mark, EXISTS (SELECT 1 FROM app_user) AS used`,
    );
    const row = rows[0];
    if (row?.mark === `${MARK}loading`) return 'interrupted';
    if (row?.mark === `${MARK}loaded`) return 'loaded';
    return row?.used ? 'other' : 'empty';
  }

  /**
   * Runs `fill` on an empty database, or on one that an earlier load left half full, after emptying
   * it. Does nothing to any other.
   * @returns what the database holds now
   */
  async ensureLoaded(fill: () => Promise<void>): Promise<'loaded' | 'other'> {
    await this.client.query('SELECT pg_advisory_lock($1)', [LOADER_LOCK]);
    const state = await this.state();
    if (state === 'other' || state === 'loaded') return state;
    if (state === 'interrupted') await this.empty();
    await this.mark('loading');
    await fill();
    await this.mark('loaded');
    return 'loaded';
  }

  async mark(state: 'loading' | 'loaded'): Promise<void> {
    // The load may commit without waiting for the disk; this commit waits, for all before it too.
    await this.client.query('SET synchronous_commit TO on');
    await this.client.query(`COMMENT ON TABLE migration IS '${MARK}${state}'`);
  }

  /** Every row but the list of migrations. Only for a database that the loader itself began to fill. */
  private async empty(): Promise<void> {
    await this.client.query(
      `DO $$ DECLARE tables text; BEGIN
         SELECT string_agg(format('%I.%I', schemaname, tablename), ', ') INTO tables
           FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migration';
         EXECUTE 'TRUNCATE ' || tables || ' CASCADE';
       END $$`,
    );
    // What was bought there is forgotten on both sides.
    await this.client.query('DROP SCHEMA IF EXISTS stripe_emulator CASCADE');
  }
}
