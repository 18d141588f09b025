import type { UserActor } from '@plainhire/kernel';
import {
  GoingClock,
  mediumContext,
  type MediumContext,
  startTestStripe,
  type TestStripe,
} from '@plainhire/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BillingModule } from '../billing.module.js';
import type { Order } from '../orders/order.entity.js';
import { SettleOrder } from '../settlement/settle-order.js';
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
  await stripe.control('faults', { webhooks: { mode: 'drop' } });
  context = await mediumContext({
    imports: [BillingModule],
    clock: new GoingClock(new Date()),
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
  buyer = await makeBuyer(context);
  await reconcile();
});

const start = () => context.get(StartReconciliation).execute(finance, { sinceHours: 24 });
const read = (runId: string) => context.get(ReconciliationReports).read(finance, runId);

async function reconcile() {
  const runId = await start();
  await runJobs(context);
  return read(runId);
}

const pay = ({ stripeSessionId }: Order) =>
  stripe.control(`sessions/${String(stripeSessionId)}/pay`, { outcome: 'succeed' });

async function paid(): Promise<Order> {
  const bought = await order(context, buyer);
  await pay(bought);
  await context.get(SettleOrder).execute(bought.id, CAUSE);
  return findOrder(context, bought.id);
}

/** An order that no rule can bring on: its dispute is won, and what it was before is not known. */
async function stuckInDispute(): Promise<Order> {
  const bought = await paid();
  await runJobs(context);
  const { id } = await stripe.control(`charges/${String(bought.stripeChargeId)}/dispute`);
  await context.get(SettleOrder).execute(bought.id, CAUSE);
  await stripe.control(`disputes/${String(id)}/close`, { outcome: 'won' });
  await context.uow.manager.query('UPDATE billing_order SET state_before_dispute = NULL WHERE id = $1', [
    bought.id,
  ]);
  return bought;
}

async function mend({ id }: Order): Promise<void> {
  await context.uow.manager.query(
    `UPDATE billing_order SET state_before_dispute = 'fulfilled' WHERE id = $1`,
    [id],
  );
  await context.get(SettleOrder).execute(id, CAUSE);
}

describe('one order that cannot be settled', () => {
  it('is reported with the reason, and keeps no other from being mended', async () => {
    const before = await order(context, buyer);
    const stuck = await stuckInDispute();
    const after = await order(context, buyer);
    await Promise.all([pay(before), pay(after)]);
    const report = await reconcile();
    expect(report).toMatchObject({ state: 'done', failure: null });
    expect(report.findings.map(({ kind, orderId, repaired }) => [kind, orderId, repaired])).toEqual([
      ['paid_not_granted', after.id, true],
      ['not_settled', stuck.id, false],
      ['paid_not_granted', before.id, true],
    ]);
    expect(report.findings[1]?.detail).toBe(
      'It could not be settled: It is not known what this order was before the dispute. Run the reconciliation, then try again.',
    );
    expect([await stateOf(context, before.id), await stateOf(context, after.id)]).toEqual([
      'fulfilled',
      'fulfilled',
    ]);
    await mend(stuck);
    expect((await reconcile()).findings).toEqual([]);
  });
});

describe('an order that was paid and not granted', () => {
  /** Its job is lost, and a quarter of an hour goes by. */
  async function idle(): Promise<Order> {
    const bought = await paid();
    await loseJobs();
    context.clock.advance({ minutes: 15 });
    return bought;
  }
  const loseJobs = () =>
    context.uow.manager.query(
      `DELETE FROM outbox WHERE job = 'promotions.follow-order' AND settled_at IS NULL`,
    );

  async function reconcileWithoutPromotions() {
    const runId = await start();
    const settle = (fn: () => Promise<void>) => context.uow.run(fn);
    await context.get(Reconcile).execute(runId, { settle, lastAttempt: false });
    await context.uow.manager.query(
      `UPDATE outbox SET settled_at = now() WHERE job = 'billing.reconcile' AND settled_at IS NULL`,
    );
    return read(runId);
  }

  it('is set going, which is no repair, and a run that meets it again says that it did not help', async () => {
    const bought = await idle();
    const about = { kind: 'paid_not_granted', orderId: bought.id };
    const first = await reconcileWithoutPromotions();
    expect(first.findings).toMatchObject([{ ...about, repaired: false, setGoing: true }]);
    await loseJobs();
    for (let again = 0; again < 2; again += 1) {
      const { findings } = await reconcileWithoutPromotions();
      expect(findings).toMatchObject([{ ...about, repaired: false, setGoing: false }]);
      expect(findings[0]?.detail).toContain('did not help');
      await loseJobs();
    }
    await reconcileWithoutPromotions();
    await runJobs(context);
    expect(await stateOf(context, bought.id)).toBe('fulfilled');
    expect((await reconcile()).findings).toEqual([]);
  });

  it('is called repaired where it is granted before the run is over', async () => {
    const bought = await idle();
    const runId = await start();
    await context.uow.manager.query(`UPDATE outbox SET settled_at = now() WHERE job = 'billing.reconcile'`);
    // Stripe's lists take their time, in which the worker does what was set going.
    await stripe.control('faults', { api: { latencyMs: 1_500 } });
    const settle = (fn: () => Promise<void>) => context.uow.run(fn);
    const ended = context.get(Reconcile).execute(runId, { settle, lastAttempt: false });
    await expect.poll(async () => (await read(runId)).findings, { timeout: 10_000 }).toHaveLength(1);
    await runJobs(context);
    await ended;
    await stripe.control('faults', { api: { latencyMs: 0 } });
    expect((await read(runId)).findings).toMatchObject([
      { kind: 'paid_not_granted', orderId: bought.id, repaired: true, setGoing: false },
    ]);
  });

  it('long ago is met as well', async () => {
    const bought = await idle();
    await stripe.control('clock', { advanceSeconds: 3 * 86_400 });
    context.clock.advance({ days: 3 });
    const { findings } = await reconcileWithoutPromotions();
    expect(findings).toMatchObject([{ orderId: bought.id, setGoing: true }]);
    await runJobs(context);
  });
});

describe('a run that is ended in the middle', () => {
  it('keeps what it had found when it begins again, and when it fails', async () => {
    const bought = await order(context, buyer);
    await pay(bought);
    const runId = await start();
    const settle = (fn: () => Promise<void>) => context.uow.run(fn);
    const run = (lastAttempt: boolean) => context.get(Reconcile).execute(runId, { settle, lastAttempt });
    const away = (only: string) =>
      stripe.control('faults', { api: { failNext: only === '' ? 0 : 9, status: 503, only } });
    const found = [{ kind: 'paid_not_granted', orderId: bought.id, repaired: true }];
    // Its sessions are walked, and the list after it does not come.
    await away('GET /v1/refunds');
    await expect(run(false)).rejects.toMatchObject({ code: 'billing.stripe-away' });
    expect(await read(runId)).toMatchObject({ state: 'running', findings: found });
    await run(true);
    expect(await read(runId)).toMatchObject({ state: 'failed', findings: found });
    await away('');
    await runJobs(context);
  });
});
