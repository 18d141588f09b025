import { ClosePosting } from '@plainhire/postings';
import { makeCompany, makeLive, refreshUser } from '@plainhire/postings/testing';
import { createTestApp, signUp, type TestApp, type TestPerson } from '@plainhire/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ web: true });
});
afterAll(() => app.close());

describe('the profile form', () => {
  let person: TestPerson;
  let browser: ReturnType<TestApp['http']>;
  beforeAll(async () => {
    person = await signUp(app);
    browser = app.http();
    const { email, password } = person;
    await browser.post('/api/v1/auth/login').set('Origin', app.origin).send({ email, password }).expect(200);
  });

  const open = async () => {
    const { text } = await browser.get('/profile').expect(200);
    return tagIn(text);
  };
  const tagIn = (page: string) =>
    (/name="_etag" value="([^"]*)"/.exec(page)?.[1] ?? '').replaceAll('&quot;', '"');
  const send = (fields: Record<string, string>) =>
    browser
      .post('/profile')
      .set('Sec-Fetch-Site', 'same-origin')
      .type('form')
      .send({ _op: 'save', visibility: 'hidden', ...fields });
  const saved = async () => (await person.http.get('/api/v1/me/profile').expect(200)).body as object;

  it('names the version it was opened with, from the first save on', async () => {
    const first = await open();
    expect(first).toBe('"0"');
    await send({ _etag: first, headline: 'Kettle maker' }).expect(302);
    expect(await open()).toBe('"1"');
  });

  it('overwrites nothing that was saved elsewhere, keeps what was typed, and says what differs', async () => {
    const etag = await open();
    await person.http
      .put('/api/v1/me/profile')
      .send({ ...(await saved()), headline: 'Lid maker' })
      .expect(200);

    const typed = { headline: 'Spout maker', 'skills.0.name': 'Welding', 'skills.0.years': '3' };
    const conflict = await send({ _etag: etag, ...typed });
    expect(conflict.status).toBe(409);
    const notice = /<div class="errsum".*?<\/div>/s.exec(conflict.text)?.[0] ?? '';
    expect(notice).toContain('Your profile was saved somewhere else');
    expect(notice).toContain('saved now: Lid maker');
    expect(notice).toContain('href="#f-skills"');
    expect(notice).not.toContain('href="#f-city"');
    expect(conflict.text).toMatch(/<input[^>]*value="Spout maker"/);
    expect(conflict.text).toMatch(/<input[^>]*value="Welding"/);
    expect(await saved()).toMatchObject({ headline: 'Lid maker', skills: [] });

    await send({ _etag: tagIn(conflict.text), ...typed }).expect(302);
    expect(await saved()).toMatchObject({ headline: 'Spout maker', skills: [{ name: 'Welding', years: 3 }] });
  });

  it('keeps the version through an added row and a refused field', async () => {
    const etag = await open();
    await person.http
      .put('/api/v1/me/profile')
      .send({ ...(await saved()), city: 'Ghent' })
      .expect(200);
    const added = await send({ _etag: etag, _op: 'add:skills', headline: 'Spout maker' }).expect(200);
    expect(tagIn(added.text)).toBe(etag);
    const refused = await send({ _etag: etag, headline: 'x'.repeat(400) });
    expect([refused.status, tagIn(refused.text)]).toEqual([422, etag]);
    expect((await send({ _etag: etag, headline: 'Handle maker' })).status).toBe(409);
  });
});

describe('an application that is being written', () => {
  const LETTER = 'Typed for an hour & <b>kept</b>\nWith a second line.';
  const SHOWN = 'Typed for an hour &amp; &lt;b&gt;kept&lt;/b&gt;\nWith a second line.';

  const begin = async () => {
    const { companyId, owner, person: company } = await employer();
    const { postingId } = await makeLive(app, owner, companyId, { title: 'Kettle maker' });
    const { body } = await app.http().get(`/api/v1/postings/${postingId}`).expect(200);
    const { email, password } = await signUp(app);
    const browser = app.http();
    await browser.post('/api/v1/auth/login').set('Origin', app.origin).send({ email, password }).expect(200);
    const path = `/apply/${(body as { slug: string }).slug}`;
    await browser.get(path).expect(200);
    const send = (op: string, fields: Record<string, string> = {}) =>
      browser
        .post(path)
        .set('Sec-Fetch-Site', 'same-origin')
        .type('form')
        .send({ _op: op, coverLetter: LETTER, ...fields });
    const step = (name: string) => company.http.post(`/api/v1/postings/${postingId}/${name}`).expect(200);
    return { browser, path, send, step };
  };

  it.each(['preview', 'send', 'edit'])(
    'comes back when the job was paused meanwhile, and goes on when it is back: %s',
    async (op) => {
      const { browser, path, send, step } = await begin();
      await step('pause');
      const shut = await send(op).expect(404);
      expect(shut.text).toContain('This job takes no applications right now');
      expect(shut.text).toMatch(new RegExp(`<textarea[^>]*>${SHOWN}`));
      expect(shut.text).toContain('name="coverLetter"');
      expect(shut.text).not.toContain('There is no page at this address');
      await browser.get(path).expect(404);
      await step('resume');
      expect((await send('preview').expect(200)).text).toContain(SHOWN);
    },
  );

  it.each(['close', 'fill'])('can still be read and copied after: %s', async (name) => {
    const { browser, path, send, step } = await begin();
    await step(name);
    for (const op of ['preview', 'send', 'edit']) {
      const shut = await send(op).expect(410);
      expect(shut.text).toContain('This job closed while you were writing');
      expect(shut.text).toMatch(new RegExp(`<textarea[^>]*>${SHOWN}`));
    }
    await browser.get(path).expect(410);
  });

  it('shows both sides the whole of a profile', async () => {
    const { companyId, owner, person: company } = await employer();
    const { postingId } = await makeLive(app, owner, companyId, { title: 'Kettle maker' });
    const { body } = await app.http().get(`/api/v1/postings/${postingId}`).expect(200);
    const person = await signUp(app);
    await person.http.put('/api/v1/me/profile').send(PROFILE).expect(200);
    const [mine, theirs] = [await signedIn(person), await signedIn(company)];
    const preview = await mine
      .post(`/apply/${(body as { slug: string }).slug}`)
      .set('Sec-Fetch-Site', 'same-origin')
      .type('form')
      .send({ _op: 'preview' })
      .expect(200);
    const sent = await person.http.post(`/api/v1/postings/${postingId}/applications`).send({}).expect(201);
    const { id } = sent.body as { id: string };
    const receipt = await mine.get(`/applications/${id}`).expect(200);
    const applicant = await theirs.get(`/hiring/applications/${id}`).expect(200);
    const leafOf = ({ text }: { text: string }) =>
      /<article class="leaf.*?<\/article>/s.exec(text)?.[0].replaceAll('<!-- -->', '');
    const shown = leafOf(applicant) ?? '';
    for (const word of ['Spout study', 'spouts.example', 'Ghent works', 'valid until', '+32 9 000'])
      expect(shown).toContain(word);
    expect(leafOf(preview)).toBe(shown);
    expect(leafOf(receipt)).toBe(shown);
  });
});

async function employer() {
  const person = await signUp(app, { intent: 'employer' });
  const { userId, email } = person;
  const made = await person.http.post('/api/v1/companies').send({ name: 'Kettle Works' }).expect(201);
  const owner = await refreshUser(app, {
    kind: 'user',
    userId,
    sessionId: null,
    email,
    name: 'Employer',
    verified: true,
    memberships: [],
    staffRoles: [],
  });
  return { person, companyId: (made.body as { id: string }).id, owner };
}

const PROFILE = {
  headline: 'Kettle maker',
  phone: '+32 9 555 01 42',
  work: [{ title: 'Maker', company: 'Kettles', place: 'Ghent works', start: '2019' }],
  certificates: [{ title: 'Welding', issuer: 'Guild', issued: '2024', expires: '2027' }],
  projects: [{ name: 'Lids', url: 'https://lids.example' }],
  portfolio: [
    { title: 'Spout study', url: 'https://spouts.example/1', image: 'https://spouts.example/1.png' },
  ],
  references: [{ name: 'Ida Maes', contact: '+32 9 000 00 00' }],
};

async function signedIn({ email, password }: { email: string; password: string }) {
  const browser = app.http();
  await browser.post('/api/v1/auth/login').set('Origin', app.origin).send({ email, password }).expect(200);
  return browser;
}

describe('the sitemap', () => {
  it('lists live jobs and their companies, and a closed one is out of the next answer', async () => {
    const { companyId, owner } = await makeCompany(app);
    const kept = await makeLive(app, owner, companyId, { title: 'Kettle maker' });
    const closed = await makeLive(app, owner, companyId, { title: 'Lid maker' });
    const slugOf = async (id: string) =>
      ((await app.http().get(`/api/v1/postings/${id}`).expect(200)).body as { slug: string }).slug;
    const [stays, goes] = [await slugOf(kept.postingId), await slugOf(closed.postingId)];
    const before = await app.http().get('/sitemap.xml').expect(200);
    expect(before.headers['content-type']).toMatch(/^application\/xml/);
    for (const slug of [stays, goes]) expect(before.text).toContain(`<loc>${app.origin}/jobs/${slug}</loc>`);
    expect(before.text).toMatch(/<loc>[^<]*\/companies\/[^<]+<\/loc>/);

    // No job has run: what is closed is out although the search has not heard of it.
    await app.get(ClosePosting).execute(owner, { postingId: closed.postingId });
    const after = await app.http().get('/sitemap.xml').expect(200);
    expect(after.text).toContain(`/jobs/${stays}<`);
    expect(after.text).not.toContain(`/jobs/${goes}<`);

    app.clock.advance({ days: 400 });
    const late = await app.http().get('/sitemap.xml').expect(200);
    expect(late.text).not.toContain('/jobs/');
  });
});
