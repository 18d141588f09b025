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
  stripe = new Stripe('sk_test_refunds', bench.clientOptions);
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
