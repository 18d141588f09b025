import { FakeClock, newId, type UserActor } from '@plainhire/kernel';
import { mediumContext, type MediumContext, startTestStripe, type TestStripe } from '@plainhire/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BillingModule } from '../billing.module.js';
import { GrantCredit } from '../credits/grant-credit.js';
import { SettleOrder } from '../settlement/settle-order.js';
import { findOrder, makeBuyer, setPrices, stateOf, TESTS } from '../testing.js';
import { BeginCheckout } from './begin-checkout.js';
import { CloseCheckouts } from './close-checkouts.js';
import { CreateQuote } from './create-quote.js';
import { ReadOrder } from './read-order.js';

const CAUSE = { actor: 'tests', stripeEventId: null };
const NORMAL = { api: { failNext: 0, hangNext: 0, answerLost: 0, only: '' } };

let stripe: TestStripe;
let context: MediumContext;
let buyer: { companyId: string; owner: UserActor };
let postingId: string;

beforeAll(async () => {
  stripe = await startTestStripe();
  context = await mediumContext({
    imports: [BillingModule],
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
  buyer = await makeBuyer(context);
  postingId = newId();
});

const close = (id = postingId) => context.get(CloseCheckouts).execute(id);
const pay = (sessionId: string) => stripe.control(`sessions/${sessionId}/pay`, { outcome: 'succeed' });
const settle = (orderId: string) => context.get(SettleOrder).execute(orderId, CAUSE);

async function quoted(id = postingId): Promise<string> {
  const request = { postingId: id, packageId: 'featured-7', currency: 'EUR' };
  const posting = { postingId: id, companyId: buyer.companyId, title: 'Cook', state: 'live' as const };
  return (await context.get(CreateQuote).execute(buyer.owner, request, posting)).id;
}

async function opened(id = postingId): Promise<{ orderId: string; sessionId: string }> {
  const { orderId } = await context.get(BeginCheckout).execute(buyer.owner, { quoteId: await quoted(id) });
  return { orderId, sessionId: String((await findOrder(context, orderId)).stripeSessionId) };
}

describe('when a posting has ended', () => {
  it('its open payment page cannot be paid any more, and what the order held is free', async () => {
    const { companyId } = buyer;
    const credit = {
      companyId,
      currency: 'EUR',
      amount: 900,
      source: 'gift' as const,
      key: `gift:${postingId}`,
    };
    await context.get(GrantCredit).execute(TESTS, credit);
    const { orderId, sessionId } = await opened();
    expect((await findOrder(context, orderId)).credit).toBe(900);
    expect(await close()).toBe(1);
    expect(await stateOf(context, orderId)).toBe('cancelled');
    await expect(pay(sessionId)).rejects.toThrow('Session is expired');
    const held = await context.uow.manager.query(
      `SELECT 1 FROM credit_use WHERE order_id = $1 AND state <> 'released'`,
      [orderId],
    );
    expect(held).toEqual([]);
    const view = await context.get(ReadOrder).execute(buyer.owner, orderId);
    expect(view).toMatchObject({ state: 'cancelled', checkoutUrl: null, closedBecause: 'posting_ended' });
    expect(await close()).toBe(0);
  });

  it('orders of other postings are left alone', async () => {
    const other = await opened(newId());
    expect(await close()).toBe(0);
    expect(await stateOf(context, other.orderId)).toBe('awaiting_payment');
  });

  it('an order that was paid a moment before stays as it is, and its payment is taken', async () => {
    const { orderId, sessionId } = await opened();
    await pay(sessionId);
    expect(await close()).toBe(0);
    await settle(orderId);
    expect(await stateOf(context, orderId)).toBe('paid');
  });

  it('a draft whose page was opened and its answer lost is closed too', async () => {
    const quoteId = await quoted();
    await stripe.control('faults', {
      api: { ...NORMAL.api, answerLost: 3, only: 'POST /v1/checkout/sessions' },
    });
    await expect(context.get(BeginCheckout).execute(buyer.owner, { quoteId })).rejects.toThrow();
    await stripe.control('faults', NORMAL);
    const [draft] = await context.uow.manager.query<{ id: string }[]>(
      `SELECT id FROM billing_order WHERE posting_id = $1`,
      [postingId],
    );
    expect(await stateOf(context, draft?.id ?? '')).toBe('draft');
    expect(await close()).toBe(1);
    const order = await findOrder(context, draft?.id ?? '');
    expect(order.state).toBe('cancelled');
    await expect(pay(String(order.stripeSessionId))).rejects.toThrow('Session is expired');
  });

  it('nothing is let go of while Stripe is away, and the next try does it', async () => {
    const { orderId } = await opened();
    await stripe.control('faults', { api: { ...NORMAL.api, failNext: 20 } });
    await expect(close()).rejects.toMatchObject({ code: 'billing.stripe-away' });
    expect(await stateOf(context, orderId)).toBe('awaiting_payment');
    await stripe.control('faults', NORMAL);
    expect(await close()).toBe(1);
  });
});
