import { FakeClock, type UserActor } from '@plainhire/kernel';
import { mediumContext, type MediumContext, startTestStripe, type TestStripe } from '@plainhire/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BillingModule } from '../billing.module.js';
import { CreateCoupon } from '../campaigns/create-coupon.js';
import { BeginCheckout } from '../orders/begin-checkout.js';
import { CancelOrder } from '../orders/cancel-order.js';
import { StripeGateway } from '../stripe/stripe-gateway.js';
import { TakeWebhook } from '../stripe/take-webhook.js';
import { SweepBilling } from '../sweep-billing.js';
import { books, findOrder, makeBuyer, order, quote, runJobs, setPrices, stateOf, TESTS } from '../testing.js';
import { SettleOpenOrders } from './settle-open-orders.js';
import { SettleOrder } from './settle-order.js';

/** 21 % comes on top: 49.00 is 59.29. */
const SELLER = { SELLER_VAT_ID: 'NL123456789B01', SELLER_VAT_PERCENT: '21' };
const NORMAL = {
  webhooks: { mode: 'normal' },
  api: { failNext: 0, hangNext: 0, answerLost: 0, latencyMs: 0, only: '' },
};
const CAUSE = { actor: 'tests', stripeEventId: null };

let stripe: TestStripe;
let context: MediumContext;
let buyer: { companyId: string; owner: UserActor };

beforeAll(async () => {
  stripe = await startTestStripe();
  context = await mediumContext({
    imports: [BillingModule],
    clock: new FakeClock(new Date()),
    environment: { ...SELLER, ...stripe.environment },
  });
  await setPrices(context);
});
afterAll(async () => {
  await context.close();
  await stripe.close();
});
beforeEach(async () => {
  await stripe.control('faults', NORMAL);
  context.clock.set(new Date());
  buyer = await makeBuyer(context);
});

const pay = (sessionId: string | null, outcome = 'succeed') =>
  stripe.control(`sessions/${String(sessionId)}/pay`, { outcome });

/** Hands over an event as it came, and does what follows. */
async function take(type: string, objectId?: string | null): Promise<void> {
  const { payload, signature } = await stripe.arrived(type, objectId ?? undefined);
  await context.get(TakeWebhook).execute({ body: Buffer.from(payload), signature });
  await runJobs(context);
}

async function timeline(orderId: string): Promise<string[]> {
  const rows = await context.uow.manager.query<{ kind: string }[]>(
    'SELECT kind FROM order_event WHERE order_id = $1 ORDER BY at, id',
    [orderId],
  );
  return rows.map(({ kind }) => kind);
}

async function mails(orderId: string): Promise<string[]> {
  const rows = await context.uow.manager.query<{ template: string }[]>(
    `SELECT template FROM mail_message WHERE params->>'orderId' = $1 ORDER BY created_at, id`,
    [orderId],
  );
  return rows.map(({ template }) => template);
}

async function journals(orderId: string): Promise<string[]> {
  const rows = await context.uow.manager.query<{ kind: string }[]>(
    'SELECT kind FROM ledger_journal WHERE order_id = $1 ORDER BY at, id',
    [orderId],
  );
  return rows.map(({ kind }) => kind);
}

describe('an order that is paid', () => {
  it('has the same figures in the quote, at Stripe, in the order and in the books', async () => {
    const before = await books(context);
    const { id, stripeSessionId, net, tax, total } = await order(context, buyer);
    expect([net, tax, total]).toEqual([4_900, 1_029, 5_929]);
    const session = await pay(stripeSessionId);
    expect(session).toMatchObject({
      amount_subtotal: 4_900,
      amount_total: 5_929,
      total_details: { amount_discount: 0, amount_tax: 1_029 },
    });
    await take('checkout.session.completed', stripeSessionId);
    const paid = await findOrder(context, id);
    expect(paid).toMatchObject({ state: 'fulfilled', net: 4_900, tax: 1_029, total: 5_929 });
    expect(paid.stripeInvoiceNumber).not.toBeNull();
    const after = await books(context);
    const grown = (account: string) => (after[account] ?? 0) - (before[account] ?? 0);
    expect([grown('stripe_cash EUR'), grown('sales EUR'), grown('tax_payable EUR')]).toEqual([
      5_929, -4_900, -1_029,
    ]);
    expect(await mails(id)).toEqual(['billing.receipt']);
  });

  it('is paid once although its event comes a hundred times', async () => {
    const { id, stripeSessionId } = await order(context, buyer);
    await pay(stripeSessionId);
    const { payload, signature } = await stripe.arrived('checkout.session.completed', stripeSessionId ?? '');
    const takes = Array.from({ length: 100 }, () =>
      context.get(TakeWebhook).execute({ body: Buffer.from(payload), signature }),
    );
    const taken = await Promise.all(takes);
    expect(taken.filter((as) => as === 'new')).toHaveLength(1);
    await runJobs(context);
    for (let again = 0; again < 5; again += 1) await context.get(SettleOrder).execute(id, CAUSE);
    expect(await journals(id)).toEqual(['order-paid']);
    expect(await mails(id)).toEqual(['billing.receipt']);
    expect((await timeline(id)).filter((kind) => kind === 'order.paid')).toHaveLength(1);
  });

  it('is the same in whatever order its events come', async () => {
    const { id, stripeSessionId } = await order(context, buyer);
    await pay(stripeSessionId);
    await stripe.arrived('checkout.session.completed', stripeSessionId ?? '');
    const { stripePaymentIntentId } = await context
      .get(SettleOrder)
      .read(id)
      .then((facts) => ({ stripePaymentIntentId: facts?.payment?.id ?? null }));
    await take('invoice.paid');
    await take('payment_intent.succeeded', stripePaymentIntentId);
    await take('checkout.session.completed', stripeSessionId);
    expect(await stateOf(context, id)).toBe('fulfilled');
    expect(await journals(id)).toEqual(['order-paid']);
  });

  it('is found by the sweep when no event ever comes', async () => {
    await stripe.control('faults', { webhooks: { mode: 'drop' } });
    const { id, stripeSessionId } = await order(context, buyer);
    await pay(stripeSessionId);
    await context.get(SettleOpenOrders).execute();
    expect(await stateOf(context, id)).toBe('awaiting_payment');
    context.clock.advance({ minutes: 3 });
    await context.get(SettleOpenOrders).execute();
    expect(await stateOf(context, id)).toBe('paid');
  });

  it('never goes back to waiting by an older reading', async () => {
    const { id, stripeSessionId } = await order(context, buyer);
    const settle = context.get(SettleOrder);
    const old = await settle.read(id);
    context.clock.advance({ seconds: 1 });
    await pay(stripeSessionId);
    expect(await settle.execute(id, CAUSE)).toBe('changed');
    const { ApplyFacts } = await import('./apply-facts.js');
    if (!old) throw new Error('The session is not there.');
    expect(await context.get(ApplyFacts).execute(id, old, CAUSE)).toBe('older');
    expect(await stateOf(context, id)).toBe('paid');
  });

  it('is honoured although it had been given up here', async () => {
    const { id, stripeSessionId } = await order(context, buyer);
    await context.uow.manager.query(`UPDATE billing_order SET state = 'expired' WHERE id = $1`, [id]);
    await pay(stripeSessionId);
    await take('checkout.session.completed', stripeSessionId);
    expect(await stateOf(context, id)).toBe('fulfilled');
  });

  it('counts its code once', async () => {
    const code = 'HALF-ONCE';
    await context.get(CreateCoupon).execute(TESTS, {
      code,
      kind: 'percent',
      percent: 50,
      amount: null,
      currency: null,
      packageIds: [],
      startsAt: context.clock.now().toISOString(),
      endsAt: null,
      firstPurchaseOnly: false,
      maxUses: 5,
      maxUsesPerCompany: 1,
      companyId: null,
      stacksWithCampaign: false,
    });
    const { id, stripeSessionId, net, couponId } = await order(context, buyer, { code });
    expect(net).toBe(2_450);
    await pay(stripeSessionId);
    await take('checkout.session.completed', stripeSessionId);
    await context.get(SettleOrder).execute(id, CAUSE);
    const uses = await context.uow.manager.query<{ state: string }[]>(
      'SELECT state FROM discount_use WHERE source_id = $1',
      [couponId],
    );
    expect(uses).toEqual([{ state: 'used' }]);
  });

  it('of nothing is settled by its session alone', async () => {
    const code = 'ALL-OFF';
    await context.get(CreateCoupon).execute(TESTS, {
      code,
      kind: 'percent',
      percent: 100,
      amount: null,
      currency: null,
      packageIds: [],
      startsAt: context.clock.now().toISOString(),
      endsAt: null,
      firstPurchaseOnly: false,
      maxUses: null,
      maxUsesPerCompany: null,
      companyId: null,
      stacksWithCampaign: false,
    });
    const { id, stripeSessionId, total } = await order(context, buyer, { code });
    expect(total).toBe(0);
    await pay(stripeSessionId);
    await take('checkout.session.completed', stripeSessionId);
    const paid = await findOrder(context, id);
    expect(paid).toMatchObject({ state: 'fulfilled', stripePaymentIntentId: null });
  });

  it('in yen has no hundredths', async () => {
    const { id, stripeSessionId, total } = await order(context, buyer, { currency: 'JPY' });
    expect(total).toBe(5_929);
    await pay(stripeSessionId);
    await take('checkout.session.completed', stripeSessionId);
    expect(await findOrder(context, id)).toMatchObject({ state: 'fulfilled', currency: 'JPY', total: 5_929 });
  });

  it('for a bundle gives its credit once', async () => {
    const { id, stripeSessionId } = await order(context, buyer, { packageId: 'bundle-small' });
    await pay(stripeSessionId);
    await take('checkout.session.completed', stripeSessionId);
    const lots = await context.uow.manager.query('SELECT amount FROM credit_lot WHERE order_id = $1', [id]);
    expect(lots).toEqual([{ amount: '6000' }]);
  });
});

describe('an order that is not paid', () => {
  it('waits on after a declined card, and can be paid then', async () => {
    const { id, stripeSessionId } = await order(context, buyer);
    await pay(stripeSessionId, 'decline');
    await take('payment_intent.payment_failed');
    expect(await stateOf(context, id)).toBe('awaiting_payment');
    expect(await timeline(id)).toContain('order.payment-refused');
    await pay(stripeSessionId);
    await take('checkout.session.completed', stripeSessionId);
    expect(await stateOf(context, id)).toBe('fulfilled');
  });

  it('is pending while a transfer is on its way, and paid when it comes', async () => {
    const { id, stripeSessionId } = await order(context, buyer);
    await pay(stripeSessionId, 'pay_later');
    await take('checkout.session.completed', stripeSessionId);
    expect(await stateOf(context, id)).toBe('payment_pending');
    expect(await journals(id)).toEqual([]);
    await stripe.control(`sessions/${String(stripeSessionId)}/settle`, { outcome: 'succeed' });
    await take('checkout.session.async_payment_succeeded', stripeSessionId);
    expect(await stateOf(context, id)).toBe('fulfilled');
  });

  it('fails when the transfer does not come, and says so', async () => {
    const { id, stripeSessionId } = await order(context, buyer);
    await pay(stripeSessionId, 'pay_later');
    await take('checkout.session.completed', stripeSessionId);
    await stripe.control(`sessions/${String(stripeSessionId)}/settle`, { outcome: 'fail' });
    await take('checkout.session.async_payment_failed', stripeSessionId);
    expect(await stateOf(context, id)).toBe('payment_failed');
    expect(await mails(id)).toEqual(['billing.payment-failed']);
    expect(await journals(id)).toEqual([]);
  });

  it('cannot be cancelled once it was paid, even before Stripe’s word of it has come', async () => {
    const { id, stripeSessionId } = await order(context, buyer);
    await pay(stripeSessionId);
    await expect(context.get(CancelOrder).execute(buyer.owner, { orderId: id })).rejects.toMatchObject({
      code: 'billing.order-over',
    });
    await take('checkout.session.completed', stripeSessionId);
    expect(await stateOf(context, id)).toBe('fulfilled');
  });

  it('expires with its session and lets go of what it held', async () => {
    const { id, stripeSessionId } = await order(context, buyer);
    await stripe.control(`sessions/${String(stripeSessionId)}/expire`);
    await take('checkout.session.expired', stripeSessionId);
    expect(await stateOf(context, id)).toBe('expired');
    expect(await journals(id)).toEqual([]);
  });
});

describe('Stripe in trouble', () => {
  it('down: the order is kept, and asking again goes on from there with one session', async () => {
    const quoteId = await quote(context, buyer);
    const begin = () => context.get(BeginCheckout).execute(buyer.owner, { quoteId });
    await stripe.control('faults', { api: { failNext: 10, status: 503 } });
    await expect(begin()).rejects.toMatchObject({ kind: 'unavailable', code: 'billing.stripe-away' });
    await stripe.control('faults', NORMAL);
    const first = await begin();
    expect(await begin()).toEqual(first);
    const sessions = await context.uow.manager.query(
      'SELECT stripe_session_id FROM billing_order WHERE quote_id = $1',
      [quoteId],
    );
    expect(sessions).toHaveLength(1);
  });

  it('cuts off its answer: the same session comes again, and the sweep finds it for a draft', async () => {
    const before = (await stripe.summary()).counts['checkout.session'] ?? 0;
    const quoteId = await quote(context, buyer);
    await stripe.control('faults', { api: { answerLost: 3, only: 'POST /v1/checkout/sessions' } });
    await expect(context.get(BeginCheckout).execute(buyer.owner, { quoteId })).rejects.toMatchObject({
      code: 'billing.stripe-away',
    });
    await stripe.control('faults', NORMAL);
    context.clock.advance({ minutes: 3 });
    await context.get(SettleOpenOrders).execute();
    const [row] = await context.uow.manager.query<{ id: string; state: string }[]>(
      'SELECT id, state FROM billing_order WHERE quote_id = $1',
      [quoteId],
    );
    expect(row?.state).toBe('awaiting_payment');
    const { orderId } = await context.get(BeginCheckout).execute(buyer.owner, { quoteId });
    expect(orderId).toBe(row?.id);
    expect((await stripe.summary()).counts['checkout.session']).toBe(before + 1);
  });

  it('cuts off its answer: a later try with another end finds the session that was made', async () => {
    const before = (await stripe.summary()).counts['checkout.session'] ?? 0;
    const quoteId = await quote(context, buyer);
    await stripe.control('faults', { api: { answerLost: 3, only: 'POST /v1/checkout/sessions' } });
    await expect(context.get(BeginCheckout).execute(buyer.owner, { quoteId })).rejects.toMatchObject({
      code: 'billing.stripe-away',
    });
    await stripe.control('faults', NORMAL);
    context.clock.advance({ minutes: 1 });
    const { url } = await context.get(BeginCheckout).execute(buyer.owner, { quoteId });
    expect(url).toContain('/c/pay/cs_');
    expect((await stripe.summary()).counts['checkout.session']).toBe(before + 1);
  });

  it('never opened a page: the draft lapses after the longest life of one', async () => {
    const quoteId = await quote(context, buyer);
    await stripe.control('faults', { api: { failNext: 10, status: 500 } });
    await expect(context.get(BeginCheckout).execute(buyer.owner, { quoteId })).rejects.toMatchObject({
      code: 'billing.stripe-away',
    });
    await stripe.control('faults', NORMAL);
    context.clock.advance({ minutes: 36 });
    await context.get(SettleOpenOrders).execute();
    await context.get(SweepBilling).execute();
    const [row] = await context.uow.manager.query<{ state: string }[]>(
      'SELECT state FROM billing_order WHERE quote_id = $1',
      [quoteId],
    );
    expect(row?.state).toBe('expired');
  });

  it('away when a draft is due to lapse: what it holds stays held until Stripe says there is no page', async () => {
    const quoteId = await quote(context, buyer);
    const begin = () => context.get(BeginCheckout).execute(buyer.owner, { quoteId });
    const sweep = async () => {
      await context.get(SettleOpenOrders).execute();
      await context.get(SweepBilling).execute();
    };
    const drafted = async () => {
      const [row] = await context.uow.manager.query<{ id: string; state: string }[]>(
        'SELECT id, state FROM billing_order WHERE quote_id = $1',
        [quoteId],
      );
      return row;
    };
    await stripe.control('faults', { api: { answerLost: 3, only: 'POST /v1/checkout/sessions' } });
    await expect(begin()).rejects.toMatchObject({ code: 'billing.stripe-away' });
    // A page is open that nobody here knows of, and for a day Stripe does not answer.
    await stripe.control('faults', { api: { answerLost: 0, failNext: 500, status: 503, only: '' } });
    for (const hours of [1, 12, 12]) {
      context.clock.advance({ hours });
      await sweep();
      expect((await drafted())?.state).toBe('draft');
    }
    const id = (await drafted())?.id ?? '';
    await expect(context.get(CancelOrder).execute(buyer.owner, { orderId: id })).rejects.toMatchObject({
      code: 'billing.stripe-away',
    });
    expect((await drafted())?.state).toBe('draft');
    await stripe.control('faults', NORMAL);
    await context.get(SweepBilling).execute();
    const { state, stripeSessionId } = await findOrder(context, id);
    expect(state).toBe('awaiting_payment');
    await pay(stripeSessionId);
    await context.get(SettleOrder).execute(id, { actor: 'tests', stripeEventId: null });
    await runJobs(context);
    expect(await stateOf(context, id)).toBe('fulfilled');
  }, 60_000);

  it('cuts off its answer: cancelling closes the page that nobody knows of', async () => {
    const quoteId = await quote(context, buyer);
    await stripe.control('faults', { api: { answerLost: 3, only: 'POST /v1/checkout/sessions' } });
    await expect(context.get(BeginCheckout).execute(buyer.owner, { quoteId })).rejects.toMatchObject({
      code: 'billing.stripe-away',
    });
    await stripe.control('faults', NORMAL);
    const [row] = await context.uow.manager.query<{ id: string }[]>(
      'SELECT id FROM billing_order WHERE quote_id = $1',
      [quoteId],
    );
    await context.get(CancelOrder).execute(buyer.owner, { orderId: row?.id ?? '' });
    const { state, createdAt: since } = await findOrder(context, row?.id ?? '');
    expect(state).toBe('cancelled');
    const gateway = context.get(StripeGateway);
    const sessionId = await gateway.findSession({ orderId: row?.id ?? '', customerId: null, since });
    expect((await gateway.readOrder(sessionId ?? ''))?.session.status).toBe('expired');
  });

  it('makes no page any more for a draft whose price is held no longer', async () => {
    const before = (await stripe.summary()).counts['checkout.session'] ?? 0;
    const quoteId = await quote(context, buyer);
    const begin = () => context.get(BeginCheckout).execute(buyer.owner, { quoteId });
    await stripe.control('faults', { api: { failNext: 10, status: 503 } });
    await expect(begin()).rejects.toMatchObject({ code: 'billing.stripe-away' });
    await stripe.control('faults', NORMAL);
    context.clock.advance({ minutes: 30 });
    await expect(begin()).rejects.toMatchObject({ code: 'billing.order-over' });
    expect((await stripe.summary()).counts['checkout.session'] ?? 0).toBe(before);
  });

  it('slow while an event is followed: the job fails, and the next try follows it', async () => {
    const { id, stripeSessionId } = await order(context, buyer);
    await pay(stripeSessionId);
    const { payload, signature } = await stripe.arrived('checkout.session.completed', stripeSessionId ?? '');
    await context.get(TakeWebhook).execute({ body: Buffer.from(payload), signature });
    await stripe.control('faults', { api: { failNext: 3, status: 500 } });
    await expect(runJobs(context)).rejects.toMatchObject({ code: 'billing.stripe-away' });
    expect(await stateOf(context, id)).toBe('awaiting_payment');
    await stripe.control('faults', NORMAL);
    await runJobs(context);
    expect(await stateOf(context, id)).toBe('fulfilled');
  });
});
