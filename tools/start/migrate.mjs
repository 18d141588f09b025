// Brings the database of DATABASE_URL up to date with the built migrations.
const { migrate } = await import('../../dist/libs/platform/src/database/migrate.js');
const { migrations } = await import('../../dist/migrations/index.js');

try {
  const done = await migrate(process.env.DATABASE_URL, migrations);
  process.stdout.write(done.length === 0 ? 'up to date' : `${done.length} applied`);
} catch (error) {
  process.stderr.write(
    `${error.code === 'ECONNREFUSED' || error.code === 'ENOTFOUND' ? `DATABASE_URL cannot be reached (${error.code}). Is PostgreSQL running there?` : error.message}\n`,
  );
  process.exitCode = 1;
}
