import type { BillingAccountView, OrderView, PostingResults } from '@plainhire/contracts';
import { newId, type UserActor } from '@plainhire/kernel';
import { makeLive } from '@plainhire/postings/testing';
import { RunPromotionClock } from '@plainhire/promotions';
import { createTestShop, signUp, type TestApp, type TestPerson, type TestShop } from '@plainhire/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let shop: TestShop;
let app: TestApp;

beforeAll(async () => {
  shop = await createTestShop({ web: true });
  ({ app } = shop);
  await shop.price({ 'featured-7': 4_900 });
});
afterAll(() => shop.close());

const url = (path: string) => `/api/v1${path}`;

/** A company that has just opened the payment page for a live posting. */
async function onThePayPage() {
  const owner = await signUp(app, { intent: 'employer' });
  const { http } = owner;
  const made = await http.post(url('/companies')).send({ name: 'Kettle Works' }).expect(201);
  const companyId = (made.body as { id: string }).id;
  const actor: UserActor = {
    kind: 'user',
    userId: owner.userId,
    sessionId: null,
    email: owner.email,
    name: 'Owner',
    verified: true,
    memberships: [{ companyId, role: 'owner' }],
    staffRoles: [],
  };
  const { postingId } = await makeLive(app, actor, companyId);
  const quote = await http
    .post(url('/billing/quotes'))
    .send({ postingId, packageId: 'featured-7' })
    .expect(201);
  const page = await http
    .post(url('/billing/checkout'))
    .set('idempotency-key', newId())
    .send({ quoteId: (quote.body as { id: string }).id })
    .expect(200);
  const { orderId, url: payPage } = page.body as { orderId: string; url: string };
  return {
    owner,
    companyId,
    postingId,
    orderId,
    pay: () => shop.stripe.control(`sessions/${payPage.split('/').at(-1) ?? ''}/pay`, { outcome: 'succeed' }),
    close: () =>
      http.post(url(`/postings/${postingId}/close`)).expect(({ status }) => {
        expect(status).toBeLessThan(300);
      }),
    order: async () => (await http.get(url(`/billing/orders/${orderId}`)).expect(200)).body as OrderView,
    promotion: async () => {
      const answer = await http.get(url(`/postings/${postingId}/promotions`)).expect(200);
      return (answer.body as PostingResults).promotions[0];
    },
  };
}

/** The text of a page, as somebody who signed in with a browser gets it. */
async function pageOf(path: string, { email, password }: TestPerson): Promise<string> {
  const browser = app.http();
  const login = browser.post(url('/auth/login')).set('Origin', app.origin);
  await login.send({ email, password }).expect(200);
  return (await browser.get(path).expect(200)).text.replaceAll('<!-- -->', '');
}

describe('a posting that is closed while its payment page is open', () => {
  it('cannot be paid for any more, and the order says why', async () => {
    const { owner, orderId, close, pay, order } = await onThePayPage();
    await close();
    await shop.until(async () => (await order()).state === 'cancelled');
    await expect(pay()).rejects.toThrow('Session is expired');
    expect(await order()).toMatchObject({ closedBecause: 'posting_ended', paidAt: null });
    expect(await pageOf(`/hiring/orders/${orderId}`, owner)).toContain(
      'The posting ended, so the payment page',
    );
  });

  it('and paid for a moment before that has its whole price back as credit, and all say so', async () => {
    const { owner, companyId, postingId, orderId, close, pay, order, promotion } = await onThePayPage();
    await pay();
    await close();
    await shop.until(async () => (await order()).state === 'fulfilled');
    await app.get(RunPromotionClock).execute();
    await shop.until(async () => (await promotion())?.shortfallCredit !== null);
    expect(await promotion()).toMatchObject({
      state: 'ended',
      endReason: 'posting_ended',
      usedMs: 0,
      shortfallCredit: { amount: 4_900, currency: 'EUR' },
    });
    const account = await owner.http.get(url(`/companies/${companyId}/billing`)).expect(200);
    expect((account.body as BillingAccountView).lots).toMatchObject([{ left: 4_900, source: 'shortfall' }]);
    const mails = await app.mailbox(owner.email);
    expect(mails.filter(({ subject }) => subject.startsWith('Not shown'))).toHaveLength(1);
    const orderPage = await pageOf(`/hiring/orders/${orderId}`, owner);
    expect(orderPage).toContain('€49.00 came back as credit.');
    expect(orderPage).not.toContain('the promotion is set');
    expect(await pageOf(`/hiring/postings/${postingId}/promote`, owner)).toContain(
      'The posting ended before it ran a moment: €49.00 came back as credit.',
    );
  });
});
