import { type CampaignRequest } from '@plainhire/contracts';
import { isDomainError, newId, type UserActor } from '@plainhire/kernel';
import {
  GoingClock,
  mediumContext,
  type MediumContext,
  startTestStripe,
  type TestStripe,
} from '@plainhire/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BillingModule } from '../billing.module.js';
import { CancelCampaign } from '../campaigns/cancel-campaign.js';
import { CreateCampaign } from '../campaigns/create-campaign.js';
import { CreateCoupon } from '../campaigns/create-coupon.js';
import { GrantCredit } from '../credits/grant-credit.js';
import { SettleOrder } from '../settlement/settle-order.js';
import { StripeGateway } from '../stripe/stripe-gateway.js';
import { SweepBilling } from '../sweep-billing.js';
import { findOrder, makeBuyer, runJobs, setPrices, TESTS } from '../testing.js';
import { BeginCheckout } from './begin-checkout.js';
import { CancelOrder } from './cancel-order.js';
import { CreateQuote } from './create-quote.js';

const STEPS = [
  'buy',
  'buy',
  'buy',
  'buy with code',
  'buy with code',
  'pay',
  'pay',
  'settle again',
  'cancel',
  'wait',
] as const;
const COMPANIES = 3;
const OFFER_USES = 3;
const CODE_USES = 2;
const CAUSE = { actor: 'tests', stripeEventId: null };
/** Refusals that a buyer may meet on the way; anything else is a fault. */
const FAIR = /^(billing\.(quote-changed|too-many-open|order-over)|order\.illegal-transition|limit\.reached)$/;

let stripe: TestStripe;
let context: MediumContext;

beforeAll(async () => {
  stripe = await startTestStripe();
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

interface World {
  readonly buyers: { companyId: string; owner: UserActor }[];
  readonly offerId: string;
  readonly couponId: string;
  readonly code: string;
  /** Of each company, oldest first, with the net that its quote showed. */
  readonly orders: { id: string; company: number; shown: number }[];
}

async function makeWorld(): Promise<World> {
  context.clock.set(new Date());
  const now = context.clock.now().getTime();
  const window = { startsAt: new Date(now).toISOString(), endsAt: new Date(now + 7_200_000).toISOString() };
  const terms = {
    kind: 'percent' as const,
    amount: null,
    currency: null,
    packageIds: ['featured-7'],
    firstPurchaseOnly: false,
    companyId: null,
  };
  const offer: CampaignRequest = {
    ...terms,
    ...window,
    name: 'Half off',
    percent: 50,
    maxUses: OFFER_USES,
    maxUsesPerCompany: 2,
  };
  const code = `C${newId().slice(-10)}`.toUpperCase();
  const { id: offerId } = await context.get(CreateCampaign).execute(TESTS, offer);
  const { id: couponId } = await context.get(CreateCoupon).execute(TESTS, {
    ...terms,
    ...window,
    code,
    percent: 20,
    packageIds: [],
    maxUses: CODE_USES,
    maxUsesPerCompany: 1,
    stacksWithCampaign: true,
  });
  const buyers = [];
  for (let count = 0; count < COMPANIES; count += 1) {
    const buyer = await makeBuyer(context);
    buyers.push(buyer);
    const { companyId } = buyer;
    const grant = { companyId, currency: 'EUR', amount: 3_000, source: 'gift' as const, key: newId() };
    await context.get(GrantCredit).execute(TESTS, grant);
  }
  return { buyers, offerId, couponId, code, orders: [] };
}

async function take(world: World, step: (typeof STEPS)[number], company: number): Promise<void> {
  const buyer = world.buyers[company % COMPANIES];
  if (!buyer) return;
  const { companyId, owner } = buyer;
  const last = world.orders.findLast((one) => one.company === company % COMPANIES);
  if (step === 'buy' || step === 'buy with code') {
    const posting = { postingId: newId(), companyId, title: 'Cook', state: 'live' as const };
    const request = {
      postingId: posting.postingId,
      packageId: 'featured-7',
      currency: 'EUR',
      code: step === 'buy' ? undefined : world.code,
    };
    const { id, working } = await context.get(CreateQuote).execute(owner, request, posting);
    const { orderId } = await context.get(BeginCheckout).execute(owner, { quoteId: id });
    world.orders.push({ id: orderId, company: company % COMPANIES, shown: working.net });
  } else if (step === 'wait') {
    context.clock.advance({ minutes: 1 });
    await context.get(SweepBilling).execute();
  } else if (last && step === 'cancel') {
    await context.get(CancelOrder).execute(owner, { orderId: last.id });
  } else if (last) {
    const { stripeSessionId, state } = await findOrder(context, last.id);
    if (step === 'pay' && state === 'awaiting_payment')
      await stripe.control(`sessions/${String(stripeSessionId)}/pay`, { outcome: 'succeed' });
    await context.get(SettleOrder).execute(last.id, CAUSE);
    await runJobs(context);
  }
}

/** What must be true whatever happened. */
async function check(world: World): Promise<void> {
  const rows = await context.uow.manager.query<
    { sourceId: string; state: string; orderState: string; companyId: string }[]
  >(
    `SELECT source_id AS "sourceId", used.state, sale.state AS "orderState", used.company_id AS "companyId"
     FROM discount_use used JOIN billing_order sale ON sale.id = used.order_id WHERE used.source_id = ANY ($1)`,
    [[world.offerId, world.couponId]],
  );
  const counted = rows.filter(({ state }) => state !== 'released');
  expect(counted.filter(({ sourceId }) => sourceId === world.offerId).length).toBeLessThanOrEqual(OFFER_USES);
  expect(counted.filter(({ sourceId }) => sourceId === world.couponId).length).toBeLessThanOrEqual(CODE_USES);
  for (const { companyId } of world.buyers)
    expect(
      counted.filter((one) => one.sourceId === world.couponId && one.companyId === companyId).length,
    ).toBeLessThanOrEqual(1);
  for (const { state, orderState } of rows)
    expect(`${orderState}: ${state}`).toMatch(
      /^(awaiting_payment: held|(paid|fulfilled): used|cancelled: released)$/,
    );
  const lots = await context.uow.manager.query<{ left: string }[]>(
    `SELECT amount - coalesce((SELECT sum(amount) FROM credit_use WHERE lot_id = lot.id AND state <> 'released'), 0) AS "left"
     FROM credit_lot lot WHERE company_id = ANY ($1)`,
    [world.buyers.map(({ companyId }) => companyId)],
  );
  for (const { left } of lots) expect(Number(left)).toBeGreaterThanOrEqual(0);
}

/** Quote, order, Stripe and books say the same. */
async function compare(world: World): Promise<void> {
  for (const { id, shown } of world.orders) {
    const order = await findOrder(context, id);
    expect(order.net).toBe(shown);
    const session = (await context.get(StripeGateway).readOrder(order.stripeSessionId ?? ''))?.session;
    expect([session?.subtotal, session?.discount, session?.tax, session?.total]).toEqual([
      order.list,
      order.discount + order.credit,
      order.tax,
      order.total,
    ]);
    const cash = await context.uow.manager.query<{ amount: string }[]>(
      `SELECT coalesce(sum(entry.amount), 0) AS amount FROM ledger_entry entry
       JOIN ledger_journal journal ON journal.id = entry.journal_id
       WHERE journal.order_id = $1 AND entry.account = 'stripe_cash'`,
      [id],
    );
    expect(Number(cash[0]?.amount)).toBe(order.paidAt === null ? 0 : order.total);
  }
  const [lost] = await context.uow.manager.query<{ sum: string | null }[]>(
    'SELECT sum(amount) FROM ledger_entry',
  );
  expect(Number(lost?.sum ?? 0)).toBe(0);
}

it('counts no use twice and says one price everywhere, whatever is bought, paid, cancelled and tried again', async () => {
  const steps = fc.array(fc.tuple(fc.constantFrom(...STEPS), fc.nat({ max: COMPANIES - 1 })), {
    minLength: 12,
    maxLength: 24,
  });
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const world = await makeWorld();
      for (const [step, company] of sequence) {
        await take(world, step, company).catch((error: unknown) => {
          if (!isDomainError(error) || !FAIR.test(error.code)) throw error;
        });
        await check(world);
      }
      await compare(world);
      await context.get(CancelCampaign).execute(TESTS, { campaignId: world.offerId });
    }),
    { numRuns: 4, endOnFailure: true },
  );
}, 120_000);
