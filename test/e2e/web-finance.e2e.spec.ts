import { createTestShop, signUp, type TestApp, type TestPerson, type TestShop } from '@plainhire/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const OWN = { 'Sec-Fetch-Site': 'same-origin' };
const DAY_MS = 86_400_000;

type Browser = ReturnType<TestApp['http']>;

let shop: TestShop;
let app: TestApp;
let owner: TestPerson;
let finance: TestPerson;
let femke: Browser;
let bram: Browser;
let companyId: string;
let postingId: string;

beforeAll(async () => {
  shop = await createTestShop({ web: true });
  ({ app } = shop);
  await shop.price({ 'featured-30': 18_000, 'featured-7': 6_000, 'bundle-small': 45_000 });
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
  finance = await signUp(app, { name: 'Femke Aalders', staffRoles: ['finance'] });
  femke = await signedIn(finance);
  bram = await signedIn(await signUp(app, { name: 'Bram Oudkerk', staffRoles: ['administrator'] }));
});
beforeEach(() => app.uow.manager.query('DELETE FROM rate_limit'));
afterAll(() => shop.close());

/** A browser with the cookie of somebody, without scripts. */
async function signedIn(person: TestPerson): Promise<Browser> {
  const agent = app.http();
  await agent
    .post('/api/v1/auth/login')
    .set('Origin', app.origin)
    .send({ email: person.email, password: person.password })
    .expect(200);
  return agent;
}

const plain = (html: string) => html.replaceAll('<!-- -->', '').replaceAll('&#x27;', "'");
const pageOf = async (path: string, agent = femke) => plain((await agent.get(path).expect(200)).text);
const send = (path: string, fields: Record<string, string | string[]>, agent = femke) =>
  agent.post(path).set(OWN).type('form').send(fields);
const follow = async (answer: { headers: Record<string, string>; status: number }, agent = femke) => {
  expect(answer.status).toBe(302);
  return pageOf((answer.headers.location ?? '').split('#')[0] ?? '', agent);
};
const hidden = (page: string, name: string) =>
  (new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
const summaryIn = (page: string) => /<div class="errsum".*?<\/div>/s.exec(page)?.[0] ?? '';

interface Paid {
  readonly id: string;
  readonly session: string;
  readonly path: string;
}

const stateOf = async (id: string) =>
  ((await finance.http.get(`/api/v1/billing/orders/${id}`).expect(200)).body as { state: string }).state;

/** A paid and granted order, bought as a company buys. */
async function buy(packageId = 'featured-30'): Promise<Paid> {
  const quoted = await owner.http.post('/api/v1/billing/quotes').send({ postingId, packageId }).expect(201);
  const begun = await owner.http
    .post('/api/v1/billing/checkout')
    .set('Idempotency-Key', crypto.randomUUID())
    .send({ quoteId: (quoted.body as { id: string }).id })
    .expect(200);
  const { orderId: id, url } = begun.body as { orderId: string; url: string };
  const session = /\/c\/pay\/([^/?#]+)/.exec(url)?.[1] ?? '';
  await shop.stripe.control(`sessions/${session}/pay`, { outcome: 'succeed' });
  // The payment's own event may come first and be enough.
  await shop.stripe.arrived('checkout.session.completed', session);
  await shop.until(async () => (await stateOf(id)) === 'fulfilled');
  return { id, session, path: `/finance/orders/${id}` };
}

describe('the pages of finance', () => {
  const paths = () => [
    '/finance',
    '/finance/orders',
    '/finance/orders.csv',
    `/finance/orders/${postingId}`,
    '/finance/campaigns',
    '/finance/campaigns/new',
    '/finance/coupons',
    '/finance/prices',
    '/finance/reconciliation',
    `/finance/reconciliation/${postingId}`,
  ];

  it('do not exist for companies, candidates and moderators, whatever they send', async () => {
    const others = [owner, await signUp(app, {}), await signUp(app, { staffRoles: ['moderator'] })];
    for (const person of others) {
      const agent = await signedIn(person);
      for (const path of paths()) {
        expect([path, (await agent.get(path)).status]).toEqual([path, 404]);
        if (path.endsWith('.csv') || path === '/finance') continue;
        const answer = await send(
          path,
          { _op: 'create', code: 'FREE', kind: 'percent', percent: '100' },
          agent,
        );
        expect([path, answer.status >= 400]).toEqual([path, true]);
      }
    }
    expect(await pageOf('/finance/coupons')).not.toContain('FREE');
  });

  it('send visitors to sign in and come back', async () => {
    const answer = await app.http().get('/finance/orders?state=paid').expect(302);
    expect(answer.headers.location).toBe('/sign-in?next=%2Ffinance%2Forders%3Fstate%3Dpaid');
  });

  it('stand in the head for finance and administrators, without an offer and without inline scripts', async () => {
    for (const agent of [femke, bram]) {
      const page = await pageOf('/finance', agent);
      expect(page).toMatch(/<a href="\/finance" aria-current="page">Finance<\/a>/);
      expect(page).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/);
      expect(page).not.toContain('Current offer');
    }
  });

  it('take no form from another site', async () => {
    for (const [path, fields] of [
      ['/finance/coupons', { _op: 'create', code: 'FORGED', kind: 'percent', percent: '100' }],
      ['/finance/prices', { _op: 'create', packageId: 'featured-7', currency: 'EUR', amount: '0.01' }],
      ['/finance/reconciliation', { sinceHours: '72' }],
    ] as const)
      expect(
        (await femke.post(path).set('Sec-Fetch-Site', 'cross-site').type('form').send(fields)).status,
      ).toBe(403);
    expect(await pageOf('/finance/coupons')).not.toContain('FORGED');
  });
});

describe('an order on the desk', () => {
  let paid: Paid;
  beforeAll(async () => {
    paid = await buy();
  });

  it('is counted in the figures of its day, and the balances of the books come to the same on both sides', async () => {
    const page = await pageOf('/finance?days=30');
    expect(page).toMatch(
      /<svg class="chart"[^>]*role="img"[^>]*aria-label="By day, drawn from zero: €180\.00 /,
    );
    expect(page).toContain('1 order paid, after €0.00 of discount (open).');
    const balances = page.slice(page.indexOf('id="balances"'));
    expect(balances).toContain('Money at Stripe');
    const sums = [...balances.matchAll(/<span class="total">([^<]+)<\/span>/g)].map(([, sum]) => sum);
    expect(sums.length % 2).toBe(0);
    for (let index = 0; index < sums.length; index += 2) expect(sums[index]).toBe(sums[index + 1]);
    expect(page).not.toContain('Out of balance');
    expect(page).toContain('Nothing waits');
  });

  it('is found by its id, by Stripe’s and by a part of the company’s name, and is linked', async () => {
    for (const q of [paid.id, paid.session, 'ettle wor'])
      expect(await pageOf(`/finance/orders?q=${encodeURIComponent(q)}`)).toContain(`href="${paid.path}"`);
    const none = await pageOf('/finance/orders?q=cs_unknown');
    expect(none).toContain('No order fits');
    expect(none).toContain('value="cs_unknown"');
    expect(await pageOf('/finance/orders?state=expired')).not.toContain(paid.path);
    expect(await pageOf('/finance/orders?state=nonsense')).toContain(paid.path);
  });

  it('stands in the file that has what the list has', async () => {
    const file = await femke.get('/finance/orders.csv?q=ettle&state=fulfilled').expect(200);
    expect(file.headers['content-type']).toMatch(/^text\/csv/);
    expect(file.headers['content-disposition']).toMatch(/^attachment/);
    expect(file.headers['cache-control']).toBe('private, no-store');
    expect(file.text).toContain(paid.id);
    expect((await femke.get('/finance/orders.csv?state=expired').expect(200)).text).not.toContain(paid.id);
    expect(await pageOf('/finance/orders?state=expired')).toContain(
      'href="/finance/orders.csv?state=expired"',
    );
  });

  it('is told with its working, its ids, what happened, what is booked and what Stripe said', async () => {
    const page = await pageOf(paid.path);
    expect(page).toContain('Featured, 30 days');
    expect(page).toContain('€217.80');
    expect(page).toContain(paid.session);
    for (const words of [
      'Ordered, and its price held',
      'Paid',
      'Granted',
      'Debit and credit come to the same.',
    ])
      expect(page).toContain(words);
    expect(page).toContain('Sales at list price');
    expect(page).toContain('checkout.session.completed');
    expect(page).not.toContain('Kettle <b>maker');
  });

  it('has each of its events followed once more by a press, and nothing doubles', async () => {
    const page = await pageOf(paid.path);
    const event = hidden(page, 'event');
    expect(event).toMatch(/^evt_/);
    const again = await follow(await send(paid.path, { _op: 'replay', event }));
    expect(again).toContain('The event is followed once more.');
    await app.drain();
    expect(await stateOf(paid.id)).toBe('fulfilled');
    const unknown = await send(paid.path, { _op: 'replay', event: 'evt_unknown' });
    expect(unknown.status).toBe(404);
  });

  it('that does not exist is the page for that', async () => {
    await femke.get(`/finance/orders/${companyId}`).expect(404);
    await femke.get('/finance/orders/nonsense').expect(404);
  });
});

describe('a refund', () => {
  it('says what each kind would pay back and do, keeps what was typed, and names what is wrong', async () => {
    const { path } = await buy('featured-7');
    const page = await pageOf(path);
    expect(page).toContain('€60.00 and €12.60 VAT back. The promotion ends.');
    expect(page).toContain('Up to €60.00 before VAT, and the VAT on it. The promotion goes on.');
    expect(page).toContain('No money goes back. The promotion ends.');
    const answer = await send(path, { _op: 'ask-refund', kind: 'partial', net: '60.001', reason: 'x' });
    expect(answer.status).toBe(422);
    expect(summaryIn(plain(answer.text))).toContain('this has more decimals than the currency');
    expect(summaryIn(plain(answer.text))).toContain('href="#f-reason"');
    expect(answer.text).toContain('value="60.001"');
    expect(answer.text).toMatch(/<input[^>]*checked[^>]*value="partial"/);
    const more = await send(path, {
      _op: 'ask-refund',
      kind: 'partial',
      net: '60.01',
      reason: 'For the delay',
    });
    expect(summaryIn(plain(more.text))).toContain('at most €60.00 is left before VAT');
    expect(await stateOf(path.split('/').at(-1) ?? '')).toBe('fulfilled');
  });

  it('is asked about once, naming the sum, the thing and what follows, and is made once by two presses', async () => {
    const { id, path } = await buy('featured-7');
    const typed = { kind: 'partial', net: '10.00', reason: 'For the delay' };
    const asked = await send(path, { _op: 'ask-refund', ...typed });
    expect(asked.status).toBe(200);
    const question = plain(asked.text);
    expect(question).toContain('Pay back €10.00 and its VAT of Featured, 7 days to Kettle Works?');
    expect(question).toContain('It cannot be undone.');
    expect(await stateOf(id)).toBe('fulfilled');
    const fields = { _op: 'refund', _key: hidden(question, '_key'), ...typed };
    const [first, second] = await Promise.all([send(path, fields), send(path, fields)]);
    expect([first.status, second.status]).toContain(302);
    await shop.until(async () => (await stateOf(id)) === 'partly_refunded');
    const page = await pageOf(path);
    expect(page).toContain('€12.10 of it went back, VAT included.');
    expect(page.match(/For the delay/g)).toHaveLength(1);
    const kept = await send(path, { _op: 'change-refund', ...typed });
    expect(kept.text).toContain('value="10.00"');
  });

  it('of a large sum waits for a second person, whom whoever asked cannot be', async () => {
    const { id, path } = await buy('featured-30');
    const typed = { kind: 'full', net: '', reason: 'Shown to the wrong people' };
    const question = plain((await send(path, { _op: 'ask-refund', ...typed })).text);
    expect(question).toContain('Ask for €217.80 to go back');
    expect(question).toContain('A second person of finance must approve it first.');
    const mine = await follow(await send(path, { _op: 'refund', ...typed }));
    expect(mine).toContain('A second person of finance must approve it');
    expect(mine).toContain('You asked for it, so another person of finance approves it.');
    expect(mine).not.toContain('Approve: pay back');
    const refund = hidden(mine, 'refund');
    const alone = await send(path, { _op: 'approve', refund });
    expect(alone.status).toBe(403);
    expect(summaryIn(plain(alone.text))).toContain('Ask a colleague to approve it.');
    expect(await pageOf('/finance')).toContain('1 refund waits for a second person.');
    expect(await pageOf('/finance/orders?waits=refund')).toContain(`href="${path}"`);
    const theirs = await pageOf(path, bram);
    expect(theirs).toContain('Approve: pay back €217.80');
    expect(theirs).toContain('Asked for by Femke Aalders.');
    const done = await follow(await send(path, { _op: 'approve', refund, answerReason: 'Seen' }, bram), bram);
    expect(done).toContain('Approved.');
    await shop.until(async () => (await stateOf(id)) === 'refunded');
    const after = await pageOf(path);
    expect(after).toContain('answered by Bram Oudkerk');
    expect(after).toContain('Nothing can be paid back now.');
    expect(await pageOf('/finance/orders?waits=refund')).not.toContain(path);
  });

  it('that failed at Stripe can be booked as paid outside it, with its reference and a second person', async () => {
    const { id, path } = await buy('featured-7');
    expect(await pageOf(path)).not.toContain('It was paid outside Stripe');
    await shop.stripe.control('faults', { refunds: { status: 'pending' } });
    // Femke gave this company much today, so hers would wait.
    await send(path, { _op: 'refund', kind: 'full', net: '', reason: 'Asked for' }, bram).expect(302);
    let sent = '';
    await shop.until(async () => {
      const rows = await app.uow.manager.query<{ sent: string | null }[]>(
        'SELECT stripe_refund_id AS sent FROM refund WHERE order_id = $1',
        [id],
      );
      sent = rows[0]?.sent ?? '';
      return sent !== '';
    });
    await shop.stripe.control('faults', { refunds: { status: 'succeeded' } });
    await shop.stripe.control(`refunds/${sent}/settle`, { outcome: 'fail' });
    await shop.until(async () => (await pageOf(path)).includes('It was paid outside Stripe'));
    const typed = { kind: 'full', net: '', reason: 'The card is closed', way: 'outside', reference: 'x' };
    const wrong = await send(path, { _op: 'ask-refund', ...typed });
    expect(wrong.status).toBe(422);
    expect(summaryIn(plain(wrong.text))).toContain('href="#f-reference"');
    const right = { ...typed, reference: 'Transfer 17' };
    const question = plain((await send(path, { _op: 'ask-refund', ...right })).text);
    expect(question).toContain('as paid back to Kettle Works outside Stripe?');
    expect(question).toContain('Paid outside Stripe as Transfer 17');
    expect(question).toContain('name="reference" value="Transfer 17"');
    const waits = await follow(await send(path, { _op: 'refund', ...right }));
    expect(waits).toContain('You asked for it, so another person of finance approves it.');
    const refund = hidden(waits, 'refund');
    expect(await pageOf(path, bram)).toContain('See that the payment was really made.');
    await follow(await send(path, { _op: 'approve', refund, answerReason: 'Seen' }, bram), bram);
    await shop.until(async () => (await stateOf(id)) === 'refunded');
    expect(await pageOf(path)).toContain('Paid back outside Stripe');
  });

  it('that waits can be refused, and nothing goes out', async () => {
    const { id, path } = await buy('featured-30');
    await send(path, { _op: 'refund', kind: 'full', net: '', reason: 'A mistake' }).expect(302);
    const refund = hidden(await pageOf(path), 'refund');
    expect(await follow(await send(path, { _op: 'refuse', refund }, bram), bram)).toContain('Refused.');
    await app.drain();
    expect(await stateOf(id)).toBe('fulfilled');
    expect((await send(path, { _op: 'approve', refund }, bram)).status).toBe(409);
  });
});

describe('a dispute', () => {
  it('is seen with its day, and evidence is handed in once, after one question', async () => {
    const { id, path } = await buy('featured-7');
    const { body } = await finance.http.get(`/api/v1/billing/desk/orders/${id}`).expect(200);
    const { paymentIntentId } = (body as { stripe: { paymentIntentId: string } }).stripe;
    const [row] = await app.uow.manager.query<{ charge: string }[]>(
      'SELECT stripe_charge_id AS charge FROM billing_order WHERE stripe_payment_intent_id = $1',
      [paymentIntentId],
    );
    await shop.stripe.control(`charges/${row?.charge ?? ''}/dispute`, { reason: 'product_not_received' });
    await shop.until(async () => (await stateOf(id)) === 'disputed');
    expect(await pageOf('/finance')).toContain('1 dispute is open.');
    expect(await pageOf('/finance/orders?waits=dispute')).toContain(path);
    const page = await pageOf(path);
    expect(page).toContain('product not received');
    expect(page).toContain('An answer is due');
    const short = await send(path, { _op: 'ask-evidence', text: 'No.' });
    expect([short.status, summaryIn(plain(short.text)).includes('at least 10 characters')]).toEqual([
      422,
      true,
    ]);
    const text = 'The promotion ran.\nThey <wrote> to thank us.';
    const question = plain((await send(path, { _op: 'ask-evidence', text })).text);
    expect(question).toContain('Hand in this evidence in the dispute over €72.60?');
    expect(question).toContain('They &lt;wrote&gt; to thank us.');
    const done = await follow(await send(path, { _op: 'evidence', text }));
    expect(done).toContain('The evidence is handed in.');
    expect(done).toContain('Evidence was handed in. The bank decides now');
    expect((await send(path, { _op: 'evidence', text })).status).toBe(409);
  });
});

describe('a campaign', () => {
  const ends = () => new Date(app.clock.now().getTime() + 10 * DAY_MS).toISOString().slice(0, 16);
  const FIELDS = () => ({
    name: 'Winter offer',
    kind: 'percent',
    percent: '50',
    amount: '',
    currency: 'EUR',
    'packageIds[]': ['featured-30', 'featured-7'],
    startsAt: '',
    endsAt: ends(),
    maxUses: '500',
    maxUsesPerCompany: '',
    companyId: '',
  });
  const NEW = '/finance/campaigns/new';

  it('keeps what was typed where it cannot be read, and says so field by field', async () => {
    const answer = await send(NEW, {
      ...FIELDS(),
      _op: 'check',
      name: 'x',
      percent: '12.5',
      endsAt: '',
      maxUses: 'many',
    });
    expect(answer.status).toBe(422);
    const summary = summaryIn(plain(answer.text));
    for (const [field, words] of [
      ['name', 'write at least 3 characters'],
      ['percent', 'write a whole number from 1 to 100'],
      ['endsAt', 'choose a day and a time'],
      ['maxUses', 'write a whole number from 1 to 1,000,000'],
    ] as const) {
      expect(summary).toContain(`href="#f-${field}"`);
      expect(summary).toContain(words);
    }
    for (const value of ['12.5', 'many']) expect(answer.text).toContain(`value="${value}"`);
    expect(await pageOf('/finance/campaigns')).toContain('No campaign yet.');
  });

  it('shows before it is made how it looks, what it asks, and which claims are true and why', async () => {
    const page = plain((await send(NEW, { ...FIELDS(), _op: 'check' })).text);
    const check = page.slice(page.indexOf('id="checked"'));
    expect(check).toContain('50% off Featured, 7 days and Featured, 30 days');
    expect(check).toContain('€90.00');
    expect(check).toContain('may be said');
    expect(check).toContain('was the lowest price openly offered');
    const unlimited = plain((await send(NEW, { ...FIELDS(), _op: 'check', companyId })).text);
    expect(unlimited).toContain('may not be said');
    expect(unlimited).toContain('Not on public pages');
    expect(await pageOf('/finance/campaigns')).toContain('No campaign yet.');
  });

  it('is made as it was checked: fields that were changed since are checked first', async () => {
    // Once: what is typed is a minute, and the clock goes on.
    const typed = FIELDS();
    const checked = plain((await send(NEW, { ...typed, _op: 'check' })).text);
    const keys = { _key: hidden(checked, '_key'), _checked: hidden(checked, '_checked') };
    const changed = await send(NEW, { ...typed, ...keys, _op: 'create', percent: '90' });
    expect(changed.status).toBe(200);
    expect(plain(changed.text)).toContain('The fields were changed since the check.');
    expect(await pageOf('/finance/campaigns')).toContain('No campaign yet.');
    const fields = { ...typed, ...keys, _op: 'create' };
    const [first, second] = await Promise.all([send(NEW, fields), send(NEW, fields)]);
    expect([first.status, second.status]).toContain(302);
    const page = await pageOf('/finance/campaigns?done=create');
    expect(page).toContain('The campaign is made.');
    expect(page.match(/<h2>Winter offer<\/h2>/g)).toHaveLength(1);
    expect(page).toContain('Live');
    expect(await pageOf('/', app.http())).toContain('50% off Featured, 7 days and Featured, 30 days');
  });

  it('goes on only as a new one that says so, after one question', async () => {
    const list = await pageOf('/finance/campaigns');
    const extend = /href="(\/finance\/campaigns\?extend=[^"#]+)/.exec(list)?.[1] ?? '';
    const question = await pageOf(extend);
    expect(question).toContain('Go on after “Winter offer”?');
    expect(question).toContain('An end that was announced stays.');
    const campaign = hidden(question, 'campaign');
    const early = await send(extend, { _op: 'extend', campaign, endsAt: '2020-01-01T00:00' });
    expect([early.status, summaryIn(plain(early.text)).includes('after the old one')]).toEqual([422, true]);
    expect(early.text).toContain('value="2020-01-01T00:00"');
    const endsAt = new Date(app.clock.now().getTime() + 20 * DAY_MS).toISOString().slice(0, 16);
    const page = await follow(await send(extend, { _op: 'extend', campaign, endsAt }));
    expect(page).toContain('The campaign that goes on is made.');
    expect(page).toContain('goes on from “Winter offer”');
    // Once: the earlier one says as what it goes on, and asking again is refused with the way out.
    expect(page).toContain('UTC as another campaign');
    expect(page).not.toContain(`extend=${campaign}`);
    const twice = await send(extend, { _op: 'extend', campaign, endsAt });
    expect([twice.status, summaryIn(plain(twice.text)).includes('goes on already')]).toEqual([409, true]);
  });

  it('is cancelled for good after one question, and gone from public pages', async () => {
    const list = await pageOf('/finance/campaigns');
    const [, cancel = ''] = [...list.matchAll(/href="(\/finance\/campaigns\?cancel=[^"#]+)/g)].at(-1) ?? [];
    const question = await pageOf(cancel);
    expect(question).toContain('Cancel “Winter offer”?');
    expect(question).toContain('It ends at once on every page.');
    const page = await follow(await send(cancel, { _op: 'cancel', campaign: hidden(question, 'campaign') }));
    expect(page).toContain('Cancelled');
    expect(await pageOf('/', app.http())).not.toContain('50% off');
    const again = await send('/finance/campaigns', { _op: 'cancel', campaign: hidden(question, 'campaign') });
    expect(again.status).toBe(409);
  });
});

describe('a code', () => {
  const PATH = '/finance/coupons';
  const FIELDS = { _op: 'create', code: 'kettle-10', kind: 'amount', amount: '10.00', currency: 'EUR' };

  it('is made with its amount in minor units, once, and a taken one is refused beside its field', async () => {
    expect(await follow(await send(PATH, FIELDS))).toContain('KETTLE-10');
    expect(await pageOf(PATH)).toContain('€10.00');
    const taken = await send(PATH, { ...FIELDS, amount: '5,50' });
    expect(taken.status).toBe(409);
    expect(summaryIn(plain(taken.text))).toContain('href="#f-code"');
    expect(taken.text).toContain('value="5,50"');
  });

  it('whose amount cannot be read is kept as it was typed', async () => {
    const answer = await send(PATH, { ...FIELDS, code: 'kettle-11', amount: '10.005' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('value="10.005"');
    expect(summaryIn(plain(answer.text))).toContain('href="#f-amount"');
    expect(await pageOf(PATH)).not.toContain('KETTLE-11');
  });

  it('is switched off for good after one question', async () => {
    const disable = /href="(\/finance\/coupons\?disable=[^"#]+)/.exec(await pageOf(PATH))?.[1] ?? '';
    const question = await pageOf(disable);
    expect(question).toContain('Switch off KETTLE-10?');
    const page = await follow(await send(disable, { _op: 'disable', coupon: hidden(question, 'coupon') }));
    expect(page).toContain('Switched off');
  });
});

describe('the price book', () => {
  const PATH = '/finance/prices';
  const FIELDS = {
    packageId: 'featured-7',
    currency: 'EUR',
    amount: '64.90',
    creditAmount: '',
    validFrom: '',
  };

  it('asks once, naming the price before, and then has a new version beside the old one', async () => {
    const bad = await send(PATH, { ...FIELDS, _op: 'ask', packageId: '', amount: '64.999' });
    expect(bad.status).toBe(422);
    expect(bad.text).toContain('value="64.999"');
    expect(summaryIn(plain(bad.text))).toContain('choose a package');
    const question = plain((await send(PATH, { ...FIELDS, _op: 'ask' })).text);
    expect(question).toContain('Ask €64.90 for Featured, 7 days?');
    expect(question).toContain('It is €60.00 now.');
    expect(hidden(question, 'amount')).toBe('64.90');
    expect(await pageOf(PATH)).not.toContain('€64.90');
    const page = await follow(await send(PATH, { ...FIELDS, _op: 'create', _key: hidden(question, '_key') }));
    expect(page).toContain('The price is in the book.');
    expect(page).toContain('€64.90');
    expect(page).toContain('1 earlier version');
  });

  it('refuses a price in the past, beside the field', async () => {
    const answer = await send(PATH, { ...FIELDS, _op: 'create', validFrom: '2020-01-01T00:00' });
    expect(answer.status).toBe(422);
    expect(summaryIn(plain(answer.text))).toContain('href="#f-validFrom"');
    expect(answer.text).toContain('value="2020-01-01T00:00"');
  });
});

describe('a reconciliation', () => {
  it('is started, shows that it runs, and then its report', async () => {
    const bad = await send('/finance/reconciliation', { sinceHours: '9999' });
    expect([bad.status, bad.text.includes('value="9999"')]).toEqual([422, true]);
    const answer = await send('/finance/reconciliation', { sinceHours: '72' });
    const running = await follow(answer);
    expect(running).toContain('It is running.');
    expect(running).toContain('data-watch="running ');
    expect(running).toMatch(/<noscript><meta http-equiv="refresh" content="5"/i);
    const second = await send('/finance/reconciliation', { sinceHours: '72' });
    expect([second.status, summaryIn(plain(second.text)).includes('is running')]).toEqual([409, true]);
    await app.drain();
    const report = await pageOf(answer.headers.location ?? '');
    expect(report).not.toContain('data-watch');
    expect(report).toMatch(/orders compared/);
    expect(await pageOf('/finance/reconciliation')).toContain(answer.headers.location ?? '-');
  });

  it('that does not exist is the page for that', async () => {
    await femke.get(`/finance/reconciliation/${companyId}`).expect(404);
  });
});
