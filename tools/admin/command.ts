import { parseArgs } from 'node:util';
import { Email, StaffRole, text } from '@plainhire/contracts';

export const USAGE = `npm run admin -- create --email ADDRESS --name "NAME" --role ROLE
  Makes an account with a staff role and prints the link that sets its password.
  ROLE is administrator, moderator or finance; give --role again for more than one.

npm run admin -- reset-second-factor --email ADDRESS
  Removes a lost second factor, where no other administrator can.

The database is the one of DATABASE_URL; the link begins with PUBLIC_URL.`;

export type Command =
  | { readonly kind: 'help' }
  | {
      readonly kind: 'create';
      readonly email: string;
      readonly name: string;
      readonly staffRoles: readonly StaffRole[];
    }
  | { readonly kind: 'reset-second-factor'; readonly email: string };

/** What was typed cannot be used. The message names each problem. */
export class CommandError extends Error {}

/** @throws CommandError naming every missing or bad option */
export function parseCommand(args: readonly string[]): Command {
  const { values, positionals } = read(args);
  const [verb, ...rest] = positionals;
  if (values.help === true || verb === undefined || verb === 'help') return { kind: 'help' };
  if (rest.length > 0) throw new CommandError(`"${rest.join(' ')}" is not understood. Put names in quotes.`);
  if (verb !== 'create' && verb !== 'reset-second-factor')
    throw new CommandError(`There is no command "${verb}".`);
  const problems: string[] = [];
  const email = Email.safeParse(values.email ?? '');
  if (!email.success) problems.push('--email must be an address like name@example.com.');
  if (verb === 'reset-second-factor') {
    if (!email.success) throw new CommandError(problems.join('\n'));
    return { kind: verb, email: email.data };
  }
  const name = text(120).safeParse(values.name ?? '');
  if (!name.success) problems.push('--name must be 1 to 120 characters.');
  const roles = StaffRole.array()
    .min(1)
    .safeParse(values.role ?? []);
  if (!roles.success) problems.push('--role must be administrator, moderator or finance.');
  if (!email.success || !name.success || !roles.success) throw new CommandError(problems.join('\n'));
  return { kind: 'create', email: email.data, name: name.data, staffRoles: [...new Set(roles.data)] };
}

function read(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        email: { type: 'string' },
        name: { type: 'string' },
        role: { type: 'string', multiple: true },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error));
  }
}
