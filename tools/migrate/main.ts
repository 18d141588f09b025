import { ConfigError, migrate, parseConfig } from '@plainhire/platform';
import { migrations } from '@plainhire/migrations';

/** Brings the database of DATABASE_URL up to date and names what ran. */
async function main(): Promise<void> {
  const config = parseConfig(process.env);
  const ran = await migrate(config.databaseUrl, migrations);
  process.stdout.write(ran.length === 0 ? 'The database is up to date.\n' : `${ran.join('\n')}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof ConfigError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exit(1);
});
