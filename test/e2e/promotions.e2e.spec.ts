import type { PostingResults, SearchAnswer } from '@plainhire/contracts';
import type { UserActor } from '@plainhire/kernel';
import { makeLive } from '@plainhire/postings/testing';
import { CountViews } from '@plainhire/promotions';
import { makeOrder, setOrder } from '@plainhire/promotions/testing';
import { Outbox } from '@plainhire/platform';
import { createTestApp, signUp, type TestApp, type TestPerson } from '@plainhire/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const BROWSER =
  'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36';
const DAY = 86_400_000;

let app: TestApp;
let owner: TestPerson;
let actor: UserActor;
let companyId: string;
let companySlug: string;

beforeAll(async () => {
  app = await createTestApp({ web: true });
  owner = await signUp(app, { intent: 'employer' });
  const made = await owner.http.post('/api/v1/companies').send({ name: 'Kettle Works' }).expect(201);
  ({ id: companyId, slug: companySlug } = made.body as { id: string; slug: string });
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
afterAll(() => app.close());

let titles = 0;

/** A live posting that others are not like, bought and followed as the product does it. */
async function promoted(packageId: string) {
  titles += 1;
  const word = `kettlesmith${'abcdefghij'[titles] ?? ''}`;
  const { postingId } = await makeLive(app, actor, companyId, { title: `Senior ${word}` });
  // A second answer, so that the page is a list.
  await makeLive(app, actor, companyId, { title: `Junior ${word}` });
  const orderId = await makeOrder(app, { companyId, postingId, packageId, at: app.clock.now() });
  await orderChanged(orderId);
  return { word, postingId, orderId };
}

async function orderChanged(orderId: string): Promise<void> {
  await app.uow.run(() => app.get(Outbox).publish('order.changed', { orderId }));
  await app.drain();
}

async function search(query: string): Promise<SearchAnswer> {
  const answer = await app.http().get(`/api/v1/postings?${query}`).expect(200);
  return answer.body as SearchAnswer;
}

async function results(postingId: string): Promise<PostingResults> {
  await app.get(CountViews).flush();
  const answer = await owner.http.get(`/api/v1/postings/${postingId}/promotions`).expect(200);
  return answer.body as PostingResults;
}

const visit = (path: string, headers: Record<string, string> = {}) =>
  app
    .http()
    .get(path)
    .set({ 'User-Agent': BROWSER, ...headers })
    .expect(200);

describe('a promoted posting', () => {
  it('stands first with its label once it is paid, and is gone from there when it is paid back', async () => {
    const { word, postingId, orderId } = await promoted('featured-7');
    const { items, total } = await search(`q=${word}`);
    expect(total).toBe(2);
    expect(items.map(({ id }) => id)[0]).toBe(postingId);
    expect(items[0]).toMatchObject({ promoted: true, promotedAs: 'featured' });
    const { text } = await visit(`/jobs?q=${word}`);
    expect(text).toContain('Promoted – paid by the company');
    expect(text).toMatch(/<summary>.*Why here/s);
    expect(text).toMatch(new RegExp(`href="/jobs/senior-${word}-[0-9a-f]+\\?via=promoted"`));

    await setOrder(app, orderId, { state: 'refunded', endsPromotion: 'full' });
    await orderChanged(orderId);
    expect((await search(`q=${word}`)).items.some((item) => item.promoted)).toBe(false);
    expect((await visit(`/jobs?q=${word}`)).text).not.toContain('Promoted – paid by the company');
  });

  it('is pinned on its company’s page, whatever is newer', async () => {
    const { postingId, orderId } = await promoted('pinned-7');
    await makeLive(app, actor, companyId, { title: 'Newest of all' });
    await app.drain();
    const { items } = await search(`company=${companySlug}&sort=newest`);
    expect(items[0]).toMatchObject({ id: postingId, promotedAs: 'pinned' });
    const { text } = await visit(`/companies/${companySlug}`);
    expect(text.indexOf('Promoted – paid by the company')).toBeGreaterThan(0);
    expect(text.indexOf('?via=promoted')).toBeLessThan(text.indexOf('Newest of all'));
    await setOrder(app, orderId, { state: 'refunded', endsPromotion: 'full' });
    await orderChanged(orderId);
  });

  it('has one address for search engines, however it was reached', async () => {
    const { word } = await promoted('highlight-7');
    const slug = (await search(`q=${word}`)).items.find((item) => item.promoted)?.slug ?? '';
    const { text } = await visit(`/jobs/${slug}?via=promoted`);
    expect(text).toContain(`rel="canonical" href="${app.origin}/jobs/${slug}"`);
  });
});

describe('what people see', () => {
  let one: { word: string; postingId: string };
  const seen = async () => {
    const { promotions, days } = await results(one.postingId);
    const sum = (read: (day: PostingResults['days'][number]) => number) =>
      days.reduce((total, day) => total + read(day), 0);
    return {
      promised: promotions[0]?.impressions,
      clicksOfPromotion: promotions[0]?.clicks,
      impressions: sum((day) => day.impressions),
      promotedImpressions: sum((day) => day.promotedImpressions),
      clicks: sum((day) => day.clicks),
    };
  };

  beforeEach(async () => {
    one = await promoted('featured-7');
  });

  it('is counted once a page, as promoted or not, and so is what they open', async () => {
    await visit(`/jobs?q=${one.word}`);
    await visit(`/jobs?q=${one.word}`);
    await visit(`/companies/${companySlug}`);
    const slug = (await search(`q=${one.word}`)).items[0]?.slug ?? '';
    await visit(`/jobs/${slug}?via=promoted`);
    await visit(`/jobs/${slug}`);
    // Also on the page of its company, whose postings are a list like any other.
    expect(await seen()).toEqual({
      promised: 3,
      clicksOfPromotion: 1,
      impressions: 3,
      promotedImpressions: 3,
      clicks: 2,
    });
  });

  it('is counted once an hour for the same browser, however often it loads the page', async () => {
    const browser = app.http();
    const load = (path: string) => browser.get(path).set('User-Agent', BROWSER).expect(200);
    for (let again = 0; again < 6; again += 1) await load(`/jobs?q=${one.word}`);
    const slug = (await search(`q=${one.word}`)).items[0]?.slug ?? '';
    for (let again = 0; again < 3; again += 1) await load(`/jobs/${slug}?via=promoted`);
    expect(await seen()).toMatchObject({ promised: 1, clicksOfPromotion: 1, impressions: 1, clicks: 1 });
    app.clock.advance({ hours: 1 });
    await load(`/jobs?q=${one.word}`);
    expect(await seen()).toMatchObject({ promised: 2, impressions: 2 });
  });

  it('is counted where it is the only one that was found', async () => {
    await visit(`/jobs?q=${encodeURIComponent(`Senior ${one.word}`)}`);
    const { items } = await search(`q=${encodeURIComponent(`Senior ${one.word}`)}`);
    expect(items).toHaveLength(1);
    expect(await seen()).toMatchObject({ impressions: 1 });
  });

  it.each<[string, Record<string, string>]>([
    ['a robot', { 'User-Agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' }],
    ['a program', { 'User-Agent': 'curl/8.5.0' }],
    ['somebody who does not say who', { 'User-Agent': '' }],
    ['a browser that loads it ahead of a click', { 'Sec-Purpose': 'prefetch' }],
  ])('is not counted for %s', async (_, headers) => {
    await visit(`/jobs?q=${one.word}`, headers);
    const slug = (await search(`q=${one.word}`)).items[0]?.slug ?? '';
    await visit(`/jobs/${slug}?via=promoted`, headers);
    expect(await seen()).toMatchObject({ promised: 0, impressions: 0, clicks: 0 });
  });

  it('is not counted for what reads the API, nor for the company’s own people', async () => {
    await app.http().get(`/api/v1/postings?q=${one.word}`).set('User-Agent', BROWSER).expect(200);
    await app
      .http()
      .get(`/api/v1/postings/${one.postingId}?via=promoted`)
      .set('User-Agent', BROWSER)
      .expect(200);
    const browser = app.http();
    const { email, password } = owner;
    await browser.post('/api/v1/auth/login').set('Origin', app.origin).send({ email, password }).expect(200);
    await browser.get(`/jobs?q=${one.word}`).set('User-Agent', BROWSER).expect(200);
    expect(await seen()).toMatchObject({ promised: 0, impressions: 0, clicks: 0 });
  });
});

describe('the results of a posting', () => {
  it('are told to those who work with them, and to nobody else', async () => {
    const { postingId } = await promoted('featured-7');
    const path = `/api/v1/postings/${postingId}/promotions`;
    const stranger = await signUp(app);
    const finance = await signUp(app, { staffRoles: ['finance'] });
    await app.http().get(path).expect(401);
    await stranger.http.get(path).expect(404);
    await owner.http.get('/api/v1/postings/018f0000-0000-7000-8000-000000000000/promotions').expect(404);
    await owner.http.get('/api/v1/postings/none/promotions').expect(404);
    await finance.http.get(path).expect(200);
  });

  it('have the applications of each day, the days before and the promotion’s end', async () => {
    const { postingId } = await makeLive(app, actor, companyId, { title: 'Kettle tester' });
    await app.drain();
    app.clock.advance({ days: 2 });
    const orderId = await makeOrder(app, {
      companyId,
      postingId,
      packageId: 'highlight-7',
      at: app.clock.now(),
    });
    await orderChanged(orderId);
    const fresh = await signUp(app, { email: 'fresh@mail.example' });
    await fresh.http.post(`/api/v1/postings/${postingId}/applications`).send({}).expect(201);
    const { promotions, days } = await results(postingId);
    expect(promotions).toEqual([
      expect.objectContaining({
        orderId,
        kind: 'highlight',
        state: 'running',
        usedMs: 0,
        totalMs: 7 * DAY,
        endsAt: new Date(app.clock.now().getTime() + 7 * DAY).toISOString(),
        shortfallCredit: null,
      }),
    ]);
    expect(days.map(({ promoted: paid, applications }) => [paid, applications])).toEqual([
      [false, 0],
      [false, 0],
      [true, 1],
    ]);
  });
});
