import { FakeClock, type UserActor } from '@plainhire/kernel';
import { mediumContext, type MediumContext, startTestStripe, type TestStripe } from '@plainhire/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BillingModule } from '../billing.module.js';
import { FinanceDesk } from '../desk/finance-desk.js';
import type { Order } from '../orders/order.entity.js';
import { ReconciliationReports } from '../reconciliation/reconciliation-reports.js';
import { StartReconciliation } from '../reconciliation/start-reconciliation.js';
import { SettleOrder } from '../settlement/settle-order.js';
import {
  books,
  findOrder,
  makeBuyer,
  makePerson,
  order,
  runJobs,
  setPrices,
  type Wanted,
} from '../testing.js';
import { ApproveRefund } from './answer-refund.js';
import { ReadRefund } from './read-refund.js';
import { RequestRefund } from './request-refund.js';

const CAUSE = { actor: 'tests', stripeEventId: null };
const REFERENCE = 'Transfer 2026-11-29/17';

let stripe: TestStripe;
let context: MediumContext;
let buyer: { companyId: string; owner: UserActor };
let finance: UserActor;
let colleague: UserActor;
let booksBefore: Record<string, number>;

beforeAll(async () => {
  stripe = await startTestStripe();
  context = await mediumContext({
    imports: [BillingModule],
    clock: new FakeClock(new Date()),
    environment: { SELLER_VAT_ID: 'NL123456789B01', SELLER_VAT_PERCENT: '21', ...stripe.environment },
  });
  await setPrices(context);
  finance = await makePerson(context, ['finance']);
  colleague = await makePerson(context, ['finance']);
});
afterAll(async () => {
  await context.close();
  await stripe.close();
});
beforeEach(async () => {
  await stripe.control('faults', { refunds: { status: 'succeeded' } });
  context.clock.set(new Date());
  buyer = await makeBuyer(context);
  booksBefore = await books(context);
});

async function bought(wanted: Wanted = {}): Promise<Order> {
  const { id, stripeSessionId } = await order(context, buyer, wanted);
  await stripe.control(`sessions/${String(stripeSessionId)}/pay`, { outcome: 'succeed' });
  await context.get(SettleOrder).execute(id, CAUSE);
  await runJobs(context);
  return findOrder(context, id);
}

/** Asked for at Stripe, and sent back by the bank. */
async function sentBack(orderId: string, net?: number): Promise<void> {
  await stripe.control('faults', { refunds: { status: 'pending' } });
  const kind = net === undefined ? 'full' : 'partial';
  const asked = { orderId, kind, net, reason: 'Asked for by the company' } as const;
  await context.get(RequestRefund).execute(finance, asked);
  await runJobs(context);
  const facts = await context.get(SettleOrder).read(orderId);
  await stripe.control(`refunds/${String(facts?.refunds.at(-1)?.id)}/settle`, { outcome: 'fail' });
  await context.get(SettleOrder).execute(orderId, CAUSE);
  await stripe.control('faults', { refunds: { status: 'succeeded' } });
}

const payOutside = (orderId: string, kind: 'full' | 'partial' | 'company_fault' = 'full', net?: number) =>
  context.get(RequestRefund).execute(finance, {
    ...{ orderId, kind, net, reason: 'The card is closed' },
    outside: { reference: REFERENCE },
  });

async function grown(...accounts: string[]): Promise<number[]> {
  const now = await books(context);
  return accounts.map((account) => (now[account] ?? 0) - (booksBefore[account] ?? 0));
}

const mayPayOutside = async (id: string) => (await context.get(FinanceDesk).order(finance, id)).mayPayOutside;

describe('what is paid back outside Stripe', () => {
  it('is refused while Stripe can do it: nothing is paid twice', async () => {
    const { id } = await bought();
    expect(await mayPayOutside(id)).toBe(false);
    await expect(payOutside(id)).rejects.toMatchObject({
      ...{ kind: 'conflict', code: 'billing.refund-at-stripe' },
    });
    // Underway is not failed.
    await stripe.control('faults', { refunds: { status: 'pending' } });
    const asked = { orderId: id, kind: 'partial', net: 100, reason: 'For the delay' } as const;
    await context.get(RequestRefund).execute(finance, asked);
    await runJobs(context);
    await expect(payOutside(id, 'partial', 1)).rejects.toMatchObject({ code: 'billing.refund-at-stripe' });
  });

  it('waits for a second person however small it is, is booked in an account of its own, and never sent', async () => {
    const { id } = await bought();
    await sentBack(id);
    expect(await mayPayOutside(id)).toBe(true);
    const refundId = await payOutside(id, 'partial', 1_000);
    await runJobs(context);
    expect(await context.get(ReadRefund).execute(finance, refundId)).toMatchObject({
      ...{ state: 'waiting_approval', outsideReference: REFERENCE },
    });
    await expect(context.get(ApproveRefund).execute(finance, { refundId })).rejects.toMatchObject({
      code: 'billing.refund-same-person',
    });
    await context.get(ApproveRefund).execute(colleague, { refundId });
    await runJobs(context);
    expect(await findOrder(context, id)).toMatchObject({
      ...{ state: 'partly_refunded', refundedNet: 1_000, refundedTax: 210, refundedOutside: 1_210 },
      endsPromotion: null,
    });
    expect(await grown('stripe_cash EUR', 'outside_cash EUR', 'refunds EUR', 'tax_payable EUR')).toEqual([
      5_929, -1_210, 1_000, -819,
    ]);
    const facts = await context.get(SettleOrder).read(id);
    expect(facts?.refunds.map(({ status }) => status)).toEqual(['failed']);
    const kinds = await context.uow.manager.query(
      `SELECT DISTINCT kind FROM ledger_journal WHERE order_id = $1 AND kind LIKE 'refund%'`,
      [id],
    );
    expect(kinds).toEqual([{ kind: 'refund-outside' }]);
    const [mail] = await context.uow.manager.query<{ reference: string }[]>(
      `SELECT params->>'outsideReference' AS reference FROM mail_message
        WHERE template = 'billing.refunded' AND params->>'orderId' = $1`,
      [id],
    );
    expect(mail?.reference).toBe(REFERENCE);
  });

  it('of everything ends what was bought, leaves nothing to pay, and is no difference to Stripe', async () => {
    const { id } = await bought();
    await sentBack(id);
    const refundId = await payOutside(id);
    await context.get(ApproveRefund).execute(colleague, { refundId });
    await runJobs(context);
    expect(await findOrder(context, id)).toMatchObject({
      ...{ state: 'refunded', refundedOutside: 5_929, endsPromotion: 'full' },
    });
    await expect(payOutside(id)).rejects.toMatchObject({ code: 'billing.not-refundable' });
    const runId = await context.get(StartReconciliation).execute(finance, { sinceHours: 1 });
    await runJobs(context);
    const { findings } = await context.get(ReconciliationReports).read(finance, runId);
    expect(findings.filter(({ orderId }) => orderId === id)).toEqual([]);
  });

  it('takes the credit of a bundle as any refund does, and counts with what Stripe paid back', async () => {
    const { id } = await bought({ packageId: 'bundle-small' });
    await sentBack(id);
    const refundId = await payOutside(id);
    await context.get(ApproveRefund).execute(colleague, { refundId });
    await runJobs(context);
    expect(
      await grown('stripe_cash EUR', 'outside_cash EUR', 'credits_liability EUR', 'credit_bonus EUR'),
    ).toEqual([6_050, -6_050, 0, 0]);
  });

  it('is no way to end a promotion with nothing back', async () => {
    const { id } = await bought();
    await sentBack(id, 100);
    await expect(payOutside(id, 'company_fault')).rejects.toMatchObject({ code: 'billing.not-refundable' });
  });
});
