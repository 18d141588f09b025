import { isDomainError, newId, type UserActor } from '@plainhire/kernel';
import {
  GoingClock,
  mediumContext,
  type MediumContext,
  startTestStripe,
  type TestStripe,
} from '@plainhire/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BillingAccounts } from '../accounts/billing-accounts.js';
import { BillingModule } from '../billing.module.js';
import { GrantCredit } from '../credits/grant-credit.js';
import { BeginCheckout } from '../orders/begin-checkout.js';
import { CancelOrder } from '../orders/cancel-order.js';
import type { Order } from '../orders/order.entity.js';
import { SettleOpenOrders } from '../settlement/settle-open-orders.js';
import { SettleOrder } from '../settlement/settle-order.js';
import { SweepBilling } from '../sweep-billing.js';
import { findOrder, makeBuyer, order, quote, runJobs, setPrices, stateOf, TESTS } from '../testing.js';
import { StripeGateway } from './stripe-gateway.js';

/* A customer that was deleted at the dashboard, or all that test keys made before live keys came. */

let stripe: TestStripe;
let context: MediumContext;
let buyer: { companyId: string; owner: UserActor };

beforeAll(async () => {
  stripe = await startTestStripe();
  await stripe.control('faults', { webhooks: { mode: 'drop' } });
  context = await mediumContext({
    imports: [BillingModule],
    clock: new GoingClock(new Date()),
    environment: { SELLER_VAT_ID: 'NL123456789B01', SELLER_VAT_PERCENT: '21', ...stripe.environment },
  });
  await setPrices(context);
});
afterAll(async () => {
  await context.close();
  await stripe.close();
});
beforeEach(async () => {
  await stripe.control('faults', { api: { failNext: 0, only: '' } });
  buyer = await makeBuyer(context);
});

const sql = <T>(text: string, values: unknown[] = []) => context.uow.manager.query<T[]>(text, values);

async function later(minutes: number): Promise<void> {
  await stripe.control('clock', { advanceSeconds: minutes * 60 });
  context.clock.advance({ minutes });
}

async function sweep(): Promise<void> {
  await context.get(SettleOpenOrders).execute();
  await context.get(SweepBilling).execute();
}

const customerOf = async () =>
  (
    await sql<{ id: string; taxId: string | null }>(
      `SELECT stripe_customer_id AS id, stripe_tax_id AS "taxId" FROM billing_account WHERE company_id = $1`,
      [buyer.companyId],
    )
  )[0];

describe('a customer that Stripe does not know any more', () => {
  const forget = (customerId = `cus_${newId()}`) =>
    sql(
      `INSERT INTO billing_account (company_id, stripe_customer_id, name, updated_at)
       VALUES ($1, $2, 'Brightwater', now())
       ON CONFLICT (company_id) DO UPDATE SET stripe_customer_id = $2`,
      [buyer.companyId, customerId],
    );

  it('is made anew, and the checkout goes through', async () => {
    await forget();
    const bought = await order(context, buyer);
    const customer = await customerOf();
    expect(bought).toMatchObject({ state: 'awaiting_payment', stripeCustomerId: customer?.id });
    await stripe.control(`sessions/${String(bought.stripeSessionId)}/pay`, { outcome: 'succeed' });
    await context.get(SettleOrder).execute(bought.id, { actor: 'tests', stripeEventId: null });
    expect(await stateOf(context, bought.id)).toBe('paid');
    expect((await order(context, buyer)).stripeCustomerId).toBe(customer?.id);
  });

  it('is made anew as often as it is deleted, and once where the answer is lost', async () => {
    const first = await order(context, buyer);
    await context.get(CancelOrder).execute(buyer.owner, { orderId: first.id });
    const known = [first.stripeCustomerId];
    for (let again = 0; again < 2; again += 1) {
      await forget();
      const { stripeCustomerId } = await order(context, buyer);
      expect(known).not.toContain(stripeCustomerId);
      known.push(stripeCustomerId);
    }
    await forget();
    const { counts } = await stripe.summary();
    await stripe.control('faults', { api: { answerLost: 1, only: 'POST /v1/customers' } });
    await order(context, buyer);
    expect((await stripe.summary()).counts.customer).toBe((counts.customer ?? 0) + 1);
  });

  it('has its VAT id checked again', async () => {
    const address = { line1: 'Quay 1', line2: '', postalCode: '10115', city: 'Berlin', country: 'DE' };
    const party = { name: 'Brightwater BV', address, vatId: 'DE123456789' };
    await context.get(BillingAccounts).update(buyer.owner, buyer.companyId, party);
    await runJobs(context);
    const before = await customerOf();
    expect(before?.taxId).toMatch(/^txi_/);
    await forget();
    await order(context, buyer);
    await runJobs(context);
    const after = await customerOf();
    expect(after?.taxId).toMatch(/^txi_/);
    expect(after?.taxId).not.toBe(before?.taxId);
    // Met first by the check of a changed VAT id.
    await forget();
    const changed = { ...party, vatId: 'DE987654321' };
    await context.get(BillingAccounts).update(buyer.owner, buyer.companyId, changed);
    await runJobs(context);
    expect((await customerOf())?.id).not.toBe(after?.id);
    expect((await customerOf())?.taxId).not.toBe(after?.taxId);
    expect((await order(context, buyer)).state).toBe('awaiting_payment');
  });

  it('keeps no draft for ever', async () => {
    await forget();
    await stripe.control('faults', { api: { failNext: 9, status: 503, only: 'POST /v1/' } });
    const quoteId = await quote(context, buyer);
    await expect(context.get(BeginCheckout).execute(buyer.owner, { quoteId })).rejects.toMatchObject({
      code: 'billing.stripe-away',
    });
    await stripe.control('faults', { api: { failNext: 0 } });
    const [draft] = await sql<{ id: string }>(`SELECT id FROM billing_order WHERE company_id = $1`, [
      buyer.companyId,
    ]);
    await later(36);
    await sweep();
    expect(await stateOf(context, String(draft?.id))).toBe('expired');
  });

  it('hides no page that was opened for the new one, its answer lost', async () => {
    await forget();
    await stripe.control('faults', { api: { answerLost: 9, only: 'POST /v1/checkout/sessions' } });
    const quoteId = await quote(context, buyer);
    await context
      .get(BeginCheckout)
      .execute(buyer.owner, { quoteId })
      .catch((error: unknown) => {
        if (!isDomainError(error, 'billing.stripe-away')) throw error;
      });
    await stripe.control('faults', { api: { answerLost: 0, only: '' } });
    const [draft] = await sql<{ id: string }>(`SELECT id FROM billing_order WHERE company_id = $1`, [
      buyer.companyId,
    ]);
    await context.get(SettleOrder).execute(String(draft?.id), { actor: 'tests', stripeEventId: null });
    expect(await findOrder(context, String(draft?.id))).toMatchObject({
      state: 'awaiting_payment',
      stripeSessionId: expect.stringMatching(/^cs_test_/) as string,
    });
  });
});

describe('a session that Stripe does not know', () => {
  async function unknown(): Promise<Order> {
    const bought = await order(context, buyer);
    await sql('UPDATE billing_order SET stripe_session_id = $2 WHERE id = $1', [
      bought.id,
      `cs_test_${newId()}`,
    ]);
    return findOrder(context, bought.id);
  }

  const creditLeft = async () =>
    (await context.get(BillingAccounts).read(buyer.owner, buyer.companyId)).credits;

  it('keeps its order until its end, and not while Stripe is away; then all that it held is free', async () => {
    const { companyId } = buyer;
    await context
      .get(GrantCredit)
      .execute(TESTS, { companyId, currency: 'EUR', amount: 1_000, source: 'gift', key: newId() });
    const bought = [await unknown()];
    while (bought.length < 5) bought.push(await unknown());
    expect(await creditLeft()).toEqual([]);
    await expect(order(context, buyer)).rejects.toMatchObject({ code: 'billing.too-many-open' });
    await later(20);
    await sweep();
    expect(await stateOf(context, String(bought[0]?.id))).toBe('awaiting_payment');
    await later(20);
    await stripe.control('faults', { api: { failNext: 99, status: 503, only: 'GET /v1/' } });
    await sweep();
    expect(await stateOf(context, String(bought[0]?.id))).toBe('awaiting_payment');
    await stripe.control('faults', { api: { failNext: 0 } });
    await sweep();
    for (const { id } of bought) expect(await stateOf(context, id)).toBe('expired');
    expect(await creditLeft()).toMatchObject([{ left: 1_000 }]);
    expect((await order(context, buyer)).state).toBe('awaiting_payment');
  });

  it('can be cancelled', async () => {
    const bought = await unknown();
    await context.get(CancelOrder).execute(buyer.owner, { orderId: bought.id });
    expect(await stateOf(context, bought.id)).toBe('cancelled');
    expect(await context.get(StripeGateway).readOrder(String(bought.stripeSessionId))).toBeNull();
  });

  it('lets a payment that was on its way go a day after its end', async () => {
    const bought = await order(context, buyer);
    await stripe.control(`sessions/${String(bought.stripeSessionId)}/pay`, { outcome: 'pay_later' });
    await context.get(SettleOrder).execute(bought.id, { actor: 'tests', stripeEventId: null });
    const there = (await findOrder(context, bought.id)).stripeSessionId;
    await sql(`UPDATE billing_order SET stripe_session_id = $2 WHERE id = $1`, [
      bought.id,
      `cs_test_${newId()}`,
    ]);
    await later(60);
    await sweep();
    expect(await stateOf(context, bought.id)).toBe('payment_pending');
    await later(25 * 60);
    await sweep();
    expect(await stateOf(context, bought.id)).toBe('payment_failed');
    // The right key is back, and the money comes: whoever paid gets what was shown.
    await sql(`UPDATE billing_order SET stripe_session_id = $2 WHERE id = $1`, [bought.id, there]);
    await stripe.control(`sessions/${String(there)}/settle`, { outcome: 'succeed' });
    await context.get(SettleOrder).execute(bought.id, { actor: 'tests', stripeEventId: null });
    expect(await stateOf(context, bought.id)).toBe('paid');
  });

  it('that Stripe knows still is never let go of by the clock alone', async () => {
    const bought = await order(context, buyer);
    await stripe.control(`sessions/${String(bought.stripeSessionId)}/pay`, { outcome: 'pay_later' });
    await context.get(SettleOrder).execute(bought.id, { actor: 'tests', stripeEventId: null });
    await later(30 * 60);
    await sweep();
    expect(await stateOf(context, bought.id)).toBe('payment_pending');
  });
});
