import { createTestApp, signUp, type TestApp } from '@plainhire/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const PASSWORD = 'seven green kettles sing';
let app: TestApp;

beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

const attempt = (email: string, password = 'not the password') =>
  app.http().post('/api/v1/auth/tokens').send({ email, password });

async function statuses(email: string, times: number): Promise<number[]> {
  const seen: number[] = [];
  for (let index = 0; index < times; index += 1) seen.push((await attempt(email)).status);
  return seen;
}

describe('guessing a password', () => {
  it('is locked after five tries from any address, alike for who has no account', async () => {
    const { email } = await signUp(app, { email: 'guessed@mail.example' });
    expect(await statuses(email, 7)).toEqual([401, 401, 401, 401, 401, 429, 429]);
    expect(await statuses('nobody@mail.example', 7)).toEqual([401, 401, 401, 401, 401, 429, 429]);
    const [known, unknown] = [await attempt(email), await attempt('nobody@mail.example')];
    expect(known.body).toMatchObject({ code: 'auth.locked', retryAfter: 60 });
    expect(known.headers['retry-after']).toBe('60');
    expect(unknown.body).toMatchObject({ code: 'auth.locked', retryAfter: 60 });
  });

  it('refuses even the right password while locked, so that a guess tells nothing', async () => {
    await attempt('guessed@mail.example', PASSWORD).expect(429);
    app.clock.advance({ seconds: 60 });
    await attempt('guessed@mail.example').expect(401);
    // Another failure: two minutes now.
    app.clock.advance({ seconds: 61 });
    await attempt('guessed@mail.example', PASSWORD).expect(429);
    app.clock.advance({ seconds: 60 });
    await attempt('guessed@mail.example', PASSWORD).expect(200);
  });

  it('tells the holder once, by mail, and leaves open sessions alone', async () => {
    const { email, http } = await signUp(app, { email: 'told@mail.example' });
    await statuses(email, 8);
    app.clock.advance({ hours: 2 });
    await statuses(email, 3);
    await app.drain();
    expect((await app.mailbox(email)).map(({ subject }) => subject)).toEqual([
      'Signing in was paused after failed tries',
    ]);
    await http.get('/api/v1/me').expect(200);
  });

  it('does not lock the holder out for longer than a reset takes', async () => {
    const { email } = await signUp(app, { email: 'reset@mail.example' });
    await statuses(email, 6);
    await app.http().post('/api/v1/auth/password/forgot').send({ email }).expect(202);
    await app.drain();
    const token = /reset-password\?token=([\w-]+)/.exec((await app.mailbox(email))[0]?.text ?? '')?.[1];
    const password = 'another quiet harbour';
    await app.http().post('/api/v1/auth/password/reset').send({ token, password }).expect(200);
    await attempt(email, password).expect(200);
  });

  it('gets no more answers out of many tries at once', async () => {
    const { email } = await signUp(app, { email: 'burst@mail.example' });
    const answers = await Promise.all(Array.from({ length: 20 }, () => attempt(email)));
    const wrong = answers.filter(({ status }) => status === 401);
    expect(wrong.length).toBeGreaterThan(0);
    expect(wrong.length).toBeLessThanOrEqual(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(20 - wrong.length);
  });

  it('is not helped by an open session: the password asked for again counts too', async () => {
    const { email, http } = await signUp(app, { email: 'stolen@mail.example' });
    const seen: number[] = [];
    for (let index = 0; index < 6; index += 1) {
      const { status } = await http
        .post('/api/v1/me/email')
        .send({ email: 'thief@mail.example', password: 'not the password' });
      seen.push(status);
    }
    expect(seen).toEqual([422, 422, 422, 422, 422, 429]);
    await attempt(email, PASSWORD).expect(429);
  });

  it('is counted for the network as well', async () => {
    const http = app.http();
    // A demo takes 50 times as much from one address; set the counter close to its end.
    await http.post('/api/v1/auth/tokens').send({ email: 'one@mail.example', password: 'x' }).expect(401);
    await app.uow.manager.query(`UPDATE sign_in_guard SET tries = 4998 WHERE id LIKE 'network:%'`);
    const wrong = (index: number) =>
      http.post('/api/v1/auth/tokens').send({ email: `net${String(index)}@mail.example`, password: 'x' });
    await wrong(1).expect(401);
    await wrong(2).expect(401);
    expect((await wrong(3).expect(429)).body).toMatchObject({ code: 'auth.locked' });
  });

  it('keeps no address in the clear among the tries', async () => {
    const rows: { id: string }[] = await app.uow.manager.query('SELECT id FROM sign_in_guard');
    expect(rows.length).toBeGreaterThan(3);
    expect(JSON.stringify(rows)).not.toMatch(/@|mail\.example|198\.18/);
  });
});
