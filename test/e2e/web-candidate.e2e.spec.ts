import { newId } from '@plainhire/kernel';
import { ClosePosting, EditPosting } from '@plainhire/postings';
import { makeCompany, makeLive, refreshUser } from '@plainhire/postings/testing';
import { createTestApp, signUp, type TestApp, type TestPerson } from '@plainhire/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SITEMAP_PAGE_SIZE } from '../../apps/api/src/postings/sitemap.controller.js';

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

describe('the job page of somebody who applied', () => {
  it('remembers it, however many applications came after', async () => {
    const person = await signUp(app);
    const browser = await signedIn(person);
    const { companyId, owner } = await makeCompany(app);
    const { postingId } = await makeLive(app, owner, companyId, { title: 'First of many' });
    const { body } = await app.http().get(`/api/v1/postings/${postingId}`).expect(200);
    await person.http.put('/api/v1/me/profile').send(PROFILE).expect(200);
    const sent = await person.http.post(`/api/v1/postings/${postingId}/applications`).send({});
    expect(sent.status, JSON.stringify(sent.body)).toBe(201);
    const { id } = sent.body as { id: string };
    await copyApplication(id, 101);
    const page = await browser.get(`/jobs/${(body as { slug: string }).slug}`).expect(200);
    expect(page.text).toContain(`/applications/${id}`);
    const own = await person.http.get(`/api/v1/me/applications?postingId=${postingId}`).expect(200);
    expect((own.body as { items: { id: string }[] }).items.map((item) => item.id)).toEqual([id]);
    const none = await person.http.get(`/api/v1/me/applications?postingId=${id}`).expect(200);
    expect((none.body as { items: unknown[] }).items).toEqual([]);
    await person.http.get('/api/v1/me/applications?postingId=none').expect(422);
  });
});

/** So many later applications of the same person, each to another posting. */
async function copyApplication(id: string, count: number) {
  const [row]: { posting_id: string }[] = await app.uow.manager.query(
    `SELECT posting_id FROM application WHERE id = $1`,
    [id],
  );
  for (let number = 0; number < count; number += 1) {
    const posting = newId();
    await app.uow.manager.query(
      `INSERT INTO posting SELECT (jsonb_populate_record(posting, jsonb_build_object('id', $2::text, 'slug', $2::text))).*
       FROM posting WHERE id = $1`,
      [row?.posting_id, posting],
    );
    await app.uow.manager.query(
      `INSERT INTO application SELECT (jsonb_populate_record(application, jsonb_build_object(
         'id', $2::text, 'posting_id', $3::text, 'submitted_at', now() + interval '1 year'))).*
       FROM application WHERE id = $1`,
      [id, newId(), posting],
    );
  }
}

describe('the sitemap', () => {
  const SIZE = 3;
  let small: TestApp;
  beforeAll(async () => {
    small = await createTestApp({
      web: true,
      overrides: [{ provide: SITEMAP_PAGE_SIZE, useValue: SIZE }],
    });
  });
  afterAll(() => small.close());

  const locationsIn = (text: string) =>
    [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc = '']) => loc.replaceAll('&amp;', '&'));
  const read = async (address: string) => {
    const answer = await small.http().get(address.replace(small.origin, '')).expect(200);
    expect(answer.headers['content-type']).toMatch(/^application\/xml/);
    return answer.text;
  };
  const pages = async () => Promise.all(locationsIn(await read('/sitemap.xml')).map(read));
  const jobs = async () => (await pages()).flatMap(locationsIn).filter((loc) => loc.includes('/jobs/'));

  it('is an index of pages that hold each live job and company once, and a closed one is out at once', async () => {
    const made: { postingId: string; owner: Awaited<ReturnType<typeof makeCompany>>['owner'] }[] = [];
    for (let number = 0; number < 4; number += 1) {
      const { companyId, owner } = await makeCompany(small, { name: `Kettles ${String(number)}` });
      for (const title of ['Kettle maker', 'Lid maker'])
        made.push({ owner, ...(await makeLive(small, owner, companyId, { title })) });
    }
    expect(await read('/sitemap.xml')).toContain('<sitemapindex ');
    const texts = await pages();
    for (const text of texts) expect(text).toContain('<urlset ');
    const found = texts.map((text) => locationsIn(text).filter((loc) => loc.includes('/jobs/')).length);
    expect(found.filter((count) => count > 0)).toEqual([3, 3, 2]);
    expect(new Set(await jobs()).size).toBe(8);
    const companies = texts.flatMap(locationsIn).filter((loc) => loc.includes('/companies/'));
    expect([companies.length, new Set(companies).size]).toEqual([4, 4]);
    expect(texts.flatMap(locationsIn)).toContain(`${small.origin}/jobs`);

    // No job has run: what is closed is out although the search has not heard of it.
    const [first, second] = made;
    if (!first || !second) throw new Error('There are no postings.');
    const { body } = await small.http().get(`/api/v1/postings/${first.postingId}`).expect(200);
    const gone = `${small.origin}/jobs/${(body as { slug: string }).slug}`;
    expect(await jobs()).toContain(gone);
    await small.get(ClosePosting).execute(first.owner, { postingId: first.postingId });
    expect(await jobs()).toHaveLength(7);
    expect(await jobs()).not.toContain(gone);

    const lastmod = async () => {
      const view = await small.http().get(`/api/v1/postings/${second.postingId}`).expect(200);
      const { slug, updatedAt } = view.body as { slug: string; updatedAt: string };
      const entry = new RegExp(`/jobs/${slug}</loc><lastmod>([^<]*)<`);
      return [entry.exec((await pages()).join(''))?.[1], updatedAt];
    };
    const [before, same] = await lastmod();
    expect(before).toBe(same);
    small.clock.advance({ days: 1 });
    await small.get(EditPosting).execute(second.owner, {
      postingId: second.postingId,
      patch: { benefits: ['A kettle'] },
      isRisky: () => Promise.resolve(false),
    });
    const [after, now] = await lastmod();
    expect(after).toBe(now);
    expect(Date.parse(after ?? '')).toBeGreaterThan(Date.parse(before ?? ''));

    small.clock.advance({ days: 400 });
    expect(await jobs()).toEqual([]);
    await small.http().get('/sitemap/none.xml').expect(404);
    await small.http().get('/sitemap/jobs.xml?from=none').expect(404);
  });

  it('reads its pages by an index', async () => {
    await small.uow.run(async () => {
      const { manager } = small.uow;
      await manager.query('SET LOCAL enable_seqscan = off');
      const plan = async (sql: string) => JSON.stringify(await manager.query(`EXPLAIN (FORMAT JSON) ${sql}`));
      const id = '00000000-0000-0000-0000-000000000000';
      expect(
        await plan(`SELECT slug FROM posting WHERE state = 'live' AND id >= '${id}' ORDER BY id LIMIT 9`),
      ).toContain('posting_live_ix');
      expect(
        await plan(`SELECT id, row_number() OVER (ORDER BY id) FROM posting WHERE state = 'live'`),
      ).toMatch(/"Index Only Scan".*"posting_live_ix"/);
      expect(
        await plan(
          `SELECT company_id FROM posting WHERE state = 'live' GROUP BY company_id ORDER BY company_id`,
        ),
      ).toMatch(/"Index Only Scan".*"posting_live_company_ix"/);
    });
  });
});
