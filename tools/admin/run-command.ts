import type { INestApplicationContext } from '@nestjs/common';
import { CreateAccount, ResetSecondFactor, UserDirectory } from '@plainhire/auth';
import { systemActor } from '@plainhire/kernel';
import { AppConfig, Tokens } from '@plainhire/platform';
import { type Command, CommandError, USAGE } from './command.js';

/** Does what was asked. @returns what to print. @throws CommandError, DomainError */
export async function runCommand(
  app: Pick<INestApplicationContext, 'get'>,
  command: Command,
): Promise<string> {
  const actor = systemActor('admin-tool');
  if (command.kind === 'help') return USAGE;
  if (command.kind === 'create') {
    const { setPasswordLinkId } = await app.get(CreateAccount).execute(actor, {
      email: command.email,
      name: command.name,
      staffRoles: command.staffRoles,
      intent: 'employer',
    });
    const token = app.get(Tokens).of(setPasswordLinkId ?? '');
    const { publicUrl } = app.get(AppConfig);
    return [
      `Made ${command.email} as ${command.staffRoles.join(', ')}.`,
      'Set the password within 72 hours. The link works once:',
      `${publicUrl}/reset-password?token=${token}`,
    ].join('\n');
  }
  const user = await app.get(UserDirectory).findByEmail(command.email);
  if (!user) throw new CommandError(`No account has the address ${command.email}.`);
  await app.get(ResetSecondFactor).execute(actor, { userId: user.id });
  return `Removed the second factor of ${command.email} and ended their sessions. They were sent a mail.`;
}
