import { systemActor, type UserActor } from '@plainhire/kernel';
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
import { SettleOrder } from '../settlement/settle-order.js';
import { createStripe } from '../stripe/stripe-client.js';
import { books, findOrder, makeBuyer, makePerson, order, runJobs, setPrices, stateOf } from '../testing.js';
import { ReconciliationReports } from './reconciliation-reports.js';
import { StartReconciliation } from './start-reconciliation.js';

const CAUSE = { actor: 'tests', stripeEventId: null };
const DAY_SECONDS = 86_400;

let stripe: TestStripe;
let client: Stripe;
let context: MediumContext;
let buyer: { companyId: string; owner: UserActor };
let finance: UserActor;

beforeAll(async () => {
  stripe = await startTestStripe();
  await stripe.control('faults', { webhooks: { mode: 'drop' } });
  context = await mediumContext({
    imports: [BillingModule],
    clock: new GoingClock(new Date()),
    environment: { SELLER_VAT_ID: 'NL123456789B01', SELLER_VAT_PERCENT: '21', ...stripe.environment },
  });
  client = createStripe({ secretKey: 'sk_test_0123456789abcdef', emulatorUrl: stripe.origin });
  await setPrices(context);
  finance = await makePerson(context, ['finance']);
});
afterAll(async () => {
  await context.close();
  await stripe.close();
});
beforeEach(async () => {
  await stripe.control('faults', { refunds: { status: 'succeeded' } });
  buyer = await makeBuyer(context);
  await reconcile();
});

/** Both clocks: no session, and no order, of before is in what a run looks back on. */
async function daysLater(days: number): Promise<void> {
  await stripe.control('clock', { advanceSeconds: days * DAY_SECONDS });
  context.clock.advance({ days });
}

async function reconcile() {
  const runId = await context.get(StartReconciliation).execute(finance, { sinceHours: 24 });
  await runJobs(context);
  return context.get(ReconciliationReports).read(finance, runId);
}

const kindsOf = (report: { findings: { kind: string; orderId: string | null; repaired: boolean }[] }) =>
  report.findings.map(({ kind, orderId, repaired }) => [kind, orderId, repaired]);

async function fulfilled(): Promise<Order> {
  const bought = await order(context, buyer);
  await stripe.control(`sessions/${String(bought.stripeSessionId)}/pay`, { outcome: 'succeed' });
  await context.get(SettleOrder).execute(bought.id, CAUSE);
  await runJobs(context);
  return findOrder(context, bought.id);
}

/** At the dashboard: nothing of ours stands on it. */
const refundByHand = ({ stripePaymentIntentId }: Order, amount?: number) =>
  client.refunds.create({ payment_intent: String(stripePaymentIntentId), amount });

/** A payment of another product on the same account. */
async function foreignPayment(): Promise<string> {
  const session = await client.checkout.sessions.create({
    mode: 'payment',
    success_url: 'https://other.example',
    line_items: [
      { quantity: 1, price_data: { currency: 'eur', unit_amount: 9_000, product_data: { name: 'Tea' } } },
    ],
  });
  await stripe.control(`sessions/${session.id}/pay`, { outcome: 'succeed' });
  const { payment_intent: payment } = await client.checkout.sessions.retrieve(session.id);
  return payment as string;
}

const many = async <T>(count: number, make: (at: number) => Promise<T>): Promise<T[]> => {
  const made: T[] = [];
  for (let at = 0; at < count; at += 10)
    made.push(
      ...(await Promise.all(Array.from({ length: Math.min(10, count - at) }, (_, i) => make(at + i)))),
    );
  return made;
};

describe('the run that nobody asked for', () => {
  const scheduled = async () => {
    const runId = await context.get(StartReconciliation).execute(systemActor('billing.reconcile'), {});
    await runJobs(context);
    const { since } = await context.get(ReconciliationReports).read(finance, runId);
    return (context.clock.now().getTime() - new Date(since).getTime()) / 86_400_000;
  };

  it('looks three days back, and further where the last one was longer ago', async () => {
    expect(await scheduled()).toBeCloseTo(3, 2);
    await daysLater(5);
    await reconcile();
    expect(await scheduled()).toBeCloseTo(8, 2);
    expect(await scheduled()).toBeCloseTo(3, 2);
  });
});

describe('what happens at Stripe long after the purchase, its webhook lost', () => {
  it('a refund of an order of last week is booked, and ends what was bought', async () => {
    const bought = await fulfilled();
    await daysLater(5);
    await refundByHand(bought);
    const report = await reconcile();
    expect(kindsOf(report)).toEqual([['refunded_not_booked', bought.id, true]]);
    expect(report.findings[0]?.detail).toBe('Stripe paid back 5929 and the books say 0 minor units of EUR.');
    expect(await findOrder(context, bought.id)).toMatchObject({
      state: 'refunded',
      endsPromotion: 'full',
      refundedNet: 4_900,
      refundedTax: 1_029,
    });
    expect((await reconcile()).findings).toEqual([]);
  });

  it('a refund that fails at the bank days later is booked back', async () => {
    const bought = await fulfilled();
    const { id } = await refundByHand(bought, 1_210);
    await reconcile();
    expect(await stateOf(context, bought.id)).toBe('partly_refunded');
    await daysLater(5);
    await stripe.control(`refunds/${id}/settle`, { outcome: 'fail' });
    expect(kindsOf(await reconcile())).toEqual([['refunded_not_booked', bought.id, true]]);
    expect(await findOrder(context, bought.id)).toMatchObject({ state: 'fulfilled', refundedNet: 0 });
    expect((await reconcile()).findings).toEqual([]);
  });

  it('a refund that failed before it was heard of is no difference', async () => {
    const bought = await fulfilled();
    const { id } = await refundByHand(bought, 1_210);
    await stripe.control(`refunds/${id}/settle`, { outcome: 'fail' });
    expect((await reconcile()).findings).toEqual([]);
    expect(await findOrder(context, bought.id)).toMatchObject({ state: 'fulfilled', refundedNet: 0 });
  });

  it('a refund that waited arrives days later, which is no difference', async () => {
    const bought = await fulfilled();
    await stripe.control('faults', { refunds: { status: 'pending' } });
    const { id } = await refundByHand(bought);
    await reconcile();
    expect(await stateOf(context, bought.id)).toBe('fulfilled');
    await daysLater(5);
    await stripe.control(`refunds/${id}/settle`, { outcome: 'succeed' });
    await reconcile();
    expect(await stateOf(context, bought.id)).toBe('refunded');
  });

  it('a dispute of an order of last week puts it on hold, and its end lets it go on', async () => {
    const bought = await fulfilled();
    await daysLater(5);
    await stripe.control(`charges/${String(bought.stripeChargeId)}/dispute`, { reason: 'fraudulent' });
    expect(kindsOf(await reconcile())).toEqual([['disputed_not_booked', bought.id, true]]);
    expect(await stateOf(context, bought.id)).toBe('disputed');
    await daysLater(40);
    const [dispute] = (await client.disputes.list({ charge: String(bought.stripeChargeId) })).data;
    await stripe.control(`disputes/${String(dispute?.id)}/close`, { outcome: 'won' });
    expect(kindsOf(await reconcile())).toEqual([['disputed_not_booked', bought.id, true]]);
    expect(await stateOf(context, bought.id)).toBe('fulfilled');
    expect((await reconcile()).findings).toEqual([]);
  });

  it('a transfer that comes days later, for an order that was given up, is granted', async () => {
    const bought = await order(context, buyer);
    await stripe.control(`sessions/${String(bought.stripeSessionId)}/pay`, { outcome: 'pay_later' });
    // As a person at the database might: nothing of ours gives up a payment that is on its way.
    await context.uow.manager.query(`UPDATE billing_order SET state = 'payment_failed' WHERE id = $1`, [
      bought.id,
    ]);
    await daysLater(5);
    await stripe.control(`sessions/${String(bought.stripeSessionId)}/settle`, { outcome: 'succeed' });
    expect(kindsOf(await reconcile())).toEqual([['paid_not_granted', bought.id, true]]);
    expect(await stateOf(context, bought.id)).toBe('fulfilled');
  });

  it('is found behind a hundred others on Stripe’s lists, which belong to nobody here', async () => {
    const [late, failing, disputed] = [await fulfilled(), await fulfilled(), await fulfilled()];
    const { id: failingId } = await refundByHand(failing, 1_210);
    await reconcile();
    await daysLater(5);
    await refundByHand(late);
    await stripe.control(`charges/${String(disputed.stripeChargeId)}/dispute`, { reason: 'fraudulent' });
    await stripe.control(`refunds/${failingId}/settle`, { outcome: 'fail' });
    await stripe.control('faults', { refunds: { status: 'pending' } });
    const payment = await foreignPayment();
    const foreign = await many(101, () => client.refunds.create({ payment_intent: payment, amount: 1 }));
    await many(51, (at) =>
      stripe.control(`refunds/${String(foreign[at]?.id)}/settle`, { outcome: 'succeed' }),
    );
    const report = await reconcile();
    const ours = report.findings.filter(({ kind }) => kind !== 'unknown_session');
    expect(kindsOf({ findings: ours }).sort()).toEqual(
      [
        ['disputed_not_booked', disputed.id, true],
        ['refunded_not_booked', late.id, true],
        ['refunded_not_booked', failing.id, true],
      ].sort(),
    );
    expect(report.checked).toBeGreaterThan(200);
  }, 60_000);

  it('leaves the books balanced', async () => {
    const sum = Object.values(await books(context)).reduce((all, one) => all + one, 0);
    expect(sum).toBe(0);
  });
});
