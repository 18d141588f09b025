import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ConfigError, parseConfig, PlatformModule, sqlState } from '@plainhire/platform';
import { CommandError, runCommand, USAGE } from './run-command.js';

@Module({})
class ToolModule {}

async function main(): Promise<void> {
  const config = parseConfig(process.env);
  const root = { module: ToolModule, imports: [PlatformModule.forRoot({ config })] };
  const app = await NestFactory.createApplicationContext(root, { logger: false, abortOnError: false });
  try {
    process.stdout.write(`${await runCommand(app, process.argv.slice(2))}\n`);
  } finally {
    await app.close();
  }
}

function explain(error: unknown): string {
  if (error instanceof CommandError) return `${error.message}\n\n${USAGE}`;
  if (error instanceof ConfigError) return error.message;
  if (sqlState(error) === '42P01')
    return 'The database of DATABASE_URL is not set up yet. Start the product once, or run the migrations.';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

main().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
});
