import { createTestApp, signUp, type TestApp, type TestPerson } from '@plainhire/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const POSTING = {
  title: 'Gardener',
  description: '<p>You keep three parks green, in all weathers, with a crew of four.</p>',
  employmentType: 'full_time',
  workplace: 'on_site',
  locations: [{ city: 'Ghent', region: '', country: 'BE' }],
  pay: { min: 1600, max: 2000, currency: 'EUR', unit: 'hour' },
};
const ID = '01932c07-0000-7000-8000-000000000000';

let app: TestApp;
let owner: TestPerson;
let stranger: TestPerson;
let moderator: TestPerson;
let companyId: string;

interface View {
  id: string;
  slug: string;
  state: string;
  title: string;
  description: string;
  pay: unknown;
  expiresAt: string;
  postedAt: string;
  inside?: { allowedActions: string[]; pending: { revisionId: string } | null; missing: unknown[] };
}

beforeAll(async () => {
  app = await createTestApp();
  owner = await signUp(app, { intent: 'employer' });
  stranger = await signUp(app, { intent: 'employer' });
  moderator = await signUp(app, { staffRoles: ['moderator'] });
  const made = await owner.http.post('/api/v1/companies').send({ name: 'Green Parks' }).expect(201);
  companyId = (made.body as { id: string }).id;
  await stranger.http.post('/api/v1/companies').send({ name: 'Elsewhere' }).expect(201);
});
afterAll(() => app.close());

const url = (path: string) => `/api/v1${path}`;
const step = (who: TestPerson, id: string, name: string) => who.http.post(url(`/postings/${id}/${name}`));

async function draft(content: object = POSTING): Promise<View> {
  const answer = await owner.http
    .post(url(`/companies/${companyId}/postings`))
    .send(content)
    .expect(201);
  return answer.body as View;
}
async function live(content: object = POSTING): Promise<View> {
  const { id } = await draft(content);
  await step(owner, id, 'submit').expect(200);
  await app.drain();
  expect((await decide(id, { decision: 'approve' })).status).toBe(200);
  await app.drain();
  return read(id);
}
async function decide(postingId: string, decision: object) {
  const queue = await moderator.http.get(url('/moderation/queue?limit=100')).expect(200);
  const { items } = queue.body as { items: { id: string; postingId: string }[] };
  const found = items.find((item) => item.postingId === postingId);
  return moderator.http.post(url(`/moderation/cases/${found?.id ?? ID}/decision`)).send(decision);
}
async function read(id: string, who = owner): Promise<View> {
  return (await who.http.get(url(`/postings/${id}`)).expect(200)).body as View;
}

describe('writing a posting over HTTP', () => {
  it('begins with nothing, and is filled bit by bit', async () => {
    const empty = await owner.http.post(url(`/companies/${companyId}/postings`)).expect(201);
    const { id } = empty.body as View;
    for (const [key, value] of Object.entries(POSTING))
      await owner.http
        .patch(url(`/postings/${id}`))
        .send({ [key]: value })
        .expect(200);
    const view = await read(id);
    expect(view).toMatchObject({ ...POSTING, state: 'draft', postedAt: null });
    expect(view.inside).toMatchObject({ missing: [], allowedActions: ['edit', 'submit', 'duplicate'] });
  });

  it('names what is missing by pointer when it is submitted too early', async () => {
    const { id } = await draft({ title: 'Gardener', workplace: 'remote' });
    const answer = await step(owner, id, 'submit').expect(422);
    const body = answer.body as { code: string; errors: { pointer: string }[] };
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(body.code).toBe('posting.incomplete');
    expect(body.errors.map((error) => error.pointer)).toEqual([
      '/description',
      '/employmentType',
      '/remoteEligibility',
      '/pay',
    ]);
  });

  it.each([
    ['/pay/max', { pay: { min: 2000, max: 1000, currency: 'EUR', unit: 'hour' } }],
    ['/pay/min', { pay: { min: 1.5, max: 1000, currency: 'EUR', unit: 'hour' } }],
    ['/pay/unit', { pay: { min: 1, max: 2, currency: 'EUR', unit: 'fortnight' } }],
    ['/pay/currency', { pay: { min: 1, max: 2, currency: 'ZZZ', unit: 'hour' } }],
    ['/title', { title: 'x'.repeat(161) }],
    ['/title', { title: 'a\u0000b' }],
    ['/title', { title: 7 }],
    ['/expiresInDays', { expiresInDays: 91 }],
    ['/locations/0/country', { locations: [{ city: 'X', country: 'Belgium' }] }],
    ['/questions/1/id', { questions: [q('a'), q('a')] }],
    ['/questions/0/options', { questions: [{ ...q('a'), type: 'single', options: ['one'] }] }],
    ['/questions/0/label', { questions: [{ ...q('a'), label: 'What is your current salary?' }] }],
    ['/apply', { apply: { mode: 'external', url: 'javascript:alert(1)' } }],
  ])('refuses a bad %s', async (pointer, patch) => {
    const { id } = await draft();
    const answer = await owner.http
      .patch(url(`/postings/${id}`))
      .send(patch)
      .expect(422);
    const { errors } = answer.body as { errors: { pointer: string }[] };
    expect(errors.map((error) => error.pointer).some((one) => one.startsWith(pointer))).toBe(true);
    expect(await read(id)).toMatchObject(POSTING);
  });

  it('keeps no script in any field', async () => {
    const attack = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    const { id } = await draft({
      ...POSTING,
      description: `<p>Work</p>${attack}<a href="javascript:x">y</a>`,
    });
    expect((await read(id)).description).toBe('<p>Work</p><a>y</a>');
  });

  it('ignores keys it does not know, so that what was read can be sent back', async () => {
    const { id } = await draft();
    const view = await read(id);
    const answer = await owner.http
      .patch(url(`/postings/${id}`))
      .send({ ...view, state: 'live' })
      .expect(200);
    expect((answer.body as View).state).toBe('draft');
  });
});

describe('who may do what over HTTP', () => {
  it('asks for signing in, and hides what is of another company', async () => {
    const { id } = await draft();
    const anonymous = app.http();
    await anonymous
      .post(url(`/companies/${companyId}/postings`))
      .send(POSTING)
      .expect(401);
    await anonymous
      .patch(url(`/postings/${id}`))
      .send({ title: 'Mine' })
      .expect(401);
    await anonymous.get(url(`/postings/${id}`)).expect(404);
    await stranger.http.get(url(`/postings/${id}`)).expect(404);
    await stranger.http
      .post(url(`/companies/${companyId}/postings`))
      .send(POSTING)
      .expect(404);
    await stranger.http.get(url(`/companies/${companyId}/postings`)).expect(404);
    await stranger.http
      .patch(url(`/postings/${id}`))
      .send({ title: 'Mine' })
      .expect(404);
    for (const name of ['submit', 'withdraw', 'pause', 'resume', 'close', 'fill', 'duplicate'])
      await step(stranger, id, name).expect(404);
    await stranger.http
      .post(url(`/postings/${id}/extend`))
      .send({ days: 5 })
      .expect(404);
    await owner.http.get(url(`/postings/${ID}`)).expect(404);
    await owner.http.get(url('/postings/no%20such')).expect(404);
    expect((await read(id)).state).toBe('draft');
  });

  it('lets nobody submit before the address is proven', async () => {
    const fresh = await signUp(app, { intent: 'employer', verified: false });
    const made = await fresh.http.post(url('/companies')).send({ name: 'Fresh' }).expect(201);
    const path = url(`/companies/${(made.body as { id: string }).id}/postings`);
    const { id } = (await fresh.http.post(path).send(POSTING).expect(201)).body as View;
    const answer = await step(fresh, id, 'submit').expect(403);
    expect((answer.body as { code: string }).code).toBe('posting.address-not-verified');
  });
});

describe('the life of a posting over HTTP', () => {
  it('goes from draft to the public, and says 410 with its title once it is filled', async () => {
    const posting = await live();
    expect(posting).toMatchObject({ state: 'live', postedAt: '2026-11-23T09:00:00.000Z' });
    const shown = await app
      .http()
      .get(url(`/postings/${posting.slug}`))
      .expect(200);
    expect(shown.body).toMatchObject({
      title: 'Gardener',
      company: { name: 'Green Parks', verified: false },
    });
    expect(shown.body).not.toHaveProperty('inside');
    await step(owner, posting.id, 'pause').expect(200);
    await app
      .http()
      .get(url(`/postings/${posting.slug}`))
      .expect(404);
    await step(owner, posting.id, 'resume').expect(200);
    await step(owner, posting.id, 'fill').expect(200);
    const gone = await app
      .http()
      .get(url(`/postings/${posting.slug}`))
      .expect(410);
    expect(gone.body).toMatchObject({
      code: 'posting.gone',
      state: 'filled',
      title: 'Gardener',
      closedOn: '2026-11-23',
    });
    const refused = await step(owner, posting.id, 'pause').expect(409);
    expect(refused.body).toMatchObject({ code: 'posting.illegal-transition', allowed: [] });
    const copy = await step(owner, posting.id, 'duplicate').expect(201);
    expect(copy.body).toMatchObject({ state: 'draft', title: 'Gardener' });
  });

  it('keeps the old version public while a material edit waits, and mails what became of it', async () => {
    const { id, slug } = await live();
    await owner.http
      .patch(url(`/postings/${id}`))
      .send({ title: 'Head gardener' })
      .expect(200);
    await app.drain();
    expect(
      (
        await app
          .http()
          .get(url(`/postings/${slug}`))
          .expect(200)
      ).body,
    ).toMatchObject({ title: 'Gardener' });
    const refusal = { decision: 'reject', reasonCode: 'misleading', message: 'It is no head position.' };
    expect((await decide(id, refusal)).status).toBe(200);
    await app.drain();
    expect(await read(id)).toMatchObject({ state: 'live', title: 'Gardener' });
    const [mail] = await app.mailbox(owner.email);
    expect(mail?.subject).toBe('Not accepted: Head gardener');
    expect(mail?.text).toContain('It is no head position.');
  });

  it('expires by the clock with its mails, and extends', async () => {
    const { id } = await live({ ...POSTING, title: 'Tree surgeon', expiresInDays: 10 });
    const subjects = async () =>
      (await app.mailbox(owner.email))
        .map((mail) => mail.subject)
        .filter((line) => line.includes('Tree surgeon'));
    for (let day = 0; day < 10; day += 1) {
      app.clock.advance({ days: 1 });
      await app.runSchedule('postings.clock');
      await app.drain();
    }
    expect(await subjects()).toEqual([
      'Expired: Tree surgeon',
      'Ends tomorrow: Tree surgeon',
      'Ends in 7 days: Tree surgeon',
      'Live: Tree surgeon',
      'In review: Tree surgeon',
    ]);
    await app
      .http()
      .get(url(`/postings/${id}`))
      .expect(410);
    const extended = await owner.http
      .post(url(`/postings/${id}/extend`))
      .send({ days: 20 })
      .expect(200);
    expect(extended.body).toMatchObject({ state: 'live', expiresAt: '2026-12-23T09:00:00.000Z' });
    await owner.http
      .post(url(`/postings/${id}/extend`))
      .send({ days: 0 })
      .expect(422);
  });

  it('lists them for the company, with the counts', async () => {
    const answer = await owner.http.get(url(`/companies/${companyId}/postings?limit=2`)).expect(200);
    const page = answer.body as { items: View[]; nextCursor: string; counts: Record<string, number> };
    expect(page.items).toHaveLength(2);
    expect(page.counts['live']).toBeGreaterThan(0);
    const next = await owner.http
      .get(url(`/companies/${companyId}/postings?limit=2&cursor=${page.nextCursor}`))
      .expect(200);
    expect((next.body as typeof page).items.map((item) => item.id)).not.toContain(page.items[0]?.id);
    await owner.http.get(url(`/companies/${companyId}/postings?cursor=nonsense`)).expect(400);
  });
});

function q(id: string) {
  return { id, type: 'short_text', label: 'Why here?', required: false };
}
