import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuthModule } from '@plainhire/auth';
import { DomainError } from '@plainhire/kernel';
import { ConfigError, parseConfig, PlatformModule, sqlState } from '@plainhire/platform';
import { CommandError, parseCommand, USAGE } from './command.js';
import { runCommand } from './run-command.js';

@Module({})
class AdminModule {}

async function main(): Promise<void> {
  const command = parseCommand(process.argv.slice(2));
  if (command.kind === 'help') {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  const config = parseConfig(process.env);
  const root = { module: AdminModule, imports: [PlatformModule.forRoot({ config }), AuthModule] };
  const app = await NestFactory.createApplicationContext(root, { logger: false, abortOnError: false });
  try {
    process.stdout.write(`${await runCommand(app, command)}\n`);
  } finally {
    await app.close();
  }
}

/** What the operator can mend, without a stack; anything else with one. */
function explain(error: unknown): string {
  if (error instanceof CommandError) return `${error.message}\n\n${USAGE}`;
  if (error instanceof ConfigError || error instanceof DomainError) return error.message;
  if (sqlState(error) === '42P01')
    return 'The database of DATABASE_URL is not set up yet. Start the product once, or run the migrations.';
  const code = (error as { code?: unknown } | null)?.code;
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND')
    return 'The database of DATABASE_URL cannot be reached. Check the address and that PostgreSQL runs.';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

main().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
});
