export const FORMATS = ['jsonl', 'indeed-xml'] as const;
export type Format = (typeof FORMATS)[number];

export const USAGE = `npm run import -- --source NAME --format jsonl|indeed-xml [--map MAP.json] FILE
  Takes in the postings of a file, plain or gzip. The same file again changes nothing.
  NAME stands for where they are from; a posting is known by it and by its id there.
  MAP.json says which field of a row is what: docs/OPERATIONS.md, "Importing postings".

The database is the one of a running npm start, or of DATABASE_URL.`;

/** The command was written wrongly; the message says what to write. */
export class CommandError extends Error {}

export interface Command {
  readonly source: string;
  readonly format: Format;
  readonly map: string | null;
  readonly file: string;
}

/** @throws CommandError */
export function parseCommand(args: readonly string[]): Command {
  const given = new Map<string, string>();
  const files: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const [, name, inline] = /^--(source|format|map)(?:=(.*))?$/s.exec(args[at] ?? '') ?? [];
    if (name === undefined) {
      if (args[at]?.startsWith('-')) throw new CommandError(`"${args[at] ?? ''}" is not understood.`);
      files.push(args[at] ?? '');
      continue;
    }
    if (given.has(name)) throw new CommandError(`Give --${name} once.`);
    const value = inline ?? args[(at += 1)];
    if (value === undefined || value === '') throw new CommandError(`--${name} wants a value.`);
    given.set(name, value);
  }
  const source = given.get('source') ?? '';
  if (!/^[a-z0-9][a-z0-9._-]{0,39}$/i.test(source))
    throw new CommandError('Give --source a name of letters, digits, points, hyphens, at most 40.');
  const format = FORMATS.find((one) => one === given.get('format'));
  if (format === undefined) throw new CommandError(`Give --format one of ${FORMATS.join(', ')}.`);
  const [file, ...more] = files;
  if (file === undefined || more.length > 0) throw new CommandError('Name one file.');
  return { source, format, map: given.get('map') ?? null, file };
}
