import { testDatabase, type TestDatabase } from '@plainhire/testing';
import Stripe from 'stripe';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EmulatorBench, WEBHOOK_SECRET } from './testing/emulator-bench.js';

const bench = new EmulatorBench();
const { control, receiver } = bench;
let database: TestDatabase;
let stripe: Stripe;

beforeAll(async () => {
  database = await testDatabase({ empty: true });
  await bench.start(database.url);
});
afterAll(async () => {
  await bench.close();
  await database.close();
});
beforeEach(async () => {
  stripe = new Stripe('sk_test_webhooks', bench.clientOptions);
  receiver.answer = () => 200;
  await control.post('reset');
  receiver.received.length = 0;
});

const webhooks = async (change: object) => control.post('faults', { webhooks: change });
const api = async (change: object) => control.post('faults', { api: change });

async function customers(names: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const name of names) ids.push((await stripe.customers.create({ name })).id);
  return ids;
}

const about = () => receiver.received.map(({ event }) => event.data.object.id);
const deliveries = async () => (await control.get('summary')).deliveries;

describe('the delivery of an event', () => {
  it('is tried again until it is taken, with the same event and a signature that holds', async () => {
    const statuses = [200, 302, null, 500];
    receiver.answer = () => statuses.pop() as number | null;
    await bench.stop();
    // Long enough that only what is not answered at all is given up.
    await bench.start(database.url, { webhookTimeout: 1_500 });
    stripe = new Stripe('sk_test_webhooks', bench.clientOptions);
    const [id] = await customers(['Again']);
    await receiver.until(() => receiver.received.length === 4);
    expect(about()).toEqual([id, id, id, id]);
    expect(new Set(receiver.received.map(({ event }) => event.id)).size).toBe(1);
    for (const { payload, signature } of receiver.received)
      expect(stripe.webhooks.constructEvent(payload, signature, WEBHOOK_SECRET).type).toBe(
        'customer.created',
      );
    await expect.poll(deliveries).toEqual({ delivered: 1 });
  });

  it('is given up after the last pause, and can be asked for again', async () => {
    receiver.answer = () => 500;
    await customers(['Never']);
    await expect.poll(deliveries).toEqual({ failed: 1 });
    expect(receiver.received).toHaveLength(5);
    receiver.answer = () => 200;
    await control.post(`events/${receiver.received[0]!.event.id}/resend`);
    await expect.poll(deliveries).toEqual({ delivered: 1, failed: 1 });
  });

  it('does not wait for one before it that hangs', async () => {
    receiver.answer = () => (receiver.received.length === 1 ? null : 200);
    const ids = await customers(['Hangs', 'Goes on']);
    await receiver.until(() => about().includes(ids[1]!));
  });

  it('waits while it is held, and is let go in order or backwards', async () => {
    await webhooks({ mode: 'hold' });
    const ids = await customers(['One', 'Two', 'Three']);
    expect(await deliveries()).toEqual({ held: 3 });
    expect(receiver.received).toEqual([]);
    expect(await control.post('webhooks/flush', { order: 'reverse' })).toEqual({ released: 3 });
    await receiver.until(() => receiver.received.length === 3);
    expect(about()).toEqual([...ids].reverse());

    receiver.received.length = 0;
    const more = await customers(['Four', 'Five']);
    await control.post('webhooks/flush');
    await receiver.until(() => receiver.received.length === 2);
    expect(about()).toEqual(more);
  });

  it('comes as often as it is told to', async () => {
    await webhooks({ mode: 'duplicate', copies: 3 });
    const [id] = await customers(['Thrice']);
    await receiver.until(() => receiver.received.length === 3);
    expect(about()).toEqual([id, id, id]);
    expect(new Set(receiver.received.map(({ event }) => event.id)).size).toBe(1);
  });

  it('comes last first when it is reordered', async () => {
    // They come last first once it has been quiet for a while after the last one: so long here that it is not.
    await webhooks({ mode: 'reorder', delayMs: 1_500 });
    const ids = await customers(['One', 'Two', 'Three']);
    await receiver.until(() => receiver.received.length === 3);
    expect(about()).toEqual([...ids].reverse());
  });

  it('never comes when it is dropped, though the event can be looked up', async () => {
    await webhooks({ mode: 'drop' });
    const [dropped] = await customers(['Lost']);
    await webhooks({ mode: 'normal' });
    const [later] = await customers(['Comes']);
    await receiver.until(() => about().includes(later!));
    expect(about()).not.toContain(dropped);
    const events = await stripe.events.list({ type: 'customer.created' });
    expect(events.data.map(({ data }) => (data.object as Stripe.Customer).id)).toEqual([later, dropped]);
    const undelivered = await stripe.events.list({ delivery_success: false });
    expect(undelivered.data.map(({ data }) => (data.object as Stripe.Customer).id)).toEqual([dropped]);
  });

  it('says what changed, and which call did it', async () => {
    const customer = await stripe.customers.create({ name: 'Before' });
    await stripe.customers.update(customer.id, { name: 'After' }, { idempotencyKey: 'key-change' });
    await receiver.until(() => receiver.of('customer.updated').length === 1);
    expect(receiver.of('customer.updated')[0]!.event).toMatchObject({
      data: { object: { name: 'After' }, previous_attributes: { name: 'Before' } },
      request: { id: expect.stringMatching(/^req_/), idempotency_key: 'key-change' },
    });
  });
});

describe('a restart', () => {
  it('delivers what was left, and holds on to all that was made', async () => {
    receiver.answer = () => null;
    const [first] = await customers(['Under way']);
    await receiver.until(() => receiver.received.length === 1);
    await webhooks({ mode: 'hold' });
    const [held] = await customers(['Held']);
    await bench.stop();
    receiver.received.length = 0;
    receiver.answer = () => 200;

    await bench.start(database.url);
    stripe = new Stripe('sk_test_webhooks', bench.clientOptions);
    await receiver.until(() => receiver.received.length === 1);
    expect(about()).toEqual([first]);
    expect((await stripe.customers.list()).data.map(({ id }) => id)).toEqual([held, first]);
    await control.post('webhooks/flush');
    await receiver.until(() => receiver.received.length === 2);
    expect(about()).toEqual([first, held]);
  });

  it('on another port leads open sessions to their page there', async () => {
    const session = await stripe.checkout.sessions.create({
      mode: 'payment',
      line_items: [
        { price_data: { currency: 'eur', unit_amount: 100, product_data: { name: 'x' } }, quantity: 1 },
      ],
      success_url: 'https://shop.example/done',
    });
    await bench.stop();
    await bench.start(database.url);
    stripe = new Stripe('sk_test_webhooks', bench.clientOptions);
    const { url } = await stripe.checkout.sessions.retrieve(session.id);
    expect(url).toBe(`${bench.emulator.origin}/c/pay/${session.id}`);
    expect((await fetch(url!)).status).toBe(200);
  });
});

describe('a call that goes wrong at will', () => {
  it('fails before anything is done, only where it is told to', async () => {
    await api({ failNext: 2, status: 503, only: 'POST /v1/customers' });
    await stripe.products.create({ name: 'Not meant' });
    await expect(stripe.customers.create({ name: 'Refused' })).rejects.toMatchObject({ statusCode: 503 });
    expect((await stripe.customers.list()).data).toEqual([]);
    const patient = new Stripe('sk_test_webhooks', { ...bench.clientOptions, maxNetworkRetries: 2 });
    await patient.customers.create({ name: 'Taken' });
    expect((await stripe.customers.list()).data).toHaveLength(1);
  });

  it('loses its answer after the work is done; the retry with its key finds it done', async () => {
    await api({ answerLost: 2 });
    const impatient = new Stripe('sk_test_webhooks', bench.clientOptions);
    // The SDK itself tries once more when a connection is cut.
    await expect(
      impatient.customers.create({ name: 'Once' }, { idempotencyKey: 'key-lost' }),
    ).rejects.toBeInstanceOf(Stripe.errors.StripeConnectionError);
    const customer = await stripe.customers.create({ name: 'Once' }, { idempotencyKey: 'key-lost' });
    expect((await stripe.customers.list()).data.map(({ id }) => id)).toEqual([customer.id]);
  });

  it('hangs until the caller gives up', async () => {
    await api({ hangNext: 1 });
    const impatient = new Stripe('sk_test_webhooks', { ...bench.clientOptions, timeout: 1_000 });
    await expect(impatient.customers.create({ name: 'Waits' })).rejects.toBeInstanceOf(
      Stripe.errors.StripeConnectionError,
    );
    expect((await stripe.customers.list()).data).toEqual([]);
  });

  it('is refused by the control when the fault has a name that is not known', async () => {
    await expect(api({ failNxt: 1 })).rejects.toThrow(/failNxt/);
  });
});
