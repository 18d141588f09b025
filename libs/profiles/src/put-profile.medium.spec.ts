import { AuthModule, CreateAccount } from '@plainhire/auth';
import { Profile } from '@plainhire/contracts';
import { ANONYMOUS, systemActor, type UserActor } from '@plainhire/kernel';
import { mediumContext, type MediumContext } from '@plainhire/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ProfileReader } from './profile.reader.js';
import { ProfilesModule } from './profiles.module.js';
import { PutProfile } from './put-profile.js';

let context: MediumContext;
let actor: UserActor;
let people = 0;

beforeAll(async () => {
  context = await mediumContext({ imports: [AuthModule, ProfilesModule] });
});

afterAll(() => context.close());

beforeEach(async () => {
  people += 1;
  const email = `person${String(people)}@people.example`;
  const { userId } = await context
    .get(CreateAccount)
    .execute(systemActor('test'), { email, name: 'Ada', intent: 'candidate', verified: true });
  actor = {
    kind: 'user',
    userId,
    sessionId: null,
    email,
    name: 'Ada',
    verified: true,
    memberships: [],
    staffRoles: [],
  };
});

function put(input: object, expectedVersion: number | null = null) {
  return context.get(PutProfile).execute(actor, { profile: Profile.parse(input), expectedVersion });
}

async function announcements(): Promise<number> {
  const [row] = await context.uow.manager.query<{ n: number }[]>(
    `SELECT count(*)::int AS n FROM outbox WHERE job = 'matching.score-candidate' AND payload->>'userId' = $1`,
    [actor.userId],
  );
  return row?.n ?? 0;
}

const FULL = {
  headline: 'Engineer \u2603 مهندس',
  phone: '+31 10 555 01 42',
  city: 'Rotterdam',
  country: 'NL',
  links: [{ label: 'Site', url: 'https://okafor.example' }],
  summary: 'Two\nlines "quoted" \\ and {braces}',
  skills: [
    { name: 'TypeScript', years: 5.5 },
    { name: 'Go', years: null },
  ],
  work: [{ title: 'A', company: 'B', start: '2021-03', end: null, highlights: ['100 %'] }],
  references: [{ name: 'C', email: 'c@people.example' }],
  preferences: { workplaces: ['remote'], payFloor: { amount: 5_000_000, currency: 'EUR', unit: 'year' } },
  visibility: 'open',
};

describe('a profile', () => {
  it('is empty, hidden and not stored until it is written', async () => {
    const { version, view } = await context.get(ProfileReader).mine(actor);
    expect(version).toBe(0);
    expect(view).toMatchObject({
      visibility: 'hidden',
      skills: [],
      completeness: { percent: 0 },
      updatedAt: null,
    });
    expect(await context.get(ProfileReader).find(actor.userId)).toBeNull();
    expect(await announcements()).toBe(0);
  });

  it('gives back what was put, and takes what it gave', async () => {
    const { version, view } = await put(FULL);
    expect(version).toBe(1);
    expect(Profile.parse(view)).toEqual(Profile.parse(FULL));
    expect(await put(view)).toMatchObject({ version: 1 });
    expect(await announcements()).toBe(1);
  });

  it('refuses a stale write, keeps what is there, and tells the version', async () => {
    await put(FULL);
    await put({ ...FULL, city: 'Delft' }, 1);
    await expect(put({ ...FULL, city: 'Leiden' }, 1)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'profile.stale',
      extra: { version: 2 },
    });
    expect(await context.get(ProfileReader).find(actor.userId)).toMatchObject({ city: 'Delft' });
    expect(await announcements()).toBe(2);
  });

  it('takes a write sent twice as one, even when it names the version before it', async () => {
    await put(FULL);
    await put({ ...FULL, city: 'Delft' }, 1);
    await expect(put({ ...FULL, city: 'Delft' }, 1)).resolves.toMatchObject({ version: 2 });
  });

  it('lets one of many first writes win when all saw none', async () => {
    const writes = Array.from({ length: 10 }, (_, index) => put({ headline: `Writer ${String(index)}` }, 0));
    const outcomes = await Promise.allSettled(writes);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await context.get(ProfileReader).mine(actor)).version).toBe(1);
  });

  it('lets the last of many win when nobody names a version, and loses none on the way', async () => {
    await Promise.all(Array.from({ length: 10 }, (_, index) => put({ headline: `Writer ${String(index)}` })));
    expect((await context.get(ProfileReader).mine(actor)).version).toBe(10);
  });

  it('belongs to somebody who is signed in', async () => {
    await expect(context.get(ProfileReader).mine(ANONYMOUS)).rejects.toMatchObject({
      kind: 'unauthenticated',
    });
  });

  it('announces nothing when its transaction fails', async () => {
    await expect(
      context.uow.run(async () => {
        await put(FULL);
        throw new Error('The power is gone.');
      }),
    ).rejects.toThrow('The power is gone.');
    expect(await context.get(ProfileReader).find(actor.userId)).toBeNull();
    expect(await announcements()).toBe(0);
  });
});
