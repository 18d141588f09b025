import { CompanyDirectory } from '@plainhire/companies';
import { type CampaignRequest, type PostingState, QuoteView } from '@plainhire/contracts';
import { FakeClock, newId, type UserActor } from '@plainhire/kernel';
import { mediumContext, type MediumContext, startTestStripe, type TestStripe } from '@plainhire/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BillingAccounts } from '../accounts/billing-accounts.js';
import { BillingModule } from '../billing.module.js';
import { CancelCampaign } from '../campaigns/cancel-campaign.js';
import { CreateCampaign } from '../campaigns/create-campaign.js';
import { CreateCoupon } from '../campaigns/create-coupon.js';
import { GrantCredit } from '../credits/grant-credit.js';
import { SetPrice } from '../prices/set-price.js';
import { StripeGateway } from '../stripe/stripe-gateway.js';
import { SettleOrder } from '../settlement/settle-order.js';
import { SweepBilling } from '../sweep-billing.js';
import { books, findOrder, makeBuyer, makePerson, order, quote, setPrices, TESTS } from '../testing.js';
import { BeginCheckout } from './begin-checkout.js';
import { CancelOrder } from './cancel-order.js';
import { CreateQuote } from './create-quote.js';
import { OrderHolds } from './order-holds.js';
import { PostingStates } from './place-order.js';
import { ReadOrder } from './read-order.js';

const NORMAL = { api: { failNext: 0, hangNext: 0, answerLost: 0, only: '' } };
const HOUR_MS = 3_600_000;

class States extends PostingStates {
  state: PostingState | null = 'live';
  stateOf() {
    return Promise.resolve(this.state);
  }
}

let stripe: TestStripe;
let context: MediumContext;
let states: States;
let buyer: { companyId: string; owner: UserActor };

beforeAll(async () => {
  stripe = await startTestStripe();
  states = new States();
  const port = { provide: PostingStates, useValue: states };
  context = await mediumContext({
    imports: [{ module: States, global: true, providers: [port], exports: [PostingStates] }, BillingModule],
    clock: new FakeClock(new Date()),
    environment: { SELLER_VAT_ID: 'NL123456789B01', SELLER_VAT_PERCENT: '21', ...stripe.environment },
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
  states.state = 'live';
  buyer = await makeBuyer(context);
});

const begin = (quoteId: string, actor = buyer.owner) =>
  context.get(BeginCheckout).execute(actor, { quoteId });
const ask = (over: { code?: string; packageId?: string } = {}, actor = buyer.owner) =>
  context
    .get(CreateQuote)
    .execute(
      actor,
      { postingId: POSTING, packageId: over.packageId ?? 'featured-7', currency: 'EUR', code: over.code },
      { postingId: POSTING, companyId: buyer.companyId, title: 'Cook', state: 'live' },
    );
const POSTING = newId();

/** Off for these tests alone: for the one company, so that no other test sees it. */
function campaign(over: Partial<CampaignRequest> = {}) {
  const now = context.clock.now().getTime();
  return context.get(CreateCampaign).execute(TESTS, {
    name: 'Half off',
    kind: 'percent',
    percent: 50,
    amount: null,
    currency: null,
    packageIds: ['featured-7'],
    startsAt: new Date(now).toISOString(),
    endsAt: new Date(now + HOUR_MS).toISOString(),
    firstPurchaseOnly: false,
    maxUses: null,
    maxUsesPerCompany: null,
    companyId: buyer.companyId,
    ...over,
  });
}

function coupon(over: { code: string; maxUses?: number; stacksWithCampaign?: boolean; companyId?: string }) {
  return context.get(CreateCoupon).execute(TESTS, {
    kind: 'percent',
    percent: 10,
    amount: null,
    currency: null,
    packageIds: [],
    startsAt: context.clock.now().toISOString(),
    endsAt: null,
    firstPurchaseOnly: false,
    maxUses: over.maxUses ?? null,
    maxUsesPerCompany: null,
    companyId: over.companyId ?? null,
    stacksWithCampaign: over.stacksWithCampaign ?? false,
    code: over.code,
  });
}

async function usesOf(sourceId: string): Promise<Record<string, number>> {
  const rows = await context.uow.manager.query<{ state: string; count: number }[]>(
    'SELECT state, count(*)::int AS count FROM discount_use WHERE source_id = $1 GROUP BY state',
    [sourceId],
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}
const ordersOf = async (companyId: string) =>
  (
    await context.uow.manager.query<{ count: number }[]>(
      'SELECT count(*)::int AS count FROM billing_order WHERE company_id = $1',
      [companyId],
    )
  )[0]?.count;

const rejected = (code: string, kind?: string) =>
  expect.objectContaining({ code, ...(kind === undefined ? {} : { kind }) }) as Error;

async function settled<T>(all: Promise<T>[]): Promise<{ done: T[]; refused: string[] }> {
  const outcomes = await Promise.allSettled(all);
  return {
    done: outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
    refused: outcomes.flatMap((one) =>
      one.status === 'rejected' ? [String((one.reason as { code?: string }).code ?? one.reason)] : [],
    ),
  };
}

describe('a quote', () => {
  it('shows the price with its working and holds nothing', async () => {
    const offer = await campaign({ maxUses: 1 });
    const view = QuoteView.parse(await ask());
    expect(view.working).toMatchObject({ list: 4_900, discount: 2_450, net: 2_450, total: 2_965 });
    expect(view.working.said).toBe('49.00 − 50 % = 24.50; VAT 21 % = 5.15; total 29.65');
    expect(view.campaign).toMatchObject({ id: offer.id, usesLeft: 1 });
    expect(await usesOf(offer.id)).toEqual({});
  });

  it('is for those who may buy; another company and its postings are unknown', async () => {
    const stranger = await makeBuyer(context);
    await expect(ask({}, stranger.owner)).rejects.toThrow(rejected('posting.not-found', 'not_found'));
    const recruiter = {
      ...stranger.owner,
      memberships: [{ companyId: buyer.companyId, role: 'recruiter' as const }],
    };
    await expect(ask({}, recruiter)).rejects.toThrow(rejected('billing.not-allowed', 'forbidden'));
    await expect(
      context.get(CreateQuote).execute(buyer.owner, { postingId: newId(), packageId: 'featured-7' }, null),
    ).rejects.toThrow(rejected('posting.not-found', 'not_found'));
  });

  it('is refused for a posting that has ended, and for what is not on sale', async () => {
    const posting = {
      postingId: POSTING,
      companyId: buyer.companyId,
      title: 'Cook',
      state: 'filled' as const,
    };
    await expect(
      context.get(CreateQuote).execute(buyer.owner, { postingId: POSTING, packageId: 'featured-7' }, posting),
    ).rejects.toThrow(rejected('billing.posting-ended', 'conflict'));
    await expect(ask({ packageId: 'digest-7' })).rejects.toThrow(rejected('billing.package-not-on-sale'));
    await expect(ask({ packageId: 'pinned-7' })).rejects.toThrow(rejected('billing.package-not-on-sale'));
  });

  it('says what became of a code', async () => {
    await coupon({ code: 'TENTH' });
    await coupon({ code: 'ON-TOP', stacksWithCampaign: true });
    await coupon({ code: 'OTHERS', companyId: (await makeBuyer(context)).companyId });
    expect((await ask({ code: 'TENTH' })).code).toEqual({
      code: 'TENTH',
      used: true,
      why: 'The code is taken off.',
    });
    const unknown = 'There is no such code.';
    expect((await ask({ code: 'NOTHING' })).code).toMatchObject({ used: false, why: unknown });
    expect((await ask({ code: 'OTHERS' })).code).toMatchObject({ used: false, why: unknown });
    await campaign();
    expect((await ask({ code: 'TENTH' })).code).toMatchObject({ used: false });
    const both = await ask({ code: 'ON-TOP' });
    expect(both.code).toMatchObject({ used: true });
    expect(both.working.net).toBe(2_205);
  });

  it('says when a code would leave too little to be charged, and goes without it', async () => {
    await campaign({ kind: 'amount', percent: null, amount: 4_800, currency: 'EUR' });
    const little = await coupon({ code: 'LITTLE', stacksWithCampaign: true });
    await context.uow.manager.query('UPDATE coupon SET percent = 70 WHERE id = $1', [little.id]);
    const { working, code } = await ask({ code: 'LITTLE' });
    // 1.00 less 70 % would be 0.30, or 0.36 with its tax.
    expect(working).toMatchObject({ discount: 4_800, net: 100, total: 121 });
    expect(code).toMatchObject({ used: false, why: expect.stringContaining('less would be left') as string });
  });

  it('for a first purchase only is not given again while the first one can still be paid', async () => {
    await campaign({ firstPurchaseOnly: true });
    const first = await ask();
    expect(first.working.net).toBe(2_450);
    await begin(first.id);
    expect((await ask()).working.net).toBe(4_900);
  });

  it('takes the tax from where the buyer is', async () => {
    const address = { line1: 'Street 1', line2: '', postalCode: '10001', city: 'New York', country: 'US' };
    await context
      .get(BillingAccounts)
      .update(buyer.owner, buyer.companyId, { name: 'Brightwater Inc', address, vatId: null });
    expect((await ask()).working).toMatchObject({ net: 4_900, tax: null, total: 4_900 });
  });
});

describe('a checkout', () => {
  it('asks at Stripe for exactly what was shown, for half an hour, and holds it', async () => {
    const offer = await campaign();
    const shown = await ask();
    const page = await begin(shown.id);
    expect(page.url).toContain('http');
    const made = await findOrder(context, page.orderId);
    expect(made).toMatchObject({
      state: 'awaiting_payment',
      net: 2_450,
      tax: 515,
      total: 2_965,
      working: shown.working,
    });
    const facts = await context.get(StripeGateway).readOrder(made.stripeSessionId ?? '');
    expect(facts?.session).toMatchObject({
      orderId: made.id,
      currency: 'EUR',
      subtotal: 4_900,
      discount: 2_450,
      tax: 515,
      total: 2_965,
    });
    const life = (made.expiresAt?.getTime() ?? 0) - context.clock.now().getTime();
    expect(life).toBeGreaterThan(29 * 60_000);
    expect(life).toBeLessThan(32 * 60_000);
    expect(await usesOf(offer.id)).toEqual({ held: 1 });
    expect(await context.get(ReadOrder).execute(buyer.owner, made.id)).toMatchObject({
      checkoutUrl: page.url,
    });
  });

  it('begun again with the same quote leads to the same order and page', async () => {
    const offer = await campaign();
    const { id } = await ask();
    const { done, refused } = await settled(Array.from({ length: 6 }, () => begin(id)));
    expect(refused).toEqual([]);
    expect(new Set(done.map(({ orderId, url }) => `${orderId} ${url}`)).size).toBe(1);
    expect(await usesOf(offer.id)).toEqual({ held: 1 });
  });

  it('sent again under its key gives the same answer, and another body under it is refused', async () => {
    const { id } = await ask();
    const request = (quoteId: string) => ({
      actorId: buyer.owner.userId,
      method: 'POST',
      path: '/api/v1/billing/checkout',
      key: `key-${id}`,
      content: { body: { quoteId } },
    });
    const checkout = context.get(BeginCheckout);
    const first = await checkout.execute(buyer.owner, { quoteId: id }, request(id));
    expect(await checkout.execute(buyer.owner, { quoteId: id }, request(id))).toEqual(first);
    const other = (await ask()).id;
    await expect(checkout.execute(buyer.owner, { quoteId: other }, request(other))).rejects.toThrow(
      rejected('idempotency.key-reused', 'invalid'),
    );
  });

  it("of another company's quote is unknown", async () => {
    const { id } = await ask();
    const stranger = await makeBuyer(context);
    await expect(begin(id, stranger.owner)).rejects.toThrow(rejected('billing.quote-not-found', 'not_found'));
    await expect(begin(newId())).rejects.toThrow(rejected('billing.quote-not-found', 'not_found'));
  });

  it('is refused a quarter of an hour after the price was shown', async () => {
    const { id } = await ask();
    context.clock.advance({ minutes: 15 });
    await expect(begin(id)).rejects.toThrow(rejected('billing.quote-over', 'conflict'));
  });

  it('charges nothing that was not shown: a new price is shown first, and then it can be paid', async () => {
    const { id } = await ask();
    const validFrom = context.clock.now().toISOString();
    await context.get(SetPrice).execute(TESTS, {
      packageId: 'featured-7',
      currency: 'EUR',
      amount: 5_900,
      creditAmount: null,
      validFrom,
    });
    try {
      const refusal = (await begin(id).catch((error: unknown) => error)) as {
        code: string;
        extra: { quote: QuoteView };
      };
      expect(refusal.code).toBe('billing.quote-changed');
      expect(refusal.extra.quote.working.net).toBe(5_900);
      expect(await ordersOf(buyer.companyId)).toBe(0);
      const { orderId } = await begin(refusal.extra.quote.id);
      expect(await findOrder(context, orderId)).toMatchObject({ net: 5_900 });
    } finally {
      context.clock.advance({ ms: 1 });
      await context.get(SetPrice).execute(TESTS, {
        packageId: 'featured-7',
        currency: 'EUR',
        amount: 4_900,
        creditAmount: null,
        validFrom: context.clock.now().toISOString(),
      });
    }
  });

  it('gives the offer at its last millisecond, and at its end no more', async () => {
    const offer = await campaign({ endsAt: new Date(context.clock.now().getTime() + 60_000).toISOString() });
    const [early, late] = [await ask(), await ask()];
    context.clock.set(new Date(new Date(offer.endsAt).getTime() - 1));
    expect(await findOrder(context, (await begin(early.id)).orderId)).toMatchObject({ net: 2_450 });
    context.clock.set(offer.endsAt);
    await expect(begin(late.id)).rejects.toThrow(rejected('billing.quote-changed', 'conflict'));
    expect((await ask()).working.net).toBe(4_900);
  });

  it('does not give an offer that was taken back meanwhile, and keeps what was begun before', async () => {
    const offer = await campaign();
    const [first, second] = [await ask(), await ask()];
    const { orderId } = await begin(first.id);
    await context.get(CancelCampaign).execute(TESTS, { campaignId: offer.id });
    await expect(begin(second.id)).rejects.toThrow(rejected('billing.quote-changed'));
    expect(await findOrder(context, orderId)).toMatchObject({ net: 2_450 });
  });

  it('of twenty companies at once takes five uses of five, and shows the others the full price', async () => {
    const code = `FIVE-${newId().slice(-8)}`.toUpperCase();
    const five = await coupon({ code, maxUses: 5 });
    const companies = await Promise.all(Array.from({ length: 20 }, () => makeBuyer(context)));
    const quotes: [string, UserActor][] = [];
    for (const one of companies) quotes.push([await quote(context, one, { code }), one.owner]);
    const { done, refused } = await settled(quotes.map(([id, owner]) => begin(id, owner)));
    expect(done).toHaveLength(5);
    expect(new Set(refused)).toEqual(new Set(['billing.quote-changed']));
    expect(await usesOf(five.id)).toEqual({ held: 5 });
  });

  it('of twenty companies at once takes five uses of an offer for five', async () => {
    const everybody = await campaign({ companyId: null, maxUses: 5, packageIds: ['featured-30'] });
    const companies = await Promise.all(Array.from({ length: 20 }, () => makeBuyer(context)));
    const quotes: [string, UserActor][] = [];
    for (const one of companies)
      quotes.push([await quote(context, one, { packageId: 'featured-30' }), one.owner]);
    const { done } = await settled(quotes.map(([id, owner]) => begin(id, owner)));
    expect(done).toHaveLength(5);
    expect(await usesOf(everybody.id)).toEqual({ held: 5 });
    await context.get(CancelCampaign).execute(TESTS, { campaignId: everybody.id });
  });

  it('of two members at once counts one use for the company, where it has one', async () => {
    const offer = await campaign({ maxUsesPerCompany: 1 });
    const colleague = {
      ...(await makePerson(context)),
      memberships: [{ companyId: buyer.companyId, role: 'billing' as const }],
    };
    const [one, two] = [await ask(), await ask({}, colleague)];
    const { done, refused } = await settled([begin(one.id), begin(two.id, colleague)]);
    expect(done).toHaveLength(1);
    expect(refused).toEqual(['billing.quote-changed']);
    expect(await usesOf(offer.id)).toEqual({ held: 1 });
  });

  it('waits for no more than five unpaid orders of a company', async () => {
    for (let count = 0; count < 5; count += 1) await begin((await ask()).id);
    await expect(ask().then(({ id }) => begin(id))).rejects.toThrow(
      rejected('billing.too-many-open', 'too_many'),
    );
  });

  it('is begun no more than twenty times an hour by one company, whatever becomes of them', async () => {
    for (let count = 0; count < 20; count += 1) {
      const { orderId } = await begin((await ask()).id);
      await context.get(CancelOrder).execute(buyer.owner, { orderId });
    }
    const { id } = await ask();
    await expect(begin(id)).rejects.toThrow(rejected('limit.reached', 'too_many'));
    const neighbour = await makeBuyer(context);
    expect((await order(context, neighbour)).state).toBe('awaiting_payment');
  }, 60_000);

  it('is refused once the posting has ended', async () => {
    const { id } = await ask();
    states.state = 'closed';
    await expect(begin(id)).rejects.toThrow(rejected('billing.posting-ended', 'conflict'));
    expect(await ordersOf(buyer.companyId)).toBe(0);
  });

  it('of a price of nothing still goes over Stripe', async () => {
    await campaign({ percent: 100 });
    const { orderId } = await begin((await ask()).id);
    const free = await findOrder(context, orderId);
    expect(free).toMatchObject({ state: 'awaiting_payment', net: 0, total: 0 });
    expect((await context.get(StripeGateway).readOrder(free.stripeSessionId ?? ''))?.session.total).toBe(0);
  });

  it('keeps the order while Stripe is away, and goes on with it when asked again', async () => {
    const offer = await campaign();
    const { id } = await ask();
    await stripe.control('faults', { api: { ...NORMAL.api, failNext: 50, status: 503 } });
    await expect(begin(id)).rejects.toThrow(rejected('billing.stripe-away', 'unavailable'));
    expect(await ordersOf(buyer.companyId)).toBe(1);
    expect(await usesOf(offer.id)).toEqual({ held: 1 });
    await stripe.control('faults', NORMAL);
    const page = await begin(id);
    expect(await findOrder(context, page.orderId)).toMatchObject({ state: 'awaiting_payment' });
    expect(await ordersOf(buyer.companyId)).toBe(1);
  }, 60_000);
});

describe('credit', () => {
  const grant = (amount: number, days: number | null, key = newId()) =>
    context.get(GrantCredit).execute(TESTS, {
      companyId: buyer.companyId,
      currency: 'EUR',
      amount,
      source: 'gift',
      key,
      expiresAt: days === null ? null : new Date(context.clock.now().getTime() + days * 86_400_000),
    });
  const lots = async () => (await context.get(BillingAccounts).read(buyer.owner, buyer.companyId)).lots;

  it('is given once per key, and booked', async () => {
    const before = (await books(context))['credits_liability EUR'] ?? 0;
    const key = newId();
    const { lotId } = await grant(1_000, null, key);
    expect(await grant(1_000, null, key)).toEqual({ lotId, granted: false });
    expect((await books(context))['credits_liability EUR']).toBe(before - 1_000);
  });

  it('comes off after the discount and before tax, from what ends soonest', async () => {
    await campaign();
    await grant(1_000, null);
    await grant(500, 10);
    await grant(300, 5);
    const shown = await ask();
    expect(shown.working).toMatchObject({ discount: 2_450, credit: 1_800, net: 650, total: 787 });
    const small = await campaign({ percent: 90 });
    const { working, id } = await ask();
    expect(working).toMatchObject({ discount: 4_410, credit: 490, net: 0 });
    await begin(id);
    expect((await lots()).map(({ amount, left }) => [amount, left])).toEqual([
      [300, 0],
      [500, 310],
      [1_000, 1_000],
    ]);
    expect(small.id).not.toBe('');
  });

  it.each([
    // 48.70 would leave 0.30, or 0.36 with its tax; 0.41 and 21 % are 0.50.
    { currency: 'EUR', amount: 4_870, taken: 4_859, net: 41, total: 50 },
    { currency: 'JPY', amount: 4_890, taken: 4_859, net: 41, total: 50 },
    { currency: 'EUR', amount: 4_900, taken: 4_900, net: 0, total: 0 },
  ])('leaves nothing to pay or enough to be charged: $amount $currency', async (given) => {
    const { currency, amount, taken, net, total } = given;
    const { companyId } = buyer;
    const key = newId();
    await context.get(GrantCredit).execute(TESTS, { companyId, currency, amount, source: 'gift', key });
    const before = await books(context);
    const { id, stripeSessionId } = await order(context, buyer, { currency });
    const made = await findOrder(context, id);
    expect(made).toMatchObject({ credit: taken, net, total });
    expect(made.working).toMatchObject({ credit: taken, net, total });
    const facts = await context.get(StripeGateway).readOrder(stripeSessionId ?? '');
    expect(facts?.session).toMatchObject({ discount: taken, total });
    await stripe.control(`sessions/${String(stripeSessionId)}/pay`, { outcome: 'succeed' });
    await context.get(SettleOrder).execute(id, { actor: 'tests', stripeEventId: null });
    expect(await findOrder(context, id)).toMatchObject({ state: 'paid', net, total });
    const now = await books(context);
    const grown = (account: string) => (now[account] ?? 0) - (before[account] ?? 0);
    expect(grown(`stripe_cash ${currency}`)).toBe(total);
    expect(grown(`credits_liability ${currency}`)).toBe(taken);
    const { credits } = await context.get(BillingAccounts).read(buyer.owner, companyId);
    expect(credits.find((one) => one.currency === currency)?.left ?? 0).toBe(amount - taken);
  });

  it('is never overdrawn, however many orders take from it at once', async () => {
    await grant(10_000, 30);
    const quotes = [await ask(), await ask(), await ask(), await ask()];
    const { done, refused } = await settled(quotes.map(({ id }) => begin(id)));
    expect(done).toHaveLength(2);
    expect(new Set(refused)).toEqual(new Set(['billing.quote-changed']));
    const [lot] = await lots();
    expect(lot?.left).toBe(200);
  });

  it('of an order that is paid after it was let go of is honoured, from us where it went elsewhere', async () => {
    await grant(4_900, 30);
    const late = await order(context, buyer);
    await context.get(CancelOrder).execute(buyer.owner, { orderId: late.id });
    const other = await order(context, buyer);
    expect([late.credit, other.credit]).toEqual([4_900, 4_900]);
    const before = (await books(context))['credits_given EUR'] ?? 0;
    for (let time = 0; time < 2; time += 1)
      await context.uow.run(() => context.get(OrderHolds).use(late, context.clock.now()));
    expect((await books(context))['credits_given EUR']).toBe(before + 4_900);
    await context.uow.run(() => context.get(OrderHolds).use(other, context.clock.now()));
    expect((await lots()).map(({ amount, left }) => [amount, left])).toEqual([
      [4_900, 0],
      [4_900, 0],
    ]);
  });

  it('does not buy credit', async () => {
    await grant(1_000, null);
    const { companyId } = buyer;
    const view = await context
      .get(CreateQuote)
      .execute(buyer.owner, { postingId: null, companyId, packageId: 'bundle-small', currency: 'EUR' }, null);
    expect(view.working).toMatchObject({ credit: 0, net: 5_000 });
  });

  it('that is left at its end is booked out, once; what an order holds stays until it is settled', async () => {
    await grant(6_000, 1);
    const { id } = await order(context, buyer);
    const before = (await books(context))['credits_expired EUR'] ?? 0;
    context.clock.advance({ days: 1 });
    expect((await ask()).working.credit).toBe(0);
    await context.get(SweepBilling).execute();
    expect((await books(context))['credits_expired EUR'] ?? 0).toBe(before);
    context.clock.set(new Date());
    await context.get(CancelOrder).execute(buyer.owner, { orderId: id });
    context.clock.advance({ days: 1 });
    await context.get(SweepBilling).execute();
    await context.get(SweepBilling).execute();
    expect((await books(context))['credits_expired EUR']).toBe(before - 6_000);
    expect((await lots())[0]?.left).toBe(0);
  });
});

describe('letting go', () => {
  it('frees at once what a cancelled order held, and closes its page', async () => {
    const offer = await campaign({ maxUsesPerCompany: 1 });
    const { orderId } = await begin((await ask()).id);
    expect((await ask()).working.net).toBe(4_900);
    const view = await context.get(CancelOrder).execute(buyer.owner, { orderId });
    expect(view).toMatchObject({ state: 'cancelled', checkoutUrl: null });
    expect(await usesOf(offer.id)).toEqual({ released: 1 });
    expect((await ask()).working.net).toBe(2_450);
    const { stripeSessionId } = await findOrder(context, orderId);
    expect((await context.get(StripeGateway).readOrder(stripeSessionId ?? ''))?.session.status).toBe(
      'expired',
    );
    await expect(context.get(CancelOrder).execute(buyer.owner, { orderId })).rejects.toThrow(
      rejected('order.illegal-transition', 'conflict'),
    );
  });

  it('is for those who may buy', async () => {
    const { orderId } = await begin((await ask()).id);
    const stranger = await makeBuyer(context);
    await expect(context.get(CancelOrder).execute(stranger.owner, { orderId })).rejects.toThrow(
      rejected('billing.order-not-found', 'not_found'),
    );
  });

  it('happens by itself to a draft that Stripe gave no page for', async () => {
    const offer = await campaign();
    const { id } = await ask();
    await stripe.control('faults', { api: { ...NORMAL.api, failNext: 50, status: 503 } });
    await expect(begin(id)).rejects.toThrow(rejected('billing.stripe-away'));
    await stripe.control('faults', NORMAL);
    context.clock.advance({ minutes: 34 });
    await context.get(SweepBilling).execute();
    expect(await usesOf(offer.id)).toEqual({ held: 1 });
    context.clock.advance({ minutes: 2 });
    await context.get(SweepBilling).execute();
    await context.get(SweepBilling).execute();
    expect(await usesOf(offer.id)).toEqual({ released: 1 });
    await expect(begin(id)).rejects.toThrow(rejected('billing.order-over', 'conflict'));
  }, 60_000);

  it('happens at once where Stripe refuses the sum for good', async () => {
    const offer = await campaign();
    const { id } = await ask();
    await stripe.control('faults', { api: { ...NORMAL.api, failNext: 50, status: 503 } });
    await expect(begin(id)).rejects.toThrow(rejected('billing.stripe-away'));
    await stripe.control('faults', NORMAL);
    // As for an account that is paid out in a currency whose least is worth more.
    await context.uow.manager.query(
      'UPDATE billing_order SET list = 40, discount = 10, credit = 0, net = 30 WHERE quote_id = $1',
      [id],
    );
    await expect(begin(id)).rejects.toThrow(rejected('billing.stripe-refused', 'conflict'));
    expect(await usesOf(offer.id)).toEqual({ released: 1 });
    await expect(begin(id)).rejects.toThrow(rejected('billing.order-over', 'conflict'));
  }, 60_000);

  it('keeps the quotes that became orders, and forgets the others after a day', async () => {
    const [kept, forgotten] = [await ask(), await ask()];
    await begin(kept.id);
    context.clock.advance({ days: 1, minutes: 16 });
    await context.get(SweepBilling).execute();
    const rows = await context.uow.manager.query<{ id: string }[]>(
      'SELECT id FROM quote WHERE id = ANY ($1)',
      [[kept.id, forgotten.id]],
    );
    expect(rows.map(({ id }) => id)).toEqual([kept.id]);
  });
});

it('knows the company as it is called', async () => {
  const { name } = (await context.get(CompanyDirectory).find(buyer.companyId)) ?? {};
  const { orderId } = await begin((await ask()).id);
  expect((await findOrder(context, orderId)).buyer.name).toBe(name);
});
