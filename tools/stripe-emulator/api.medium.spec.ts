import { testDatabase, type TestDatabase } from '@plainhire/testing';
import pg from 'pg';
import Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WRITE_LOCK } from './store/store.js';
import { EmulatorBench } from './testing/emulator-bench.js';

const bench = new EmulatorBench();
let database: TestDatabase;
let stripe: Stripe;

beforeAll(async () => {
  database = await testDatabase({ empty: true });
  await bench.start(database.url);
  stripe = new Stripe('sk_test_api', bench.clientOptions);
});
afterAll(async () => {
  await bench.close();
  await database.close();
});

const parameters = (change: Stripe.Checkout.SessionCreateParams = {}, unitAmount = 10_000) => ({
  mode: 'payment' as const,
  line_items: [
    {
      price_data: { currency: 'eur', unit_amount: unitAmount, product_data: { name: 'Promotion' } },
      quantity: 1,
    },
  ],
  success_url: 'https://shop.example/done',
  ...change,
});

/** A paid session's charge. */
async function charged(unitAmount = 10_000): Promise<Stripe.Charge> {
  const session = await stripe.checkout.sessions.create(parameters({}, unitAmount));
  await bench.control.post(`sessions/${session.id}/pay`, { outcome: 'succeed' });
  const paid = await stripe.checkout.sessions.retrieve(session.id, {
    expand: ['payment_intent.latest_charge'],
  });
  return (paid.payment_intent as Stripe.PaymentIntent).latest_charge as Stripe.Charge;
}

async function failure(call: Promise<unknown>): Promise<Stripe.errors.StripeError> {
  return call.then(
    () => {
      throw new Error('It was taken.');
    },
    (error: unknown) => error as Stripe.errors.StripeError,
  );
}

/** Who waits for the emulator's lock. */
async function waiting(client: pg.Client): Promise<unknown[]> {
  const sql = `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
  return (await client.query(sql)).rows;
}

/** A call past the SDK's types. */
async function raw(method: 'GET' | 'POST', path: string, body = '', headers: Record<string, string> = {}) {
  const response = await fetch(bench.emulator.origin + path, {
    method,
    headers: { authorization: 'Bearer sk_test_api', ...headers },
    ...(method === 'POST' ? { body } : {}),
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

describe('a call that Stripe would refuse', () => {
  it('is refused without a test key', async () => {
    for (const authorization of ['', 'Bearer sk_live_abc', 'Bearer pk_test_abc']) {
      const { status, body } = await raw('GET', '/v1/customers', '', { authorization });
      expect({ status, type: body.error.type }).toEqual({ status: 401, type: 'invalid_request_error' });
    }
    const refused = await failure(new Stripe('sk_live_abc', bench.clientOptions).customers.list());
    expect(refused).toBeInstanceOf(Stripe.errors.StripeAuthenticationError);
    expect(refused.message).not.toContain('sk_live_abc');
  });

  it('is refused for a parameter that the SDK does not know', async () => {
    const create = parameters({ metadata: {} }) as Stripe.Checkout.SessionCreateParams & { prices: string };
    create.prices = 'x';
    expect(await failure(stripe.checkout.sessions.create(create))).toMatchObject({
      type: 'StripeInvalidRequestError',
      statusCode: 400,
      code: 'parameter_unknown',
      param: 'prices',
      message: 'Received unknown parameter: prices',
      requestId: expect.stringMatching(/^req_/),
    });
  });

  it('is refused for what is missing, at its place', async () => {
    const create = parameters({ line_items: [{ price_data: { currency: 'eur' }, quantity: 1 }] });
    expect(await failure(stripe.checkout.sessions.create(create))).toMatchObject({
      code: 'parameter_missing',
      param: 'line_items[0][price_data][unit_amount]',
    });
    expect(await failure(stripe.taxRates.create({ display_name: 'VAT' } as never))).toMatchObject({
      code: 'parameter_missing',
    });
  });

  it('says so when the emulator itself is what does not know a parameter', async () => {
    const refused = await failure(
      stripe.checkout.sessions.create(
        parameters({ customer_email: 'a@mail.example', shipping_options: [{ shipping_rate: 'shr_1' }] }),
      ),
    );
    expect(refused).toMatchObject({ code: 'parameter_unsupported', param: 'shipping_options.shipping_rate' });
  });

  it.each([
    ['an object that is not there', () => stripe.refunds.retrieve('re_none'), 404, 'resource_missing'],
    [
      'one that a parameter names',
      () => stripe.checkout.sessions.create(parameters({ customer: 'cus_none' })),
      400,
      'resource_missing',
    ],
    ['a path that is not emulated', () => stripe.subscriptions.list(), 404, undefined],
    [
      'a total below the least charge',
      () => stripe.checkout.sessions.create(parameters({}, 49)),
      400,
      'amount_too_small',
    ],
    [
      'an address that is none',
      () => stripe.checkout.sessions.create(parameters({ success_url: 'shop/done' })),
      400,
      'url_invalid',
    ],
    ['more than a page holds', () => stripe.events.list({ limit: 101 }), 400, 'parameter_invalid_integer'],
    [
      'a property that cannot be expanded',
      () => stripe.products.create({ name: 'x', expand: ['nothing'] }),
      400,
      undefined,
    ],
  ])('is refused for %s', async (_, call, statusCode, code) => {
    const refused = await failure(call());
    expect({ statusCode: refused.statusCode, code: refused.code }).toEqual({ statusCode, code });
  });
});

describe('an idempotency key', () => {
  it('gives the same answer again for the same request, and makes nothing twice', async () => {
    const [first, second] = [
      await stripe.customers.create({ name: 'One' }, { idempotencyKey: 'key-same' }),
      await stripe.customers.create({ name: 'One' }, { idempotencyKey: 'key-same' }),
    ];
    expect(second).toEqual(first);
    expect(second.lastResponse.headers['idempotent-replayed']).toBe('true');
    expect(first.lastResponse.headers['idempotent-replayed']).toBeUndefined();
  });

  it('is refused with other parameters, or on another path', async () => {
    await stripe.customers.create({ name: 'One' }, { idempotencyKey: 'key-mixed' });
    const calls = [
      async () => stripe.customers.create({ name: 'Two' }, { idempotencyKey: 'key-mixed' }),
      async () => stripe.products.create({ name: 'One' }, { idempotencyKey: 'key-mixed' }),
    ];
    for (const call of calls)
      expect(await failure(call())).toMatchObject({ type: 'StripeIdempotencyError', statusCode: 400 });
  });

  it('is refused while its first request is worked on, and answers as that one afterwards', async () => {
    const blocker = new pg.Client({ connectionString: database.url });
    await blocker.connect();
    await blocker.query('SELECT pg_advisory_lock($1)', [WRITE_LOCK]);
    const create = async () => stripe.customers.create({ name: 'Slow' }, { idempotencyKey: 'key-slow' });
    const first = create();
    await expect.poll(async () => (await waiting(blocker)).length).toBe(1);
    expect(await failure(create())).toMatchObject({ statusCode: 409, code: 'idempotency_key_in_use' });
    await blocker.end();
    const { id } = await first;
    expect((await create()).id).toBe(id);
  });

  it('is free again after a request that failed validation, and kept after one that was carried out', async () => {
    const invalid = stripe.customers.create({ name: 'x', foo: 1 } as never, {
      idempotencyKey: 'key-invalid',
    });
    expect(await failure(invalid)).toMatchObject({ code: 'parameter_unknown' });
    await stripe.customers.create({ name: 'x' }, { idempotencyKey: 'key-invalid' });

    const charge = await charged();
    const over = () =>
      failure(stripe.refunds.create({ charge: charge.id, amount: 20_000 }, { idempotencyKey: 'key-over' }));
    expect(await over()).toMatchObject({ statusCode: 400, param: 'amount' });
    const again = await over();
    expect(again).toMatchObject({ statusCode: 400, param: 'amount' });
    expect(again.headers?.['idempotent-replayed']).toBe('true');
  });

  it('is forgotten after a day', async () => {
    const first = await stripe.customers.create({ name: 'Day' }, { idempotencyKey: 'key-day' });
    await bench.control.post('clock', { advanceSeconds: 86_401 });
    const second = await stripe.customers.create({ name: 'Day' }, { idempotencyKey: 'key-day' });
    expect(second.id).not.toBe(first.id);
  });
});

describe('a refund', () => {
  it('gives back part and then the rest, and never more than there is', async () => {
    const charge = await charged();
    const part = await stripe.refunds.create({
      charge: charge.id,
      amount: 4000,
      reason: 'requested_by_customer',
      metadata: { order: '1' },
    });
    expect(part).toMatchObject({ amount: 4000, status: 'succeeded', payment_intent: charge.payment_intent });
    expect(await stripe.charges.retrieve(charge.id)).toMatchObject({
      amount_refunded: 4000,
      refunded: false,
    });
    expect(await failure(stripe.refunds.create({ charge: charge.id, amount: 6001 }))).toMatchObject({
      statusCode: 400,
      message: 'Refund amount (€60.01) is greater than unrefunded amount on charge (€60.00)',
    });
    await stripe.refunds.create({ payment_intent: charge.payment_intent as string });
    expect(await stripe.charges.retrieve(charge.id)).toMatchObject({
      amount_refunded: 10_000,
      refunded: true,
    });
    expect(await failure(stripe.refunds.create({ charge: charge.id }))).toMatchObject({
      code: 'charge_already_refunded',
    });
    const both = await stripe.refunds.list({ charge: charge.id });
    expect(both.data.map(({ amount }) => amount)).toEqual([6000, 4000]);
    await bench.receiver.until(() => bench.receiver.of('charge.refunded', charge.id).length === 2);
    expect(bench.receiver.of('refund.created', part.id)).toHaveLength(1);
  });

  it('never gives back more than there is when many are asked for at once', async () => {
    const charge = await charged();
    const calls = Array.from({ length: 6 }, async () =>
      stripe.refunds.create({ charge: charge.id, amount: 3000 }),
    );
    const ended = await Promise.allSettled(calls);
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    expect(await stripe.charges.retrieve(charge.id)).toMatchObject({ amount_refunded: 9000 });
  });

  it('may wait, and may fail: what failed can be given back anew', async () => {
    const charge = await charged();
    await bench.control.post('faults', { refunds: { status: 'pending' } });
    const refund = await stripe.refunds.create({ charge: charge.id });
    expect(refund.status).toBe('pending');
    await bench.control.post('faults', { refunds: { status: 'succeeded' } });
    await bench.control.post(`refunds/${refund.id}/settle`, { outcome: 'fail' });
    await bench.receiver.until(() => bench.receiver.of('refund.failed', refund.id).length === 1);
    expect(await stripe.refunds.retrieve(refund.id)).toMatchObject({
      status: 'failed',
      failure_reason: expect.any(String),
    });
    expect(await stripe.charges.retrieve(charge.id)).toMatchObject({ amount_refunded: 0, refunded: false });
    expect(await stripe.refunds.create({ charge: charge.id })).toMatchObject({ amount: 10_000 });
  });
});

describe('a dispute', () => {
  it('takes the money, hears evidence and is won or lost', async () => {
    const charge = await charged();
    const { id } = await bench.control.post(`charges/${charge.id}/dispute`, { reason: 'fraudulent' });
    const dispute = await stripe.disputes.retrieve(id as string);
    expect(dispute).toMatchObject({ charge: charge.id, amount: 10_000, status: 'needs_response' });
    expect(await stripe.charges.retrieve(charge.id)).toMatchObject({ disputed: true });
    expect(await failure(stripe.refunds.create({ charge: charge.id }))).toMatchObject({
      code: 'charge_disputed',
    });

    const staged = await stripe.disputes.update(dispute.id, {
      evidence: { uncategorized_text: 'It was used.' },
      submit: false,
    });
    expect(staged).toMatchObject({ status: 'needs_response', evidence_details: { has_evidence: true } });
    const sent = await stripe.disputes.update(dispute.id, { submit: true });
    expect(sent).toMatchObject({ status: 'under_review', evidence_details: { submission_count: 1 } });
    await bench.control.post(`disputes/${dispute.id}/close`, { outcome: 'won' });
    expect(await stripe.disputes.retrieve(dispute.id)).toMatchObject({ status: 'won' });
    await bench.receiver.until(() => bench.receiver.of('charge.dispute.closed', dispute.id).length === 1);
    const types = bench.receiver.received.filter(({ event }) => event.data.object.id === dispute.id);
    expect(types.map(({ event }) => event.type)).toEqual(
      expect.arrayContaining([
        'charge.dispute.created',
        'charge.dispute.funds_withdrawn',
        'charge.dispute.updated',
      ]),
    );
    expect(await failure(stripe.disputes.close(dispute.id))).toMatchObject({
      message: expect.stringMatching(/closed/),
    });
    // Won: the charge may be refunded like any other.
    expect(await stripe.refunds.create({ charge: charge.id })).toMatchObject({ amount: 10_000 });
  });

  it('is lost when the shop gives in', async () => {
    const charge = await charged();
    const { id } = await bench.control.post(`charges/${charge.id}/dispute`, {
      reason: 'general',
      amount: 2500,
    });
    expect(await stripe.disputes.close(id as string)).toMatchObject({ status: 'lost', amount: 2500 });
    expect((await stripe.disputes.list({ charge: charge.id })).data).toHaveLength(1);
  });
});

describe('a list', () => {
  it('pages newest first, onward and back, and all of it by itself', async () => {
    const email = 'many@mail.example';
    const made: string[] = [];
    for (let at = 0; at < 25; at += 1) made.unshift((await stripe.customers.create({ email })).id);

    const first = await stripe.customers.list({ email });
    expect(first).toMatchObject({ object: 'list', has_more: true, url: '/v1/customers' });
    expect(first.data.map(({ id }) => id)).toEqual(made.slice(0, 10));
    const second = await stripe.customers.list({ email, limit: 20, starting_after: made[9] });
    expect(second.data.map(({ id }) => id)).toEqual(made.slice(10));
    expect(second.has_more).toBe(false);
    const back = await stripe.customers.list({ email, limit: 3, ending_before: made[10] });
    expect(back.data.map(({ id }) => id)).toEqual(made.slice(7, 10));
    expect(back.has_more).toBe(true);

    const all: string[] = [];
    for await (const { id } of stripe.customers.list({ email, limit: 7 })) all.push(id);
    expect(all).toEqual(made);
    expect(await failure(stripe.customers.list({ starting_after: 'cus_none' }))).toMatchObject({
      code: 'resource_missing',
      param: 'starting_after',
    });
  });

  it('keeps to a span of time', async () => {
    const { now } = (await bench.control.get('summary')) as { now: number };
    await bench.control.post('clock', { advanceSeconds: 100 });
    const product = await stripe.products.create({ name: 'Late' });
    const ids = async (created: Stripe.RangeQueryParam) =>
      (await stripe.products.list({ created })).data.map(({ id }) => id);
    expect(await ids({ gt: now + 50 })).toEqual([product.id]);
    expect(await ids({ gte: product.created, lt: product.created })).toEqual([]);
  });

  it('finds events by their type', async () => {
    await charged();
    const found = await stripe.events.list({ types: ['charge.*', 'payment_intent.succeeded'], limit: 100 });
    expect(found.data.length).toBeGreaterThan(1);
    expect(found.data.every(({ type }) => /^(charge\.|payment_intent\.succeeded)/.test(type))).toBe(true);
  });

  it('of the lines of a session is in the order of the order', async () => {
    const line = (name: string) => ({
      price_data: { currency: 'jpy', unit_amount: 500, product_data: { name } },
      quantity: 2,
    });
    const session = await stripe.checkout.sessions.create(
      parameters({ line_items: ['First', 'Second', 'Third'].map(line) }),
    );
    expect(session).toMatchObject({ currency: 'jpy', amount_total: 3000 });
    const lines = await stripe.checkout.sessions.listLineItems(session.id, { limit: 2 });
    expect(lines.data.map(({ description }) => description)).toEqual(['First', 'Second']);
    expect(lines.has_more).toBe(true);
  });
});
