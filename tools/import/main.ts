import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuthModule } from '@plainhire/auth';
import { CompaniesModule } from '@plainhire/companies';
import { ConfigError, parseConfig, PlatformModule, sqlState } from '@plainhire/platform';
import { PostingsModule } from '@plainhire/postings';
import { FormatError } from '../lib/open-file.js';
import { CommandError, parseCommand, USAGE } from './command.js';
import { runImport } from './run-import.js';

@Module({})
class ImportModule {}

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  if (args.length === 0 || args[0] === 'help' || args[0] === '--help') {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  const command = parseCommand(args);
  const config = parseConfig(process.env);
  const imports = [PlatformModule.forRoot({ config }), AuthModule, CompaniesModule, PostingsModule];
  const root = { module: ImportModule, imports };
  const app = await NestFactory.createApplicationContext(root, { logger: false, abortOnError: false });
  try {
    process.exitCode = await runImport(app, command, {
      out: (text) => process.stdout.write(`${text}\n`),
      err: (text) => process.stderr.write(`${text}\n`),
    });
  } finally {
    await app.close();
  }
}

function explain(error: unknown): string {
  if (error instanceof CommandError) return `${error.message}\n\n${USAGE}`;
  if (error instanceof ConfigError || error instanceof FormatError) return error.message;
  if (sqlState(error) === '42P01')
    return 'The database of DATABASE_URL is not set up yet. Start the product once, or run the migrations.';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

main().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = error instanceof CommandError || error instanceof FormatError ? 2 : 1;
});
