import { createTestApp, signUp, type TestApp, type TestPerson } from '@plainhire/testing';
import { totpCode } from '@plainhire/auth/testing';
import type { StaffRole } from '@plainhire/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

interface Enrolled {
  readonly person: TestPerson;
  readonly secret: string;
  readonly recoveryCodes: string[];
}

/** The next code of the app; a code is good once, so the clock moves on. */
function nextCode(on: TestApp, secret: string): string {
  on.clock.advance({ seconds: 30 });
  return totpCode(secret, on.clock.now());
}

async function enrol(on: TestApp, staffRoles: StaffRole[] = []): Promise<Enrolled> {
  const person = await signUp(on, { staffRoles });
  const { http, password } = person;
  const begun = await http.post('/api/v1/me/second-factor').send({ password }).expect(200);
  const { secret } = begun.body as { secret: string };
  const code = nextCode(on, secret);
  const confirmed = await http.post('/api/v1/me/second-factor/confirm').send({ code }).expect(200);
  return { person, secret, recoveryCodes: (confirmed.body as { recoveryCodes: string[] }).recoveryCodes };
}

async function challenge(on: TestApp, { email, password }: TestPerson, path = 'tokens'): Promise<string> {
  const { body } = await on.http().post(`/api/v1/auth/${path}`).send({ email, password }).expect(200);
  expect(body).toMatchObject({ secondFactorRequired: true });
  expect(Object.keys(body as object).sort()).toEqual(['challenge', 'expiresAt', 'secondFactorRequired']);
  return (body as { challenge: string }).challenge;
}

const answer = (on: TestApp, question: string, code: string) =>
  on.http().post('/api/v1/auth/second-factor').send({ challenge: question, code });

describe('a second factor', () => {
  it('is set up with the password and a first code, and asked for from then on', async () => {
    const person = await signUp(app);
    const { http, password, email } = person;
    await http.post('/api/v1/me/second-factor').send({ password: 'not the password' }).expect(422);
    const begun = await http.post('/api/v1/me/second-factor').send({ password }).expect(200);
    const { secret, uri } = begun.body as { secret: string; uri: string };
    expect(uri).toMatch(/^otpauth:\/\/totp\//);
    // Not asked for before the first code proved that the app has the secret.
    await app.http().post('/api/v1/auth/tokens').send({ email, password }).expect(200);
    await http.post('/api/v1/me/second-factor/confirm').send({ code: '000000' }).expect(422);
    const code = nextCode(app, secret);
    const { body } = await http.post('/api/v1/me/second-factor/confirm').send({ code }).expect(200);
    expect((body as { recoveryCodes: string[] }).recoveryCodes).toHaveLength(10);
    expect((await http.get('/api/v1/me/second-factor')).body).toEqual({
      enabled: true,
      required: false,
      recoveryCodesLeft: 10,
    });
    const granted = await answer(app, await challenge(app, person), nextCode(app, secret)).expect(200);
    const { token } = granted.body as { token: string };
    expect((await app.http(token).get('/api/v1/me')).body).toMatchObject({ email });
    await app.drain();
    expect((await app.mailbox(email))[0]?.subject).toBe('A second factor was set up');
  });

  it('takes no code twice, not even for another sign-in', async () => {
    const { person, secret } = await enrol(app);
    const code = nextCode(app, secret);
    await answer(app, await challenge(app, person), code).expect(200);
    const replay = await answer(app, await challenge(app, person), code).expect(401);
    expect(replay.body).toMatchObject({ code: 'auth.wrong-code' });
  });

  it('takes each question once, for five minutes', async () => {
    const { person, secret } = await enrol(app);
    const question = await challenge(app, person);
    await answer(app, question, nextCode(app, secret)).expect(200);
    expect((await answer(app, question, nextCode(app, secret)).expect(401)).body).toMatchObject({
      code: 'auth.challenge-invalid',
    });
    const late = await challenge(app, person);
    app.clock.advance({ minutes: 5 });
    await answer(app, late, nextCode(app, secret)).expect(401);
  });

  it('locks after five wrong codes, across sign-ins', async () => {
    const { person, secret } = await enrol(app);
    const statuses: number[] = [];
    for (let index = 0; index < 6; index += 1) {
      statuses.push((await answer(app, await challenge(app, person), '000000')).status);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
    await answer(app, await challenge(app, person), nextCode(app, secret)).expect(429);
    app.clock.advance({ minutes: 2 });
    await answer(app, await challenge(app, person), nextCode(app, secret)).expect(200);
  });

  it('lets a recovery code stand in, once, and tells by mail how many are left', async () => {
    const { person, recoveryCodes } = await enrol(app);
    const [code = ''] = recoveryCodes;
    await answer(app, await challenge(app, person), code.toLowerCase().replaceAll('-', ' ')).expect(200);
    await answer(app, await challenge(app, person), code).expect(401);
    await app.drain();
    const [mail] = await app.mailbox(person.email);
    expect(mail?.subject).toBe('A recovery code was used');
    expect(mail?.text).toContain('9 codes are left');
  });

  it('makes the older recovery codes worthless when new ones are made', async () => {
    const { person, recoveryCodes } = await enrol(app);
    const { body } = await person.http
      .post('/api/v1/me/second-factor/recovery-codes')
      .send({ password: person.password })
      .expect(200);
    const fresh = (body as { recoveryCodes: string[] }).recoveryCodes;
    await answer(app, await challenge(app, person), recoveryCodes[0] ?? '').expect(401);
    await answer(app, await challenge(app, person), fresh[0] ?? '').expect(200);
  });

  it('comes with a cookie where the sign-in asked for one', async () => {
    const { person, secret } = await enrol(app);
    const question = await challenge(app, person, 'login');
    const granted = await answer(app, question, nextCode(app, secret)).expect(200);
    expect(String(granted.headers['set-cookie'])).toMatch(/^plainhire=[\w-]{43};/);
    expect(Object.keys(granted.body as object)).toEqual(['expiresAt']);
  });

  it('is removed with the password', async () => {
    const { person } = await enrol(app);
    const remove = (password: string) => person.http.delete('/api/v1/me/second-factor').send({ password });
    await remove('not the password').expect(422);
    await remove(person.password).expect(204);
    const { email, password } = person;
    const { body } = await app.http().post('/api/v1/auth/tokens').send({ email, password }).expect(200);
    expect(body).toHaveProperty('token');
  });

  it('stands in the database sealed, its codes hashed', async () => {
    const { secret, recoveryCodes } = await enrol(app);
    const rows: unknown[] = await app.uow.manager.query(
      `SELECT sealed_secret AS value FROM second_factor UNION ALL SELECT code_hash FROM recovery_code`,
    );
    const all = JSON.stringify(rows);
    expect(all).not.toContain(secret);
    for (const code of recoveryCodes) expect(all).not.toContain(code);
  });
});

describe('a lost second factor', () => {
  it('is reset by an administrator, who is noted; the user is told and signed out', async () => {
    const { person } = await enrol(app);
    const administrator = await signUp(app, { staffRoles: ['administrator'] });
    const path = `/api/v1/admin/users/${person.userId}/second-factor/reset`;
    await administrator.http.post(path).expect(204);
    await administrator.http.post(path).expect(409);
    await person.http.get('/api/v1/me').expect(401);
    await app.drain();
    expect((await app.mailbox(person.email))[0]?.subject).toBe('Your second factor was removed');
    const { email, password } = person;
    const { body } = await app.http().post('/api/v1/auth/tokens').send({ email, password }).expect(200);
    expect(body).toHaveProperty('token');
    const audited: unknown[] = await app.uow.manager.query(
      `SELECT actor_id, action FROM audit_entry WHERE subject_id = $1 AND action LIKE '%reset%'`,
      [person.userId],
    );
    expect(audited).toEqual([{ actor_id: administrator.userId, action: 'user.reset-second-factor' }]);
  });

  it('is not reset by anybody else, nor by the administrator alone for themselves', async () => {
    const { person } = await enrol(app);
    const path = (userId: string) => `/api/v1/admin/users/${userId}/second-factor/reset`;
    for (const staffRoles of [[], ['moderator'], ['finance']] satisfies StaffRole[][]) {
      const other = await signUp(app, { staffRoles });
      await other.http.post(path(person.userId)).expect(403);
    }
    await app.http().post(path(person.userId)).expect(401);
    const self = await enrol(app, ['administrator']);
    await self.person.http.post(path(self.person.userId)).expect(403);
    await self.person.http.post(path('019abc00-0000-7000-8000-000000000001')).expect(404);
  });
});

describe('roles', () => {
  it('end every session when they change', async () => {
    const person = await signUp(app);
    const administrator = await signUp(app, { staffRoles: ['administrator'] });
    const path = `/api/v1/admin/users/${person.userId}/staff-roles`;
    await person.http
      .put(path)
      .send({ staffRoles: ['administrator'] })
      .expect(403);
    await administrator.http
      .put(path)
      .send({ staffRoles: ['moderator'] })
      .expect(204);
    await person.http.get('/api/v1/me').expect(401);
    const { email, password } = person;
    const { body } = await app.http().post('/api/v1/auth/tokens').send({ email, password });
    const { token } = body as { token: string };
    expect((await app.http(token).get('/api/v1/me')).body).toMatchObject({ staffRoles: ['moderator'] });
    await administrator.http
      .put(path)
      .send({ staffRoles: ['moderator'] })
      .expect(204);
    await app.http(token).get('/api/v1/me').expect(200);
  });

  it('of who is suspended are worth nothing: signed out, and not in again until restored', async () => {
    const person = await signUp(app);
    const administrator = await signUp(app, { staffRoles: ['administrator'] });
    const set = (suspended: boolean) =>
      administrator.http.put(`/api/v1/admin/users/${person.userId}/suspension`).send({ suspended });
    await set(true).expect(204);
    await person.http.get('/api/v1/me').expect(401);
    const { email, password } = person;
    const sign = (secret: string) => app.http().post('/api/v1/auth/tokens').send({ email, password: secret });
    // Only who knows the password learns of it.
    expect((await sign(password).expect(403)).body).toMatchObject({ code: 'auth.suspended' });
    expect((await sign('not the password').expect(401)).body).toMatchObject({
      code: 'auth.wrong-credentials',
    });
    await set(false).expect(204);
    await sign(password).expect(200);
  });
});
