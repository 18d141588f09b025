import { addDays, FakeClock, newId, type UserActor } from '@plainhire/kernel';
import { mediumContext, type MediumContext, startTestStripe, type TestStripe } from '@plainhire/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BillingModule } from '../billing.module.js';
import type { Order } from '../orders/order.entity.js';
import { RequestRefund } from '../refunds/request-refund.js';
import { SettleOrder } from '../settlement/settle-order.js';
import { findOrder, makeBuyer, makePerson, order, runJobs, setPrices, TESTS } from '../testing.js';
import { BillingAccounts } from '../accounts/billing-accounts.js';
import { SweepBilling } from '../sweep-billing.js';
import { GrantCredit } from './grant-credit.js';
import { GrantShortfall } from './grant-shortfall.js';

const CAUSE = { actor: 'tests', stripeEventId: null };

let stripe: TestStripe;
let context: MediumContext;
let buyer: { companyId: string; owner: UserActor };
let finance: UserActor;
let now: Date;

beforeAll(async () => {
  stripe = await startTestStripe();
  context = await mediumContext({
    imports: [BillingModule],
    clock: new FakeClock(new Date()),
    environment: stripe.environment,
  });
  await setPrices(context);
  finance = await makePerson(context, ['finance']);
});
afterAll(async () => {
  await context.close();
  await stripe.close();
});
beforeEach(async () => {
  now = new Date();
  context.clock.set(now);
  buyer = await makeBuyer(context);
});

async function gift(amount: number, days: number | null): Promise<void> {
  const expiresAt = days === null ? null : addDays(now, days);
  const { companyId } = buyer;
  const lot = { companyId, currency: 'EUR', amount, source: 'gift' as const, key: `gift:${newId()}` };
  await context.get(GrantCredit).execute(TESTS, { ...lot, expiresAt });
}

async function bought(): Promise<Order> {
  const { id, stripeSessionId } = await order(context, buyer);
  await stripe.control(`sessions/${String(stripeSessionId)}/pay`, { outcome: 'succeed' });
  await context.get(SettleOrder).execute(id, CAUSE);
  await runJobs(context);
  return findOrder(context, id);
}

async function refund(orderId: string, kind: 'full' | 'unused_days'): Promise<void> {
  await context.get(RequestRefund).execute(finance, { orderId, kind, reason: 'By mistake' });
  await runJobs(context);
}

/** What came back of the order as credit: amount and days until it ends. */
async function cameBack(orderId: string): Promise<[number, number | null][]> {
  const rows = await context.uow.manager.query<{ amount: string; expiresAt: Date | null }[]>(
    `SELECT amount, expires_at AS "expiresAt" FROM credit_lot
      WHERE order_id = $1 AND source IN ('refund', 'shortfall') ORDER BY expires_at NULLS LAST`,
    [orderId],
  );
  const days = (at: Date) => Math.round((at.getTime() - now.getTime()) / 86_400_000);
  return rows.map(({ amount, expiresAt }) => [Number(amount), expiresAt && days(expiresAt)]);
}

describe('credit that an order had and gets back by a refund', () => {
  it('ends when it would have ended unspent', async () => {
    await gift(900, 3);
    await gift(1_000, 200);
    await gift(3_000, null);
    const { id, net, credit } = await bought();
    expect([net, credit]).toEqual([0, 4_900]);
    await refund(id, 'full');
    expect(await cameBack(id)).toEqual([
      [900, 3],
      [1_000, 200],
      [3_000, null],
    ]);
  });

  it('has thirty days where that end has passed', async () => {
    await gift(900, 3);
    const { id } = await bought();
    context.clock.advance({ days: 5 });
    await refund(id, 'full');
    expect(await cameBack(id)).toEqual([[900, 35]]);
  });

  it('is not prolonged by buying and handing back again and again', async () => {
    await gift(4_900, 3);
    for (let round = 0; round < 3; round += 1) {
      const { id, credit } = await bought();
      expect(credit).toBe(4_900);
      await refund(id, 'full');
      expect(await cameBack(id)).toEqual([[4_900, 3]]);
    }
  });
});

describe('credit for what was paid for and did not come', () => {
  const credited = (orderId: string, amount: number) =>
    context.get(GrantShortfall).execute(TESTS, { orderId, amount, key: `shortfall:${newId()}` });
  const left = async () => {
    const { credits } = await context.get(BillingAccounts).read(buyer.owner, buyer.companyId);
    return credits.reduce((total, one) => total + one.left, 0);
  };

  it('has no end as far as money was paid; what is beyond ends with the credit that it was', async () => {
    await gift(1_900, 3);
    const { id, net } = await bought();
    expect(net).toBe(3_000);
    await credited(id, 4_900);
    expect(await cameBack(id)).toEqual([
      [1_900, 3],
      [3_000, null],
    ]);
    const other = await bought();
    expect(other.credit).toBe(4_900);
  });

  it('is of money alone where that is enough', async () => {
    await gift(1_900, 3);
    const { id } = await bought();
    await credited(id, 2_450);
    expect(await cameBack(id)).toEqual([[2_450, null]]);
  });

  it('is never given together with a refund, in however many lots it came', async () => {
    await gift(1_900, 3);
    const { id } = await bought();
    await credited(id, 4_900);
    await refund(id, 'full');
    const { refundedNet } = await findOrder(context, id);
    // Nothing was spent of it, so all of it ends, and everything comes back: 30.00 of money, 19.00 of credit.
    expect([refundedNet, await left()]).toEqual([3_000, 1_900]);
  });

  it('takes off a refund what was spent of it, and ends the rest', async () => {
    await gift(1_900, 3);
    const { id } = await bought();
    await credited(id, 4_900);
    // Half of it is spent: 19.00 that ended first, and 5.50.
    const { companyId } = buyer;
    await context.uow.manager.query(
      `INSERT INTO credit_use (id, lot_id, order_id, amount, state, at)
       SELECT gen_random_uuid(), lot.id, $1, least(lot.amount, CASE WHEN lot.expires_at IS NULL THEN 550 ELSE 1900 END),
              'used', now() FROM credit_lot lot WHERE lot.company_id = $2 AND lot.source = 'shortfall'`,
      [(await order(context, await makeBuyer(context))).id, companyId],
    );
    await refund(id, 'full');
    const { refundedNet } = await findOrder(context, id);
    expect([refundedNet, await left()]).toEqual([2_450, 0]);
  });

  it('ends part by part, and the books know of each', async () => {
    await gift(1_900, 3);
    const { id } = await bought();
    await credited(id, 4_900);
    context.clock.advance({ days: 4 });
    await context.get(SweepBilling).execute();
    expect(await left()).toBe(3_000);
    await refund(id, 'full');
    expect(await left()).toBe(1_900);
  });
});
