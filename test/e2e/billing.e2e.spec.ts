import { addDays, newId, systemActor } from '@plainhire/kernel';
import { SetPrice } from '@plainhire/billing';
import {
  createTestApp,
  GoingClock,
  signUp,
  startTestStripe,
  type TestApp,
  type TestPerson,
  type TestStripe,
} from '@plainhire/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const POSTING = {
  title: 'Cook',
  description:
    '<p>You cook lunch for the eighty people of our office, with two colleagues, five days a week.</p>',
  employmentType: 'full_time',
  workplace: 'on_site',
  locations: [{ city: 'Ghent', region: '', country: 'BE' }],
  pay: { min: 1600, max: 2000, currency: 'EUR', unit: 'hour' },
};

let stripe: TestStripe;
let app: TestApp;
let owner: TestPerson;
let other: TestPerson;
let finance: TestPerson;
let companyId: string;
let postingId: string;

beforeAll(async () => {
  stripe = await startTestStripe();
  app = await createTestApp({ clock: new GoingClock(new Date()), environment: stripe.environment });
  owner = await signUp(app, { intent: 'employer' });
  other = await signUp(app, { intent: 'employer' });
  finance = await signUp(app, { staffRoles: ['finance'] });
  companyId = await company(owner, 'Good Kitchens');
  await company(other, 'Other Kitchens');
  const made = await owner.http
    .post(url(`/companies/${companyId}/postings`))
    .send(POSTING)
    .expect(201);
  postingId = (made.body as { id: string }).id;
  await app.get(SetPrice).execute(systemActor('tests'), {
    packageId: 'featured-7',
    currency: 'EUR',
    amount: 4_900,
    creditAmount: null,
    validFrom: addDays(app.clock.now(), -40).toISOString(),
  });
});
afterAll(async () => {
  await app.close();
  await stripe.close();
});

const url = (path: string) => `/api/v1${path}`;
async function company(who: TestPerson, name: string): Promise<string> {
  const made = await who.http.post(url('/companies')).send({ name }).expect(201);
  return (made.body as { id: string }).id;
}
interface Quoted {
  id: string;
  working: { net: number; total: number };
}
async function quote(): Promise<Quoted> {
  const made = await owner.http
    .post(url('/billing/quotes'))
    .send({ postingId, packageId: 'featured-7' })
    .expect(201);
  return made.body as Quoted;
}
const checkout = (quoteId: string, key: string | null = newId(), body: object = {}) => {
  const request = owner.http.post(url('/billing/checkout'));
  return (key === null ? request : request.set('idempotency-key', key)).send({ quoteId, ...body });
};
interface Page {
  orderId: string;
  url: string;
}
const codeOf = (answer: { body: unknown }) => (answer.body as { code: string }).code;

describe('packages and the offer', () => {
  it('are open to everybody', async () => {
    const packages = await app.http().get(url('/billing/packages')).expect(200);
    expect(packages.body).toMatchObject({
      open: true,
      currency: 'EUR',
      items: [{ id: 'featured-7', price: 4_900 }],
    });
    expect((await app.http().get(url('/billing/offer')).expect(200)).body).toMatchObject({
      offer: null,
      percentOff: null,
    });
    const history = await app.http().get(url('/billing/price-history')).expect(200);
    expect(history.body).toMatchObject({
      packages: [{ id: 'featured-7', periods: [{ list: 4_900, to: null }] }],
    });
  });
});

describe('a checkout over HTTP', () => {
  it('leads to the page at Stripe, and the order says where to pay', async () => {
    const { id, working } = await quote();
    const page = (await checkout(id).expect(200)).body as Page;
    expect(page.url).toContain(stripe.origin);
    const order = await owner.http.get(url(`/billing/orders/${page.orderId}`)).expect(200);
    expect(order.body).toMatchObject({ state: 'awaiting_payment', working, checkoutUrl: page.url });
  });

  it('needs a key, and gives the same answer to the same key', async () => {
    const { id } = await quote();
    const refusal = await checkout(id, null).expect(400);
    expect(codeOf(refusal)).toBe('idempotency.key-required');
    const key = newId();
    const first = await checkout(id, key).expect(200);
    expect((await checkout(id, key).expect(200)).body).toEqual(first.body);
    expect((await checkout(id, newId()).expect(200)).body).toEqual(first.body);
    const reused = await checkout((await quote()).id, key).expect(422);
    expect(codeOf(reused)).toBe('idempotency.key-reused');
  });

  it('takes no amount and no package from the form', async () => {
    const { id } = await quote();
    const tampered = {
      amount: 1,
      net: 1,
      total: 1,
      packageId: 'highlight-7',
      discount: 4_900,
      currency: 'JPY',
    };
    const page = (await checkout(id, newId(), tampered).expect(200)).body as Page;
    const order = await owner.http.get(url(`/billing/orders/${page.orderId}`)).expect(200);
    expect(order.body).toMatchObject({ packageId: 'featured-7', working: { net: 4_900, currency: 'EUR' } });
    const quoted = await owner.http
      .post(url('/billing/quotes'))
      .send({ postingId, packageId: 'featured-7', amount: 1, working: { net: 1 } })
      .expect(201);
    expect((quoted.body as Quoted).working.net).toBe(4_900);
    await owner.http.post(url('/billing/quotes')).send({ postingId, packageId: 'featured-1' }).expect(422);
  });

  it('can be let go of', async () => {
    const page = (await checkout((await quote()).id).expect(200)).body as Page;
    const cancelled = await owner.http.post(url(`/billing/orders/${page.orderId}/cancel`)).expect(200);
    expect(cancelled.body).toMatchObject({ state: 'cancelled', checkoutUrl: null });
  });

  it('is refused once the posting has ended', async () => {
    const made = await owner.http
      .post(url(`/companies/${companyId}/postings`))
      .send(POSTING)
      .expect(201);
    const ended = (made.body as { id: string }).id;
    const quoted = await owner.http
      .post(url('/billing/quotes'))
      .send({ postingId: ended, packageId: 'featured-7' })
      .expect(201);
    await app.uow.manager.query(`UPDATE posting SET state = 'closed' WHERE id = $1`, [ended]);
    expect(codeOf(await checkout((quoted.body as Quoted).id).expect(409))).toBe('billing.posting-ended');
  });
});

describe("another company's", () => {
  it('postings, quotes, orders and account are unknown', async () => {
    const { id } = await quote();
    const page = (await checkout((await quote()).id).expect(200)).body as Page;
    const { http } = other;
    await http.post(url('/billing/quotes')).send({ postingId, packageId: 'featured-7' }).expect(404);
    await http
      .post(url('/billing/checkout'))
      .set('idempotency-key', newId())
      .send({ quoteId: id })
      .expect(404);
    await http.get(url(`/billing/orders/${page.orderId}`)).expect(404);
    await http.post(url(`/billing/orders/${page.orderId}/cancel`)).expect(404);
    await http.get(url(`/companies/${companyId}/billing`)).expect(404);
    await http.get(url(`/companies/${companyId}/orders`)).expect(404);
    await app
      .http()
      .get(url(`/billing/orders/${page.orderId}`))
      .expect(401);
  });
});

describe('the billing account', () => {
  it('is kept, and wants a country that exists', async () => {
    const address = { line1: 'Street 1', line2: '', postalCode: '9000', city: 'Ghent', country: 'BE' };
    const kept = await owner.http
      .put(url(`/companies/${companyId}/billing`))
      .send({ name: 'Good Kitchens BV', address, vatId: 'be 0123.456.749' })
      .expect(200);
    expect(kept.body).toMatchObject({
      party: { name: 'Good Kitchens BV', vatId: 'BE0123456749' },
      vatState: 'pending',
      mayBuy: true,
    });
    const refused = await owner.http
      .put(url(`/companies/${companyId}/billing`))
      .send({ name: 'Good Kitchens BV', address: { ...address, country: 'QQ' } })
      .expect(422);
    expect(codeOf(refused)).toBe('billing.unknown-country');
  });
});

describe('the finance desk', () => {
  it('is for finance staff alone', async () => {
    for (const path of ['desk/orders', 'desk/figures', 'desk/orders.csv', 'campaigns', 'coupons', 'prices']) {
      await finance.http.get(url(`/billing/${path}`)).expect(200);
      await owner.http.get(url(`/billing/${path}`)).expect(403);
      await app
        .http()
        .get(url(`/billing/${path}`))
        .expect(401);
    }
  });

  it('exports a file that no browser opens as a page', async () => {
    const file = await finance.http.get(url('/billing/desk/orders.csv')).expect(200);
    expect(file.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(file.headers['content-disposition']).toContain('attachment');
    expect(file.headers['x-content-type-options']).toBe('nosniff');
    expect(file.text.split('\r\n').length).toBeGreaterThan(2);
  });

  it('takes prices before tax alone, and says so of any other', async () => {
    const price = {
      packageId: 'pinned-7',
      currency: 'EUR',
      amount: 5_900,
      validFrom: addDays(app.clock.now(), 1).toISOString(),
    };
    const refused = await finance.http
      .post(url('/billing/prices'))
      .send({ ...price, taxBehaviour: 'inclusive' })
      .expect(422);
    expect(refused.body).toMatchObject({
      errors: [
        { pointer: '/taxBehaviour', detail: 'Prices are before tax. Leave this out, or send "exclusive".' },
      ],
    });
    const set = await finance.http.post(url('/billing/prices')).send(price).expect(201);
    expect(set.body).toMatchObject({ packageId: 'pinned-7', taxBehaviour: 'exclusive' });
  });

  it('makes a campaign after checking it, and takes it back', async () => {
    const startsAt = app.clock.now().toISOString();
    const campaign = {
      name: 'Half off',
      kind: 'percent',
      percent: 50,
      packageIds: ['featured-7'],
      startsAt,
      endsAt: addDays(app.clock.now(), 3).toISOString(),
    };
    const check = await finance.http.post(url('/billing/campaigns/check')).send(campaign).expect(200);
    expect(check.body).toMatchObject({ packages: [{ was: { amount: 4_900 }, percentOff: 50 }] });
    const made = await finance.http.post(url('/billing/campaigns')).send(campaign).expect(201);
    const { id } = made.body as { id: string };
    expect((await app.http().get(url('/billing/offer'))).body).toMatchObject({
      offer: { id },
      percentOff: 50,
    });
    expect((await quote()).working.net).toBe(2_450);
    const over = await finance.http.post(url(`/billing/campaigns/${id}/cancel`)).expect(200);
    expect(over.body).toMatchObject({ state: 'cancelled' });
    await finance.http
      .post(url('/billing/campaigns'))
      .send({ ...campaign, percent: null })
      .expect(422);
  });
});
