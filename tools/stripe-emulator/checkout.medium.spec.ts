import { testDatabase, type TestDatabase } from '@plainhire/testing';
import Stripe from 'stripe';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { press } from './testing/control-client.js';
import { EmulatorBench, WEBHOOK_SECRET } from './testing/emulator-bench.js';

const SHOP = 'https://shop.example';

const bench = new EmulatorBench();
const { control, receiver } = bench;
let database: TestDatabase;
let stripe: Stripe;

beforeAll(async () => {
  database = await testDatabase({ empty: true });
  await bench.start(database.url);
  stripe = new Stripe('sk_test_checkout', bench.clientOptions);
});
afterAll(async () => {
  await bench.close();
  await database.close();
});
beforeEach(() => {
  receiver.received.length = 0;
});

type Create = Stripe.Checkout.SessionCreateParams;

async function open(
  change: Create = {},
  unitAmount = 10_000,
): Promise<Stripe.Checkout.Session & { url: string }> {
  const session = await stripe.checkout.sessions.create({
    mode: 'payment',
    line_items: [
      {
        price_data: {
          currency: 'eur',
          unit_amount: unitAmount,
          tax_behavior: 'exclusive',
          product_data: {
            name: 'Promotion <30 days>',
            description: 'One posting',
            metadata: { package: 'p30' },
          },
        },
        quantity: 1,
      },
    ],
    success_url: `${SHOP}/done?session={CHECKOUT_SESSION_ID}`,
    cancel_url: `${SHOP}/left`,
    client_reference_id: 'order-1',
    metadata: { order: 'order-1' },
    payment_intent_data: { metadata: { order: 'order-1' }, description: 'Order 1' },
    ...change,
  });
  return session as Stripe.Checkout.Session & { url: string };
}

describe('a session that is paid with a card', () => {
  it('goes from its page to the shop, with a charge and the events of a payment', async () => {
    const session = await open();
    expect(session).toMatchObject({
      status: 'open',
      payment_status: 'unpaid',
      payment_intent: null,
      amount_subtotal: 10_000,
      amount_total: 10_000,
      livemode: false,
    });
    const shown = await (await fetch(session.url)).text();
    expect(shown).toContain('Test checkout: no money moves.');
    expect(shown).toContain('Promotion &lt;30 days&gt;');
    expect(shown).toContain('€100.00');

    const { status, location } = await press(session.url, 'pay');

    expect({ status, location }).toEqual({ status: 303, location: `${SHOP}/done?session=${session.id}` });
    const paid = await stripe.checkout.sessions.retrieve(session.id, {
      expand: ['payment_intent.latest_charge', 'line_items', 'total_details.breakdown'],
    });
    expect(paid).toMatchObject({
      status: 'complete',
      payment_status: 'paid',
      url: null,
      payment_intent: {
        object: 'payment_intent',
        status: 'succeeded',
        amount_received: 10_000,
        metadata: { order: 'order-1' },
        latest_charge: { object: 'charge', paid: true, amount_captured: 10_000 },
      },
      line_items: { object: 'list', data: [{ amount_total: 10_000, price: { unit_amount: 10_000 } }] },
      total_details: { amount_discount: 0, amount_tax: 0, breakdown: { discounts: [], taxes: [] } },
    });
    await receiver.until(() => receiver.of('checkout.session.completed', session.id).length > 0);
    expect(receiver.types).toEqual([
      'payment_intent.created',
      'charge.succeeded',
      'payment_intent.succeeded',
      'checkout.session.completed',
    ]);
  });

  it('signs each event so that the SDK takes it, and not with another secret', async () => {
    const session = await open();
    await press(session.url, 'pay');
    await receiver.until(() => receiver.of('checkout.session.completed', session.id).length > 0);
    const { payload, signature } = receiver.of('checkout.session.completed', session.id)[0]!;
    const event = stripe.webhooks.constructEvent(payload, signature, WEBHOOK_SECRET);
    expect(event).toMatchObject({
      object: 'event',
      livemode: false,
      data: { object: { id: session.id, payment_status: 'paid' } },
    });
    expect(event.api_version).toBe(Stripe.API_VERSION);
    expect(() => stripe.webhooks.constructEvent(payload, signature, 'whsec_other')).toThrow(/signature/);
  });

  it('pays once when the button is pressed twice at the same time', async () => {
    const session = await open();
    const both = await Promise.all([press(session.url, 'pay'), press(session.url, 'pay')]);
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    const { payment_intent: intent } = await stripe.checkout.sessions.retrieve(session.id);
    const charges = await stripe.charges.list({ payment_intent: intent as string });
    expect(charges.data).toHaveLength(1);
  });
});

describe('a card that does not work', () => {
  it('leaves the session open after it was declined, to be paid with another', async () => {
    const session = await open();
    const { status, body } = await press(session.url, 'decline');
    expect(status).toBe(402);
    expect(body).toContain('The card was declined');
    const after = await stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent'] });
    expect(after).toMatchObject({
      status: 'open',
      payment_status: 'unpaid',
      payment_intent: {
        status: 'requires_payment_method',
        last_payment_error: { type: 'card_error', code: 'card_declined' },
      },
    });
    await press(session.url, 'pay');
    expect(await stripe.checkout.sessions.retrieve(session.id)).toMatchObject({ payment_status: 'paid' });
    await receiver.until(() => receiver.of('checkout.session.completed', session.id).length > 0);
    expect(receiver.types).toContain('payment_intent.payment_failed');
  });

  it('asks for the 3-D Secure step, which may be refused and then confirmed', async () => {
    const session = await open();
    await press(session.url, 'authenticate');
    expect(await (await fetch(session.url)).text()).toContain('Confirm the payment');
    expect(await press(session.url, 'authenticate_refuse')).toMatchObject({ status: 402 });
    const refused = await stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent'] });
    expect(refused.payment_intent).toMatchObject({
      last_payment_error: { code: 'payment_intent_authentication_failure' },
    });
    await press(session.url, 'authenticate');
    expect(await press(session.url, 'authenticate_confirm')).toMatchObject({ status: 303 });
    expect(await stripe.checkout.sessions.retrieve(session.id)).toMatchObject({ payment_status: 'paid' });
  });
});

describe('a payment that takes days', () => {
  it.each([
    ['pay_later_arrives', 'checkout.session.async_payment_succeeded', 'paid', 'succeeded'],
    ['pay_later_fails', 'checkout.session.async_payment_failed', 'unpaid', 'requires_payment_method'],
  ])('completes unpaid with %s, and ends by itself with %s', async (action, type, paymentStatus, intent) => {
    const session = await open();
    expect(await press(session.url, action)).toMatchObject({ status: 303 });
    const waiting = await stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent'] });
    expect(waiting).toMatchObject({
      status: 'complete',
      payment_status: 'unpaid',
      payment_intent: { status: 'processing' },
    });
    await control.post('clock', { advanceSeconds: 3601 });
    await receiver.until(() => receiver.of(type, session.id).length > 0);
    const ended = await stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent'] });
    expect(ended).toMatchObject({ payment_status: paymentStatus, payment_intent: { status: intent } });
  });

  it('is not offered where only cards are taken', async () => {
    const session = await open({ excluded_payment_method_types: ['sepa_debit'] });
    expect(await (await fetch(session.url)).text()).not.toContain('Pay later');
    expect(await press(session.url, 'pay_later_arrives')).toMatchObject({ status: 400 });
    expect(await stripe.checkout.sessions.retrieve(session.id)).toMatchObject({ status: 'open' });
  });

  it('ends when the control says so', async () => {
    const session = await open();
    await control.post(`sessions/${session.id}/pay`, { outcome: 'pay_later' });
    const settled = await control.post(`sessions/${session.id}/settle`, { outcome: 'succeed' });
    expect(settled).toMatchObject({ payment_status: 'paid' });
    await expect(control.post(`sessions/${session.id}/settle`, { outcome: 'fail' })).rejects.toThrow(
      /no payment on its way/,
    );
  });
});

describe('a session that nobody pays', () => {
  it('expires at its time, says so on its page and cannot be paid any more', async () => {
    const { now } = (await control.get('summary')) as { now: number };
    const session = await open({ expires_at: now + 1860 });
    await control.post('clock', { advanceSeconds: 1861 });
    await receiver.until(() => receiver.of('checkout.session.expired', session.id).length > 0);
    expect(await stripe.checkout.sessions.retrieve(session.id)).toMatchObject({
      status: 'expired',
      url: null,
    });
    const page = await fetch(session.url);
    expect(page.status).toBe(410);
    expect(await page.text()).toContain('This checkout has expired');
    expect(await press(session.url, 'pay')).toMatchObject({ status: 410 });
    expect(await stripe.checkout.sessions.retrieve(session.id)).toMatchObject({ payment_intent: null });
  });

  it('is expired by the shop once, and never after it was paid', async () => {
    const session = await open();
    expect(await stripe.checkout.sessions.expire(session.id)).toMatchObject({ status: 'expired' });
    await expect(stripe.checkout.sessions.expire(session.id)).rejects.toMatchObject({ statusCode: 400 });
    const paid = await open();
    await press(paid.url, 'pay');
    await expect(stripe.checkout.sessions.expire(paid.id)).rejects.toThrow(/status of `complete`/);
  });

  it.each([
    ['sooner than half an hour', 29 * 60, /at least 30 minutes/],
    ['later than a day', 24 * 3600 + 60, /less than 24 hours/],
  ])('is refused when it would expire %s', async (_, seconds, message) => {
    const { now } = (await control.get('summary')) as { now: number };
    await expect(open({ expires_at: now + seconds })).rejects.toMatchObject({
      type: 'StripeInvalidRequestError',
      param: 'expires_at',
      message: expect.stringMatching(message),
    });
  });
});

describe('a session that costs nothing', () => {
  it('completes without a card and without a payment intent, and counts the coupon then', async () => {
    const coupon = await stripe.coupons.create({ percent_off: 100, duration: 'once', max_redemptions: 1 });
    const session = await open({ discounts: [{ coupon: coupon.id }] });
    expect(session).toMatchObject({ amount_subtotal: 10_000, amount_total: 0 });
    expect((await stripe.coupons.retrieve(coupon.id)).times_redeemed).toBe(0);
    expect(await (await fetch(session.url)).text()).toContain('Complete the order');
    await press(session.url, 'pay');
    expect(await stripe.checkout.sessions.retrieve(session.id)).toMatchObject({
      status: 'complete',
      payment_status: 'no_payment_required',
      payment_intent: null,
    });
    expect(await stripe.coupons.retrieve(coupon.id)).toMatchObject({ times_redeemed: 1, valid: false });
  });
});
