import { AuthModule, ResetPassword, SessionReader, SignIn } from '@plainhire/auth';
import { mediumContext, type MediumContext } from '@plainhire/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from './run-command.js';

let context: MediumContext;
beforeAll(async () => {
  context = await mediumContext({ imports: [AuthModule] });
});
afterAll(() => context.close());

const CREATE = {
  kind: 'create',
  email: 'Ada@mail.example',
  name: 'Ada Quist',
  staffRoles: ['administrator'],
} as const;

describe('making the first administrator', () => {
  it('prints a link that sets the password of an account with the role', async () => {
    const printed = await runCommand(context, CREATE);
    const token = /\/reset-password\?token=([\w-]+)$/.exec(printed)?.[1] ?? '';
    const caller = { ip: '198.51.100.1', userAgent: 'spec' };
    const password = 'seven green kettles sing';
    await context.get(ResetPassword).execute({ token, password }, caller);
    const session = await context
      .get(SignIn)
      .execute({ email: 'ada@mail.example', password, channel: 'bearer' }, caller);
    const read = await context.get(SessionReader).read('token' in session ? session.token : '');
    expect(read).toMatchObject({ email: 'ada@mail.example', verified: true, staffRoles: ['administrator'] });
  });

  it('refuses an address that has an account', async () => {
    await expect(runCommand(context, CREATE)).rejects.toMatchObject({ code: 'auth.email-taken' });
  });

  it('says so when there is nobody, or no second factor, to reset', async () => {
    const reset = (email: string) => runCommand(context, { kind: 'reset-second-factor', email });
    await expect(reset('nobody@mail.example')).rejects.toThrow('No account has the address');
    await expect(reset('ada@mail.example')).rejects.toMatchObject({ code: 'auth.second-factor-off' });
  });
});
