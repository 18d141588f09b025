import 'reflect-metadata';
import { runEval, USAGE, UsageError } from './run-eval.js';
import { FormatError } from './sets.js';

try {
  process.stdout.write(`${await runEval(process.argv.slice(2), process.env.DATABASE_URL)}\n`);
} catch (error) {
  const wrong = error instanceof UsageError || error instanceof FormatError;
  const told =
    error instanceof Error ? (wrong ? error.message : (error.stack ?? error.message)) : String(error);
  process.stderr.write(`${told}\n${error instanceof UsageError ? `\n${USAGE}\n` : ''}`);
  process.exitCode = wrong ? 2 : 1;
}
