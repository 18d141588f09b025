import { createTestApp, signUp, type TestApp } from '@plainhire/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

const forgot = (email: string, headers: Record<string, string> = {}) =>
  app.http().post('/api/v1/auth/password/forgot').set(headers).send({ email }).expect(202);

async function linkOf(email: string): Promise<string> {
  await app.drain();
  const [mail] = await app.mailbox(email);
  return /https?:\/\/\S+reset-password\?token=[\w-]+/.exec(mail?.text ?? '')?.[0] ?? '';
}

const tokenOf = (link: string) => new URL(link).searchParams.get('token') ?? '';
const reset = (token: string, password: string) =>
  app.http().post('/api/v1/auth/password/reset').send({ token, password });

describe('a link that sets a new password', () => {
  it('leads to our own address, whatever host the request names', async () => {
    const { email } = await signUp(app);
    await forgot(email, {
      Host: 'evil.example',
      'X-Forwarded-Host': 'evil.example',
      Forwarded: 'host=evil.example',
      Origin: app.origin,
      Referer: 'https://evil.example/',
    });
    expect(new URL(await linkOf(email)).origin).toBe(app.origin);
    expect(JSON.stringify(await app.mailbox(email))).not.toContain('evil.example');
  });

  it('works for one of many who use it at once', async () => {
    const { email } = await signUp(app);
    await forgot(email);
    const token = tokenOf(await linkOf(email));
    const passwords = Array.from({ length: 6 }, (_, at) => `quiet harbour number ${'abcdef'.charAt(at)}`);
    const answers = await Promise.all(passwords.map((password) => reset(token, password)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410, 410, 410, 410]);
    const winner = passwords[answers.findIndex(({ status }) => status === 200)];
    await app.http().post('/api/v1/auth/tokens').send({ email, password: winner }).expect(200);
  });

  it('stands nowhere in the database, and is no other link', async () => {
    const { email } = await signUp(app);
    await forgot(email);
    const token = tokenOf(await linkOf(email));
    const rows: unknown[] = await app.uow.manager.query(
      `SELECT to_jsonb(m) AS row FROM mail_link m UNION ALL SELECT to_jsonb(q) FROM mail_message q
       UNION ALL SELECT to_jsonb(o) FROM outbox o`,
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(token);
    for (const path of ['/auth/verify', '/auth/email/confirm', '/auth/email/undo'])
      await app.http().post(`/api/v1${path}`).send({ token }).expect(422);
    await reset(token, 'another quiet harbour').expect(200);
  });
});

describe('a session', () => {
  it('is shown to its own account alone, and ended by nobody else', async () => {
    const [mine, theirs] = [await signUp(app), await signUp(app)];
    const listed = async (who: typeof mine) =>
      (
        (await who.http.get('/api/v1/me/sessions').expect(200)).body as {
          items: { id: string }[];
        }
      ).items.map(({ id }) => id);
    const ours = await listed(mine);
    for (const id of await listed(theirs)) {
      expect(ours).not.toContain(id);
      await mine.http.delete(`/api/v1/me/sessions/${id}`).expect(404);
    }
    await mine.http.delete('/api/v1/me/sessions').expect(204);
    await theirs.http.get('/api/v1/me').expect(200);
  });

  it('is a new one at each sign-in, kept as a hash', async () => {
    const { email, password, token } = await signUp(app);
    const { body } = await app.http().post('/api/v1/auth/tokens').send({ email, password }).expect(200);
    const fresh = (body as { token: string }).token;
    expect(fresh).not.toBe(token);
    const rows: unknown[] = await app.uow.manager.query('SELECT to_jsonb(s) AS row FROM user_session s');
    for (const secret of [token, fresh]) expect(JSON.stringify(rows)).not.toContain(secret);
  });
});

describe('a password that is among the first to be tried', () => {
  const COMMON = [
    'password123',
    'P@ssw0rd123',
    'qwertyuiop',
    '1234567890',
    'aaaaaaaaaaaa',
    'iloveyou2026',
    'plainhire2026',
  ];

  it.each(COMMON)('is refused when an account is opened, reset or changed: %s', async (common) => {
    const person = await signUp(app);
    await forgot(person.email);
    const token = tokenOf(await linkOf(person.email));
    const { password: currentPassword } = person;
    const answers = [
      await app
        .http()
        .post('/api/v1/auth/register')
        .send({ email: `new.${person.email}`, password: common, name: 'New', intent: 'candidate' }),
      await reset(token, common),
      await person.http.post('/api/v1/me/password').send({ currentPassword, password: common }),
    ];
    for (const { status, body } of answers) {
      expect(status).toBe(422);
      expect(body).toMatchObject({ code: 'auth.weak-password', errors: [{ pointer: '/password' }] });
    }
  });

  it('is one that holds the person’s own name or address', async () => {
    const form = { name: 'Amaranth Oduya', email: 'amaranth.oduya@mail.example', intent: 'candidate' };
    for (const password of ['amaranth2026!', 'my-name-is-Oduya', 'amaranth.oduya@mail.example'])
      await app
        .http()
        .post('/api/v1/auth/register')
        .send({ ...form, password })
        .expect(422);
  });
});
