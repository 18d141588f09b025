import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import { SteadyClient } from './steady-client.js';

/** How every process connects. Timeouts end what hangs, so that no request waits for ever. */
export function dataSourceOptions(url: string, poolSize: number): PostgresDataSourceOptions {
  return {
    type: 'postgres',
    url,
    synchronize: false,
    migrationsRun: false,
    poolSize,
    applicationName: 'plainhire',
    connectTimeoutMS: 10_000,
    extra: {
      Client: SteadyClient,
      statement_timeout: 30_000,
      // For a server that does not even answer that the time is over.
      query_timeout: 35_000,
      keepAlive: true,
      idle_in_transaction_session_timeout: 60_000,
      idleTimeoutMillis: 30_000,
    },
  };
}
