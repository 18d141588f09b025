import { stat } from 'node:fs/promises';
import { rounded } from './metrics.js';
import { discrimination, scam } from './tasks/adverts.js';
import { duplicates } from './tasks/duplicates.js';
import { match } from './tasks/match.js';
import { salary } from './tasks/salary.js';
import { search } from './tasks/search.js';
import { skills } from './tasks/skills.js';
import { titles } from './tasks/titles.js';

/** The command was written wrongly; the message says what to write. */
export class UsageError extends Error {}

type Task = (folder: string, databaseUrl: string) => Promise<Record<string, unknown>>;

const TASKS: Readonly<Record<string, Task>> = {
  search,
  match,
  scam,
  discrimination,
  duplicates,
  titles,
  skills,
  salary,
};

/** Tasks with a format of their own that the product does not answer yet, and why. */
const SKIPPED: Readonly<Record<string, string>> = {
  occupations: 'The product has no list of occupations to search.',
  resumes: 'The product does not read resumes from files.',
};

export const USAGE = `Use: npm run eval -- <task> FOLDER
  tasks: ${[...Object.keys(TASKS), ...Object.keys(SKIPPED)].sort().join(', ')}`;

/**
 * Measures one task on the sets of a folder. The answer is one line of JSON.
 *
 * @param databaseUrl an empty database, for the one task that needs it
 */
export async function runEval(args: readonly string[], databaseUrl = ''): Promise<string> {
  const [task, folder, ...rest] = args;
  if (task === undefined || folder === undefined || rest.length > 0)
    throw new UsageError('Name one task and one folder.');
  const reason = Object.hasOwn(SKIPPED, task) ? SKIPPED[task] : undefined;
  const run = Object.hasOwn(TASKS, task) ? TASKS[task] : undefined;
  if (run === undefined && reason === undefined) throw new UsageError(`There is no task "${task}".`);
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) throw new UsageError(`${folder} is not a folder.`);
  if (!run) return JSON.stringify({ task, skipped: reason });
  return JSON.stringify(rounded({ task, ...(await run(folder, databaseUrl)) }));
}
