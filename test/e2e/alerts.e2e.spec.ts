import { SetPrice } from '@plainhire/billing';
import type { AlertList, AlertView, PostingResults } from '@plainhire/contracts';
import { type UserActor, systemActor } from '@plainhire/kernel';
import { Outbox } from '@plainhire/platform';
import { makeLive } from '@plainhire/postings/testing';
import { CountViews } from '@plainhire/promotions';
import { makeOrder } from '@plainhire/promotions/testing';
import { createTestApp, signUp, type TestApp, type TestMail, type TestPerson } from '@plainhire/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const BROWSER =
  'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36';

type Http = ReturnType<TestApp['http']>;

let app: TestApp;
let owner: TestPerson;
let actor: UserActor;
let companyId: string;
let candidate: TestPerson;

beforeAll(async () => {
  app = await createTestApp({
    web: true,
    // Something is on sale; nobody pays here.
    environment: {
      STRIPE_SECRET_KEY: 'sk_test_demo0000',
      STRIPE_WEBHOOK_SECRET: 'whsec_demo0000',
      STRIPE_EMULATOR_URL: 'http://127.0.0.1:1',
    },
  });
  owner = await signUp(app, { intent: 'employer' });
  const made = await owner.http.post('/api/v1/companies').send({ name: 'Kettle Works' }).expect(201);
  companyId = (made.body as { id: string }).id;
  actor = {
    kind: 'user',
    userId: owner.userId,
    sessionId: null,
    email: owner.email,
    name: 'Owner',
    verified: true,
    memberships: [{ companyId, role: 'owner' }],
    staffRoles: [],
  };
});
beforeEach(async () => {
  await app.uow.manager.query('DELETE FROM alert');
  candidate = await signUp(app);
});
afterAll(() => app.close());

let words = 0;

/** A word that no other posting has. */
function ownWord(): string {
  words += 1;
  return `kettlewright${'abcdefghijklmnopqrstuvwxyz'[words] ?? ''}`;
}

async function live(title: string): Promise<string> {
  const { postingId } = await makeLive(app, actor, companyId, { title });
  await app.drain();
  return postingId;
}

async function save(person: TestPerson, search: object, more: object = {}): Promise<AlertView> {
  const answer = await person.http
    .post('/api/v1/me/alerts')
    .send({ search, ...more })
    .expect(201);
  return answer.body as AlertView;
}

const listOf = async (person: TestPerson) =>
  (await person.http.get('/api/v1/me/alerts').expect(200)).body as AlertList;

async function morning(): Promise<void> {
  app.clock.advance({ days: 1 });
  await app.runSchedule('alerts.queue');
  await app.drain();
}

const mailsOf = async (person: TestPerson) =>
  (await app.mailbox(person.email)).filter(({ subject }) => /new jobs?: /.test(subject));

/** Where the mail says it can be stopped, as a path. */
function stopPath({ headers }: TestMail): string {
  const url = /^<(.+)>$/.exec(headers['List-Unsubscribe'] ?? '')?.[1] ?? '';
  expect(url.startsWith(`${app.origin}/`)).toBe(true);
  return url.slice(app.origin.length);
}

/** An alert with one mail. */
async function mailed(): Promise<{ word: string; alert: AlertView; mail: TestMail }> {
  const word = ownWord();
  const alert = await save(candidate, { q: word });
  app.clock.advance({ minutes: 1 });
  await live(`Senior ${word}`);
  await morning();
  const [mail] = await mailsOf(candidate);
  if (!mail) throw new Error('No mail came.');
  return { word, alert, mail };
}

describe('an alert over the API', () => {
  it('is saved, listed, changed and deleted by who owns it, and is not there for others', async () => {
    const search = { q: 'kettle', place: ['Ghent'], payMin: 50_000, sort: 'pay', cursor: 'x', limit: 5 };
    const alert = await save(candidate, search, { frequency: 'weekly' });
    expect(alert).toMatchObject({
      name: 'kettle in Ghent',
      search: { q: 'kettle', place: ['Ghent'], payMin: 50_000 },
      words: ['“kettle”', 'in Ghent', 'EUR 50,000 a year or more'],
      path: '/jobs?q=kettle&place=Ghent&payMin=50000&sort=newest',
      frequency: 'weekly',
      state: 'active',
      lastSentAt: null,
    });
    expect(await listOf(candidate)).toEqual({ items: [alert], nextCursor: null, most: 20 });

    const path = `/api/v1/me/alerts/${alert.id}`;
    const other = await signUp(app);
    await other.http.patch(path).send({ name: 'Mine' }).expect(404);
    await other.http.delete(path).expect(404);
    await app.http().patch(path).send({ name: 'Mine' }).expect(401);
    expect((await listOf(other)).items).toEqual([]);

    const changed = await candidate.http
      .patch(path)
      .send({ name: 'Kettles', frequency: 'daily', state: 'paused' })
      .expect(200);
    expect(changed.body).toMatchObject({
      name: 'Kettles',
      frequency: 'daily',
      state: 'paused',
      nextAt: null,
    });
    await candidate.http.delete(path).expect(204);
    await candidate.http.delete(path).expect(404);
  });

  it('says what is wrong, by its field', async () => {
    const bad = (body: object) => candidate.http.post('/api/v1/me/alerts').send(body);
    expect((await bad({}).expect(422)).body).toMatchObject({ errors: [{ pointer: '/search' }] });
    expect((await bad({ search: { payMin: 'much' } }).expect(422)).body).toMatchObject({
      errors: [{ pointer: '/search/payMin' }],
    });
    await bad({ search: {}, frequency: 'hourly' }).expect(422);
    await bad({ search: {}, name: 'x'.repeat(81) }).expect(422);
    const { id } = await save(candidate, { q: 'kettle' });
    expect((await bad({ search: { q: 'Kettle' } }).expect(409)).body).toMatchObject({
      code: 'alert.exists',
      alertId: id,
    });
    await bad({ search: { q: 'half \ud800' } }).expect(422);
  });

  it('is one alert when the same request is sent twice with its key', async () => {
    const send = () =>
      candidate.http
        .post('/api/v1/me/alerts')
        .set('Idempotency-Key', 'a-key-of-this-test')
        .send({ search: { q: 'kettle' } });
    const [one, two] = [await send().expect(201), await send().expect(201)];
    expect(two.body).toEqual(one.body);
    expect((await listOf(candidate)).items).toHaveLength(1);
  });
});

describe('the mail of an alert', () => {
  it('tells what is new once, with its pay and a link back to the search', async () => {
    const { word, mail } = await mailed();
    expect(mail.subject).toBe(`1 new job: ${word}`);
    expect(mail.text).toContain('€50,000 to €65,000 a year');
    expect(mail.text).toContain(`${app.origin}/jobs?q=${word}&sort=newest`);
    const job = new RegExp(`${app.origin}(/jobs/senior-[\\w-]+)`).exec(mail.text)?.[1] ?? '';
    await app.http().get(job).expect(200);
    await morning();
    expect(await mailsOf(candidate)).toHaveLength(1);
  });

  it('alone says how to unsubscribe', async () => {
    await mailed();
    for (const { subject, headers } of await app.mailbox()) {
      const one = /new jobs?: /.test(subject);
      expect('List-Unsubscribe' in headers, subject).toBe(one);
      expect('List-Unsubscribe-Post' in headers, subject).toBe(one);
    }
  });
});

describe('one press to stop', () => {
  const state = async () => (await listOf(candidate)).items[0]?.state;
  /** As a mail program sends it: from nowhere, with nothing but the body that RFC 8058 names. */
  const press = (http: Http, path: string) =>
    http.post(path).type('form').send('List-Unsubscribe=One-Click').redirects(0);

  it('is honoured without a login, a cookie, an origin of ours or a redirect', async () => {
    const { mail } = await mailed();
    const answer = await press(app.http(), stopPath(mail));
    expect(answer.status).toBe(200);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.text).toContain('Stopped');
    expect(await state()).toBe('paused');
    // And once more, as programs do.
    expect((await press(app.http(), stopPath(mail))).status).toBe(200);
  });

  it('is not confused by what a browser sends along', async () => {
    const { mail } = await mailed();
    const browser = app.http();
    await browser
      .post('/api/v1/auth/login')
      .set('Origin', app.origin)
      .send({ email: owner.email, password: owner.password })
      .expect(200);
    const answer = await press(browser, stopPath(mail)).set({
      Origin: 'https://mail.example',
      'Sec-Fetch-Site': 'cross-site',
    });
    expect(answer.status).toBe(200);
    expect(await state()).toBe('paused');
  });

  it('is honoured over the API too, whatever the body and the origin', async () => {
    const { mail } = await mailed();
    const path = `/api/v1${stopPath(mail)}`;
    await app
      .http()
      .get(path)
      .expect(200, { name: (await listOf(candidate)).items[0]?.name, state: 'active' });
    expect(await state()).toBe('active');
    await press(app.http(), path).set('Origin', 'https://mail.example').expect(200);
    expect(await state()).toBe('paused');
  });

  it('is not what opening the link does: that shows a page with a button', async () => {
    const { mail, word } = await mailed();
    const { text } = await app.http().get(stopPath(mail)).expect(200);
    await app.http().head(stopPath(mail));
    expect(text).toContain('Stop this alert?');
    expect(text).toContain(word);
    expect(text).toMatch(/<form class="m4" method="post"><button/);
    expect(text).toContain('noindex');
    expect(await state()).toBe('active');
  });

  it('stops a mail that waits to be sent', async () => {
    const { mail, word } = await mailed();
    await live(`Junior ${word}`);
    app.clock.advance({ days: 1 });
    await app.runSchedule('alerts.queue');
    await press(app.http(), stopPath(mail)).expect(200);
    await app.drain();
    expect(await mailsOf(candidate)).toHaveLength(1);
  });

  it('tells nothing to who makes a link up', async () => {
    await mailed();
    const made = 'A'.repeat(43);
    const { text } = await app.http().get(`/alerts/stop/${made}`).expect(404);
    expect(text).toContain('This link stops nothing any more');
    await app.http().get('/alerts/stop/short').expect(404);
    await press(app.http(), `/api/v1/alerts/stop/${made}`).expect(200, {});
    await press(app.http(), '/api/v1/alerts/stop/short').expect(404);
    expect(await state()).toBe('active');
  });
});

describe('a promoted posting in a mail', () => {
  async function promotedDigest(word: string): Promise<string> {
    const postingId = await live(`Lead ${word}`);
    const orderId = await makeOrder(app, {
      companyId,
      postingId,
      packageId: 'digest-7',
      at: app.clock.now(),
    });
    await app.uow.run(() => app.get(Outbox).publish('order.changed', { orderId }));
    await app.drain();
    return postingId;
  }
  const promotionOf = async (postingId: string) => {
    await app.get(CountViews).flush();
    const { body } = await owner.http.get(`/api/v1/postings/${postingId}/promotions`).expect(200);
    const { promotions, days } = body as PostingResults;
    const { impressions, clicks } = promotions[0] ?? {};
    return { impressions, clicks, shown: days.reduce((sum, day) => sum + day.promotedImpressions, 0) };
  };

  it('is labelled, told once to each, and counted once for each mail; its click is counted too', async () => {
    const word = ownWord();
    const postingId = await promotedDigest(word);
    app.clock.advance({ minutes: 1 });
    const other = await signUp(app);
    await save(candidate, { q: word });
    await save(other, { q: word });
    await morning();
    // Nothing is new, so nobody is mailed because somebody paid.
    expect(await promotionOf(postingId)).toEqual({ impressions: 0, clicks: 0, shown: 0 });
    await live(`Senior ${word}`);
    await morning();
    const [mail] = await mailsOf(candidate);
    expect(mail?.subject).toBe(`1 new job: ${word}`);
    expect(mail?.text).toMatch(/\[Promoted – paid by the company\. Why here: [^\]]+\]\nLead /);
    expect(await promotionOf(postingId)).toEqual({ impressions: 2, clicks: 0, shown: 2 });

    await live(`Junior ${word}`);
    await morning();
    const [second] = await mailsOf(candidate);
    expect(second?.text).not.toContain('Promoted');
    expect(await promotionOf(postingId)).toMatchObject({ impressions: 2 });

    const link =
      new RegExp(`${app.origin}(/jobs/lead-[\\w-]+\\?via=digest)`).exec(mail?.text ?? '')?.[1] ?? '';
    await app.http().get(link).set('User-Agent', BROWSER).expect(200);
    expect(await promotionOf(postingId)).toMatchObject({ clicks: 1 });
  });

  it('is sold like the other places', async () => {
    await app.get(SetPrice).execute(systemActor('tests'), {
      packageId: 'digest-7',
      currency: 'EUR',
      amount: 2_400,
      creditAmount: null,
      validFrom: app.clock.now().toISOString(),
    });
    const { body } = await app.http().get('/api/v1/billing/packages?currency=EUR').expect(200);
    expect(body).toMatchObject({ items: [{ id: 'digest-7', kind: 'digest', leastImpressions: 200 }] });
    const { text } = await app.http().get('/pricing?days=7&currency=EUR').expect(200);
    expect(text).toContain('A labelled place in the mails of alerts');
  });
});

describe('alerts on the pages', () => {
  async function signedIn(person: TestPerson): Promise<Http> {
    const http = app.http();
    await http
      .post('/api/v1/auth/login')
      .set('Origin', app.origin)
      .send({ email: person.email, password: person.password })
      .expect(200);
    return http;
  }
  const form = (http: Http, path: string, fields: string) =>
    http.post(path).set('Origin', app.origin).type('form').send(fields).redirects(0);

  it('begin under the results: who is not signed in signs in, and comes back with the search', async () => {
    const { text } = await app.http().get('/jobs?q=kettle&place=Ghent&sort=pay').expect(200);
    expect(text).toContain('Mail me new jobs like these');
    expect(text).toMatch(/<form[^>]*action="\/alerts\/new"/);
    const visitor = app.http();
    const sent = await form(visitor, '/alerts/new', 'q=kettle&place=Ghent&frequency=weekly');
    expect(sent.status).toBe(302);
    const next = '/alerts/new?q=kettle&place=Ghent&frequency=weekly';
    expect(sent.headers['location']).toBe(`/sign-in?next=${encodeURIComponent(next)}`);
    const back = await form(
      visitor,
      sent.headers['location'] ?? '',
      new URLSearchParams({ _email: candidate.email, _password: candidate.password, _next: next }).toString(),
    );
    expect(back.headers['location']).toBe(next);
    const page = (await visitor.get(next).expect(200)).text;
    expect(page).toMatch(/<input type="hidden" name="q" value="kettle"/);
    expect(page).toMatch(
      /<input[^>]*name="frequency"[^>]*checked=""[^>]*value="weekly"|value="weekly"[^>]*checked=""/,
    );
  });

  it('are saved with one press by who is signed in, once', async () => {
    const http = await signedIn(candidate);
    const sent = await form(http, '/alerts/new', 'q=kettle&frequency=daily&sort=pay&cursor=x&workplace=');
    expect(sent.status).toBe(302);
    const [alert] = (await listOf(candidate)).items;
    expect(alert?.search).toEqual({ q: 'kettle' });
    expect(sent.headers['location']).toBe(`/alerts?saved=${String(alert?.id)}`);
    const again = await form(http, '/alerts/new', 'q=kettle&frequency=daily');
    expect(again.headers['location']).toBe(`/alerts?there=${String(alert?.id)}`);
    const { text } = await http.get(again.headers['location'] ?? '').expect(200);
    expect(text).toContain('You have an alert for this search already');
  });

  it('are changed, paused, deleted and put back without scripts', async () => {
    const http = await signedIn(candidate);
    expect((await http.get('/alerts').expect(200)).text).toContain('You have no alerts yet');
    const { id } = await save(candidate, { q: 'kettle', place: ['Ghent', 'Oslo'] });
    const one = async () => (await listOf(candidate)).items[0];
    await form(http, '/alerts', `id=${id}&_op=pause`).expect(302);
    expect((await one())?.state).toBe('paused');
    expect((await http.get('/alerts').expect(200)).text).toContain('Paused. No mail comes.');
    await form(http, '/alerts', `id=${id}&_op=resume`).expect(302);
    await form(http, '/alerts', `id=${id}&_op=change&name=Kettles&frequency=weekly`).expect(302);
    expect(await one()).toMatchObject({ name: 'Kettles', frequency: 'weekly', state: 'active' });
    const bad = await form(http, '/alerts', `id=${id}&_op=change&name=&frequency=weekly`).expect(422);
    expect(bad.text).toContain('role="alert"');

    const gone = await form(http, '/alerts', `id=${id}&_op=delete`).expect(200);
    expect((await listOf(candidate)).items).toEqual([]);
    expect(gone.text).toContain('Put it back');
    const fields = [...gone.text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value],
    );
    await form(http, '/alerts/new', new URLSearchParams(fields).toString()).expect(302);
    expect(await one()).toMatchObject({
      name: 'Kettles',
      frequency: 'weekly',
      search: { q: 'kettle', place: ['Ghent', 'Oslo'] },
    });
  });

  it('are not changed by a form of another site', async () => {
    const http = await signedIn(candidate);
    const { id } = await save(candidate, { q: 'kettle' });
    const foreign = (path: string, fields: string) =>
      http.post(path).set('Sec-Fetch-Site', 'cross-site').type('form').send(fields).redirects(0);
    expect((await foreign('/alerts', `id=${id}&_op=delete`)).status).toBeGreaterThanOrEqual(400);
    expect((await foreign('/alerts/new', 'q=spam')).status).toBeGreaterThanOrEqual(400);
    expect((await listOf(candidate)).items.map((alert) => alert.search)).toEqual([{ q: 'kettle' }]);
  });

  it('are another person’s business to nobody', async () => {
    const { id } = await save(candidate, { q: 'kettle' });
    const http = await signedIn(await signUp(app));
    await form(http, '/alerts', `id=${id}&_op=delete`).expect(404);
    expect((await listOf(candidate)).items).toHaveLength(1);
    await app.http().get('/alerts').redirects(0).expect(302);
  });
});
