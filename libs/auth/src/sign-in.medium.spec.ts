import { systemActor } from '@plainhire/kernel';
import { mediumContext, type MediumContext } from '@plainhire/testing';
import argon2 from 'argon2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuthModule } from './auth.module.js';
import { CreateAccount } from './create-account.js';
import { SessionReader } from './session.queries.js';
import { SignIn, type SignInOutcome } from './sign-in.js';
import { UserRepository } from './user.repository.js';

const PASSWORD = 'seven green kettles sing';
const CALLER = { ip: '198.51.100.1', userAgent: 'spec' };
let context: MediumContext;
let userId: string;

beforeAll(async () => {
  context = await mediumContext({ imports: [AuthModule] });
  ({ userId } = await context.get(CreateAccount).execute(systemActor('spec'), {
    email: 'mara@mail.example',
    name: 'Mara',
    intent: 'candidate',
    password: PASSWORD,
  }));
});
afterAll(() => context.close());

const signIn = (): Promise<SignInOutcome> =>
  context.get(SignIn).execute({ email: ' MARA@mail.example', password: PASSWORD, channel: 'bearer' }, CALLER);

async function token(): Promise<string> {
  const outcome = await signIn();
  return outcome.kind === 'session' ? outcome.token : '';
}

describe('signing in', () => {
  it('hashes a password anew when it was hashed with weaker parameters', async () => {
    const users = context.get(UserRepository);
    await users.setPasswordHash(userId, await argon2.hash(PASSWORD, { memoryCost: 8192, timeCost: 2 }));
    await signIn();
    expect(await users.passwordHash(userId)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    await signIn();
  });

  it('keeps the hash that is strong enough', async () => {
    const users = context.get(UserRepository);
    const before = await users.passwordHash(userId);
    await signIn();
    expect(await users.passwordHash(userId)).toBe(before);
  });

  it('keeps no session token that could be used', async () => {
    const secret = await token();
    const rows: unknown[] = await context.uow.manager.query('SELECT * FROM user_session');
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it('keeps fifty sessions at most, the newest', async () => {
    const first = await token();
    for (let index = 0; index < 50; index += 1) {
      context.clock.advance({ seconds: 5 });
      await signIn();
    }
    expect(await context.get(SessionReader).read(first)).toBeNull();
    const rows: unknown[] = await context.uow.manager.query('SELECT id FROM user_session');
    expect(rows).toHaveLength(50);
    // Each sign-in hashes the password, and a busy machine takes its time for fifty.
  }, 60_000);
});

describe('reading a session', () => {
  it('takes one query, and a second one every five minutes', async () => {
    const secret = await token();
    const reader = context.get(SessionReader);
    const seen = async () => {
      const [row]: { last_seen_at: Date }[] = await context.uow.manager.query(
        'SELECT last_seen_at FROM user_session ORDER BY created_at DESC, id DESC LIMIT 1',
      );
      return row?.last_seen_at.getTime();
    };
    const start = context.clock.now().getTime();
    context.clock.advance({ minutes: 4 });
    await reader.read(secret);
    expect(await seen()).toBe(start);
    context.clock.advance({ minutes: 1 });
    await reader.read(secret);
    expect(await seen()).toBe(start + 300_000);
  });
});
