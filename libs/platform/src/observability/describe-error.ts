import { sqlState } from '../database/unit-of-work.js';

const LONGEST = 500;

/** One line about an error for a log or a row: its kind and message, never a statement's parameters. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return 'a thrown value that is no Error';
  const state = sqlState(error);
  const line = `${state === undefined ? '' : `[${state}] `}${error.name}: ${error.message}`;
  return line.replace(/\s+/g, ' ').slice(0, LONGEST);
}
