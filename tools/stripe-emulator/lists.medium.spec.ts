import { testDatabase, type TestDatabase } from '@plainhire/testing';
import Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EmulatorBench } from './testing/emulator-bench.js';

const bench = new EmulatorBench();
let database: TestDatabase;
let stripe: Stripe;

beforeAll(async () => {
  database = await testDatabase({ empty: true });
  await bench.start(database.url);
  stripe = new Stripe('sk_test_lists', bench.clientOptions);
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
