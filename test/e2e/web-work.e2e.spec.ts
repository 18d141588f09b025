import { createTestApp, signUp, type TestApp, type TestPerson } from '@plainhire/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const PATCH = { title: 'Kettle maker', workplace: 'on_site', locations: [{ city: 'Ghent', country: 'BE' }] };

let app: TestApp;
let owner: TestPerson;
let companyId: string;
let browser: ReturnType<TestApp['http']>;

beforeAll(async () => {
  app = await createTestApp({ web: true });
  owner = await signUp(app, { intent: 'employer' });
  const made = await owner.http.post('/api/v1/companies').send({ name: 'Kettle Works' }).expect(201);
  companyId = (made.body as { id: string }).id;
  browser = await signedIn(owner);
});
afterAll(() => app.close());

/** A browser with the cookie of somebody, without scripts. */
async function signedIn(person: TestPerson) {
  const agent = app.http();
  await agent
    .post('/api/v1/auth/login')
    .set('Origin', app.origin)
    .send({ email: person.email, password: person.password })
    .expect(200);
  return agent;
}

const OWN = { 'Sec-Fetch-Site': 'same-origin' };
const send = (path: string, fields: Record<string, string>, headers: Record<string, string> = OWN) =>
  browser.post(path).set(headers).type('form').send(fields);

const postings = async () =>
  (
    (await owner.http.get(`/api/v1/companies/${companyId}/postings?limit=100`).expect(200)).body as {
      items: { id: string; title: string }[];
    }
  ).items;

describe('forms of the work pages', () => {
  it.each([
    ['from another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['from a neighbouring host', { 'Sec-Fetch-Site': 'same-site' }],
    ['without saying from where', {}],
  ])('are refused %s', async (_, headers) => {
    const before = (await postings()).length;
    const forms: [string, Record<string, string>][] = [
      [`/hiring/postings/new?company=${companyId}`, { _op: 'save', title: 'Forged' }],
      ['/hiring/company/new', { name: 'Forged' }],
      ['/hiring/company', { _op: 'invite', email: 'eve@mail.example', role: 'owner' }],
    ];
    for (const [path, fields] of forms) {
      const answer = await send(path, fields, headers);
      expect([path, answer.status]).toEqual([path, 403]);
    }
    expect(await postings()).toHaveLength(before);
  });

  it('make one posting of two presses, and another one of a changed form', async () => {
    const path = `/hiring/postings/new?company=${companyId}`;
    const page = await browser.get(path).expect(200);
    const key = /name="_key" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    const fields = { _op: 'save', _key: key, title: 'Lid maker' };
    const [first, second] = await Promise.all([send(path, fields), send(path, fields)]);
    const statuses = [first.status, second.status];
    expect(statuses).toContain(302);
    expect((await postings()).filter(({ title }) => title === 'Lid maker')).toHaveLength(1);
    const again = await send(path, fields);
    expect(again.status).toBe(302);
    expect((await postings()).filter(({ title }) => title === 'Lid maker')).toHaveLength(1);
    await send(path, { ...fields, title: 'Lid polisher' }).expect(302);
    expect((await postings()).filter(({ title }) => title === 'Lid polisher')).toHaveLength(1);
  });

  it('come back with what was typed and what is wrong with it', async () => {
    const answer = await send(`/hiring/postings/new?company=${companyId}`, {
      _op: 'save',
      title: 'Spout <b>welder</b>',
      'pay.min': '50000',
      'pay.max': '40000',
      'pay.currency': 'EUR',
      'pay.unit': 'year',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('value="Spout &lt;b&gt;welder&lt;/b&gt;"');
    expect(answer.text).toContain('The top of the range is below its bottom.');
    expect(answer.text).toContain('href="#f-pay-max"');
  });

  it('never act for a company that is named in the address alone', async () => {
    const rival = await signUp(app, { intent: 'employer' });
    const made = await rival.http.post('/api/v1/companies').send({ name: 'Other Kettles' }).expect(201);
    const other = (made.body as { id: string }).id;
    const theirs = await rival.http.post(`/api/v1/companies/${other}/postings`).send(PATCH).expect(201);
    const { id } = theirs.body as { id: string };
    await send(`/hiring/postings/${id}`, { _op: 'save', title: 'Mine now' }).expect(404);
    await send(`/hiring/postings/${id}`, { _op: 'duplicate' }).expect(404);
    await send(`/hiring/postings/${id}`, { _op: 'preview', title: 'Mine now' }).expect(404);
    await send(`/hiring/company?company=${other}`, { _op: 'save', name: 'Mine now', website: '', about: '' });
    const { body } = await rival.http.get(`/api/v1/companies/${other}`).expect(200);
    expect((body as { name: string }).name).toBe('Other Kettles');
  });
});
