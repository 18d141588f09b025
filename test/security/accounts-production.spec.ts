import { totpCode } from '@plainhire/auth/testing';
import { CreateAccount } from '@plainhire/auth';
import { systemActor } from '@plainhire/kernel';
import { ConfigError } from '@plainhire/platform';
import { createTestApp, signUp, type TestApp } from '@plainhire/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RefuseDemoAccounts } from '../../apps/api/src/auth/refuse-demo-accounts.js';

// A file of its own: passport keeps one set of strategies for the process, so one app at a time.
let app: TestApp;

beforeAll(async () => {
  app = await createTestApp({
    environment: {
      MODE: 'production',
      PUBLIC_URL: 'https://jobs.example',
      SMTP_URL: 'smtp://127.0.0.1:1',
      MAIL_FROM: 'Plainhire <mail@jobs.example>',
    },
  });
});
afterAll(() => app.close());

function nextCode(secret: string): string {
  app.clock.advance({ seconds: 30 });
  return totpCode(secret, app.clock.now());
}

describe('over https', () => {
  it('the cookie is bound to the host and to https', async () => {
    const { email, password } = await signUp(app);
    const answer = await app.http().post('/api/v1/auth/login').send({ email, password }).expect(200);
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(
      /^__Host-plainhire=[\w-]{43}; Max-Age=2592000; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(answer.headers['strict-transport-security']).toBeDefined();
    const [pair = ''] = cookie.split(';');
    await app.http().get('/api/v1/me').set('Cookie', pair).expect(200);
    // A cookie that a sister host may have set for us is not looked at.
    await app.http().get('/api/v1/me').set('Cookie', pair.replace('__Host-', '')).expect(401);
  });

  it('only the public origin is our own', async () => {
    const { email, password } = await signUp(app);
    const login = (origin: string) =>
      app.http().post('/api/v1/auth/login').set('Origin', origin).send({ email, password });
    await login('https://jobs.example').expect(200);
    await login('http://jobs.example').expect(403);
    await login(app.origin).expect(403);
  });
});

describe('staff in production', () => {
  it('have their roles only in a session that passed the second factor', async () => {
    const staff = await signUp(app, { staffRoles: ['administrator'] });
    const other = await signUp(app);
    const roles = `/api/v1/admin/users/${other.userId}/staff-roles`;
    const without = await staff.http.get('/api/v1/me').expect(200);
    expect(without.body).toMatchObject({ staffRoles: [], secondFactorRequired: true });
    await staff.http
      .put(roles)
      .send({ staffRoles: ['moderator'] })
      .expect(403);

    const { email, password } = staff;
    const begun = await staff.http.post('/api/v1/me/second-factor').send({ password }).expect(200);
    const { secret } = begun.body as { secret: string };
    await staff.http
      .post('/api/v1/me/second-factor/confirm')
      .send({ code: nextCode(secret) })
      .expect(200);
    const confirmed = await staff.http.get('/api/v1/me').expect(200);
    expect(confirmed.body).toMatchObject({ staffRoles: ['administrator'], secondFactorRequired: false });
    const removal = await staff.http.delete('/api/v1/me/second-factor').send({ password }).expect(409);
    expect(removal.body).toMatchObject({ code: 'auth.second-factor-demanded' });
    await staff.http
      .put(roles)
      .send({ staffRoles: ['moderator'] })
      .expect(204);

    const asked = await app.http().post('/api/v1/auth/tokens').send({ email, password }).expect(200);
    const { challenge } = asked.body as { challenge: string };
    const granted = await app
      .http()
      .post('/api/v1/auth/second-factor')
      .send({ challenge, code: nextCode(secret) })
      .expect(200);
    const { token } = granted.body as { token: string };
    expect((await app.http(token).get('/api/v1/me')).body).toMatchObject({ staffRoles: ['administrator'] });
    // Staff sessions end after two hours without use.
    app.clock.advance({ hours: 2 });
    await app.http(token).get('/api/v1/me').expect(401);
  });
});

describe('a database with demo accounts', () => {
  it('stops the start, with the variable and what to do', async () => {
    const check = app.get(RefuseDemoAccounts);
    await expect(check.onModuleInit()).resolves.toBeUndefined();
    await app.get(CreateAccount).execute(systemActor('tests'), {
      email: 'demo@mail.example',
      name: 'Demo',
      intent: 'candidate',
      password: 'seven green kettles sing',
      demo: true,
    });
    await expect(check.onModuleInit()).rejects.toThrow(ConfigError);
    await expect(check.onModuleInit()).rejects.toThrow(/DATABASE_URL .*Use another database/);
  });
});
