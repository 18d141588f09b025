import { newId } from '@plainhire/kernel';
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

  it('never act for a company that is named in the address alone, nor for their own in its place', async () => {
    const rival = await signUp(app, { intent: 'employer' });
    const made = await rival.http.post('/api/v1/companies').send({ name: 'Other Kettles' }).expect(201);
    const other = (made.body as { id: string }).id;
    const theirs = await rival.http.post(`/api/v1/companies/${other}/postings`).send(PATCH).expect(201);
    const { id } = theirs.body as { id: string };
    await send(`/hiring/postings/${id}`, { _op: 'save', title: 'Mine now' }).expect(404);
    await send(`/hiring/postings/${id}`, { _op: 'duplicate' }).expect(404);
    await send(`/hiring/postings/${id}`, { _op: 'preview', title: 'Mine now' }).expect(404);
    await keepsTheirHands(rival, other);
  });

  it('are no longer carried out for a company that their sender was removed from', async () => {
    const [rival, member] = [await signUp(app, { intent: 'employer' }), await signUp(app)];
    const made = await rival.http.post('/api/v1/companies').send({ name: 'Other Kettles' }).expect(201);
    const other = (made.body as { id: string }).id;
    const own = await member.http.post('/api/v1/companies').send({ name: 'Member Kettles' }).expect(201);
    await invite(rival, other, member, 'owner');
    const page = await (await signedIn(member)).get(`/hiring/company?company=${other}`).expect(200);
    expect(page.text.match(new RegExp(`name="company" value="${other}"`, 'g'))).toHaveLength(3);
    await rival.http.delete(`/api/v1/companies/${other}/members/${member.userId}`).expect(204);
    const fields = { _op: 'save', name: 'Mine now', website: '', about: 'Typed for an hour' };
    const late = await (
      await signedIn(member)
    )
      .post(`/hiring/company?company=${other}`)
      .set(OWN)
      .type('form')
      .send({ ...fields, company: other })
      .expect(404);
    expect(late.text).toContain('Typed for an hour');
    const { id } = own.body as { id: string };
    const { body } = await app.http().get(`/api/v1/companies/${id}`).expect(200);
    expect(body).toMatchObject({ name: 'Member Kettles' });
    expect(await nameAndAbout(rival, other)).toEqual(['Other Kettles', '']);
  });

  it('carry the company that they were drawn for, whatever the address says', async () => {
    const second = await owner.http.post('/api/v1/companies').send({ name: 'Second Kettles' }).expect(201);
    const { id } = second.body as { id: string };
    for (const path of ['/hiring/company', '/hiring/postings/new', '/hiring/billing']) {
      const page = await browser.get(`${path}?company=${id}`).expect(200);
      expect([path, page.text.includes(`name="company" value="${id}"`)]).toEqual([path, true]);
    }
    const fields = { _op: 'save', company: id, name: 'Second Kettles', website: '', about: 'Two of them.' };
    const saved = await send('/hiring/company', fields).expect(302);
    expect(saved.headers.location).toContain(id);
    expect(await nameAndAbout(owner, id)).toEqual(['Second Kettles', 'Two of them.']);
    await send('/hiring/company', { _op: 'save', name: 'Whose?', website: '', about: '' }).expect(404);
    expect((await nameAndAbout(owner, companyId))[0]).toBe('Kettle Works');
  });

  it.each(['/hiring', '/hiring/company', '/hiring/postings', '/hiring/postings/new', '/hiring/billing'])(
    'are not shown for another company: %s',
    async (path) => {
      await browser.get(`${path}?company=${newId()}`).expect(404);
      await browser.get(path).expect(200);
    },
  );
});

async function nameAndAbout(person: TestPerson, id: string): Promise<[string, string]> {
  const { body } = await person.http.get(`/api/v1/companies/${id}`).expect(200);
  const { name, about } = body as { name: string; about: string };
  return [name, about];
}

async function invite(from: TestPerson, company: string, to: TestPerson, role: string) {
  await from.http
    .post(`/api/v1/companies/${company}/invitations`)
    .send({ email: to.email, role })
    .expect(202);
  await app.drain();
  const mails = await app.mailbox(to.email);
  const token = mails.map(({ text }) => /\/invitation\?token=([\w-]+)/.exec(text)?.[1]).find(Boolean);
  await to.http.post('/api/v1/invitations/accept').send({ token }).expect(200);
}

/** Every form of a company, sent for one that is not the sender's: a 404 that keeps what was typed. */
async function keepsTheirHands(rival: TestPerson, other: string) {
  const before = {
    members: (await owner.http.get(`/api/v1/companies/${companyId}/members`).expect(200)).body as unknown,
    postings: (await postings()).length,
  };
  const forms: [string, Record<string, string>][] = [
    ['/hiring/company', { _op: 'save', name: 'Mine now', website: '', about: 'Typed for an hour' }],
    ['/hiring/company', { _op: 'invite', email: 'stranger@mail.example', role: 'owner' }],
    ['/hiring/postings/new', { _op: 'save', title: 'Typed for an hour' }],
    ['/hiring/postings/new', { _op: 'preview', title: 'Typed for an hour' }],
    ['/hiring/billing', { _op: 'save', name: 'Typed for an hour', 'address.city': 'Ghent' }],
    ['/hiring/billing/credit', { _op: 'pay', package: 'bundle-small', currency: 'EUR', code: 'TYPED' }],
  ];
  for (const [path, fields] of forms) {
    for (const [at, more] of [
      [`${path}?company=${other}`, {}],
      [path, { company: other }],
      [`${path}?company=${companyId}`, { company: other }],
    ] as const) {
      const answer = await send(at, { ...fields, ...more });
      expect([at, fields._op, answer.status]).toEqual([at, fields._op, 404]);
      const typed = fields.about ?? fields.email ?? fields.title ?? fields.code ?? fields.name;
      expect(answer.text).toContain(typed);
    }
  }
  expect(await nameAndAbout(owner, companyId)).toEqual(['Kettle Works', '']);
  expect(await nameAndAbout(rival, other)).toEqual(['Other Kettles', '']);
  const { body } = await owner.http.get(`/api/v1/companies/${companyId}/members`).expect(200);
  expect(body).toEqual(before.members);
  expect(await postings()).toHaveLength(before.postings);
}
