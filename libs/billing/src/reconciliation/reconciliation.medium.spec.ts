import { FakeClock, type UserActor } from '@plainhire/kernel';
import { mediumContext, type MediumContext, startTestStripe, type TestStripe } from '@plainhire/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BillingAccounts } from '../accounts/billing-accounts.js';
import { BillingModule } from '../billing.module.js';
import type { Order } from '../orders/order.entity.js';
import { RequestRefund } from '../refunds/request-refund.js';
import { SettleOrder } from '../settlement/settle-order.js';
import { createStripe } from '../stripe/stripe-client.js';
import { ReplayEvent } from '../stripe/replay-event.js';
import { StripeGateway } from '../stripe/stripe-gateway.js';
import { TakeWebhook } from '../stripe/take-webhook.js';
import { findOrder, makeBuyer, makePerson, order, runJobs, setPrices, stateOf } from '../testing.js';
import { Reconcile } from './reconcile.js';
import { ReconciliationReports } from './reconciliation-reports.js';
import { StartReconciliation } from './start-reconciliation.js';

const CAUSE = { actor: 'tests', stripeEventId: null };

let stripe: TestStripe;
let context: MediumContext;
let buyer: { companyId: string; owner: UserActor };
let finance: UserActor;

beforeAll(async () => {
  stripe = await startTestStripe();
  context = await mediumContext({
    imports: [BillingModule],
    clock: new FakeClock(new Date()),
    environment: { SELLER_VAT_ID: 'NL123456789B01', SELLER_VAT_PERCENT: '21', ...stripe.environment },
  });
  await setPrices(context);
  finance = await makePerson(context, ['finance']);
});
afterAll(async () => {
  await context.close();
  await stripe.close();
});
beforeEach(async () => {
  context.clock.set(new Date());
  buyer = await makeBuyer(context);
  // What an earlier test left is settled, so that each report tells of its own.
  await reconcile();
});

const pay = ({ stripeSessionId }: Order) =>
  stripe.control(`sessions/${String(stripeSessionId)}/pay`, { outcome: 'succeed' });

async function reconcile() {
  const runId = await context.get(StartReconciliation).execute(finance, { sinceHours: 24 });
  await runJobs(context);
  return context.get(ReconciliationReports).read(finance, runId);
}

const kindsOf = (report: { findings: { kind: string; repaired: boolean }[] }) =>
  report.findings.map(({ kind, repaired }) => [kind, repaired]);

describe('reconciliation', () => {
  it('grants what was paid and never heard of', async () => {
    const bought = await order(context, buyer);
    await pay(bought);
    const report = await reconcile();
    expect(report).toMatchObject({ state: 'done', failure: null });
    expect(report.findings).toMatchObject([
      { kind: 'paid_not_granted', orderId: bought.id, stripeId: bought.stripeSessionId, repaired: true },
    ]);
    expect(await stateOf(context, bought.id)).toBe('fulfilled');
    expect((await reconcile()).findings).toEqual([]);
  });

  it('sets going what was paid and never fulfilled', async () => {
    const bought = await order(context, buyer);
    await pay(bought);
    await context.get(SettleOrder).execute(bought.id, CAUSE);
    await context.uow.manager.query(`DELETE FROM outbox WHERE job = 'promotions.follow-order'`);
    context.clock.advance({ minutes: 11 });
    expect((await reconcile()).findings).toMatchObject([
      { kind: 'paid_not_granted', repaired: false, setGoing: true },
    ]);
    expect(await stateOf(context, bought.id)).toBe('fulfilled');
  });

  it('leaves alone what is not given because a refund that will end it waits', async () => {
    const bought = await order(context, buyer);
    await pay(bought);
    await context.get(SettleOrder).execute(bought.id, CAUSE);
    await context.uow.manager.query(
      `INSERT INTO refund (id, order_id, kind, state, net, tax, ends_promotion, reason, created_at)
       VALUES ($1, $1, 'full', 'waiting_approval', 4900, 1029, true, 'Test', now())`,
      [bought.id],
    );
    await runJobs(context);
    context.clock.advance({ minutes: 11 });
    expect((await reconcile()).findings).toEqual([]);
    expect(await stateOf(context, bought.id)).toBe('paid');
    await context.uow.manager.query(`UPDATE refund SET state = 'refused' WHERE id = $1`, [bought.id]);
  });

  it('books refunds and disputes that were made at Stripe', async () => {
    const [one, two] = [await order(context, buyer), await order(context, buyer)];
    for (const bought of [one, two]) {
      await pay(bought);
      await context.get(SettleOrder).execute(bought.id, CAUSE);
    }
    await runJobs(context);
    const [refunded, disputed] = [await findOrder(context, one.id), await findOrder(context, two.id)];
    await context.get(StripeGateway).refund({
      refundId: refunded.id,
      orderId: refunded.id,
      paymentIntentId: String(refunded.stripePaymentIntentId),
      amount: 5_929,
    });
    await stripe.control(`charges/${String(disputed.stripeChargeId)}/dispute`, { reason: 'fraudulent' });
    expect(kindsOf(await reconcile()).sort()).toEqual([
      ['disputed_not_booked', true],
      ['refunded_not_booked', true],
    ]);
    expect(await stateOf(context, one.id)).toBe('refunded');
    expect(await stateOf(context, two.id)).toBe('disputed');
  });

  it('takes a refund that is on its way for what it is, and books it when it has arrived', async () => {
    const bought = await order(context, buyer);
    await pay(bought);
    await context.get(SettleOrder).execute(bought.id, CAUSE);
    await runJobs(context);
    await stripe.control('faults', { refunds: { status: 'pending' } });
    const refund = { orderId: bought.id, kind: 'full' as const, reason: 'Asked for' };
    await context.get(RequestRefund).execute(finance, refund);
    await runJobs(context);
    await stripe.control('faults', { refunds: { status: 'succeeded' } });
    expect((await reconcile()).findings).toEqual([]);
    const [row] = await context.uow.manager.query<{ id: string }[]>(
      'SELECT stripe_refund_id AS id FROM refund WHERE order_id = $1',
      [bought.id],
    );
    await stripe.control(`refunds/${String(row?.id)}/settle`, { outcome: 'succeed' });
    expect((await reconcile()).findings).toEqual([]);
    expect(await stateOf(context, bought.id)).toBe('refunded');
  });

  it('lets go of what a session that is over still held', async () => {
    const waiting = await order(context, buyer);
    await stripe.control(`sessions/${String(waiting.stripeSessionId)}/expire`);
    expect(kindsOf(await reconcile())).toEqual([['expired_not_released', true]]);
    expect(await stateOf(context, waiting.id)).toBe('expired');
  });

  it('reports and does not grant what was paid in another sum', async () => {
    const bought = await order(context, buyer);
    await context.uow.manager.query(
      'UPDATE billing_order SET list = list + 100, net = net + 100, total = total + 100 WHERE id = $1',
      [bought.id],
    );
    await pay(bought);
    expect(kindsOf(await reconcile())).toEqual([['amount_differs', false]]);
    expect(await stateOf(context, bought.id)).toBe('awaiting_payment');
    const told = await context.uow.manager.query(
      `SELECT 1 FROM mail_message WHERE template = 'billing.needs-a-look' AND params->>'orderId' = $1`,
      [bought.id],
    );
    expect(told).toHaveLength(1);
    // Told once, found each time.
    expect(kindsOf(await reconcile())).toEqual([['amount_differs', false]]);
    await context.uow.manager.query(
      'UPDATE billing_order SET list = list - 100, net = net - 100, total = total - 100 WHERE id = $1',
      [bought.id],
    );
  });

  it('reports money for which there is no order', async () => {
    const bought = await order(context, buyer);
    await pay(bought);
    // Only a restored backup could forget an order.
    for (const table of ['order_event', 'discount_use', 'credit_use'])
      await context.uow.manager.query(`DELETE FROM ${table} WHERE order_id = $1`, [bought.id]);
    await context.uow.manager.query('DELETE FROM billing_order WHERE id = $1', [bought.id]);
    expect(kindsOf(await reconcile())).toEqual([['unknown_session', false]]);
  });

  it('walks Stripe’s list page by page, and passes over unpaid sessions of others', async () => {
    const { secretKey } = context.config.stripe ?? { secretKey: '' };
    const client = createStripe({ secretKey, emulatorUrl: stripe.origin });
    const open = () =>
      client.checkout.sessions.create({
        mode: 'payment',
        success_url: 'https://other.example',
        line_items: [
          { quantity: 1, price_data: { currency: 'eur', unit_amount: 500, product_data: { name: 'Tea' } } },
        ],
      });
    const oldest = await order(context, buyer);
    await pay(oldest);
    for (let at = 0; at < 21; at += 1) await Promise.all(Array.from({ length: 5 }, open));
    const sessions = (await stripe.summary()).counts['checkout.session'] ?? 0;
    expect(sessions).toBeGreaterThan(100);
    const report = await reconcile();
    expect(report.checked).toBeGreaterThanOrEqual(sessions);
    // Beside the money of the forgotten order above.
    expect(kindsOf(report).sort()).toEqual([
      ['paid_not_granted', true],
      ['unknown_session', false],
    ]);
  });

  it('begins again when it is ended in the middle, and reports when Stripe stays away', async () => {
    const runId = await context.get(StartReconciliation).execute(finance, { sinceHours: 1 });
    await expect(context.get(StartReconciliation).execute(finance, { sinceHours: 1 })).rejects.toMatchObject({
      code: 'billing.run-running',
    });
    await stripe.control('faults', { api: { failNext: 9, status: 503 } });
    const settle = (fn: () => Promise<void>) => context.uow.run(fn);
    const run = (lastAttempt: boolean) => context.get(Reconcile).execute(runId, { settle, lastAttempt });
    await expect(run(false)).rejects.toMatchObject({ code: 'billing.stripe-away' });
    await run(true);
    await stripe.control('faults', { api: { failNext: 0 } });
    expect(await context.get(ReconciliationReports).read(finance, runId)).toMatchObject({
      state: 'failed',
      failure: 'Stripe did not answer. Run it again later.',
    });
    await context.uow.manager.query(`UPDATE outbox SET settled_at = now() WHERE job = 'billing.reconcile'`);
  });

  it('is for finance, who read its reports newest first', async () => {
    await expect(
      context.get(StartReconciliation).execute(buyer.owner, { sinceHours: 1 }),
    ).rejects.toMatchObject({ code: 'billing.finance-only' });
    const { id } = await reconcile();
    const page = await context.get(ReconciliationReports).list(finance, { limit: 1 });
    expect(page.items.map((run) => run.id)).toEqual([id]);
    expect(page.nextCursor).not.toBeNull();
  });
});

describe('an event that is played again', () => {
  it('is followed once more, by finance alone', async () => {
    const bought = await order(context, buyer);
    await pay(bought);
    const { payload, signature, event } = await stripe.arrived(
      'checkout.session.completed',
      String(bought.stripeSessionId),
    );
    await context.get(TakeWebhook).execute({ body: Buffer.from(payload), signature });
    await context.uow.manager.query(`UPDATE outbox SET settled_at = now() WHERE settled_at IS NULL`);
    expect(await stateOf(context, bought.id)).toBe('awaiting_payment');
    await expect(
      context.get(ReplayEvent).execute(buyer.owner, { stripeEventId: event.id }),
    ).rejects.toMatchObject({ code: 'billing.finance-only' });
    await expect(
      context.get(ReplayEvent).execute(finance, { stripeEventId: 'evt_unknown' }),
    ).rejects.toMatchObject({ code: 'billing.event-not-found' });
    for (let again = 0; again < 2; again += 1) {
      await context.get(ReplayEvent).execute(finance, { stripeEventId: event.id });
      await runJobs(context);
    }
    expect(await stateOf(context, bought.id)).toBe('fulfilled');
  });
});

describe('a VAT id', () => {
  const party = (vatId: string | null) => ({
    name: 'Brightwater BV',
    address: { line1: 'Quay 1', line2: '', postalCode: '10115', city: 'Berlin', country: 'DE' },
    vatId,
  });
  const update = (vatId: string | null) =>
    context.get(BillingAccounts).update(buyer.owner, buyer.companyId, party(vatId));
  const read = async () => (await context.get(BillingAccounts).read(buyer.owner, buyer.companyId)).vatState;

  async function follow(): Promise<void> {
    const [row] = await context.uow.manager.query<{ taxId: string }[]>(
      'SELECT stripe_tax_id AS "taxId" FROM billing_account WHERE company_id = $1',
      [buyer.companyId],
    );
    const { payload, signature } = await stripe.arrived('customer.tax_id.updated', row?.taxId);
    await context.get(TakeWebhook).execute({ body: Buffer.from(payload), signature });
    await runJobs(context);
  }

  it('that the office knows is verified, and its buyer owes the tax itself', async () => {
    expect((await update('DE123456789')).vatState).toBe('pending');
    await runJobs(context);
    await follow();
    expect(await read()).toBe('verified');
    const bought = await order(context, buyer);
    expect(bought).toMatchObject({ taxKind: 'reverse_charge', tax: 0, total: 4_900 });
    await pay(bought);
    await context.get(SettleOrder).execute(bought.id, CAUSE);
    expect(await findOrder(context, bought.id)).toMatchObject({ state: 'paid', tax: 0, total: 4_900 });
    await runJobs(context);
  });

  it('that the office does not know is not, and tax stays on top', async () => {
    await update('DE123456000');
    await runJobs(context);
    await follow();
    expect(await read()).toBe('unverified');
    expect(await order(context, buyer)).toMatchObject({ taxKind: 'rate', tax: 1_029 });
  });

  it('that is taken away, or changed, is checked anew', async () => {
    await update('DE123456789');
    await runJobs(context);
    await update('DE987654321');
    await runJobs(context);
    await follow();
    expect(await read()).toBe('verified');
    await update(null);
    await runJobs(context);
    expect(await read()).toBe('none');
  });

  it('of a country whose office Stripe cannot ask is not verified', async () => {
    await update('US123456789');
    await runJobs(context);
    expect(await read()).toBe('unverified');
  });
});
