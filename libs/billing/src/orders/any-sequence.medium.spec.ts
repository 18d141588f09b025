import { type CampaignRequest, REFUND_KINDS } from '@plainhire/contracts';
import { isDomainError, newId, type UserActor } from '@plainhire/kernel';
import {
  GoingClock,
  mediumContext,
  type MediumContext,
  startTestStripe,
  type TestStripe,
} from '@plainhire/testing';
import fc from 'fast-check';
import Stripe from 'stripe';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BillingModule } from '../billing.module.js';
import { CancelCampaign } from '../campaigns/cancel-campaign.js';
import { CreateCampaign } from '../campaigns/create-campaign.js';
import { CreateCoupon } from '../campaigns/create-coupon.js';
import { GrantCredit } from '../credits/grant-credit.js';
import { ReconciliationReports } from '../reconciliation/reconciliation-reports.js';
import { StartReconciliation } from '../reconciliation/start-reconciliation.js';
import { PromotionUsage } from '../refunds/promotion-usage.js';
import { RequestRefund } from '../refunds/request-refund.js';
import { SettleOpenOrders } from '../settlement/settle-open-orders.js';
import { SettleOrder } from '../settlement/settle-order.js';
import { createStripe } from '../stripe/stripe-client.js';
import { StripeGateway } from '../stripe/stripe-gateway.js';
import { TakeWebhook } from '../stripe/take-webhook.js';
import { SweepBilling } from '../sweep-billing.js';
import { findOrder, makeBuyer, makePerson, runJobs, setPrices, TESTS } from '../testing.js';
import { BeginCheckout } from './begin-checkout.js';
import { CancelOrder } from './cancel-order.js';
import { CreateQuote } from './create-quote.js';
import { OrderHolds } from './order-holds.js';
import type { Order } from './order.entity.js';
import { OrderRepository } from './order.repository.js';

/** Of an order that waits to be paid, of one whose transfer is on its way, of one that was paid; of none. */
const OF_WAITING = ['pay', 'pay later', 'cancel', 'session ends', 'given up here', 'buy again'] as const;
const OF_PENDING = ['transfer comes', 'transfer fails'] as const;
const OF_PAID = [
  ...REFUND_KINDS.map((kind) => `refund ${kind}` as const),
  ...(['refund there', 'refund a part there', 'refund comes', 'refund fails'] as const),
  ...(['dispute', 'dispute', 'dispute', 'win', 'win', 'lose'] as const),
] as const;
const OTHERS = [
  ...([
    'buy',
    'buy',
    'buy',
    'buy with code',
    'buy with code',
    'settle again',
    'wait',
    'half an hour',
  ] as const),
  ...(['refunds wait', 'make campaign', 'cancel campaign'] as const),
  ...(['events', 'events twice', 'events backwards', 'events are lost'] as const),
] as const;
const PAYING = ['pay', 'pay', 'pay', 'pay', 'pay', 'pay later', 'pay later'] as const;
const STEPS = [
  ...OTHERS,
  ...OTHERS,
  ...PAYING,
  ...PAYING,
  ...OF_WAITING,
  ...OF_PENDING,
  ...OF_PAID,
  ...OF_PAID,
];
type Step = (typeof STEPS)[number];
/** What is paid back or disputed must have been paid. */
const OPENING: readonly [Step, number][] = [0, 1].flatMap((company): [Step, number][] => [
  ['buy', company],
  ['pay', company],
  ['settle again', company],
]);

const COMPANIES = 3;
const OFFER_USES = 3;
const CODE_USES = 2;
const CAUSE = { actor: 'tests', stripeEventId: null };
/** `ANY_SEQUENCE_RUNS=200` tries longer than a push may take. */
const RUNS = Number(process.env['ANY_SEQUENCE_RUNS'] ?? 6);
const TIMEOUT_MS = 60_000 + RUNS * 30_000;
/** Refusals that somebody may meet on the way; anything else is a fault. */
const FAIR =
  /^(billing\.(quote-changed|quote-over|too-many-open|order-over|not-refundable|promotion-ended|refund-too-much|refund-at-stripe|campaign-over|campaign-too-small|closed)|refund\.[a-z-]+|order\.illegal-transition|limit\.reached)$/;

class HalfRun extends PromotionUsage {
  usageOf() {
    return Promise.resolve({ totalMs: 7 * 86_400_000, usedMs: 3.5 * 86_400_000 });
  }
}

let stripe: TestStripe;
let client: Stripe;
let context: MediumContext;
let finance: UserActor;

beforeAll(async () => {
  stripe = await startTestStripe();
  client = createStripe({ secretKey: 'sk_test_0123456789abcdef', emulatorUrl: stripe.origin });
  const port = { provide: PromotionUsage, useClass: HalfRun };
  context = await mediumContext({
    imports: [{ module: HalfRun, global: true, providers: [port], exports: [PromotionUsage] }, BillingModule],
    clock: new GoingClock(new Date()),
    environment: { SELLER_VAT_ID: 'NL123456789B01', SELLER_VAT_PERCENT: '21', ...stripe.environment },
  });
  await setPrices(context);
  finance = await makePerson(context, ['finance']);
}, 60_000);
afterAll(async () => {
  await context.close();
  await stripe.close();
});

interface Buyer {
  readonly companyId: string;
  readonly owner: UserActor;
}

interface World {
  readonly buyers: Buyer[];
  readonly offers: string[];
  readonly couponId: string;
  readonly code: string;
  /** Of each company, oldest first, with the quote that it was shown and its net. */
  readonly orders: { id: string; company: number; quoteId: string; shown: number }[];
  /** Orders that were given up here and can be paid at Stripe: what they held may be another's by then. */
  late: number;
  /** Events of Stripe's up to here were handed over, or lost. */
  heard: number;
}

const inHours = (hours: number) => new Date(context.clock.now().getTime() + hours * 3_600_000).toISOString();
const terms = {
  kind: 'percent' as const,
  amount: null,
  currency: null,
  packageIds: ['featured-7'],
  firstPurchaseOnly: false,
  companyId: null,
};

async function makeOffer(): Promise<string> {
  const offer: CampaignRequest = {
    ...terms,
    name: 'Half off',
    startsAt: inHours(0),
    endsAt: inHours(24),
    percent: 50,
    maxUses: OFFER_USES,
    maxUsesPerCompany: 2,
  };
  return (await context.get(CreateCampaign).execute(TESTS, offer)).id;
}

async function makeWorld(): Promise<World> {
  await stripe.control('faults', { refunds: { status: 'succeeded' } });
  const code = `C${newId().slice(-10)}`.toUpperCase();
  const { id: couponId } = await context.get(CreateCoupon).execute(TESTS, {
    ...terms,
    startsAt: inHours(0),
    endsAt: inHours(24),
    code,
    percent: 20,
    packageIds: [],
    maxUses: CODE_USES,
    maxUsesPerCompany: 1,
    stacksWithCampaign: true,
  });
  const buyers: Buyer[] = [];
  for (let count = 0; count < COMPANIES; count += 1) {
    const buyer = await makeBuyer(context);
    buyers.push(buyer);
    const { companyId } = buyer;
    const grant = { companyId, currency: 'EUR', amount: 3_000, source: 'gift' as const, key: newId() };
    await context.get(GrantCredit).execute(TESTS, grant);
  }
  const heard = stripe.events.length;
  return { buyers, offers: [await makeOffer()], couponId, code, orders: [], late: 0, heard };
}

async function later(minutes: number): Promise<void> {
  await stripe.control('clock', { advanceSeconds: minutes * 60 });
  context.clock.advance({ minutes });
  await context.get(SettleOpenOrders).execute();
  await context.get(SweepBilling).execute();
}

/** The last order that the step can be of, the company's own before another's. */
async function orderFor(
  world: World,
  step: Step,
  company: number,
): Promise<World['orders'][number] | undefined> {
  const fits = (states: readonly string[]) => (order: Order) => states.includes(order.state);
  const can = OF_WAITING.some((one) => one === step)
    ? fits(['awaiting_payment'])
    : OF_PENDING.some((one) => one === step)
      ? fits(['payment_pending', 'expired'])
      : OF_PAID.some((one) => one === step)
        ? (order: Order) => order.paidAt !== null
        : () => true;
  const mine = world.orders.filter((one) => one.company === company).reverse();
  const others = world.orders.filter((one) => one.company !== company).reverse();
  for (const one of [...mine, ...others]) if (can(await findOrder(context, one.id))) return one;
  return undefined;
}

/** What a company, its bank, finance or nobody does. */
async function take(world: World, step: Step, company: number): Promise<void> {
  const buyer = world.buyers[company];
  if (!buyer) return;
  if (step === 'buy' || step === 'buy with code') return buy(world, buyer, company, step === 'buy with code');
  if (step === 'wait') return later(1);
  if (step === 'half an hour') return later(31);
  if (step === 'make campaign') {
    if (world.offers.length < 3) world.offers.push(await makeOffer());
    return;
  }
  if (step === 'cancel campaign') {
    await context.get(CancelCampaign).execute(TESTS, { campaignId: world.offers.at(-1) ?? '' });
    return;
  }
  if (step === 'refunds wait') {
    await stripe.control('faults', { refunds: { status: 'pending' } });
    return;
  }
  if (step.startsWith('events')) return hear(world, step);
  const last = await orderFor(world, step, company);
  const { owner } = (last && world.buyers[last.company]) ?? buyer;
  if (!last) return;
  if (step === 'buy again') {
    // The same button twice, long after: never a second order.
    const { orderId } = await context.get(BeginCheckout).execute(owner, { quoteId: last.quoteId });
    expect(orderId).toBe(last.id);
  } else if (step === 'cancel') await context.get(CancelOrder).execute(owner, { orderId: last.id });
  else if (step === 'given up here') await giveUp(world, last.id);
  else if (step === 'settle again') await context.get(SettleOrder).execute(last.id, CAUSE);
  else if (step.startsWith('refund ') && REFUND_KINDS.some((kind) => step === `refund ${kind}`))
    await refundHere(last.id, step);
  else await atStripe(await findOrder(context, last.id), step);
  await runJobs(context);
}

async function buy(
  world: World,
  { companyId, owner }: Buyer,
  company: number,
  coded: boolean,
): Promise<void> {
  const posting = { postingId: newId(), companyId, title: 'Cook', state: 'live' as const };
  const { postingId } = posting;
  const code = coded ? world.code : undefined;
  const asked = { postingId, packageId: 'featured-7', currency: 'EUR', code };
  const { id: quoteId, working } = await context.get(CreateQuote).execute(owner, asked, posting);
  const { orderId } = await context.get(BeginCheckout).execute(owner, { quoteId });
  world.orders.push({ id: orderId, company, quoteId, shown: working.net });
}

/** As if a page had ended for us and not for Stripe: it may be paid after all. */
async function giveUp(world: World, orderId: string): Promise<void> {
  await context.uow.run(async () => {
    const order = await context.get(OrderRepository).lock(orderId);
    if (order?.state !== 'awaiting_payment' && order?.state !== 'payment_pending') return;
    await context.get(OrderHolds).release(order, context.clock.now());
    await context.get(OrderRepository).update({ ...order, state: 'expired' });
    world.late += 1;
  });
}

async function refundHere(orderId: string, step: Step): Promise<void> {
  const kind = REFUND_KINDS.find((one) => step === `refund ${one}`) ?? 'full';
  const net = kind === 'partial' ? 700 : undefined;
  await context.get(RequestRefund).execute(finance, { orderId, kind, net, reason: 'Asked for' });
}

/** What buyers, banks and finance do at Stripe, and nobody tells: nothing where it cannot be done there. */
async function atStripe(order: Order, step: Step): Promise<void> {
  const { stripeSessionId } = order;
  if (stripeSessionId === null) return;
  const session = await client.checkout.sessions.retrieve(stripeSessionId, {
    expand: ['payment_intent.latest_charge'],
  });
  const intent = session.payment_intent as Stripe.PaymentIntent | null;
  const charge = intent?.latest_charge as Stripe.Charge | null | undefined;
  const open = session.status === 'open' && session.expires_at * 1000 > context.clock.now().getTime() + 1_000;
  const control = (path: string, body = {}) => stripe.control(path, body);
  if (open && step === 'pay') await control(`sessions/${session.id}/pay`, { outcome: 'succeed' });
  if (open && step === 'session ends') await control(`sessions/${session.id}/expire`);
  if (open && step === 'pay later' && (session.amount_total ?? 0) > 0)
    await control(`sessions/${session.id}/pay`, { outcome: 'pay_later' });
  if (intent?.status === 'processing' && (step === 'transfer comes' || step === 'transfer fails'))
    await control(`sessions/${session.id}/settle`, {
      outcome: step === 'transfer comes' ? 'succeed' : 'fail',
    });
  if (intent === null || !charge || charge.status !== 'succeeded') return;
  const left = charge.amount - charge.amount_refunded;
  const disputes = (await client.disputes.list({ payment_intent: intent.id })).data;
  const refundable = left > 0 && disputes.every(({ status }) => status === 'won');
  if (refundable && step === 'refund there') await client.refunds.create({ payment_intent: intent.id });
  if (refundable && step === 'refund a part there')
    await client.refunds.create({ payment_intent: intent.id, amount: Math.min(left, 500) });
  if (left > 0 && !charge.disputed && step === 'dispute') await control(`charges/${charge.id}/dispute`);
  const disputed = disputes.find(({ status }) => status === 'needs_response');
  if (disputed && (step === 'win' || step === 'lose'))
    await control(`disputes/${disputed.id}/close`, { outcome: step === 'win' ? 'won' : 'lost' });
  const refunds = (await client.refunds.list({ payment_intent: intent.id })).data;
  const waiting = refunds.find(({ status }) => status === 'pending');
  const settled = refunds.find(({ status }) => status !== 'failed');
  if (waiting && step === 'refund comes')
    await control(`refunds/${waiting.id}/settle`, { outcome: 'succeed' });
  if (settled && step === 'refund fails') await control(`refunds/${settled.id}/settle`, { outcome: 'fail' });
}

/** What Stripe sent since the last time, in some order, some of it more than once; or not at all. */
async function hear(world: World, step: Step): Promise<void> {
  const sent = stripe.events.slice(world.heard);
  world.heard = stripe.events.length;
  if (step === 'events are lost') return;
  const told = step === 'events twice' ? [...sent, ...sent] : sent;
  if (step === 'events backwards') told.reverse();
  for (const { payload } of told) {
    const timestamp = Math.floor(context.clock.now().getTime() / 1000);
    const { webhookSecret: secret } = stripe;
    const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp });
    await context.get(TakeWebhook).execute({ body: Buffer.from(payload), signature });
  }
  await runJobs(context);
}

const sql = <T>(text: string, values: unknown[] = []) => context.uow.manager.query<T[]>(text, values);

/** What must be true whatever happened. */
async function check(world: World): Promise<void> {
  await checkUses(world);
  const lots = await sql<{ left: string }>(
    `SELECT amount - coalesce((SELECT sum(amount) FROM credit_use WHERE lot_id = lot.id AND state <> 'released'), 0) AS "left"
     FROM credit_lot lot WHERE company_id = ANY ($1)`,
    [world.buyers.map(({ companyId }) => companyId)],
  );
  for (const { left } of lots) expect(Number(left)).toBeGreaterThanOrEqual(0);
  const unbalanced = await sql(
    `SELECT journal_id FROM ledger_entry GROUP BY journal_id HAVING sum(amount) <> 0`,
  );
  expect(unbalanced).toEqual([]);
  const wrong = await sql(
    `SELECT sale.id, sale.state, sale.refunded_net, sale.refunded_tax, back.credit,
            (SELECT count(*) FROM order_event WHERE order_id = sale.id AND kind = 'order.fulfilled') AS granted
       FROM billing_order sale
       CROSS JOIN LATERAL (SELECT coalesce(sum(credit), 0) AS credit FROM refund
                            WHERE order_id = sale.id AND state = 'succeeded') back
      WHERE sale.refunded_net + back.credit > sale.net + sale.credit
         OR sale.refunded_tax > coalesce(sale.tax, 0)
         OR (SELECT count(*) FROM order_event WHERE order_id = sale.id AND kind = 'order.fulfilled') > 1
         OR (sale.paid_at IS NULL AND (sale.fulfilled_at IS NOT NULL OR sale.refunded_net > 0))`,
  );
  expect(wrong).toEqual([]);
}

async function checkUses(world: World): Promise<void> {
  const rows = await sql<{ sourceId: string; state: string; orderState: string; companyId: string }>(
    `SELECT source_id AS "sourceId", used.state, sale.state AS "orderState", used.company_id AS "companyId"
     FROM discount_use used JOIN billing_order sale ON sale.id = used.order_id WHERE used.source_id = ANY ($1)`,
    [[...world.offers, world.couponId]],
  );
  const counted = rows.filter(({ state }) => state !== 'released');
  const of = (sourceId: string) => counted.filter((one) => one.sourceId === sourceId);
  for (const offer of world.offers) expect(of(offer).length).toBeLessThanOrEqual(OFFER_USES + world.late);
  expect(of(world.couponId).length).toBeLessThanOrEqual(CODE_USES + world.late);
  for (const { companyId } of world.buyers)
    expect(of(world.couponId).filter((one) => one.companyId === companyId).length).toBeLessThanOrEqual(
      1 + world.late,
    );
  for (const { state, orderState } of rows)
    expect(`${orderState}: ${state}`).toMatch(
      /^((draft|awaiting_payment|payment_pending): held|(cancelled|expired|payment_failed): released|(paid|fulfilled|partly_refunded|refunded|disputed|dispute_lost): used)$/,
    );
}

/** Every event of this world that is still on its way is lost, and a reconciliation makes up for it. */
async function reconcile(): Promise<void> {
  context.clock.advance({ minutes: 11 });
  await stripe.control('clock', { advanceSeconds: 660 });
  for (let run = 1; run <= 2; run += 1) {
    const runId = await context.get(StartReconciliation).execute(finance, { sinceHours: 24 });
    await runJobs(context);
    const report = await context.get(ReconciliationReports).read(finance, runId);
    expect(report).toMatchObject({ state: 'done', failure: null });
    const left = report.findings.filter(({ repaired, setGoing }) => !repaired && !setGoing);
    expect(left).toEqual([]);
    // What the first one mended stays so.
    if (run === 2) expect(report.findings).toEqual([]);
  }
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
  }
  const [cash] = await sql<{ amount: string | null }>(
    `SELECT sum(amount) AS amount FROM ledger_entry WHERE account = 'stripe_cash'`,
  );
  const [waiting] = await sql<{ amount: string | null }>(
    `SELECT sum(net + tax) AS amount FROM refund WHERE state = 'sent'`,
  );
  const { captured = 0, refunded = 0, disputed = 0 } = (await stripe.summary()).currencies.eur ?? {};
  expect(Number(cash?.amount ?? 0) - Number(waiting?.amount ?? 0)).toBe(captured - refunded - disputed);
  // Paid, and not paid back or in dispute: granted.
  const owed = await sql(
    `SELECT id, state FROM billing_order
      WHERE paid_at IS NOT NULL AND state = 'paid' AND fulfilled_at IS NULL AND ends_promotion IS NULL`,
  );
  expect(owed).toEqual([]);
}

it(
  'is right to the cent and counts no use twice, whatever is bought, paid, paid back, disputed, lost and tried again',
  async () => {
    const steps = fc.array(fc.tuple(fc.constantFrom(...STEPS), fc.nat({ max: COMPANIES - 1 })), {
      minLength: 40,
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const world = await makeWorld();
        for (const [step, company] of [...OPENING, ...sequence]) {
          await take(world, step, company).catch((error: unknown) => {
            if (!isDomainError(error) || !FAIR.test(error.code)) throw error;
          });
          await check(world);
        }
        await reconcile();
        await check(world);
        await compare(world);
        for (const campaignId of world.offers)
          await context
            .get(CancelCampaign)
            .execute(TESTS, { campaignId })
            .catch(() => undefined);
      }),
      { numRuns: RUNS, endOnFailure: true, seed: seed() },
    );
  },
  TIMEOUT_MS,
);

/** `ANY_SEQUENCE_SEED` tries again what failed; the failure names it. */
function seed(): number {
  return Number(process.env['ANY_SEQUENCE_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
}
