import type { INestApplicationContext } from '@nestjs/common';
import { OutboxRepository } from '@plainhire/platform';

export const USAGE = `npm run jobs -- failed
  Lists the jobs that failed for good, newest first, with their last error.

npm run jobs -- replay ID
npm run jobs -- replay --all
  Runs one of them, or all, again, with all their attempts.

The database is the one of DATABASE_URL.`;

/** What was typed cannot be used. The message says why. */
export class CommandError extends Error {}

const MOST = 200;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Does what was asked. @returns what to print. @throws CommandError */
export async function runCommand(
  app: Pick<INestApplicationContext, 'get'>,
  [verb, ...rest]: readonly string[],
): Promise<string> {
  const outbox = app.get(OutboxRepository);
  if (verb === undefined || verb === 'help' || verb === '--help') return USAGE;
  if (verb === 'failed' && rest.length === 0) return list(await outbox.findDead(MOST));
  if (verb !== 'replay' || rest.length !== 1)
    throw new CommandError(`"${[verb, ...rest].join(' ')}" is not understood.`);
  const [which] = rest;
  if (which === '--all') return `Replayed: ${String(await outbox.replay())}.`;
  if (which === undefined || !UUID.test(which))
    throw new CommandError(`"${which ?? ''}" is no id of a job. "npm run jobs -- failed" lists them.`);
  if ((await outbox.replay(which)) === 0)
    throw new CommandError(`No failed job has the id ${which}. It may have been replayed already.`);
  return 'Replayed: 1.';
}

function list(letters: Awaited<ReturnType<OutboxRepository['findDead']>>): string {
  if (letters.length === 0) return 'No job has failed for good.';
  const lines = letters.map(
    ({ id, job, attempts, deadAt, lastError }) =>
      `${deadAt.toISOString()}  ${id}  ${job}  ${String(attempts)} tries\n  ${lastError ?? 'no error noted'}`,
  );
  const more = letters.length === MOST ? [`The newest ${String(MOST)} are shown.`] : [];
  return [...lines, ...more].join('\n');
}
