import {
  createTestApp,
  createTestShop,
  signUp,
  type TestApp,
  type TestPerson,
  type TestShop,
} from '@plainhire/testing';
import { makeCompany, makeLive } from '@plainhire/postings/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const OFFER_DAYS = 10;
const OWN = { 'Sec-Fetch-Site': 'same-origin' };

let shop: TestShop;
let app: TestApp;
let owner: TestPerson;
let browser: ReturnType<TestApp['http']>;
let companyId: string;
let postingId: string;
let campaignId: string;
let endsAt: string;

beforeAll(async () => {
  shop = await createTestShop({ web: true });
  ({ app } = shop);
  await shop.price({
    'featured-30': 18_000,
    'featured-14': 12_000,
    'featured-7': 6_000,
    'highlight-30': 6_000,
    'bundle-small': 45_000,
  });
  ({ id: campaignId, endsAt } = await shop.offer(
    50,
    ['featured-7', 'featured-14', 'featured-30'],
    OFFER_DAYS,
  ));
  owner = await signUp(app, { intent: 'employer', name: 'Lotte Brouwer' });
  const made = await owner.http.post('/api/v1/companies').send({ name: 'Kettle Works' }).expect(201);
  companyId = (made.body as { id: string }).id;
  const posting = await owner.http
    .post(`/api/v1/companies/${companyId}/postings`)
    .send({
      title: 'Kettle <b>maker</b>',
      workplace: 'on_site',
      locations: [{ city: 'Ghent', country: 'BE' }],
    })
    .expect(201);
  postingId = (posting.body as { id: string }).id;
  browser = await signedIn(owner);
});
afterAll(() => shop.close());

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

const pageOf = async (path: string, agent = browser) =>
  (await agent.get(path).expect(200)).text.replaceAll('<!-- -->', '');
const lineOf = (page: string) => /<aside aria-label="Current offer".*?<\/aside>/s.exec(page)?.[0] ?? null;
const hidden = (page: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';

describe('prices for everybody', () => {
  it('stand with the offer, the former price and its dates, and a package outside the offer without', async () => {
    const page = await pageOf('/pricing?days=30', app.http());
    expect(page).toContain('€90.00');
    expect(page).toMatch(/<del><span class="vh">Former price <\/span>€180\.00<\/del>/);
    expect(page.match(/<del>/g)).toHaveLength(1);
    expect(page).toContain('500 of 500 left');
  });

  it('are drawn and listed, each with its time, and the same as a file', async () => {
    const page = await pageOf('/pricing/history', app.http());
    expect(page).toMatch(/<svg class="chart"[^>]*role="img"/);
    expect(page).toContain('Offer, Winter offer');
    const file = await app.http().get('/pricing/history.csv').expect(200);
    expect(file.headers['content-type']).toMatch(/^text\/csv/);
    expect(file.text).toMatch(/featured-30,EUR,[^,]+,[^,]*,18000,9000,Winter offer,18000,0/);
    expect(Number(/max-age=(\d+)/.exec(file.headers['cache-control'] ?? '')?.[1])).toBeLessThanOrEqual(300);
  });
});

describe('an address that somebody mistyped', () => {
  it.each(['/pricing', '/pricing/history', '/pricing/history.csv', '/hiring/billing/credit'])(
    'shows %s in the usual currency where it names none',
    async (path) => {
      for (const currency of ['<x>', 'euro', '']) {
        const answer = await browser.get(`${path}?currency=${encodeURIComponent(currency)}`);
        expect([currency, answer.status]).toEqual([currency, 200]);
      }
    },
  );

  it('chooses the usual package where it names none that is sold', async () => {
    const page = await pageOf(`/hiring/postings/${postingId}/promote?package=nope&currency=%3Cx%3E`);
    expect(page).toContain('Pay €108.90');
  });
});

describe('the line of the offer', () => {
  it.each(['/', '/jobs', '/pricing', '/sign-in'])(
    'is in the first HTML of %s, above the head',
    async (path) => {
      const page = await pageOf(path, app.http());
      expect(lineOf(page)).toContain('50% off Featured');
      expect(lineOf(page)).toContain(`data-offer-ends="${endsAt}"`);
      expect(page.indexOf('Current offer')).toBeLessThan(page.indexOf('<header'));
      expect(page).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/);
    },
  );

  it('is not shown to candidates on their own pages, nor to staff on theirs', async () => {
    const moderator = await signUp(app, { staffRoles: ['moderator'] });
    expect(lineOf(await pageOf('/moderation', await signedIn(moderator)))).toBeNull();
    const candidate = await signUp(app, {});
    expect(lineOf(await pageOf('/applications', await signedIn(candidate)))).toBeNull();
  });

  it('is put away by a form, stays so, and comes again with the next offer', async () => {
    const agent = app.http();
    const line = lineOf(await pageOf('/jobs?q=kettle', agent)) ?? '';
    const fields = { offer: hidden(line, 'offer'), ends: hidden(line, 'ends'), next: hidden(line, 'next') };
    expect(fields.offer).toBe(campaignId);
    await agent.post('/offer/hide').type('form').send(fields).expect(403);
    const answer = await agent.post('/offer/hide').set(OWN).type('form').send(fields).expect(302);
    expect(answer.headers.location).toBe('/jobs?q=kettle');
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      /^offer_hidden=[0-9a-f-]{36}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/,
    );
    expect(lineOf(await pageOf('/jobs', agent))).toBeNull();
    expect(lineOf(await pageOf('/jobs', app.http()))).not.toBeNull();
  });

  it('leads nowhere else, whatever is sent as the way back', async () => {
    const send = { offer: campaignId, ends: endsAt, next: '//evil.example' };
    const answer = await app.http().post('/offer/hide').set(OWN).type('form').send(send).expect(302);
    expect(answer.headers.location).toBe('/');
  });
});

describe('a promotion of a posting', () => {
  const promote = () => `/hiring/postings/${postingId}/promote`;

  it('is chosen in the address and worked out before it is paid', async () => {
    const page = await pageOf(`${promote()}?package=featured-7`);
    expect(page).toContain('Pay €36.30');
    expect(page).toContain('Kettle &lt;b&gt;maker&lt;/b&gt;');
    expect(page).toContain('The days begin to count when it is.');
    expect(await pageOf(promote())).toContain('Pay €108.90');
  });

  it('leads to Stripe with one press, and to the same order with two', async () => {
    const page = await pageOf(promote());
    const fields = { _op: 'pay', _quote: hidden(page, '_quote'), _shown: hidden(page, '_shown') };
    const send = () => browser.post(promote()).set(OWN).type('form').send(fields);
    const [first, second] = await Promise.all([send(), send()]);
    expect([first.status, second.status]).toEqual([303, 303]);
    expect(first.headers.location).toBe(second.headers.location);
    expect(first.headers.location).toMatch(new RegExp(`^${shop.stripe.origin}/c/pay/`));
    const { body } = await owner.http.get(`/api/v1/companies/${companyId}/orders`).expect(200);
    expect((body as { items: unknown[] }).items).toHaveLength(1);
  });

  it.each([
    ['a quote of nobody', '019abc00-0000-7000-8000-000000000000'],
    ['what is no id', 'x'],
    ['no quote', ''],
  ])('costs what the shop says, whatever a form claims: %s', async (_, quote) => {
    const page = await pageOf(promote());
    const fields = {
      _op: 'pay',
      _quote: quote,
      _shown: '1|1|EUR',
      package: 'featured-30',
      currency: 'EUR',
      amount: '1',
    };
    const answer = await browser.post(promote()).set(OWN).type('form').send(fields);
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('The price has changed while you looked');
    expect(answer.text).toContain('is €108.90 now');
    expect(hidden(answer.text, '_quote')).not.toBe(hidden(page, '_quote'));
  });

  it('says of a code that is none what is wrong with it, where the price is asked for anew', async () => {
    const fields = { _op: 'pay', _quote: 'x', package: 'featured-30', currency: 'EUR', code: '<b>' };
    const answer = await browser.post(promote()).set(OWN).type('form').send(fields);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('A code has 3 to 30 letters, digits and hyphens.');
  });

  it('is refused from another site', async () => {
    const page = await pageOf(promote());
    const fields = { _op: 'pay', _quote: hidden(page, '_quote'), _shown: hidden(page, '_shown') };
    await browser
      .post(promote())
      .set({ 'Sec-Fetch-Site': 'cross-site' })
      .type('form')
      .send(fields)
      .expect(403);
  });

  it('is worked out too when the page is opened from a letter in a web mailbox', async () => {
    const page = await browser.get(promote()).set('Sec-Fetch-Site', 'cross-site').expect(200);
    expect(page.text).toContain('Pay €108.90');
  });

  it('keeps the order when Stripe does not answer, and pays it at the price that was shown', async () => {
    const page = await pageOf(`${promote()}?package=featured-7`);
    const fields = { _op: 'pay', _quote: hidden(page, '_quote'), _shown: hidden(page, '_shown') };
    await shop.stripe.control('faults', { api: { failNext: 20, status: 500 } });
    const away = await browser.post(promote()).set(OWN).type('form').send(fields);
    await shop.stripe.control('faults', { api: { failNext: 0 } });
    expect(away.status).toBe(503);
    expect(away.text).toContain('Your order is kept');
    expect(hidden(away.text, '_quote')).toBe(fields._quote);
    const again = await browser
      .post(promote())
      .set(OWN)
      .type('form')
      .send({ ...fields, _quote: hidden(away.text, '_quote') });
    expect(again.status).toBe(303);
  }, 60_000);

  it('shows a code that is none beside its field, and the price without it', async () => {
    const page = await pageOf(`${promote()}?package=featured-30&code=%3Cscript%3E`);
    expect(page).toContain('A code has 3 to 30 letters, digits and hyphens.');
    expect(page).toContain('Pay €108.90');
    expect(page).toContain('value="&lt;script&gt;"');
  });

  it('can be looked at, not bought, by a recruiter, who is told whom to ask', async () => {
    const recruiter = await signUp(app, { intent: 'employer', name: 'Daan Smit' });
    await join(recruiter, 'recruiter');
    const page = await pageOf(promote(), await signedIn(recruiter));
    expect(page).toContain('Ask Lotte Brouwer.');
    expect(page).not.toContain('name="_quote"');
  });

  it('is hidden from another company', async () => {
    const { owner: other } = await rival();
    const stranger = await signedIn(other);
    await stranger.get(promote()).expect(404);
    const { body } = await owner.http.get(`/api/v1/companies/${companyId}/orders`).expect(200);
    const [order] = (body as { items: { id: string }[] }).items;
    await stranger.get(`/hiring/orders/${order?.id ?? ''}`).expect(404);
    await stranger.get(`/hiring/orders/${order?.id ?? ''}/receipt.pdf`).expect(404);
  });
});

async function rival() {
  const other = await signUp(app, { intent: 'employer' });
  await other.http.post('/api/v1/companies').send({ name: 'Other Kettles' }).expect(201);
  return { owner: other };
}

async function join(person: TestPerson, role: string): Promise<void> {
  await owner.http
    .post(`/api/v1/companies/${companyId}/invitations`)
    .send({ email: person.email, role })
    .expect(202);
  await app.drain();
  const [mail] = await app.mailbox(person.email);
  const token = /\/invitation\?token=([\w-]+(?:\.[\w-]+)*)/.exec(mail?.text ?? '')?.[1];
  await person.http.post('/api/v1/invitations/accept').send({ token }).expect(200);
}

describe('an order', () => {
  it('waits on the page that Stripe sends back to, and grants nothing by itself', async () => {
    const page = await pageOf(`/hiring/postings/${postingId}/promote`);
    const answer = await browser
      .post(`/hiring/postings/${postingId}/promote`)
      .set(OWN)
      .type('form')
      .send({ _op: 'pay', _quote: hidden(page, '_quote'), _shown: hidden(page, '_shown') });
    const session = /\/c\/pay\/([^/?#]+)/.exec(answer.headers.location ?? '')?.[1] ?? '';
    const newest = async () => {
      const { body } = await owner.http.get(`/api/v1/companies/${companyId}/orders`).expect(200);
      return (body as { items: { id: string; state: string }[] }).items[0] ?? { id: '', state: '' };
    };
    const order = await newest();
    const waiting = await pageOf(`/hiring/orders/${order.id}`);
    expect(waiting).toContain('We wait for Stripe’s word');
    expect(waiting).toContain('data-watch="awaiting_payment"');
    expect(waiting).toMatch(/<noscript><meta http-equiv="refresh" content="5"/i);
    const left = await pageOf(`/hiring/orders/${order.id}?cancelled`);
    expect(left).toContain('You came back without paying');
    expect(left).not.toContain('http-equiv="refresh"');
    expect((await newest()).state).toBe('awaiting_payment');

    await shop.stripe.control(`sessions/${session}/pay`, { outcome: 'succeed' });
    await shop.until(async () => (await newest()).state === 'fulfilled');
    const paid = await pageOf(`/hiring/orders/${order.id}`);
    expect(paid).toContain('Paid, and the promotion is set');
    expect(paid).not.toContain('data-watch');
    expect(paid).toContain('€108.90');
    expect(paid).toContain('/receipt.pdf');
    expect(await pageOf(`/hiring/billing?company=${companyId}`)).toContain('Featured, 30 days');
    expect(await pageOf(`/hiring/postings/${postingId}/promote`)).toContain('Promotions of this posting');
  });

  it('gives its receipt as a file', async () => {
    const { body } = await owner.http.get(`/api/v1/companies/${companyId}/orders`).expect(200);
    const paid = (body as { items: { id: string; state: string }[] }).items.find(
      ({ state }) => state === 'fulfilled',
    );
    const file = await browser
      .get(`/hiring/orders/${paid?.id ?? ''}/receipt.pdf`)
      .buffer(true)
      .expect(200);
    expect(file.headers['content-type']).toBe('application/pdf');
    expect((file.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('the billing page', () => {
  const send = (fields: Record<string, string>) =>
    browser.post(`/hiring/billing?company=${companyId}`).set(OWN).type('form').send(fields);
  const DETAILS = {
    _op: 'save',
    name: 'Kettle Works B.V.',
    'address.line1': 'Spoutstraat 3',
    'address.line2': '',
    'address.postalCode': '3511 AB',
    'address.city': 'Utrecht',
    'address.country': 'nl',
    vatId: '',
  };

  it('keeps what was typed and says what is wrong with it', async () => {
    const answer = await send({ ...DETAILS, vatId: '12', 'address.city': '' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('A VAT id begins with two letters');
    expect(answer.text).toContain('<a href="#f-address-city">City: fill this in.</a>');
    expect(answer.text).toContain('value="Kettle Works B.V."');
  });

  it('saves the details, which stand on the next order', async () => {
    const answer = await send(DETAILS).expect(302);
    const page = await pageOf((answer.headers.location ?? '').split('#')[0] ?? '');
    expect(page).toContain('Saved. The next receipt shows it.');
    expect(page).toContain('value="Spoutstraat 3"');
    expect(page).toContain('value="NL"');
  });

  it('sells credit ahead, for the company itself', async () => {
    const page = await pageOf(`/hiring/billing/credit?company=${companyId}&package=bundle-small`);
    expect(page).toContain('Worth €540.00 for 365 days.');
    const answer = await browser
      .post(`/hiring/billing/credit?company=${companyId}&package=bundle-small`)
      .set(OWN)
      .type('form')
      .send({ _op: 'pay', _quote: hidden(page, '_quote'), _shown: hidden(page, '_shown') });
    expect([answer.status, /<div class="errsum.*?<\/div>/s.exec(answer.text)?.[0]]).toEqual([303, undefined]);
  });
});

describe('at its very end an offer', () => {
  it('is gone from every page, and a price that was shown before is not charged without being shown anew', async () => {
    const promote = `/hiring/postings/${postingId}/promote`;
    app.clock.set(new Date(Date.parse(endsAt) - 20_000));
    const before = await pageOf(promote);
    expect(before).toContain('Pay €108.90');
    expect(lineOf(await pageOf('/'))).toContain('50% off Featured');
    app.clock.set(endsAt);
    expect(lineOf(await pageOf('/'))).toBeNull();
    const prices = await pageOf('/pricing?days=30', app.http());
    expect(prices).not.toContain('<del>');
    expect(prices).toContain('€180.00');
    const answer = await browser
      .post(promote)
      .set(OWN)
      .type('form')
      .send({
        _op: 'pay',
        _quote: hidden(before, '_quote'),
        _shown: hidden(before, '_shown'),
        package: 'featured-30',
        currency: 'EUR',
      });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('It was €108.90 and is €217.80 now.');
    expect(answer.text).toContain('Pay €217.80');
  });
});

describe('without Stripe', () => {
  it('nothing is sold, and the pages say so', async () => {
    const bare = await createTestApp({ web: true });
    try {
      const page = await bare.http().get('/pricing').expect(200);
      expect(page.text).toContain('Nothing is sold here at the moment');
      const { companyId: id, owner: actor } = await makeCompany(bare);
      await makeLive(bare, actor, id, { title: 'Kettle maker' });
      expect(lineOf((await bare.http().get('/').expect(200)).text)).toBeNull();
    } finally {
      await bare.close();
    }
  });
});
