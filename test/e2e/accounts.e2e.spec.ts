import { createTestApp, type TestApp } from '@plainhire/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const PASSWORD = 'seven green kettles sing';
let app: TestApp;

beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

async function linkFor(email: string, path: string): Promise<string> {
  await app.drain();
  const mails = await app.mailbox(email);
  const found = mails
    .map(({ text }) => new RegExp(`${app.origin}${path}\\?token=([\\w-]+)`).exec(text)?.[1])
    .find((token) => token !== undefined);
  if (found === undefined) throw new Error(`No mail to ${email} holds a link to ${path}.`);
  return found;
}

async function register(email: string): Promise<void> {
  await app
    .http()
    .post('/api/v1/auth/register')
    .send({ email, password: PASSWORD, name: 'Mara Visser', intent: 'employer' })
    .expect(202, {});
}

async function signIn(email: string, password = PASSWORD): Promise<string> {
  const { body } = await app.http().post('/api/v1/auth/tokens').send({ email, password }).expect(200);
  return (body as { token: string }).token;
}

describe('an account from its beginning', () => {
  it('is registered, verified by the link, signed in, and owns the company it makes', async () => {
    const email = 'begin@mail.example';
    await register('  Begin@Mail.example ');
    const before = await app
      .http(await signIn(email))
      .get('/api/v1/me')
      .expect(200);
    expect(before.body).toMatchObject({ email, name: 'Mara Visser', verified: false, intent: 'employer' });

    const token = await linkFor(email, '/verify');
    await app.http().post('/api/v1/auth/verify').send({ token }).expect(200);
    const http = app.http(await signIn(email));
    const company = await http
      .post('/api/v1/companies')
      .send({ name: 'Brightwater Mills', website: 'https://brightwater.example', unknown: 'ignored' })
      .expect(201);
    expect(company.body).toMatchObject({ slug: 'brightwater-mills', verified: false, imported: false });
    const { id } = company.body as { id: string };
    const me = await http.get('/api/v1/me').expect(200);
    expect(me.body).toEqual({
      id: expect.any(String) as string,
      email,
      name: 'Mara Visser',
      verified: true,
      intent: 'employer',
      memberships: [{ companyId: id, role: 'owner' }],
      staffRoles: [],
      secondFactorRequired: false,
    });
    for (const name of [id, 'brightwater-mills']) {
      const { body } = await app.http().get(`/api/v1/companies/${name}`).expect(200);
      expect(body).toMatchObject({ id, name: 'Brightwater Mills' });
    }
  });

  it('refuses a verification link the second time, and one that was made up', async () => {
    const email = 'twice@mail.example';
    await register(email);
    const token = await linkFor(email, '/verify');
    await app.http().post('/api/v1/auth/verify').send({ token }).expect(200);
    const replay = await app.http().post('/api/v1/auth/verify').send({ token }).expect(410);
    expect(replay.body).toMatchObject({ code: 'auth.link-used' });
    const madeUp = await app
      .http()
      .post('/api/v1/auth/verify')
      .send({ token: 'x'.repeat(43) })
      .expect(422);
    expect(madeUp.body).toMatchObject({ code: 'auth.link-invalid' });
  });

  it('refuses a verification link after a week, and sends another on demand', async () => {
    const email = 'late@mail.example';
    await register(email);
    const token = await linkFor(email, '/verify');
    app.clock.advance({ days: 7 });
    const late = await app.http().post('/api/v1/auth/verify').send({ token }).expect(410);
    expect(late.body).toMatchObject({ code: 'auth.link-expired' });
    await app
      .http(await signIn(email))
      .post('/api/v1/me/verification')
      .expect(202);
    const another = await linkFor(email, '/verify');
    expect(another).not.toBe(token);
    await app.http().post('/api/v1/auth/verify').send({ token: another }).expect(200);
  });

  it('names each bad answer of the form and what to do', async () => {
    const { body } = await app
      .http()
      .post('/api/v1/auth/register')
      .send({ email: 'nowhere', password: 'short', name: '  ', intent: 'boss' })
      .expect(422);
    const { errors } = body as { errors: { pointer: string }[] };
    expect(errors.map(({ pointer }) => pointer).sort()).toEqual(['/email', '/intent', '/name', '/password']);
  });

  it('lets the name be changed', async () => {
    await register('rename@mail.example');
    const http = app.http(await signIn('rename@mail.example'));
    const { body } = await http.patch('/api/v1/me').send({ name: 'Mara de Wit' }).expect(200);
    expect(body).toMatchObject({ name: 'Mara de Wit' });
    expect((await http.get('/api/v1/me')).body).toMatchObject({ name: 'Mara de Wit' });
  });
});

describe('a forgotten password', () => {
  it('is replaced by the link, once; every session ends and the address counts as verified', async () => {
    const email = 'forgot@mail.example';
    await register(email);
    const old = await signIn(email);
    await app.http().post('/api/v1/auth/password/forgot').send({ email }).expect(202, {});
    const token = await linkFor(email, '/reset-password');
    const weak = await app
      .http()
      .post('/api/v1/auth/password/reset')
      .send({ token, password: 'password2026' })
      .expect(422);
    expect(weak.body).toMatchObject({ code: 'auth.weak-password', errors: [{ pointer: '/password' }] });
    const password = 'another quiet harbour';
    await app.http().post('/api/v1/auth/password/reset').send({ token, password }).expect(200);
    await app.http(old).get('/api/v1/me').expect(401);
    await app.http().post('/api/v1/auth/tokens').send({ email, password: PASSWORD }).expect(401);
    const me = await app
      .http(await signIn(email, password))
      .get('/api/v1/me')
      .expect(200);
    expect(me.body).toMatchObject({ verified: true });
    await app.http().post('/api/v1/auth/password/reset').send({ token, password }).expect(410);
    await app.drain();
    expect((await app.mailbox(email))[0]?.subject).toBe('Your password was changed');
  });

  it('cannot be replaced after an hour, nor by an older link once a newer one was used', async () => {
    const email = 'hour@mail.example';
    await register(email);
    await app.http().post('/api/v1/auth/password/forgot').send({ email });
    const first = await linkFor(email, '/reset-password');
    await app.http().post('/api/v1/auth/password/forgot').send({ email });
    const second = await linkFor(email, '/reset-password');
    const reset = (token: string) =>
      app.http().post('/api/v1/auth/password/reset').send({ token, password: 'another quiet harbour' });
    await reset(second).expect(200);
    expect((await reset(first).expect(410)).body).toMatchObject({ code: 'auth.link-used' });
    await app.http().post('/api/v1/auth/password/forgot').send({ email });
    const third = await linkFor(email, '/reset-password');
    app.clock.advance({ hours: 1 });
    expect((await reset(third).expect(410)).body).toMatchObject({ code: 'auth.link-expired' });
  });
});

describe('a change of password', () => {
  it('needs the present one and ends the other sessions, not this one', async () => {
    const email = 'change@mail.example';
    await register(email);
    const [here, there] = [await signIn(email), await signIn(email)];
    const change = (currentPassword: string) =>
      app.http(here).post('/api/v1/me/password').send({ currentPassword, password: 'another quiet harbour' });
    const wrong = await change('not the password').expect(422);
    expect(wrong.body).toMatchObject({ errors: [{ pointer: '/currentPassword' }] });
    await change(PASSWORD).expect(200);
    await app.http(here).get('/api/v1/me').expect(200);
    await app.http(there).get('/api/v1/me').expect(401);
    await signIn(email, 'another quiet harbour');
  });
});

describe('a change of e-mail address', () => {
  it('waits for the link at the new address, tells both, and can be undone from the old one', async () => {
    const [old, fresh] = ['old@mail.example', 'fresh@mail.example'];
    await register(old);
    const token = await signIn(old);
    const ask = (password: string) =>
      app.http(token).post('/api/v1/me/email').send({ email: fresh, password });
    await ask('wrong wrong wrong').expect(422);
    await ask(PASSWORD).expect(202, {});
    const confirm = await linkFor(fresh, '/confirm-email');
    expect((await app.mailbox(old))[0]?.subject).toBe('A new e-mail address was asked for');
    expect((await app.mailbox(old))[0]?.text).not.toContain(fresh);
    expect((await app.http(token).get('/api/v1/me')).body).toMatchObject({ email: old });

    await app.http().post('/api/v1/auth/email/confirm').send({ token: confirm }).expect(200);
    await app.http().post('/api/v1/auth/email/confirm').send({ token: confirm }).expect(410);
    expect((await app.http(token).get('/api/v1/me')).body).toMatchObject({ email: fresh, verified: true });
    await app.http().post('/api/v1/auth/tokens').send({ email: old, password: PASSWORD }).expect(401);
    await signIn(fresh);

    const undo = await linkFor(old, '/undo-email');
    expect((await app.mailbox(fresh))[0]?.subject).toBe('This is now the address of your account');
    await app.http().post('/api/v1/auth/email/undo').send({ token: undo }).expect(200);
    await app.http(token).get('/api/v1/me').expect(401);
    await app.http().post('/api/v1/auth/tokens').send({ email: fresh, password: PASSWORD }).expect(401);
    const reset = await linkFor(old, '/reset-password');
    const password = 'another quiet harbour';
    await app.http().post('/api/v1/auth/password/reset').send({ token: reset, password }).expect(200);
    await signIn(old, password);
  });

  it('says the same for an address that has an account, and changes nothing', async () => {
    await register('mine@mail.example');
    await register('taken@mail.example');
    const http = app.http(await signIn('mine@mail.example'));
    await http
      .post('/api/v1/me/email')
      .send({ email: 'taken@mail.example', password: PASSWORD })
      .expect(202, {});
    await app.drain();
    expect((await app.mailbox('taken@mail.example'))[0]?.subject).toBe('You already have an account');
  });
});

describe('sessions', () => {
  it('are listed, ended one by one, and all others at once', async () => {
    const email = 'sessions@mail.example';
    await register(email);
    const [one, two, three] = [await signIn(email), await signIn(email), await signIn(email)];
    const { body } = await app.http(one).get('/api/v1/me/sessions').expect(200);
    const { items } = body as { items: { id: string; current: boolean; channel: string }[] };
    expect(items.map(({ current, channel }) => [current, channel])).toEqual([
      [false, 'bearer'],
      [false, 'bearer'],
      [true, 'bearer'],
    ]);
    expect(JSON.stringify(body)).not.toContain('oken');
    const [newest] = items;
    await app
      .http(one)
      .delete(`/api/v1/me/sessions/${String(newest?.id)}`)
      .expect(204);
    await app.http(three).get('/api/v1/me').expect(401);
    await app
      .http(one)
      .delete(`/api/v1/me/sessions/${String(newest?.id)}`)
      .expect(404);
    await app.http(one).delete('/api/v1/me/sessions').expect(204);
    await app.http(two).get('/api/v1/me').expect(401);
    await app.http(one).post('/api/v1/auth/logout').expect(204);
    await app.http(one).get('/api/v1/me').expect(401);
  });

  it('end after two weeks without use, and after thirty days however much used', async () => {
    const email = 'idle@mail.example';
    await register(email);
    const [idle, busy] = [await signIn(email), await signIn(email)];
    for (let day = 0; day < 28; day += 7) {
      app.clock.advance({ days: 7 });
      await app.http(busy).get('/api/v1/me').expect(200);
    }
    await app.http(idle).get('/api/v1/me').expect(401);
    app.clock.advance({ days: 2 });
    await app.http(busy).get('/api/v1/me').expect(401);
    await app.runSchedule('accounts.sweep');
    const rows: unknown[] = await app.uow.manager.query(
      `SELECT 1 FROM user_session s JOIN app_user u ON u.id = s.user_id WHERE u.email = $1`,
      [email],
    );
    expect(rows).toEqual([]);
  });
});
