import { createTestApp, signUp, type TestApp } from '@plainhire/testing';
import argon2 from 'argon2';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';

const PASSWORD = 'seven green kettles sing';
let app: TestApp;

beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

/** What a caller can see of an answer, without what differs for every request. */
async function seen(path: string, body: object) {
  const answer = await app.http().post(`/api/v1${path}`).send(body);
  const {
    'x-request-id': _id,
    date: _date,
    etag: _etag,
    ...headers
  } = answer.headers as Record<string, string>;
  const { requestId: _requestId, ...rest } = answer.body as Record<string, unknown>;
  return { status: answer.status, headers: Object.keys(headers).sort(), body: rest };
}

describe('whether an address has an account', () => {
  it('cannot be told from the answer to a registration; the known address gets another mail', async () => {
    const { email } = await signUp(app, { email: 'known@mail.example' });
    const form = { password: PASSWORD, name: 'Somebody', intent: 'candidate' };
    const known = await seen('/auth/register', { email, ...form });
    const unknown = await seen('/auth/register', { email: 'unknown@mail.example', ...form });
    expect(known).toEqual(unknown);
    expect(known).toMatchObject({ status: 202, body: {} });
    await app.drain();
    expect((await app.mailbox(email)).map(({ subject }) => subject)).toEqual(['You already have an account']);
    expect((await app.mailbox('unknown@mail.example')).map(({ subject }) => subject)).toEqual([
      'Confirm your e-mail address',
    ]);
  });

  it('cannot be told from a refused password of a registration', async () => {
    const form = { password: 'password2026', name: 'Somebody', intent: 'candidate' };
    expect(await seen('/auth/register', { email: 'known@mail.example', ...form })).toEqual(
      await seen('/auth/register', { email: 'fresh@mail.example', ...form }),
    );
  });

  it('leaves a known account as it was', async () => {
    await app
      .http()
      .post('/api/v1/auth/register')
      .send({
        email: 'known@mail.example',
        password: 'thieves in the night',
        name: 'Thief',
        intent: 'employer',
      })
      .expect(202);
    const sign = (password: string) =>
      app.http().post('/api/v1/auth/tokens').send({ email: 'known@mail.example', password });
    await sign('thieves in the night').expect(401);
    await sign(PASSWORD).expect(200);
  });

  it.each(['/auth/tokens', '/auth/login'])('cannot be told from %s', async (path) => {
    const wrong = await seen(path, { email: 'known@mail.example', password: 'not the password' });
    const unknown = await seen(path, { email: 'nobody@mail.example', password: 'not the password' });
    expect(wrong).toEqual(unknown);
    expect(wrong).toMatchObject({ status: 401, body: { code: 'auth.wrong-credentials' } });
  });

  it('cannot be told from the answer to a forgotten password; nobody unknown gets a mail', async () => {
    const known = await seen('/auth/password/forgot', { email: 'known@mail.example' });
    const unknown = await seen('/auth/password/forgot', { email: 'nobody@mail.example' });
    expect(known).toEqual(unknown);
    await app.drain();
    expect(await app.mailbox('nobody@mail.example')).toEqual([]);
    expect((await app.mailbox('known@mail.example'))[0]?.subject).toBe('Choose a new password');
  });

  it('cannot be told from the time that signing in takes: the same work is done', async () => {
    const verify = vi.spyOn(argon2, 'verify');
    onTestFinished(() => {
      verify.mockRestore();
    });
    /** The parameters of each hash that was computed: they alone decide how long it takes. */
    const work = async (path: string, email: string) => {
      verify.mockClear();
      await app.http().post(`/api/v1${path}`).send({ email, password: 'not the password' }).expect(401);
      return verify.mock.calls.map(([hash]) => hash.split('$').slice(1, 4));
    };
    await signUp(app, { email: 'worked@mail.example' });
    for (const path of ['/auth/tokens', '/auth/login']) {
      const known = await work(path, 'worked@mail.example');
      expect(known).toEqual([['argon2id', 'v=19', 'm=19456,t=2,p=1']]);
      expect(await work(path, `never${path.replaceAll('/', '')}@mail.example`)).toEqual(known);
    }
  });

  it('cannot be told from a filled trap: a program is answered like a person, and nothing is made', async () => {
    const email = 'robot@mail.example';
    const person = await seen('/auth/register', {
      email: 'person@mail.example',
      password: PASSWORD,
      name: 'Person',
      intent: 'candidate',
      website2: '',
    });
    const robot = await seen('/auth/register', {
      email,
      password: PASSWORD,
      name: 'Robot',
      intent: 'candidate',
      website2: 'https://spam.example',
    });
    expect(robot).toEqual(person);
    await app.drain();
    expect(await app.mailbox(email)).toEqual([]);
    await app.http().post('/api/v1/auth/tokens').send({ email, password: PASSWORD }).expect(401);
    expect(await app.mailbox('person@mail.example')).toHaveLength(1);
  });
});

describe('mail that somebody else asks for', () => {
  it('does not repeat what was typed into the form', async () => {
    const name = 'Win a prize at https://spam.example now';
    await app
      .http()
      .post('/api/v1/auth/register')
      .send({ email: 'victim@mail.example', password: PASSWORD, name, intent: 'candidate' })
      .expect(202);
    await app.drain();
    const [mail] = await app.mailbox('victim@mail.example');
    expect(`${String(mail?.subject)} ${String(mail?.text)} ${String(mail?.html)}`).not.toContain('spam');
  });

  it('stops after six an hour to one address, known or not', async () => {
    for (const email of ['known@mail.example', 'flooded@mail.example']) {
      const statuses: number[] = [];
      for (let index = 0; index < 8; index += 1) {
        const { status } = await app.http().post('/api/v1/auth/password/forgot').send({ email });
        statuses.push(status);
      }
      expect(statuses.at(-1)).toBe(429);
      expect(statuses[0]).toBe(202);
    }
  });
});
