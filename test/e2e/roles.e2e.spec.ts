import type { PostingResults, RoleCounts, RoleView, SearchAnswer } from '@plainhire/contracts';
import type { UserActor } from '@plainhire/kernel';
import { Outbox } from '@plainhire/platform';
import { ClosePosting } from '@plainhire/postings';
import { makeLive } from '@plainhire/postings/testing';
import { CountViews } from '@plainhire/promotions';
import { makeOrder, setOrder } from '@plainhire/promotions/testing';
import { createTestApp, signUp, type TestApp, type TestPerson } from '@plainhire/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const BROWSER =
  'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36';
const PAY = { min: 3_000_000, max: 4_000_000, currency: 'EUR', unit: 'year' } as const;

let app: TestApp;
let owner: TestPerson;
let actor: UserActor;
let companyId: string;
/** Oldest first. */
let welders: string[];

beforeAll(async () => {
  app = await createTestApp({ web: true });
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
  welders = [];
  for (let at = 0; at < 23; at += 1) {
    const { postingId } = await makeLive(app, actor, companyId, {
      title: at === 0 ? 'Welder of the first hour' : `Welder, hall ${String(at)}`,
      pay: { ...PAY, max: PAY.max + at * 100_000 },
    });
    welders.push(postingId);
    app.clock.advance({ minutes: 1 });
  }
  await makeLive(app, actor, companyId, { title: 'Electrician' });
  await app.drain();
});
afterAll(() => app.close());

const visit = (path: string) => app.http().get(path).set('User-Agent', BROWSER);
const page = async (path: string) => (await visit(path).expect(200)).text;
const read = async <T>(path: string) => (await app.http().get(path).expect(200)).body as T;

describe('the API of roles', () => {
  it('lists the roles with live postings', async () => {
    const { items } = await read<RoleCounts>('/api/v1/roles');
    expect(items).toEqual([
      { slug: 'electrician', name: 'Electrician', group: 'Building and trades', postings: 1 },
      { slug: 'welder', name: 'Welder', group: 'Building and trades', postings: 23 },
    ]);
  });

  it('tells of one what is live, and filters postings by it', async () => {
    const role = await read<RoleView>('/api/v1/roles/welder');
    expect(role).toMatchObject({ postings: 23, companies: 1, pay: { currency: 'EUR', low: 3_000_000 } });
    const { total } = await read<SearchAnswer>('/api/v1/postings?role=welder');
    expect(total).toBe(23);
  });

  it('does not know others', async () => {
    const answer = await app.http().get('/api/v1/roles/kettle-whisperer').expect(404);
    expect(answer.body).toMatchObject({ code: 'role.not-found' });
    await app.http().get('/api/v1/roles/Welder!').expect(404);
    await app.http().get('/api/v1/postings?role=Welder!').expect(422);
  });

  it('answers again with nothing new to who names what it has', async () => {
    const first = await app.http().get('/api/v1/roles/welder').expect(200);
    await app.http().get('/api/v1/roles/welder').set('If-None-Match', String(first.headers.etag)).expect(304);
  });
});

describe('the page of a role', () => {
  it('says how many are live, what they pay and where they lead, without a script', async () => {
    const text = await page('/roles/welder');
    expect(text).toContain('<h1>Welder jobs</h1>');
    expect(text).toMatch(/Live postings<\/dt><dd><div class="v"><span>23</);
    expect(text).toMatch(/Median pay<\/dt><dd><div class="v"><span>€51,000</);
    expect(text).toMatch(
      /<svg class="chart"[^>]*aria-label="Welder: what the ranges of 23 postings go up to/,
    );
    expect(text).toContain('href="/jobs?role=welder');
    expect(text).toContain('href="/roles/electrician"');
    expect(text).toMatch(
      /<form[^>]*action="\/alerts\/new"[^>]*><input type="hidden" name="role" value="welder"/,
    );
    expect(text).not.toMatch(/<script(?![^>]*type="application\/ld\+json")/);
  });

  it('has a title, a description, one address and its breadcrumbs', async () => {
    const text = await page('/roles/welder');
    expect(text).toContain('<title>Welder jobs · Plainhire</title>');
    expect(text).toMatch(/name="description" content="23 postings for the role Welder from 1 company\./);
    expect(text).toContain(`rel="canonical" href="${app.origin}/roles/welder"`);
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(text)?.[1] ?? '';
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { position: 1, item: `${app.origin}/jobs` },
        { position: 2, item: `${app.origin}/roles` },
        { position: 3, item: `${app.origin}/roles/welder`, name: 'Welder' },
      ],
    });
  });

  it('leads on until each posting has stood in it once', async () => {
    const seen: string[] = [];
    let next: string | undefined = '/roles/welder';
    let pages = 0;
    while (next !== undefined) {
      const text = await page(next);
      pages += 1;
      seen.push(...[...text.matchAll(/href="\/jobs\/(welder-[^"?]+)/g)].map(([, slug]) => slug ?? ''));
      next = /href="([^"]+)" rel="next"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
      if (pages > 1) expect(text).toContain('content="noindex"');
    }
    expect([pages, seen.length, new Set(seen).size]).toEqual([2, 23, 23]);
  });

  it('begins with what is pinned, in words, and counts it as seen', async () => {
    const [oldest = ''] = welders;
    const orderId = await makeOrder(app, {
      companyId,
      postingId: oldest,
      packageId: 'pinned-7',
      at: app.clock.now(),
    });
    const changed = async () => {
      await app.uow.run(() => app.get(Outbox).publish('order.changed', { orderId }));
      await app.drain();
    };
    await changed();
    const text = await page('/roles/welder');
    const first = text.slice(
      text.indexOf('<ol class="rows">'),
      text.indexOf('</li>', text.indexOf('<ol class="rows">')),
    );
    expect(first).toContain('Promoted – paid by the company');
    expect(first).toMatch(/<summary>.*Why here/s);
    expect(first).toContain('where the jobs of its role, are listed');
    expect(first).toContain('Welder of the first hour');
    expect(text.match(/Welder of the first hour/g)).toHaveLength(1);
    const next = /href="([^"]+)" rel="next"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(await page(next)).not.toContain('Welder of the first hour');

    await app.get(CountViews).flush();
    const results = (await owner.http.get(`/api/v1/postings/${oldest}/promotions`).expect(200))
      .body as PostingResults;
    expect(results.promotions[0]?.impressions).toBe(1);

    await setOrder(app, orderId, { state: 'refunded', endsPromotion: 'full' });
    await changed();
    expect(await page('/roles/welder')).not.toContain('Promoted – paid by the company');
  });

  it('is not for search engines while few postings are live, and not in the sitemap', async () => {
    expect(await page('/roles/electrician')).toContain('name="robots" content="noindex"');
    expect(await page('/roles/midwife')).toContain('Nothing is live in this role at the moment.');
    const sitemap = await page('/sitemap/pages.xml');
    expect(sitemap).toContain(`<loc>${app.origin}/roles/welder</loc>`);
    expect(sitemap).not.toContain('/roles/electrician<');
    for (const title of ['Industrial electrician', 'Electrician, nights'])
      await makeLive(app, actor, companyId, { title });
    await app.drain();
    expect(await page('/sitemap/pages.xml')).toContain('/roles/electrician<');
    const { items } = await read<SearchAnswer>('/api/v1/postings?role=electrician');
    await app.get(ClosePosting).execute(actor, { postingId: items[0]?.id ?? '' });
    await app.drain();
    expect(await page('/sitemap/pages.xml')).not.toContain('/roles/electrician<');
  });

  it.each(['/roles/kettle-whisperer', '/roles/Welder!', '/roles/%00', '/roles/welder?cursor=nonsense'])(
    'is none at %s',
    async (path) => {
      const { text } = await visit(path).expect(404);
      expect(text).toContain('There is no page at this address');
    },
  );

  it('is reached from the list of roles, the front page and the page of a job', async () => {
    const link = 'href="/roles/welder"';
    expect(await page('/roles')).toContain(link);
    expect(await page('/')).toContain(link);
    const { items } = await read<SearchAnswer>('/api/v1/postings?role=welder');
    expect(await page(`/jobs/${items[0]?.slug ?? ''}`)).toContain(link);
  });

  it('is the same list in the search, where its role can be taken away', async () => {
    const text = await page('/jobs?role=welder&q=hall');
    expect(text).toMatch(/<a class="chip" href="\/jobs\?q=hall">Welder/);
    expect(text).toContain('name="role" value="welder"');
  });
});
