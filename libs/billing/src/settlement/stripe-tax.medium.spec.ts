import { FakeClock, type UserActor } from '@plainhire/kernel';
import { mediumContext, type MediumContext, startTestStripe, type TestStripe } from '@plainhire/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BillingModule } from '../billing.module.js';
import { BeginCheckout } from '../orders/begin-checkout.js';
import { RequestRefund } from '../refunds/request-refund.js';
import { TakeWebhook } from '../stripe/take-webhook.js';
import { books, findOrder, makeBuyer, makePerson, quote, runJobs, setPrices } from '../testing.js';

let stripe: TestStripe;
let context: MediumContext;
let buyer: { companyId: string; owner: UserActor };
let finance: UserActor;

beforeAll(async () => {
  stripe = await startTestStripe();
  context = await mediumContext({
    imports: [BillingModule],
    clock: new FakeClock(new Date()),
    environment: { ...stripe.environment, STRIPE_TAX: 'on' },
  });
  await setPrices(context);
  buyer = await makeBuyer(context);
  finance = await makePerson(context, ['finance']);
});
afterAll(async () => {
  await context.close();
  await stripe.close();
});

async function take(type: string, objectId: string): Promise<void> {
  const { payload, signature } = await stripe.arrived(type, objectId);
  await context.get(TakeWebhook).execute({ body: Buffer.from(payload), signature });
  await runJobs(context);
}

/** The buyer names a country on Stripe's page. */
async function live(url: string, country: string): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    body: new URLSearchParams({ action: 'details', name: 'Brightwater', country }),
    redirect: 'manual',
  });
  expect(answer.status).toBe(303);
}

describe('an order whose tax is left to Stripe', () => {
  it('is "plus tax" until it is paid, and then Stripe’s figure in the order, the books and the refund', async () => {
    const before = await books(context);
    const grown = async () => {
      const now = await books(context);
      return ['stripe_cash EUR', 'sales EUR', 'refunds EUR', 'tax_payable EUR'].map(
        (account) => (now[account] ?? 0) - (before[account] ?? 0),
      );
    };
    const { orderId, url } = await context
      .get(BeginCheckout)
      .execute(buyer.owner, { quoteId: await quote(context, buyer) });
    const waiting = await findOrder(context, orderId);
    expect(waiting).toMatchObject({ net: 4_900, tax: null, total: null, taxKind: 'stripe' });
    expect(waiting.working.said).toBe('49.00; plus tax');
    const sessionId = waiting.stripeSessionId ?? '';

    await live(url, 'DE');
    await stripe.control(`sessions/${sessionId}/pay`, { outcome: 'succeed' });
    await take('checkout.session.completed', sessionId);
    const paid = await findOrder(context, orderId);
    expect(paid).toMatchObject({ state: 'fulfilled', net: 4_900, tax: 931, total: 5_831 });
    expect(paid.working.said).toContain('total 58.31');
    expect(await grown()).toEqual([5_831, -4_900, 0, -931]);

    await context.get(RequestRefund).execute(finance, { orderId, kind: 'full', reason: 'Bought twice.' });
    await runJobs(context);
    await take('charge.refunded', paid.stripeChargeId ?? '');
    expect(await findOrder(context, orderId)).toMatchObject({
      state: 'refunded',
      refundedNet: 4_900,
      refundedTax: 931,
    });
    expect(await grown()).toEqual([0, -4_900, 4_900, 0]);
  });
});
