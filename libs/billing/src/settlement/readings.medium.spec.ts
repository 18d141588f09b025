import type { UserActor } from '@plainhire/kernel';
import {
  GoingClock,
  mediumContext,
  type MediumContext,
  startTestStripe,
  type TestStripe,
} from '@plainhire/testing';
import type Stripe from 'stripe';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BillingModule } from '../billing.module.js';
import type { Order } from '../orders/order.entity.js';
import { createStripe } from '../stripe/stripe-client.js';
import type { OrderFacts } from '../stripe/stripe-facts.js';
import { TakeWebhook } from '../stripe/take-webhook.js';
import { findOrder, makeBuyer, order, runJobs, setPrices, stateOf } from '../testing.js';
import { ApplyFacts } from './apply-facts.js';
import { settleInJob } from './settle-in-job.js';
import { SettleOrder } from './settle-order.js';

const CAUSE = { actor: 'tests', stripeEventId: null };

let stripe: TestStripe;
let client: Stripe;
let context: MediumContext;
let buyer: { companyId: string; owner: UserActor };

beforeAll(async () => {
  stripe = await startTestStripe();
  context = await mediumContext({
    imports: [BillingModule],
    clock: new GoingClock(new Date()),
    environment: { SELLER_VAT_ID: 'NL123456789B01', SELLER_VAT_PERCENT: '21', ...stripe.environment },
  });
  client = createStripe({ secretKey: 'sk_test_0123456789abcdef', emulatorUrl: stripe.origin });
  await setPrices(context);
});
afterAll(async () => {
  await context.close();
  await stripe.close();
});
beforeEach(async () => {
  context.clock.set(new Date());
  buyer = await makeBuyer(context);
});

const settle = (id: string) => context.get(SettleOrder).execute(id, CAUSE);
const apply = (id: string, facts: OrderFacts) => context.get(ApplyFacts).execute(id, facts, CAUSE);

async function read(id: string): Promise<OrderFacts> {
  const facts = await context.get(SettleOrder).read(id);
  if (!facts) throw new Error('The session is not there.');
  return facts;
}

async function fulfilled(): Promise<Order> {
  const bought = await order(context, buyer);
  await stripe.control(`sessions/${String(bought.stripeSessionId)}/pay`, { outcome: 'succeed' });
  await settle(bought.id);
  await runJobs(context);
  return findOrder(context, bought.id);
}

const refundByHand = ({ stripePaymentIntentId }: Order, amount?: number) =>
  client.refunds.create({ payment_intent: String(stripePaymentIntentId), amount });

const rowsOf = (id: string) =>
  context.uow.manager.query<{ state: string; count: number }[]>(
    `SELECT state, (SELECT count(*)::int FROM ledger_journal WHERE order_id = $1) AS count
     FROM refund WHERE order_id = $1`,
    [id],
  );

describe('a reading of Stripe', () => {
  it('counts by its number, whatever the clock of its host says', async () => {
    const bought = await order(context, buyer);
    await stripe.control(`sessions/${String(bought.stripeSessionId)}/pay`, { outcome: 'succeed' });
    // One worker's clock is an hour fast.
    context.clock.set(new Date(Date.now() + 3_600_000));
    await settle(bought.id);
    await runJobs(context);
    // Another's is right, and takes the event of a refund.
    context.clock.set(new Date());
    await refundByHand(await findOrder(context, bought.id));
    const { payload, signature, event } = await stripe.arrived(
      'charge.refunded',
      String((await findOrder(context, bought.id)).stripeChargeId),
    );
    await context.get(TakeWebhook).execute({ body: Buffer.from(payload), signature });
    await runJobs(context);
    expect(await stateOf(context, bought.id)).toBe('refunded');
    expect(
      await context.uow.manager.query('SELECT outcome FROM stripe_event WHERE id = $1', [event.id]),
    ).toEqual([{ outcome: 'changed' }]);
  });

  it('that comes after a later one has nothing to add', async () => {
    const bought = await order(context, buyer);
    const old = await read(bought.id);
    await stripe.control(`sessions/${String(bought.stripeSessionId)}/pay`, { outcome: 'succeed' });
    const now = await read(bought.id);
    expect(await apply(bought.id, now)).toBe('changed');
    expect(await apply(bought.id, old)).toBe('older');
    expect(await apply(bought.id, now)).toBe('older');
    expect(await stateOf(context, bought.id)).toBe('paid');
    await runJobs(context);
  });

  it('that was under way while another changed the order is taken again: it may have seen less', async () => {
    const bought = await fulfilled();
    const { id: refundId } = await refundByHand(bought, 1_210);
    await settle(bought.id);
    const before = await read(bought.id);
    await stripe.control(`refunds/${refundId}/settle`, { outcome: 'fail' });
    const after = await read(bought.id);
    // The first was slow: it began before the second, and saw what the second did not.
    expect(await apply(bought.id, { ...after, reading: before.reading })).toBe('changed');
    const booked = await rowsOf(bought.id);
    expect(booked).toMatchObject([{ state: 'failed' }]);
    expect(await apply(bought.id, { ...before, reading: after.reading })).toBe('overtaken');
    expect(await rowsOf(bought.id)).toEqual(booked);
    expect(await settle(bought.id)).toBe('unchanged');
    expect(await stateOf(context, bought.id)).toBe('fulfilled');
    await runJobs(context);
  });

  it('that is overtaken every time leaves its job to another try', async () => {
    const facts = null;
    let readings = 0;
    const handled = settleInJob(
      { settle: (fn) => context.uow.run(fn) },
      () => {
        readings += 1;
        return Promise.resolve(facts);
      },
      () => Promise.resolve('overtaken'),
    );
    await expect(handled).rejects.toMatchObject({ code: 'billing.order-busy' });
    expect(readings).toBe(5);
  });

  it('many at once, of an order that changes meanwhile, end where Stripe is', async () => {
    const bought = await fulfilled();
    const { id: refundId } = await refundByHand(bought, 1_210);
    const tries = Array.from({ length: 8 }, () => settle(bought.id).catch(() => 'busy'));
    await stripe.control(`refunds/${refundId}/settle`, { outcome: 'fail' });
    await Promise.all(tries);
    await settle(bought.id);
    expect(await findOrder(context, bought.id)).toMatchObject({ state: 'fulfilled', refundedNet: 0 });
    await runJobs(context);
  });
});
