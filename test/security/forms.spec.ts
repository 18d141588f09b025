import { newId } from '@plainhire/kernel';
import { createTestShop, type TestApp, type TestShop } from '@plainhire/testing';
import type { ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { SessionGuard } from '../../apps/api/src/auth/session.guard.js';
import { isFromPages } from '../../apps/api/src/web/in-process-fetch.js';
import { Cast, type Role } from './support/cast.js';

const TYPED = 'Typed for an hour & <b>kept</b>';
const SHOWN = 'Typed for an hour &amp; &lt;b&gt;kept&lt;/b&gt;';
const OWN = { 'Sec-Fetch-Site': 'same-origin' };

type Http = ReturnType<TestApp['http']>;
type Fields = Record<string, string>;

let shop: TestShop;
let app: TestApp;
let cast: Cast;

beforeAll(async () => {
  shop = await createTestShop({ web: true });
  ({ app } = shop);
  cast = await Cast.gather(app);
});
afterAll(() => shop.close());

async function browser(role: Role): Promise<Http> {
  const http = app.http();
  const { email, password } = cast.person(role);
  await http.post('/api/v1/auth/login').set('Origin', app.origin).send({ email, password }).expect(200);
  return http;
}

const send = (http: Http, path: string, fields: Fields, headers: Fields = OWN) =>
  http.post(path).set(headers).type('form').send(fields);

interface Form {
  readonly role: Role;
  readonly path: () => string | Promise<string>;
  readonly fields: Fields;
  /** What was typed, as a page shows it, where it is not the usual words. */
  readonly shown?: string;
  /** Nothing was typed. */
  readonly bare?: true;
  /** What is typed here cannot be done: the form itself comes back and says so. */
  readonly refused?: true;
}

const slugOf = async (id: string) =>
  ((await app.http().get(`/api/v1/postings/${id}`).expect(200)).body as { slug: string }).slug;

let offered: Promise<string> | undefined;
let paid: Promise<string> | undefined;

/** An order of the company that is paid, which all who only ask about it share. */
function paidOrder(): Promise<string> {
  paid ??= payOrder();
  return paid;
}

async function payOrder(): Promise<string> {
  const begun = await cast
    .http('owner')
    .post('/api/v1/billing/checkout')
    .set('Idempotency-Key', newId())
    .send({ quoteId: await cast.quote() })
    .expect(200);
  const { orderId, url } = begun.body as { orderId: string; url: string };
  await shop.stripe.control(`sessions/${/\/c\/pay\/([^/?#]+)/.exec(url)?.[1] ?? ''}/pay`, {
    outcome: 'succeed',
  });
  await shop.until(async () => {
    const { body } = await cast.http('finance').get(`/api/v1/billing/orders/${orderId}`).expect(200);
    return (body as { state: string }).state === 'fulfilled';
  });
  return orderId;
}

/** Every form of the pages that changes something. */
const FORMS: Readonly<Record<string, Form>> = {
  'an application': {
    role: 'other',
    path: async () => `/apply/${await slugOf(cast.postingId)}`,
    fields: { _op: 'preview', coverLetter: TYPED },
  },
  'a profile': { role: 'other', path: () => '/profile', fields: { _op: 'save', headline: TYPED } },
  'a new company': {
    role: 'other',
    path: () => '/hiring/company/new',
    fields: { name: TYPED },
  },
  'a company': {
    role: 'owner',
    path: () => `/hiring/company?company=${cast.companyId}`,
    fields: { _op: 'save', name: 'Kettle Works', website: '', about: TYPED },
  },
  'a new posting': {
    role: 'owner',
    path: () => `/hiring/postings/new?company=${cast.companyId}`,
    fields: { _op: 'save', title: TYPED },
  },
  'a posting': {
    role: 'owner',
    path: async () => `/hiring/postings/${await cast.draft()}`,
    fields: { _op: 'save', title: TYPED },
  },
  'an answer to an applicant': {
    role: 'owner',
    path: async () => `/hiring/applications/${await cast.application()}`,
    fields: { _op: 'interview', message: TYPED },
  },
  'a decision of a moderator': {
    role: 'moderator',
    path: async () => `/moderation/cases/${await cast.openCase('moderator')}`,
    fields: { _op: 'request_changes', reasonCode: 'other', message: TYPED },
  },
  'a step of a moderator': {
    role: 'moderator',
    path: async () => `/moderation/postings/${await cast.live()}`,
    fields: { _op: 'pause', reasonCode: 'other', message: TYPED },
  },
  'a withdrawal': {
    role: 'candidate',
    path: async () => `/applications/${await cast.application()}`,
    fields: {},
    bare: true,
  },
  'a search to be told of': {
    role: 'other',
    path: () => '/alerts/new',
    fields: { q: 'kettles', frequency: 'weekly', name: TYPED },
  },
  'the name of a search': {
    role: 'other',
    path: () => '/alerts',
    fields: { _op: 'change', id: newId(), name: TYPED, frequency: 'weekly' },
    refused: true,
  },
  'an account': {
    role: 'other',
    path: () => '/account',
    // The password is never carried along, so it is asked for once more.
    fields: { _op: 'email', email: 'moved@mail.example', password: 'seven purple kettles' },
    shown: 'moved@mail.example',
    refused: true,
  },
  'roles of staff': {
    role: 'admin',
    path: () => '/admin',
    fields: { _op: `suspend:${newId()}` },
    bare: true,
  },
  'details for a receipt': {
    role: 'billing',
    path: () => `/hiring/billing?company=${cast.companyId}`,
    fields: {
      _op: 'save',
      name: TYPED,
      'address.line1': 'Dock 1',
      'address.city': 'Ghent',
      'address.country': 'BE',
    },
  },
  'a payment for a promotion': {
    role: 'owner',
    path: () => `/hiring/postings/${cast.postingId}/promote?code=${encodeURIComponent(TYPED)}`,
    fields: { _op: 'pay', package: 'featured-7', currency: 'EUR', code: TYPED },
    refused: true,
  },
  'a payment for credit': {
    role: 'owner',
    path: () => `/hiring/billing/credit?company=${cast.companyId}&code=${encodeURIComponent(TYPED)}`,
    fields: { _op: 'pay', package: 'bundle-small', currency: 'EUR', code: TYPED },
    refused: true,
  },
  'a refund': {
    role: 'finance',
    path: async () => `/finance/orders/${await paidOrder()}`,
    fields: { _op: 'ask-refund', kind: 'full', reason: TYPED },
  },
  'evidence for a bank': {
    role: 'finance',
    path: async () => `/finance/orders/${await paidOrder()}`,
    fields: { _op: 'ask-evidence', text: TYPED },
  },
  'a campaign': {
    role: 'finance',
    path: () => '/finance/campaigns/new',
    fields: {
      _op: 'check',
      name: TYPED,
      kind: 'percent',
      percent: '20',
      'packageIds[]': 'featured-7',
      endsAt: '2099-01-01T12:00',
    },
  },
  'the end of a campaign': {
    role: 'finance',
    path: async () => {
      offered ??= shop.offer(10, ['featured-30'], 10).then(({ id }) => id);
      return `/finance/campaigns?extend=${await offered}`;
    },
    fields: { _op: 'extend', campaign: newId(), endsAt: TYPED },
    refused: true,
  },
  'a code': {
    role: 'finance',
    path: () => '/finance/coupons',
    fields: { _op: 'create', code: TYPED, kind: 'percent', percent: '20' },
    refused: true,
  },
  'a price': {
    role: 'finance',
    path: () => '/finance/prices',
    fields: { _op: 'ask', packageId: 'featured-7', amount: TYPED, currency: 'EUR' },
    refused: true,
  },
  'a reconciliation': {
    role: 'finance',
    path: () => '/finance/reconciliation',
    fields: { sinceHours: TYPED },
    refused: true,
  },
};

describe.each(Object.entries(FORMS))('the form of %s', (_, form) => {
  it('is taken from our own pages alone', async () => {
    const path = await form.path();
    const http = await browser(form.role);
    const foreign: [string, Fields][] = [
      ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
      ['a neighbour', { 'Sec-Fetch-Site': 'same-site' }],
      ['a foreign origin', { Origin: 'https://evil.example' }],
      ['a sandboxed frame', { Origin: 'null' }],
      ['a foreign origin that says it is ours', { 'Sec-Fetch-Site': 'cross-site', Origin: app.origin }],
      ['nowhere', {}],
    ];
    for (const [from, headers] of foreign) {
      const answer = await send(http, path, form.fields, headers);
      // A foreign origin is refused by the router before our own check is asked.
      expect([from, [400, 403].includes(answer.status)]).toEqual([from, true]);
    }
  });

  it.skipIf(form.bare)('keeps what was typed when the session ends, and goes on with it', async () => {
    const path = await form.path();
    const visitor = app.http();
    const stopped = await send(visitor, path, { ...form.fields, _key: 'a-key-of-this-form' });
    expect(stopped.status).toBe(401);
    const shown = form.shown ?? SHOWN;
    expect(stopped.text).toContain(shown);
    expect(stopped.text).not.toContain('seven purple kettles');
    expect(stopped.text).toContain('name="_password"');
    expect(stopped.headers['cache-control']).toContain('no-store');

    const hidden = hiddenIn(stopped.text);
    const { email, password } = cast.person(form.role);
    const wrong = await send(visitor, path, { ...hidden, _email: email, _password: 'not the password' });
    expect(wrong.status).toBe(401);
    expect(wrong.text).toContain(shown);
    expect(wrong.text).not.toContain('not the password');

    const on = await send(visitor, path, { ...hidden, _email: email, _password: password });
    expect(form.refused ? [404, 422] : [200, 302]).toContain(on.status);
    if (form.refused) expect(on.text).toContain(shown);
    expect(String(on.headers['set-cookie'])).toMatch(/^plainhire=[\w-]{43}/);
    if (on.status === 302) expect(on.headers.location).not.toContain('/sign-in');
  });

  it('loses nothing at whichever moment between its check and its answer the session ends', async () => {
    const { email, password, userId } = cast.person(form.role);
    const login = await app
      .http()
      .post('/api/v1/auth/login')
      .set('Origin', app.origin)
      .send({ email, password })
      .expect(200);
    const cookie = String(login.headers['set-cookie']).split(';')[0] ?? '';
    for (let calls = 0, ended = true; ended; calls += 1) {
      const path = await form.path();
      const fields = { ...form.fields, _key: newId() };
      const ending = await endAfter(calls, userId);
      const answer = await send(app.http(), path, fields, { ...OWN, Cookie: cookie });
      ended = await ending.restore();
      const what = `after ${String(calls)} calls: ${String(answer.status)}`;
      if (answer.status === 302 || answer.status === 303) {
        expect(answer.headers.location, what).not.toContain('/sign-in');
        continue;
      }
      if (!form.bare) expect(answer.text, what).toContain(form.shown ?? SHOWN);
      expect(answer.status, what).toBeLessThan(500);
      if (answer.status !== 401) continue;
      expect(answer.text).toContain('name="_password"');
      expect(answer.text).not.toContain('seven purple kettles');
      expect(hiddenIn(answer.text)).toMatchObject({ _key: fields._key });
    }
  });
});

describe('a form whose session ended after its first step', () => {
  it('goes on to Stripe with the very price that was shown', async () => {
    const path = `/hiring/postings/${cast.postingId}/promote?package=featured-7`;
    const page = await (await browser('owner')).get(path).expect(200);
    const shown = hiddenIn(page.text);
    expect(shown._quote).toMatch(/^[0-9a-f-]{36}$/);

    const visitor = app.http();
    const stopped = await send(visitor, path, { ...shown, _op: 'pay' });
    expect(stopped.status).toBe(401);
    const carried = hiddenIn(stopped.text);
    expect(carried).toMatchObject({ _quote: shown._quote, _shown: shown._shown, _op: 'pay' });

    const { email, password } = cast.person('owner');
    const on = await send(visitor, path, { ...carried, _email: email, _password: password });
    expect(on.status).toBe(303);
    expect(on.headers.location).toContain(`${shop.stripe.origin}/c/pay/`);
  });

  it('makes the campaign that was checked, without another check', async () => {
    const path = '/finance/campaigns/new';
    const fields = {
      name: TYPED,
      kind: 'percent',
      percent: '20',
      'packageIds[]': 'featured-7',
      endsAt: '2099-01-01T12:00',
    };
    const checked = await send(await browser('finance'), path, { ...fields, _op: 'check' });
    expect(checked.status).toBe(200);

    const visitor = app.http();
    const create = { ...fields, ...hiddenIn(checked.text), _op: 'create' };
    const stopped = await send(visitor, path, create);
    expect(stopped.status).toBe(401);

    const { email, password } = cast.person('finance');
    const again = { ...hiddenIn(stopped.text), _email: email, _password: password };
    const on = await send(visitor, path, again);
    expect(on.status).toBe(302);
    expect(on.headers.location).toContain('done=create');
  });
});

/** Ends every session of somebody just before the call after so many that a page makes of the API. */
async function endAfter(calls: number, userId: string) {
  await app.drain();
  const real = Reflect.get(SessionGuard.prototype, 'canActivate');
  let seen = 0;
  let ended = false;
  const spy = vi.spyOn(SessionGuard.prototype, 'canActivate').mockImplementation(async function (
    this: SessionGuard,
    context: ExecutionContext,
  ) {
    if (isFromPages(context.switchToHttp().getRequest<Request>())) {
      if (seen === calls) {
        ended = true;
        await app.uow.manager.query(
          `UPDATE user_session SET token_hash = 'ended ' || token_hash WHERE user_id = $1`,
          [userId],
        );
      }
      seen += 1;
    }
    return real.call(this, context);
  });
  return {
    async restore() {
      spy.mockRestore();
      await app.uow.manager.query(
        `UPDATE user_session SET token_hash = replace(token_hash, 'ended ', '') WHERE user_id = $1`,
        [userId],
      );
      return ended;
    },
  };
}

const hiddenIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, plain(value)],
    ),
  );

const plain = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');

describe('forms that open a session', () => {
  it.each<[string, Fields]>([
    ['/sign-in', { _email: 'nobody@mail.example', _password: 'not the password' }],
    ['/sign-up', { email: 'new@mail.example', password: 'seven green kettles sing', name: 'New' }],
    ['/forgot', { email: 'nobody@mail.example' }],
    ['/sign-out', {}],
  ])('are taken from our own pages alone: %s', async (path, fields) => {
    const foreign: Fields[] = [{ 'Sec-Fetch-Site': 'cross-site' }, { Origin: 'https://evil.example' }, {}];
    for (const headers of foreign) {
      const answer = await send(app.http(), path, fields, headers);
      expect([400, 403]).toContain(answer.status);
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
  });

  it('hide the trap that only programs fill, and answer them as people', async () => {
    const page = await app.http().get('/sign-up').expect(200);
    expect(page.text).toContain('name="website2"');
    const fields = {
      password: 'seven green kettles sing',
      name: 'Somebody',
      intent: 'candidate',
    };
    const person = await send(app.http(), '/sign-up', {
      ...fields,
      email: 'person@forms.example',
      website2: '',
    });
    const robot = await send(app.http(), '/sign-up', {
      ...fields,
      email: 'robot@forms.example',
      website2: 'https://spam.example',
    });
    expect(robot.status).toBe(person.status);
    await app.drain();
    expect(await app.mailbox('robot@forms.example')).toEqual([]);
    expect(await app.mailbox('person@forms.example')).toHaveLength(1);
  });
});

describe('a press that comes twice', () => {
  it('makes one company, one posting and one application', async () => {
    const twice = async (http: Http, path: string, fields: Fields) => {
      const answers = await Promise.all([send(http, path, fields), send(http, path, fields)]);
      expect(answers.map(({ status }) => status)).toContain(302);
    };
    const keyIn = (text: string) => /name="_key" value="([^"]+)"/.exec(text)?.[1] ?? '';
    const rival = await browser('rival');
    const newCompany = await rival.get('/hiring/company/new').expect(200);
    await twice(rival, '/hiring/company/new', { _key: keyIn(newCompany.text), name: 'Pressed Twice' });
    const companies: unknown[] = await app.uow.manager.query(
      `SELECT id FROM company WHERE name = 'Pressed Twice'`,
    );
    expect(companies).toHaveLength(1);

    const path = `/hiring/postings/new?company=${cast.rivalCompanyId}`;
    const newPosting = await rival.get(path).expect(200);
    await twice(rival, path, { _op: 'save', _key: keyIn(newPosting.text), title: 'Pressed twice' });
    const listed = await cast.http('rival').get(`/api/v1/companies/${cast.rivalCompanyId}/postings`);
    expect((listed.body as { items: unknown[] }).items).toHaveLength(1);

    const other = await browser('other');
    const apply = `/apply/${await slugOf(await cast.live())}`;
    const preview = await send(other, apply, { _op: 'preview', coverLetter: 'Once' });
    await twice(other, apply, { _op: 'send', _key: keyIn(preview.text), coverLetter: 'Once' });
    const sent = await cast.http('other').get('/api/v1/me/applications').expect(200);
    expect((sent.body as { items: unknown[] }).items).toHaveLength(1);
  });
});

describe('a request that comes again under its key', () => {
  const bodies = (): [what: string, role: Role, path: string, body: object, other: object][] => [
    ['a company', 'finance', '/api/v1/companies', { name: 'Again' }, { name: 'Other' }],
    [
      'a posting',
      'owner',
      `/api/v1/companies/${cast.companyId}/postings`,
      { title: 'Again' },
      { title: 'Other' },
    ],
    [
      'an application',
      'finance',
      `/api/v1/postings/${cast.postingId}/applications`,
      { coverLetter: 'Again' },
      { coverLetter: 'Other' },
    ],
  ];

  it('is answered as the first time, and with 422 when it asks for something else', async () => {
    for (const [what, role, path, body, other] of bodies()) {
      const key = newId();
      const ask = (content: object) => cast.http(role).post(path).set('Idempotency-Key', key).send(content);
      const first = await ask(body);
      const again = await ask(body);
      const changed = await ask(other);
      expect([what, first.status, again.status, changed.status]).toEqual([what, 201, 201, 422]);
      expect(again.body).toEqual(first.body);
      expect(changed.body).toMatchObject({ code: 'idempotency.key-reused' });
      // Keys are of one person: another's is another's.
      const theirs = await cast.http('rival').post(path).set('Idempotency-Key', key).send(body);
      expect(theirs.body).not.toMatchObject({ id: (first.body as { id: string }).id });
    }
  });
});

describe('names of fields that nobody gave', () => {
  it('change nothing but the form', async () => {
    const http = await browser('other');
    const fields = {
      _op: 'save',
      headline: 'Kettle maker',
      '__proto__.polluted': 'yes',
      'constructor.prototype.polluted': 'yes',
      'work.0.__proto__.polluted': 'yes',
      'work.999999999.title': 'far',
      'a.b.c.d.e.f.g.h.i.j': 'deep',
      'skills.length': '4294967295',
      toString: 'x',
      '': 'nameless',
      '.': 'dot',
      'work.': 'dot',
    };
    const answer = await send(http, '/profile', fields);
    expect(answer.status).toBeLessThan(500);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    const many = Object.fromEntries(
      Array.from({ length: 5_000 }, (_, at) => [`work.${String(at)}.title`, 'x']),
    );
    expect((await send(http, '/profile', { _op: 'save', ...many })).status).toBeLessThan(500);
  });
});
