import { get } from 'node:http';
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

  it('is refused when another site in a browser makes it', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    const reset = await fetch(`${bench.emulator.origin}/_test/reset`, { method: 'POST', headers });
    expect(reset.status).toBe(403);
    const { port } = new URL(bench.emulator.origin);
    const { status } = await new Promise<{ status: number | undefined }>((resolve, reject) => {
      get(
        { host: '127.0.0.1', port, path: '/_test/summary', headers: { host: 'evil.example' } },
        (response) => {
          response.resume();
          resolve({ status: response.statusCode });
        },
      ).on('error', reject);
    });
    expect(status).toBe(403);
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
