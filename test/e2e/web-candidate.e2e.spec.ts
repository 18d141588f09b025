import { ClosePosting } from '@plainhire/postings';
import { makeCompany, makeLive } from '@plainhire/postings/testing';
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
