import { createHmac } from 'node:crypto';
import { SetPrice } from '@plainhire/billing';
import { systemActor, type UserActor } from '@plainhire/kernel';
import { makeLive } from '@plainhire/postings/testing';
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

const PATH = '/api/v1/billing/stripe/webhook';
const SECOND_SECRET = 'whsec_secondsecondsecondsecond';

let stripe: TestStripe;
let app: TestApp;
let owner: TestPerson;
let finance: TestPerson;
let colleague: TestPerson;
let companyId: string;
let postingId: string;

beforeAll(async () => {
  stripe = await startTestStripe();
  app = await createTestApp({
    clock: new GoingClock(new Date()),
    environment: {
      ...stripe.environment,
      STRIPE_WEBHOOK_SECRET: `${stripe.webhookSecret},${SECOND_SECRET}`,
      SELLER_VAT_ID: 'NL123456789B01',
      SELLER_VAT_PERCENT: '21',
    },
  });
  const validFrom = new Date(app.clock.now().getTime() - 40 * 86_400_000).toISOString();
  const price = { packageId: 'featured-7', currency: 'EUR', amount: 4_900, creditAmount: null, validFrom };
  await app.get(SetPrice).execute(systemActor('tests'), price);
  owner = await signUp(app, { intent: 'employer' });
  finance = await signUp(app, { staffRoles: ['finance'] });
  colleague = await signUp(app, { staffRoles: ['finance'] });
  const made = await owner.http.post('/api/v1/companies').send({ name: 'Kettle Works' }).expect(201);
  companyId = (made.body as { id: string }).id;
  const actor: UserActor = {
    kind: 'user',
    userId: owner.userId,
    sessionId: null,
    email: owner.email,
    name: 'Owner',
    verified: true,
    memberships: [{ companyId, role: 'owner' }],
    staffRoles: [],
  };
  ({ postingId } = await makeLive(app, actor, companyId));
  await app.drain();
});
afterAll(async () => {
  await app.close();
  await stripe.close();
});

let events = 0;
function event(over: Record<string, unknown> = {}): { id: string; body: string } {
  events += 1;
  const id = `evt_forged${String(events)}`;
  const made = {
    id,
    object: 'event',
    type: 'checkout.session.completed',
    api_version: null,
    created: seconds(),
    livemode: false,
    data: { object: { id: 'cs_test_unknown', object: 'checkout.session' } },
    ...over,
  };
  return { id, body: JSON.stringify(made) };
}

const seconds = () => Math.floor(app.clock.now().getTime() / 1000);

function sign(body: string, secret = stripe.webhookSecret, at = seconds()): string {
  return `t=${String(at)},v1=${createHmac('sha256', secret)
    .update(`${String(at)}.${body}`)
    .digest('hex')}`;
}

function post(body: string, signature?: string, http = app.http()) {
  const request = http.post(PATH).set('Content-Type', 'application/json; charset=utf-8');
  return (signature === undefined ? request : request.set('Stripe-Signature', signature)).send(body);
}

async function kept(id: string): Promise<number> {
  const rows = await app.uow.manager.query<unknown[]>('SELECT 1 FROM stripe_event WHERE id = $1', [id]);
  return rows.length;
}

async function order(): Promise<{ orderId: string; sessionId: string }> {
  const quoted = await owner.http
    .post('/api/v1/billing/quotes')
    .send({ postingId, packageId: 'featured-7' })
    .expect(201);
  const { body } = await owner.http
    .post('/api/v1/billing/checkout')
    .set('Idempotency-Key', `key-${String((events += 1))}`)
    .send({ quoteId: (quoted.body as { id: string }).id })
    .expect(200);
  const { orderId, url } = body as { orderId: string; url: string };
  return { orderId, sessionId: url.split('/').at(-1) ?? '' };
}

async function stateOf(orderId: string): Promise<string> {
  const { body } = await owner.http.get(`/api/v1/billing/orders/${orderId}`).expect(200);
  return (body as { state: string }).state;
}

/** Hands the event of this type over as it came from Stripe, and lets everything follow from it. */
async function deliver(type: string, objectId: string): Promise<void> {
  const { payload, signature } = await stripe.arrived(type, objectId);
  await post(payload, signature).expect(200);
  await app.drain();
}

describe('the webhook of Stripe', () => {
  it.each([
    ['without a signature', () => undefined],
    ['signed with another secret', (body: string) => sign(body, 'whsec_anothersecretanothersecret')],
    ['signed over another body', () => sign('{}')],
    ['signed six minutes ago', (body: string) => sign(body, undefined, seconds() - 360)],
    ['with a signature that is none', () => 't=1,v1='],
  ])('refuses an event %s, and keeps nothing', async (_, signature) => {
    const { id, body } = event();
    const answer = await post(body, signature(body)).expect(400);
    expect(answer.body).toMatchObject({ code: 'billing.webhook-signature' });
    expect(await kept(id)).toBe(0);
  });

  it('looks at the bytes that came: the same JSON written otherwise is another body', async () => {
    const { id, body } = event();
    const rewritten = JSON.stringify(JSON.parse(body), null, 1);
    await post(rewritten, sign(body)).expect(400);
    expect(await kept(id)).toBe(0);
    await post(rewritten, sign(rewritten)).expect(200);
    expect(await kept(id)).toBe(1);
  });

  it('takes either of two secrets while one takes over from the other', async () => {
    for (const secret of [stripe.webhookSecret, SECOND_SECRET]) {
      const { id, body } = event();
      await post(body, sign(body, secret)).expect(200);
      expect(await kept(id)).toBe(1);
    }
  });

  it('refuses live events under a test key', async () => {
    const { id, body } = event({ livemode: true });
    const answer = await post(body, sign(body)).expect(400);
    expect(answer.body).toMatchObject({ code: 'billing.webhook-mode' });
    expect(await kept(id)).toBe(0);
  });

  it('answers what it does not follow, and keeps nothing of it', async () => {
    const { id, body } = event({ type: 'account.updated' });
    await post(body, sign(body)).expect(200);
    expect(await kept(id)).toBe(0);
  });

  it('needs no session, sets no cookie, and is not stopped by the address of another site', async () => {
    const { body } = event();
    const answer = await app
      .http()
      .post(PATH)
      .set('Content-Type', 'application/json')
      .set('Origin', 'https://elsewhere.example')
      .set('Cookie', 'plainhire=not-a-session')
      .set('Stripe-Signature', sign(body))
      .send(body)
      .expect(200);
    expect(answer.body).toEqual({ received: true });
    expect(answer.headers['set-cookie'] ?? '').not.toMatch(/plainhire=[^;]/);
  });

  it('answers a hundred copies from one address and follows one', async () => {
    const { id, body } = event();
    const http = app.http();
    const answers = await Promise.all(Array.from({ length: 100 }, () => post(body, sign(body), http)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const jobs = await app.uow.manager.query(`SELECT 1 FROM outbox WHERE payload->>'stripeEventId' = $1`, [
      id,
    ]);
    expect(jobs).toHaveLength(1);
    await app.drain();
  });

  it('refuses what is too large, is no JSON, or says so little that it is no event', async () => {
    const large = JSON.stringify({ id: 'evt_large', filler: 'x'.repeat(1_100_000) });
    await post(large, sign(large)).expect(413);
    await post('{"id":', sign('{"id":')).expect(400);
    await post('', sign('')).expect(400);
    await app.http().post(PATH).set('Content-Type', 'text/plain').send('hello').expect(400);
    await app.http().get(PATH).expect(404);
  });

  it.each([
    ['an event without an id', { id: undefined }],
    ['an event whose id is no text', { id: 12 }],
    ['an event without an object', { data: undefined }],
    ['an event of no time', { created: 'yesterday' }],
    ['an event of no type', { type: { a: 1 } }],
  ])('refuses %s, though it is signed', async (_, over) => {
    const { body } = event(over);
    const { status } = await post(body, sign(body));
    expect(status).toBe(400);
  });
});

describe('what an event says of money', () => {
  it('is not believed: a signed event that says paid grants nothing while Stripe says unpaid', async () => {
    const { orderId, sessionId } = await order();
    const { body } = event({
      data: {
        object: {
          id: sessionId,
          object: 'checkout.session',
          status: 'complete',
          payment_status: 'paid',
          metadata: { orderId },
        },
      },
    });
    await post(body, sign(body)).expect(200);
    await app.drain();
    expect(await stateOf(orderId)).toBe('awaiting_payment');
  });

  it('does not come from the page that buyers are sent back to', async () => {
    const { orderId } = await order();
    await owner.http.get(`/api/v1/billing/orders/${orderId}?paid=true`).expect(200);
    expect(await stateOf(orderId)).toBe('awaiting_payment');
  });

  it('grants what was bought once it is true, and what is refunded ends', async () => {
    const { orderId, sessionId } = await order();
    await stripe.control(`sessions/${sessionId}/pay`, { outcome: 'succeed' });
    await deliver('checkout.session.completed', sessionId);
    expect(await stateOf(orderId)).toBe('fulfilled');
    const running = () =>
      app.uow.manager.query<{ state: string }[]>('SELECT state FROM promotion WHERE order_id = $1', [
        orderId,
      ]);
    expect(await running()).toEqual([{ state: 'running' }]);

    const refund = { kind: 'full', reason: 'Asked for by the company' };
    await owner.http.post(`/api/v1/billing/orders/${orderId}/refunds`).send(refund).expect(403);
    await app.http().post(`/api/v1/billing/orders/${orderId}/refunds`).send(refund).expect(401);
    const asked = await finance.http
      .post(`/api/v1/billing/orders/${orderId}/refunds`)
      .send(refund)
      .expect(201);
    expect(asked.body).toMatchObject({ state: 'approved', net: 4_900, tax: 1_029 });
    const refundId = (asked.body as { id: string }).id;
    await colleague.http.post(`/api/v1/billing/refunds/${refundId}/approve`).send({}).expect(409);
    await app.drain();
    expect(await stateOf(orderId)).toBe('refunded');
    expect(await running()).toEqual([{ state: 'ended' }]);
  });

  it('is repaired by finance: replay and reconciliation are theirs alone', async () => {
    const { orderId, sessionId } = await order();
    await stripe.control(`sessions/${sessionId}/pay`, { outcome: 'succeed' });
    for (const path of ['/api/v1/billing/desk/reconciliations', '/api/v1/billing/desk/events/evt_1/replay'])
      await owner.http.post(path).send({}).expect(403);
    await finance.http.post('/api/v1/billing/desk/events/evt_1/replay').send({}).expect(404);
    const started = await finance.http.post('/api/v1/billing/desk/reconciliations').send({}).expect(202);
    await app.drain();
    const run = (started.body as { id: string }).id;
    const { body } = await finance.http.get(`/api/v1/billing/desk/reconciliations/${run}`).expect(200);
    expect(body).toMatchObject({ state: 'done' });
    expect((body as { findings: unknown[] }).findings).toContainEqual(
      expect.objectContaining({ kind: 'paid_not_granted', orderId, repaired: true }),
    );
    expect(await stateOf(orderId)).toBe('fulfilled');
  });
});
