import { Global, Module } from '@nestjs/common';
import { FakeClock, newId, type UserActor } from '@plainhire/kernel';
import { AppConfig } from '@plainhire/platform';
import { mediumContext, type MediumContext, startTestStripe, type TestStripe } from '@plainhire/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BillingAccounts } from '../accounts/billing-accounts.js';
import { BillingModule } from '../billing.module.js';
import { FinanceDesk } from '../desk/finance-desk.js';
import { SendEvidence } from '../disputes/send-evidence.js';
import { GrantCredit } from '../credits/grant-credit.js';
import type { Order } from '../orders/order.entity.js';
import { LEAST_CHARGE } from '../rules/chargeable.js';
import { SettleOrder } from '../settlement/settle-order.js';
import { StripeGateway } from '../stripe/stripe-gateway.js';
import {
  books,
  findOrder,
  makeBuyer,
  makePerson,
  order,
  runJobs,
  setPrices,
  stateOf,
  TESTS,
  type Wanted,
} from '../testing.js';
import { ApproveRefund, RefuseRefund } from './answer-refund.js';
import { PromotionUsage } from './promotion-usage.js';
import { ReadRefund } from './read-refund.js';
import { RequestRefund } from './request-refund.js';

const DAY_MS = 86_400_000;
const CAUSE = { actor: 'tests', stripeEventId: null };
const REASON = 'Asked for by the company';
const NORMAL = {
  api: { failNext: 0, hangNext: 0, answerLost: 0, only: '' },
  refunds: { status: 'succeeded' },
};

/** Two of seven days have run, of every order. */
class TwoDaysUsed extends PromotionUsage {
  usageOf() {
    return Promise.resolve({ totalMs: 7 * DAY_MS, usedMs: 2 * DAY_MS });
  }
}

@Global()
@Module({ providers: [{ provide: PromotionUsage, useClass: TwoDaysUsed }], exports: [PromotionUsage] })
class PortsModule {}

let stripe: TestStripe;
let context: MediumContext;
let buyer: { companyId: string; owner: UserActor };
let finance: UserActor;
let colleague: UserActor;
let booksBefore: Record<string, number>;

beforeAll(async () => {
  stripe = await startTestStripe();
  context = await mediumContext({
    imports: [PortsModule, BillingModule],
    clock: new FakeClock(new Date()),
    environment: {
      REFUND_ALONE_UP_TO: 'JPY=5000',
      SELLER_VAT_ID: 'NL123456789B01',
      SELLER_VAT_PERCENT: '21',
      ...stripe.environment,
    },
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
  await stripe.control('faults', NORMAL);
  context.clock.set(new Date());
  buyer = await makeBuyer(context);
  booksBefore = await books(context);
});

/** Paid, and not fulfilled yet: the job for that is still to run. */
async function paid(wanted: Wanted = {}): Promise<Order> {
  const { id, stripeSessionId } = await order(context, buyer, wanted);
  await stripe.control(`sessions/${String(stripeSessionId)}/pay`, { outcome: 'succeed' });
  await context.get(SettleOrder).execute(id, CAUSE);
  return findOrder(context, id);
}

async function bought(wanted: Wanted = {}): Promise<Order> {
  const { id } = await paid(wanted);
  await runJobs(context);
  return findOrder(context, id);
}

const request = (
  orderId: string,
  kind: 'full' | 'partial' | 'unused_days' | 'company_fault' | 'our_fault',
  net?: number,
  actor = finance,
) => context.get(RequestRefund).execute(actor, { orderId, kind, net, reason: REASON });

async function grown(...accounts: string[]): Promise<number[]> {
  const now = await books(context);
  return accounts.map((account) => (now[account] ?? 0) - (booksBefore[account] ?? 0));
}

describe('a refund', () => {
  it('of everything pays net and tax back, ends what was bought, and leaves nothing in the books', async () => {
    const { id } = await bought();
    const refundId = await request(id, 'full');
    await runJobs(context);
    expect(await context.get(ReadRefund).execute(finance, refundId)).toMatchObject({
      state: 'succeeded',
      net: 4_900,
      tax: 1_029,
      requestedBy: 'Person',
    });
    expect(await findOrder(context, id)).toMatchObject({
      state: 'refunded',
      refundedNet: 4_900,
      refundedTax: 1_029,
      endsPromotion: 'full',
    });
    expect(await grown('stripe_cash EUR', 'tax_payable EUR', 'sales EUR', 'refunds EUR')).toEqual([
      0, 0, -4_900, 4_900,
    ]);
  });

  it('in parts comes to the whole, net and tax to the cent, and then nothing is left', async () => {
    const { id } = await bought();
    for (const net of [1_633, 1_633, 1_634]) {
      await request(id, 'partial', net);
      await runJobs(context);
    }
    const back = await findOrder(context, id);
    expect(back).toMatchObject({ state: 'refunded', refundedNet: 4_900, refundedTax: 1_029 });
    expect(back.endsPromotion).toBeNull();
    await expect(request(id, 'partial', 1)).rejects.toMatchObject({ code: 'billing.not-refundable' });
  });

  it('can never be over what is left, with those that are under way counted', async () => {
    const { id } = await bought();
    await request(id, 'partial', 3_000);
    await expect(request(id, 'partial', 1_901)).rejects.toMatchObject({
      kind: 'invalid',
      code: 'billing.refund-too-much',
      extra: { left: 1_900 },
    });
    await request(id, 'partial', 1_900);
    await runJobs(context);
    expect(await stateOf(context, id)).toBe('refunded');
  });

  it('asked for twenty times at once pays back once', async () => {
    const { id } = await bought();
    const asked = await Promise.allSettled(Array.from({ length: 20 }, () => request(id, 'full')));
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await runJobs(context);
    expect((await findOrder(context, id)).refundedNet).toBe(4_900);
  });

  it('of unused days pays the part that did not run and ends the promotion', async () => {
    const { id } = await bought();
    await request(id, 'unused_days');
    await runJobs(context);
    expect(await findOrder(context, id)).toMatchObject({
      state: 'partly_refunded',
      refundedNet: 3_500,
      refundedTax: 735,
      endsPromotion: 'unused_days',
    });
  });

  it('of a kind that ends the promotion is not asked for twice, at once or after another', async () => {
    const { id } = await bought();
    const asked = await Promise.allSettled([
      request(id, 'unused_days'),
      request(id, 'our_fault', undefined, colleague),
    ]);
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = asked.find((one) => one.status === 'rejected');
    expect(refused?.reason).toMatchObject({ kind: 'conflict', code: 'billing.promotion-ended' });
    await runJobs(context);
    for (const kind of ['unused_days', 'our_fault', 'company_fault'] as const)
      await expect(request(id, kind)).rejects.toMatchObject({ code: 'billing.promotion-ended' });
    const { refundable } = await context.get(FinanceDesk).order(finance, id);
    expect(refundable.map(({ kind }) => kind)).toEqual(['full', 'partial']);
    expect((await findOrder(context, id)).refundedNet).toBe(3_500);
    // The whole rest is a decision of its own.
    await request(id, 'full');
    await runJobs(context);
    expect(await findOrder(context, id)).toMatchObject({ state: 'refunded', refundedNet: 4_900 });
  });

  it('of unused days takes off what is back already, so that an amount before it brings no more', async () => {
    const { id } = await bought();
    await request(id, 'partial', 2_450);
    const { refundable } = await context.get(FinanceDesk).order(finance, id);
    expect(refundable.find(({ kind }) => kind === 'unused_days')).toMatchObject({ net: 1_050 });
    await request(id, 'unused_days');
    await runJobs(context);
    expect((await findOrder(context, id)).refundedNet).toBe(3_500);
  });

  it('for the company’s fault ends the promotion and pays nothing', async () => {
    const { id } = await bought();
    await request(id, 'company_fault');
    await runJobs(context);
    expect(await findOrder(context, id)).toMatchObject({
      state: 'fulfilled',
      refundedNet: 0,
      endsPromotion: 'company_fault',
    });
  });

  it('for our fault pays the rest back', async () => {
    const { id } = await bought();
    await request(id, 'our_fault');
    await runJobs(context);
    expect(await findOrder(context, id)).toMatchObject({ refundedNet: 3_500, endsPromotion: 'our_fault' });
  });

  it('gives credit back as credit', async () => {
    await context.get(GrantCredit).execute(TESTS, {
      companyId: buyer.companyId,
      currency: 'EUR',
      amount: 1_000,
      source: 'gift',
      key: `gift:${buyer.companyId}`,
    });
    const { id, net, credit } = await bought();
    expect([net, credit]).toEqual([3_900, 1_000]);
    await request(id, 'full');
    await runJobs(context);
    const lots = await context.uow.manager.query(
      `SELECT amount, source FROM credit_lot WHERE company_id = $1 AND source = 'refund'`,
      [buyer.companyId],
    );
    expect(lots).toEqual([{ amount: '1000', source: 'refund' }]);
    expect(await stateOf(context, id)).toBe('refunded');
    expect(await grown('stripe_cash EUR', 'credits_liability EUR')).toEqual([0, -1_000]);
  });

  it('of a bundle takes its credit back, and is refused once some of it is spent', async () => {
    const { id } = await bought({ packageId: 'bundle-small' });
    await request(id, 'full');
    await runJobs(context);
    expect(await stateOf(context, id)).toBe('refunded');
    expect(await grown('stripe_cash EUR', 'credits_liability EUR', 'credit_bonus EUR')).toEqual([0, 0, 0]);

    const spent = await bought({ packageId: 'bundle-small' });
    expect((await bought()).credit).toBe(4_900);
    await expect(request(spent.id, 'full')).rejects.toMatchObject({ code: 'billing.refund-too-much' });
  });

  it('above the set sum waits for a second person', async () => {
    const { id } = await bought({ packageId: 'featured-30' });
    const refundId = await request(id, 'full');
    await runJobs(context);
    expect(await stateOf(context, id)).toBe('fulfilled');
    await expect(context.get(ApproveRefund).execute(finance, { refundId })).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'billing.refund-same-person',
    });
    await context.get(ApproveRefund).execute(colleague, { refundId });
    await expect(context.get(ApproveRefund).execute(colleague, { refundId })).rejects.toMatchObject({
      code: 'billing.refund-settled',
    });
    await runJobs(context);
    expect(await stateOf(context, id)).toBe('refunded');
  });

  it('says beforehand up to which amount one person is enough, and names both by id', async () => {
    const { id } = await bought({ packageId: 'featured-30' });
    const partial = async () =>
      (await context.get(FinanceDesk).order(finance, id)).refundable.find(({ kind }) => kind === 'partial');
    // 165.29 and 34.71 of tax are 200.00, at which nobody else is asked.
    expect(await partial()).toMatchObject({ net: 29_900, aloneUpTo: 16_529 });
    await request(id, 'partial', 10_000);
    expect(await partial()).toMatchObject({ net: 19_900, aloneUpTo: 6_529 });
    const refundId = await request(id, 'partial', 6_530);
    expect(await partial()).toMatchObject({ net: 13_370, aloneUpTo: 0 });
    await context.get(ApproveRefund).execute(colleague, { refundId });
    expect(await context.get(ReadRefund).execute(finance, refundId)).toMatchObject({
      requestedById: finance.userId,
      approvedById: colleague.userId,
    });
  });

  it('cannot be split to go round the second person', async () => {
    const { id } = await bought({ packageId: 'featured-30' });
    await request(id, 'partial', 15_000);
    const second = await request(id, 'partial', 5_000);
    expect(await context.get(ReadRefund).execute(finance, second)).toMatchObject({
      state: 'waiting_approval',
    });
  });

  it('waits by the measure of its currency', async () => {
    for (const [currency, least] of Object.entries(LEAST_CHARGE))
      expect(context.get(AppConfig).refundAloneUpTo[currency]).toBeGreaterThan(least);
    const { id } = await bought({ currency: 'JPY' });
    const { secondPersonAbove, refundable } = await context.get(FinanceDesk).order(finance, id);
    expect(secondPersonAbove).toBe(5_000);
    expect(refundable.find(({ kind }) => kind === 'full')).toMatchObject({ net: 4_900, secondPerson: true });
    const refundId = await request(id, 'full');
    expect(await context.get(ReadRefund).execute(finance, refundId)).toMatchObject({
      state: 'waiting_approval',
    });
  });

  it('waits when one person gave as much to one company within a day, in small parts of several orders', async () => {
    const ids = [];
    for (let made = 0; made < 5; made += 1) ids.push((await bought()).id);
    const [first = '', second = '', third = '', fourth = '', fifth = ''] = ids;
    const stateAfter = async (refundId: string) =>
      (await context.get(ReadRefund).execute(finance, refundId)).state;
    // Three of 59.29 are 177.87. At once, so that none of them overlooks another.
    for (const id of await Promise.all([first, second, third].map((one) => request(one, 'full'))))
      expect(await stateAfter(id)).toBe('approved');
    const { refundable } = await context.get(FinanceDesk).order(finance, fourth);
    expect(refundable.find(({ kind }) => kind === 'full')).toMatchObject({ secondPerson: true });
    // 18.29 and 3.84 of tax are the 22.13 that are left of 200.00.
    expect(refundable.find(({ kind }) => kind === 'partial')).toMatchObject({ aloneUpTo: 1_829 });
    const waits = await request(fourth, 'full');
    expect(await stateAfter(waits)).toBe('waiting_approval');
    // A colleague has asked for nothing yet; another company is another matter.
    expect(await stateAfter(await request(fifth, 'full', undefined, colleague))).toBe('approved');
    buyer = await makeBuyer(context);
    expect(await stateAfter(await request((await bought()).id, 'full'))).toBe('approved');
    context.clock.advance({ days: 1, ms: 1 });
    await context.get(RefuseRefund).execute(colleague, { refundId: waits, reason: 'Again tomorrow' });
    expect(await stateAfter(await request(fourth, 'full'))).toBe('approved');
    await runJobs(context);
  });

  it('of one person never passes the threshold unseen, however many are asked for at once', async () => {
    const ids = [];
    for (let made = 0; made < 5; made += 1) ids.push((await bought()).id);
    const asked = await Promise.all(ids.map((id) => request(id, 'full')));
    const states = await Promise.all(
      asked.map(async (refundId) => (await context.get(ReadRefund).execute(finance, refundId)).state),
    );
    expect(states.filter((state) => state === 'approved')).toHaveLength(3);
    await runJobs(context);
  });

  it('that is refused leaves what it would have taken', async () => {
    const { id } = await bought({ packageId: 'featured-30' });
    const refundId = await request(id, 'full');
    await expect(request(id, 'partial', 1)).rejects.toMatchObject({ code: 'billing.refund-too-much' });
    await context.get(RefuseRefund).execute(finance, { refundId, reason: 'A mistake' });
    await request(id, 'partial', 1);
    await runJobs(context);
    expect((await findOrder(context, id)).refundedNet).toBe(1);
  });

  it('is for finance alone', async () => {
    const { id } = await bought();
    await expect(request(id, 'full', undefined, buyer.owner)).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'billing.finance-only',
    });
  });

  it('whose answer is lost is the same refund when it is sent again', async () => {
    const { id, stripePaymentIntentId } = await bought();
    await request(id, 'partial', 1_000);
    await stripe.control('faults', { api: { answerLost: 3, only: 'POST /v1/refunds' } });
    await expect(runJobs(context)).rejects.toMatchObject({ code: 'billing.stripe-away' });
    await stripe.control('faults', NORMAL);
    await runJobs(context);
    expect((await findOrder(context, id)).refundedNet).toBe(1_000);
    const facts = await context.get(SettleOrder).read(id);
    expect(facts?.payment?.id).toBe(stripePaymentIntentId);
    expect(facts?.refunds).toHaveLength(1);
  });

  it('that waits at the bank counts when it succeeds, and is booked back when it fails after all', async () => {
    const { id } = await bought();
    await stripe.control('faults', { refunds: { status: 'pending' } });
    const refundId = await request(id, 'full');
    await runJobs(context);
    expect(await stateOf(context, id)).toBe('fulfilled');
    const { stripeRefundId } = await refundRow(refundId);
    await stripe.control(`refunds/${stripeRefundId}/settle`, { outcome: 'succeed' });
    await context.get(SettleOrder).execute(id, CAUSE);
    expect(await stateOf(context, id)).toBe('refunded');
    await stripe.control(`refunds/${stripeRefundId}/settle`, { outcome: 'fail' });
    for (let again = 0; again < 3; again += 1) await context.get(SettleOrder).execute(id, CAUSE);
    expect(await findOrder(context, id)).toMatchObject({
      state: 'fulfilled',
      refundedNet: 0,
      refundedTax: 0,
    });
    expect(await context.get(ReadRefund).execute(finance, refundId)).toMatchObject({
      state: 'failed',
      failure: 'expired_or_canceled_card',
    });
    expect(await grown('stripe_cash EUR', 'refunds EUR')).toEqual([5_929, 0]);
  });

  /** The bank took it, and days later sends it back. */
  async function comesBack(orderId: string, refundId: string): Promise<void> {
    const { stripeRefundId } = await refundRow(refundId);
    await stripe.control(`refunds/${stripeRefundId}/settle`, { outcome: 'succeed' });
    await context.get(SettleOrder).execute(orderId, CAUSE);
    await runJobs(context);
    expect((await findOrder(context, orderId)).endsPromotion).not.toBeNull();
    await stripe.control(`refunds/${stripeRefundId}/settle`, { outcome: 'fail' });
    for (let again = 0; again < 2; again += 1) await context.get(SettleOrder).execute(orderId, CAUSE);
    await runJobs(context);
  }
  async function toldOf(orderId: string): Promise<{ template: string; to: string }[]> {
    return context.uow.manager.query(
      `SELECT template, to_address AS "to" FROM mail_message WHERE params->>'orderId' = $1
        AND template IN ('billing.refund-returned', 'billing.refund-failed') ORDER BY template, created_at`,
      [orderId],
    );
  }

  it('that the bank sends back after it succeeded gives back what it ended, and tells both', async () => {
    const { id } = await bought();
    await stripe.control('faults', { refunds: { status: 'pending' } });
    const refundId = await request(id, 'full');
    await runJobs(context);
    await comesBack(id, refundId);
    expect(await findOrder(context, id)).toMatchObject({ state: 'fulfilled', endsPromotion: null });
    const told = await toldOf(id);
    expect(told.filter(({ template }) => template === 'billing.refund-returned')).toEqual([
      { template: 'billing.refund-returned', to: buyer.owner.email },
    ]);
    expect(told.map(({ template }) => template)).toContain('billing.refund-failed');
    // Its end is open again, so that finance can end it another way.
    await stripe.control('faults', NORMAL);
    await request(id, 'unused_days');
  });

  it('that the bank sends back leaves an earlier end as it was', async () => {
    const { id } = await bought();
    await request(id, 'unused_days');
    await runJobs(context);
    await stripe.control('faults', { refunds: { status: 'pending' } });
    const refundId = await request(id, 'full');
    await runJobs(context);
    await comesBack(id, refundId);
    expect(await findOrder(context, id)).toMatchObject({
      ...{ state: 'partly_refunded', refundedNet: 3_500, endsPromotion: 'unused_days' },
    });
  });

  it('that the bank sends back before anything was given has it given now', async () => {
    const { id } = await paid({ packageId: 'bundle-small' });
    await stripe.control('faults', { refunds: { status: 'pending' } });
    const refundId = await request(id, 'full');
    await runJobs(context);
    await comesBack(id, refundId);
    expect(await findOrder(context, id)).toMatchObject({ state: 'fulfilled', endsPromotion: null });
    expect(await grown('stripe_cash EUR', 'credits_liability EUR')).toEqual([6_050, -6_000]);
  });

  it('that the bank sends back leaves the credit it gave, which is not given again', async () => {
    await context.get(GrantCredit).execute(TESTS, {
      ...{ companyId: buyer.companyId, currency: 'EUR', amount: 1_000, source: 'gift', key: newId() },
    });
    const { id } = await bought();
    await stripe.control('faults', { refunds: { status: 'pending' } });
    const refundId = await request(id, 'full');
    await runJobs(context);
    await comesBack(id, refundId);
    expect(await findOrder(context, id)).toMatchObject({ state: 'partly_refunded', refundedNet: 0 });
    await stripe.control('faults', NORMAL);
    const second = await request(id, 'full');
    await runJobs(context);
    expect(await context.get(ReadRefund).execute(finance, second)).toMatchObject({ net: 3_900, credit: 0 });
    expect(await stateOf(context, id)).toBe('refunded');
    expect(await grown('stripe_cash EUR', 'credits_liability EUR')).toEqual([0, -1_000]);
  });

  it('made at Stripe by hand is known here', async () => {
    const { id, stripePaymentIntentId } = await bought();
    await context.get(StripeGateway).refund({
      refundId: newId(),
      orderId: id,
      paymentIntentId: String(stripePaymentIntentId),
      amount: 2_000,
    });
    await context.get(SettleOrder).execute(id, CAUSE);
    const back = await findOrder(context, id);
    expect(back.state).toBe('partly_refunded');
    expect(back.refundedNet + back.refundedTax).toBe(2_000);
    expect(await grown('stripe_cash EUR')).toEqual([3_929]);
  });

  it('made at Stripe by hand in parts that all wait at the bank comes to net and tax to the cent', async () => {
    const { id, stripePaymentIntentId } = await bought();
    await stripe.control('faults', { refunds: { status: 'pending' } });
    const made = [];
    for (const amount of [1_000, 1_000, 3_929])
      made.push(
        await context.get(StripeGateway).refund({
          ...{ refundId: newId(), orderId: id, amount },
          paymentIntentId: String(stripePaymentIntentId),
        }),
      );
    await context.get(SettleOrder).execute(id, CAUSE);
    expect(await findOrder(context, id)).toMatchObject({ state: 'fulfilled', refundedNet: 0 });
    for (const { id: stripeId } of made) {
      await stripe.control(`refunds/${stripeId}/settle`, { outcome: 'succeed' });
      await context.get(SettleOrder).execute(id, CAUSE);
    }
    expect(await findOrder(context, id)).toMatchObject({
      ...{ state: 'refunded', refundedNet: 4_900, refundedTax: 1_029, endsPromotion: 'full' },
    });
    expect(await grown('stripe_cash EUR', 'tax_payable EUR')).toEqual([0, 0]);
  });

  it('that Stripe refuses fails, and says why', async () => {
    const { id, stripePaymentIntentId } = await bought();
    // All of it is gone at Stripe before ours is sent.
    const refundId = await request(id, 'full');
    await context.get(StripeGateway).refund({
      refundId: newId(),
      orderId: id,
      paymentIntentId: String(stripePaymentIntentId),
      amount: 5_929,
    });
    await runJobs(context);
    expect(await context.get(ReadRefund).execute(finance, refundId)).toMatchObject({
      state: 'failed',
      failure: 'charge_already_refunded',
    });
    await context.get(SettleOrder).execute(id, CAUSE);
    expect(await findOrder(context, id)).toMatchObject({ state: 'refunded', refundedNet: 4_900 });
  });
});

describe('a refund after credit for missing impressions', () => {
  /** As the job that settles a promotion gives it: half of what was promised did not come. */
  async function credited({ id: orderId }: Order, amount = 2_450): Promise<void> {
    await context.get(GrantCredit).execute(TESTS, {
      ...{ companyId: buyer.companyId, currency: 'EUR', amount, orderId },
      ...{ source: 'shortfall', key: `shortfall:${newId()}` },
    });
  }
  async function creditLeft(): Promise<number> {
    const { credits } = await context.get(BillingAccounts).read(buyer.owner, buyer.companyId);
    return credits.reduce((sum, { left }) => sum + left, 0);
  }

  it('gives everything back and ends the credit', async () => {
    const first = await bought();
    await credited(first);
    await request(first.id, 'full');
    expect(await creditLeft()).toBe(0);
    await runJobs(context);
    expect(await findOrder(context, first.id)).toMatchObject({ state: 'refunded', refundedNet: 4_900 });
    expect(await creditLeft()).toBe(0);
    expect(
      await grown('stripe_cash EUR', 'tax_payable EUR', 'credits_liability EUR', 'shortfall_credits EUR'),
    ).toEqual([0, 0, 0, 0]);
  });

  it('gives back what is not spent of it, and with it the order is refunded whole', async () => {
    const first = await bought();
    await credited(first);
    const second = await bought();
    expect(second.credit).toBe(2_450);
    const refundId = await request(first.id, 'full');
    await runJobs(context);
    expect(await context.get(ReadRefund).execute(finance, refundId)).toMatchObject({
      ...{ net: 2_450, tax: 515, creditTaken: 0 },
    });
    expect(await stateOf(context, first.id)).toBe('refunded');
    // Two were paid for, 24.50 of it by credit: what is kept is the price of one.
    expect(await grown('stripe_cash EUR', 'tax_payable EUR', 'credits_liability EUR')).toEqual([
      5_929, -1_029, 0,
    ]);
    await expect(request(first.id, 'full')).rejects.toMatchObject({ code: 'billing.not-refundable' });
  });

  it('holds the credit while it waits for a second person, and lets it go when it is refused', async () => {
    const first = await bought({ packageId: 'featured-30' });
    await credited(first, 3_000);
    const refundId = await request(first.id, 'full');
    expect(await creditLeft()).toBe(0);
    expect((await bought()).credit).toBe(0);
    await context.get(RefuseRefund).execute(finance, { refundId, reason: 'A mistake' });
    expect(await creditLeft()).toBe(3_000);
    expect((await bought()).credit).toBe(3_000);
  });

  it('that the bank sends back gives the credit again', async () => {
    const first = await bought();
    await credited(first);
    await stripe.control('faults', { refunds: { status: 'pending' } });
    const refundId = await request(first.id, 'full');
    await runJobs(context);
    const { stripeRefundId } = await refundRow(refundId);
    await stripe.control(`refunds/${stripeRefundId}/settle`, { outcome: 'succeed' });
    await context.get(SettleOrder).execute(first.id, CAUSE);
    expect(await grown('shortfall_credits EUR')).toEqual([0]);
    await stripe.control(`refunds/${stripeRefundId}/settle`, { outcome: 'fail' });
    await context.get(SettleOrder).execute(first.id, CAUSE);
    expect(await stateOf(context, first.id)).toBe('fulfilled');
    expect(await creditLeft()).toBe(2_450);
    expect(await grown('credits_liability EUR', 'shortfall_credits EUR')).toEqual([-2_450, 2_450]);
  });

  it('made at Stripe by hand ends the credit as ours does', async () => {
    const first = await bought();
    await credited(first);
    await atStripe(first, 5_929);
    expect(await findOrder(context, first.id)).toMatchObject({ state: 'refunded', refundedNet: 4_900 });
    expect(await creditLeft()).toBe(0);
    expect(await grown('credits_liability EUR', 'shortfall_credits EUR')).toEqual([0, 0]);
  });

  it('made at Stripe by hand when the credit is spent tells finance that too much went back, once', async () => {
    const first = await bought();
    await credited(first);
    await bought();
    await atStripe(first, 5_929);
    await context.get(SettleOrder).execute(first.id, CAUSE);
    const told = await context.uow.manager.query<{ detail: string }[]>(
      `SELECT DISTINCT params->>'detail' AS detail FROM mail_message
       WHERE template = 'billing.needs-a-look' AND params->>'orderId' = $1`,
      [first.id],
    );
    expect(told).toEqual([{ detail: expect.stringContaining('24.50 EUR more than was paid') as string }]);
  });

  it('of a lost dispute ends what is not spent of it', async () => {
    const first = await bought();
    await credited(first);
    const made = await stripe.control(`charges/${String(first.stripeChargeId)}/dispute`, {
      reason: 'product_not_received',
    });
    await context.get(SettleOrder).execute(first.id, CAUSE);
    // On hold, as a promotion would be.
    expect(await creditLeft()).toBe(0);
    expect((await bought()).credit).toBe(0);
    await stripe.control(`disputes/${String(made.id)}/close`, { outcome: 'lost' });
    for (let again = 0; again < 2; again += 1) await context.get(SettleOrder).execute(first.id, CAUSE);
    expect(await creditLeft()).toBe(0);
    expect(await grown('credits_liability EUR', 'shortfall_credits EUR')).toEqual([0, 0]);
  });

  it('of a won dispute leaves it to be spent', async () => {
    const first = await bought();
    await credited(first);
    const made = await stripe.control(`charges/${String(first.stripeChargeId)}/dispute`, {
      reason: 'product_not_received',
    });
    await context.get(SettleOrder).execute(first.id, CAUSE);
    await stripe.control(`disputes/${String(made.id)}/close`, { outcome: 'won' });
    await context.get(SettleOrder).execute(first.id, CAUSE);
    expect(await creditLeft()).toBe(2_450);
  });

  it('is said to finance in words before it is asked for', async () => {
    const first = await bought();
    await credited(first);
    await context.get(GrantCredit).execute(TESTS, {
      ...{ companyId: buyer.companyId, currency: 'EUR', amount: 1, source: 'gift', key: newId() },
    });
    const said = async () =>
      (await context.get(FinanceDesk).order(finance, first.id)).refundable.find(({ kind }) => kind === 'full')
        ?.said;
    expect(await said()).toBe(
      '49.00 paid before tax; tax 10.29; 59.29 goes back; 24.50 of credit that it brought is not spent and ends',
    );
    await bought();
    expect(await said()).toBe(
      '49.00 paid before tax − 24.50 credit for missing impressions, spent = 24.50; tax 5.15; 29.65 goes back',
    );
  });
});

describe('the credit of a bundle', () => {
  it('is held while its refund waits, so that it is not spent and paid back', async () => {
    const bundle = await bought({ packageId: 'bundle-large' });
    const refundId = await request(bundle.id, 'full');
    expect((await bought()).credit).toBe(0);
    await context.get(ApproveRefund).execute(colleague, { refundId });
    await runJobs(context);
    expect(await stateOf(context, bundle.id)).toBe('refunded');
    expect(await grown('credits_liability EUR', 'credit_bonus EUR')).toEqual([0, 0]);
  });

  const lots = (orderId: string) =>
    context.uow.manager.query(`SELECT amount FROM credit_lot WHERE order_id = $1`, [orderId]);

  it('is not given while a refund that was asked for before it waits, nor after it', async () => {
    const { id } = await paid({ packageId: 'bundle-large' });
    const refundId = await request(id, 'full');
    await runJobs(context);
    expect(await findOrder(context, id)).toMatchObject({ state: 'paid', fulfilledAt: null });
    await context.get(ApproveRefund).execute(colleague, { refundId });
    await runJobs(context);
    expect(await stateOf(context, id)).toBe('refunded');
    expect(await lots(id)).toEqual([]);
    expect(await grown('stripe_cash EUR', 'credits_liability EUR', 'credit_bonus EUR')).toEqual([
      0, -32_000, 32_000,
    ]);
  });

  it('is given when that refund is refused', async () => {
    const { id } = await paid({ packageId: 'bundle-large' });
    const refundId = await request(id, 'full');
    await runJobs(context);
    await context.get(RefuseRefund).execute(colleague, { refundId, reason: 'A mistake' });
    await runJobs(context);
    expect(await stateOf(context, id)).toBe('fulfilled');
    expect(await lots(id)).toEqual([{ amount: '32000' }]);
  });

  it('is given when that refund fails at the bank', async () => {
    const { id } = await paid({ packageId: 'bundle-small' });
    await stripe.control('faults', { refunds: { status: 'pending' } });
    const refundId = await request(id, 'full');
    await runJobs(context);
    expect(await stateOf(context, id)).toBe('paid');
    const { stripeRefundId } = await refundRow(refundId);
    await stripe.control(`refunds/${stripeRefundId}/settle`, { outcome: 'fail' });
    await context.get(SettleOrder).execute(id, CAUSE);
    await runJobs(context);
    expect(await stateOf(context, id)).toBe('fulfilled');
    expect(await lots(id)).toEqual([{ amount: '6000' }]);
  });

  it('is on hold in a dispute and ends when it is lost', async () => {
    const bundle = await bought({ packageId: 'bundle-small' });
    const made = await stripe.control(`charges/${String(bundle.stripeChargeId)}/dispute`, {
      reason: 'fraudulent',
    });
    await context.get(SettleOrder).execute(bundle.id, CAUSE);
    expect((await bought()).credit).toBe(0);
    await stripe.control(`disputes/${String(made.id)}/close`, { outcome: 'lost' });
    await context.get(SettleOrder).execute(bundle.id, CAUSE);
    expect((await bought()).credit).toBe(0);
    expect(await grown('credits_liability EUR')).toEqual([0]);
  });
});

async function atStripe({ id, stripePaymentIntentId }: Order, amount: number): Promise<void> {
  const made = { refundId: newId(), orderId: id, paymentIntentId: String(stripePaymentIntentId), amount };
  await context.get(StripeGateway).refund(made);
  await context.get(SettleOrder).execute(id, CAUSE);
}

async function refundRow(refundId: string): Promise<{ stripeRefundId: string }> {
  const [row] = await context.uow.manager.query<{ stripeRefundId: string }[]>(
    'SELECT stripe_refund_id AS "stripeRefundId" FROM refund WHERE id = $1',
    [refundId],
  );
  if (!row) throw new Error('There is no such refund.');
  return row;
}

describe('a dispute', () => {
  async function disputed(amount?: number): Promise<{ id: string; disputeId: string; ours: string }> {
    const { id, stripeChargeId } = await bought();
    const made = await stripe.control(`charges/${String(stripeChargeId)}/dispute`, {
      reason: 'product_not_received',
      ...(amount === undefined ? {} : { amount }),
    });
    await context.get(SettleOrder).execute(id, CAUSE);
    const [row] = await context.uow.manager.query<{ id: string }[]>(
      'SELECT id FROM dispute WHERE order_id = $1',
      [id],
    );
    return { id, disputeId: String(made.id), ours: row?.id ?? '' };
  }

  it('puts the order on hold and the money aside, tells finance, and stops refunds', async () => {
    const { id } = await disputed();
    expect(await findOrder(context, id)).toMatchObject({
      state: 'disputed',
      stateBeforeDispute: 'fulfilled',
    });
    expect(await grown('stripe_cash EUR', 'stripe_disputed EUR')).toEqual([0, 5_929]);
    const told = await context.uow.manager.query(
      `SELECT 1 FROM mail_message WHERE template = 'billing.disputed' AND params->>'orderId' = $1`,
      [id],
    );
    expect(told).toHaveLength(2);
    await expect(request(id, 'full')).rejects.toMatchObject({ code: 'billing.not-refundable' });
  });

  it('that is won leaves the order where it was', async () => {
    const { id, disputeId } = await disputed();
    await stripe.control(`disputes/${disputeId}/close`, { outcome: 'won' });
    for (let again = 0; again < 3; again += 1) await context.get(SettleOrder).execute(id, CAUSE);
    expect(await findOrder(context, id)).toMatchObject({ state: 'fulfilled', stateBeforeDispute: null });
    expect(await grown('stripe_cash EUR', 'stripe_disputed EUR', 'dispute_losses EUR')).toEqual([
      5_929, 0, 0,
    ]);
  });

  it('that is lost loses the money and ends what was bought', async () => {
    const { id, disputeId } = await disputed();
    await stripe.control(`disputes/${disputeId}/close`, { outcome: 'lost' });
    for (let again = 0; again < 3; again += 1) await context.get(SettleOrder).execute(id, CAUSE);
    expect(await stateOf(context, id)).toBe('dispute_lost');
    expect(await grown('stripe_cash EUR', 'stripe_disputed EUR', 'dispute_losses EUR')).toEqual([
      0, 0, 5_929,
    ]);
  });

  it('that is decided anew is booked as it was decided last, however often', async () => {
    const { id, disputeId } = await disputed();
    for (const [outcome, state, cash, losses] of [
      ['lost', 'dispute_lost', 0, 5_929],
      ['won', 'fulfilled', 5_929, 0],
      ['lost', 'dispute_lost', 0, 5_929],
      ['won', 'fulfilled', 5_929, 0],
    ] as const) {
      await stripe.control(`disputes/${disputeId}/close`, { outcome });
      for (let again = 0; again < 2; again += 1) await context.get(SettleOrder).execute(id, CAUSE);
      expect(await stateOf(context, id)).toBe(state);
      expect(await grown('stripe_cash EUR', 'stripe_disputed EUR', 'dispute_losses EUR')).toEqual([
        cash,
        0,
        losses,
      ]);
    }
    expect(await findOrder(context, id)).toMatchObject({ stateBeforeDispute: null });
    await request(id, 'full');
    await runJobs(context);
    expect(await stateOf(context, id)).toBe('refunded');
  });

  it('that was lost and is won in the end gives the credit of a bundle back, to its first end', async () => {
    const { id, stripeChargeId } = await bought({ packageId: 'bundle-small' });
    const lot = async () => {
      const [row] = await context.uow.manager.query<{ end: Date; over: boolean }[]>(
        `SELECT expires_at AS "end", expired_at IS NOT NULL AS over FROM credit_lot WHERE order_id = $1`,
        [id],
      );
      return row;
    };
    const before = await lot();
    const made = await stripe.control(`charges/${String(stripeChargeId)}/dispute`, { reason: 'fraudulent' });
    for (let time = 0; time < 2; time += 1) {
      await stripe.control(`disputes/${String(made.id)}/close`, { outcome: 'lost' });
      await context.get(SettleOrder).execute(id, CAUSE);
      expect((await lot())?.over).toBe(true);
      expect(await grown('credits_liability EUR', 'dispute_losses EUR')).toEqual([0, 6_050]);
      await stripe.control(`disputes/${String(made.id)}/close`, { outcome: 'won' });
      for (let again = 0; again < 2; again += 1) await context.get(SettleOrder).execute(id, CAUSE);
      expect(await lot()).toEqual(before);
      expect(await grown('credits_liability EUR', 'credits_expired EUR', 'dispute_losses EUR')).toEqual([
        -6_000, 0, 0,
      ]);
    }
    expect((await bought()).credit).toBe(4_900);
  });

  it('that was opened and decided before anybody looked is booked whole', async () => {
    const { id, stripeChargeId } = await bought();
    const made = await stripe.control(`charges/${String(stripeChargeId)}/dispute`, { reason: 'fraudulent' });
    await stripe.control(`disputes/${String(made.id)}/close`, { outcome: 'lost' });
    await context.get(SettleOrder).execute(id, CAUSE);
    expect(await stateOf(context, id)).toBe('dispute_lost');
    expect(await grown('dispute_losses EUR', 'stripe_disputed EUR')).toEqual([5_929, 0]);
  });

  it('of a part loses that part', async () => {
    const { id, disputeId } = await disputed(1_000);
    await stripe.control(`disputes/${disputeId}/close`, { outcome: 'lost' });
    await context.get(SettleOrder).execute(id, CAUSE);
    expect(await grown('stripe_cash EUR', 'dispute_losses EUR')).toEqual([4_929, 1_000]);
  });

  it('is answered once, with what the product knows and what finance adds', async () => {
    const { ours } = await disputed();
    const text = 'The posting was shown as agreed.';
    await context.get(SendEvidence).execute(finance, { disputeId: ours, text });
    const [row] = await context.uow.manager.query<{ evidence: Record<string, string> }[]>(
      'SELECT evidence FROM dispute WHERE id = $1',
      [ours],
    );
    expect(row?.evidence.text).toContain(text);
    expect(row?.evidence.text).toContain('The promotion ran for 2.0 of 7.0 days.');
    expect(row?.evidence.text).toContain('total 59.29');
    await expect(context.get(SendEvidence).execute(finance, { disputeId: ours, text })).rejects.toMatchObject(
      {
        code: 'billing.evidence-sent',
      },
    );
    await expect(
      context.get(SendEvidence).execute(buyer.owner, { disputeId: ours, text }),
    ).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });
});
