import { createTestApp, signUp, type TestApp, type TestPerson } from '@plainhire/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let app: TestApp;
let person: TestPerson;

beforeAll(async () => {
  app = await createTestApp();
  person = await signUp(app);
});
afterAll(() => app.close());

const login = (http: ReturnType<TestApp['http']>) =>
  http.post('/api/v1/auth/login').send({ email: person.email, password: person.password });

async function browser(): Promise<ReturnType<TestApp['http']>> {
  const http = app.http();
  await login(http).set('Sec-Fetch-Site', 'same-origin').expect(200);
  return http;
}

describe('the session cookie', () => {
  it('is out of reach of scripts and other sites, and the token stands nowhere else', async () => {
    const answer = await login(app.http()).expect(200);
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(
      /^plainhire=[\w-]{43}; Max-Age=2592000; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/,
    );
    expect(Object.keys(answer.body as object)).toEqual(['expiresAt']);
    expect(answer.headers['cache-control']).toContain('no-store');
  });

  it('signs in, and is taken away on signing out even after the session ended', async () => {
    const http = await browser();
    await http.get('/api/v1/me').expect(200);
    const out = await http.post('/api/v1/auth/logout').set('Origin', app.origin).expect(204);
    expect(String(out.headers['set-cookie'])).toMatch(/^plainhire=; Max-Age=0; Path=\//);
    await http.get('/api/v1/me').expect(401);
    const dead = `plainhire=${'x'.repeat(43)}`;
    const again = await app
      .http()
      .post('/api/v1/auth/logout')
      .set('Cookie', dead)
      .set('Origin', app.origin)
      .expect(204);
    expect(String(again.headers['set-cookie'])).toMatch(/^plainhire=;/);
  });
});

describe('a request that another site makes a browser send', () => {
  const headers = (set: Record<string, string>) => set;
  it.each([
    ['a foreign origin', headers({ Origin: 'https://evil.example' })],
    ['no origin', headers({})],
    ['the origin of a sandboxed frame', headers({ Origin: 'null' })],
    ['a sister site', headers({ 'Sec-Fetch-Site': 'same-site' })],
    ['another site', headers({ 'Sec-Fetch-Site': 'cross-site' })],
  ])('is refused with the cookie and %s', async (_, set) => {
    const http = await browser();
    const { body } = await http.patch('/api/v1/me').set(set).send({ name: 'Changed' }).expect(403);
    expect(body).toMatchObject({ code: 'auth.foreign-origin' });
    await http.post('/api/v1/companies').set(set).send({ name: 'Made by another' }).expect(403);
    await http.delete('/api/v1/me/sessions').set(set).expect(403);
    expect((await http.get('/api/v1/me')).body).not.toMatchObject({ name: 'Changed' });
  });

  it.each([
    ['our origin', headers({ Origin: 'OURS' })],
    ['same-origin by Fetch Metadata', headers({ 'Sec-Fetch-Site': 'same-origin' })],
  ])('is taken with the cookie and %s', async (_, set) => {
    const http = await browser();
    const own = Object.fromEntries(
      Object.entries(set).map(([name, value]) => [name, value === 'OURS' ? app.origin : value]),
    );
    await http.patch('/api/v1/me').set(own).send({ name: 'Changed here' }).expect(200);
  });

  it('cannot sign a visitor in as somebody else', async () => {
    const answer = await login(app.http()).set('Origin', 'https://evil.example').expect(403);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('may read nothing it could not read anyway: no CORS headers are sent', async () => {
    const answer = await app.http().get('/api/v1/me').set('Origin', 'https://evil.example').expect(401);
    expect(Object.keys(answer.headers as object).filter((name) => name.startsWith('access-control'))).toEqual(
      [],
    );
  });

  it('is no concern for a bearer token, beside which the cookie counts for nothing', async () => {
    await person.http
      .patch('/api/v1/me')
      .set('Origin', 'https://elsewhere.example')
      .send({ name: 'Person A' })
      .expect(200);
    const http = await browser();
    await http
      .patch('/api/v1/me')
      .set('Authorization', 'Bearer made-up')
      .set('Origin', 'https://evil.example')
      .send({ name: 'Changed' })
      .expect(401);
    await http
      .patch('/api/v1/me')
      .set('Authorization', 'Basic bWU6bWU=')
      .set('Origin', app.origin)
      .send({ name: 'Changed' })
      .expect(401);
  });
});
