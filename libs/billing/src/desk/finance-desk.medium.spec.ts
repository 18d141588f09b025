import { BillingFigures, OrderFile, OrderPage } from '@plainhire/contracts';
import { FakeClock, newId, type UserActor } from '@plainhire/kernel';
import { mediumContext, type MediumContext, startTestStripe, type TestStripe } from '@plainhire/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BillingModule } from '../billing.module.js';
import type { Order } from '../orders/order.entity.js';
import { CompanyOrders } from '../orders/company-orders.js';
import { ReadOrder } from '../orders/read-order.js';
import { PriceHistory } from '../prices/price-history.js';
import { RequestRefund } from '../refunds/request-refund.js';
import { SettleOrder } from '../settlement/settle-order.js';
import {
  findOrder,
  makeBuyer,
  makePerson,
  order,
  runJobs,
  setPrices,
  stateOf,
  type Wanted,
} from '../testing.js';
import { FinanceDesk } from './finance-desk.js';

const CAUSE = { actor: 'tests', stripeEventId: null };

let stripe: TestStripe;
let context: MediumContext;
let finance: UserActor;
let buyer: { companyId: string; owner: UserActor };
let paid: Order;
let refunded: Order;
let open: Order;

beforeAll(async () => {
  stripe = await startTestStripe();
  context = await mediumContext({
    imports: [BillingModule],
    clock: new FakeClock(new Date()),
    environment: { SELLER_VAT_ID: 'NL123456789B01', SELLER_VAT_PERCENT: '21', ...stripe.environment },
  });
  await setPrices(context);
  finance = await makePerson(context, ['finance']);
  buyer = await makeBuyer(context);
  paid = await bought();
  refunded = await bought({ packageId: 'bundle-small' });
  await context
    .get(RequestRefund)
    .execute(finance, { orderId: refunded.id, kind: 'partial', net: 1_000, reason: 'Goodwill' });
  await runJobs(context);
  refunded = await findOrder(context, refunded.id);
  open = await order(context, buyer, { currency: 'JPY' });
});
afterAll(async () => {
  await context.close();
  await stripe.close();
});

async function bought(wanted: Wanted = {}): Promise<Order> {
  const { id, stripeSessionId } = await order(context, buyer, wanted);
  await stripe.control(`sessions/${String(stripeSessionId)}/pay`, { outcome: 'succeed' });
  await context.get(SettleOrder).execute(id, CAUSE);
  await runJobs(context);
  return findOrder(context, id);
}
const search = async (q?: string, state?: Order['state']) =>
  (await context.get(FinanceDesk).orders(finance, { limit: 20, q, state })).items.map(({ id }) => id);
async function csvLines(query: { q?: string; state?: Order['state'] } = {}): Promise<string[]> {
  let text = '';
  for await (const line of await context.get(FinanceDesk).csv(finance, query)) text += line;
  return text.split('\r\n').filter((line) => line !== '');
}

describe('orders on the desk', () => {
  it('are found by each of their ids, ours and those of Stripe, and by a part of the name of the company', async () => {
    const ids = [
      paid.id,
      paid.postingId,
      paid.quoteId,
      paid.stripeSessionId,
      paid.stripePaymentIntentId,
      paid.stripeChargeId,
      paid.stripeInvoiceId,
      paid.stripeInvoiceNumber,
    ];
    for (const id of ids) {
      expect(id).not.toBeNull();
      expect([id, await search(id ?? '')]).toEqual([id, [paid.id]]);
    }
    const [refund] = await context.uow.manager.query<{ id: string; stripe: string }[]>(
      'SELECT id, stripe_refund_id AS stripe FROM refund WHERE order_id = $1',
      [refunded.id],
    );
    for (const id of [refund?.id, refund?.stripe]) expect(await search(id)).toEqual([refunded.id]);
    const all = [open.id, refunded.id, paid.id];
    for (const q of [undefined, buyer.companyId, 'rightwat', paid.stripeCustomerId ?? ''])
      expect(await search(q)).toEqual(all);
  });

  it('are not found by what is no id, nor by signs that mean something to the database', async () => {
    for (const q of [newId(), 'cs_unknown', '%', '_', "' OR 1=1 --", '\\'])
      expect(await search(q)).toEqual([]);
  });

  it('are listed by state and page by page, newest first', async () => {
    expect(await search(undefined, 'fulfilled')).toEqual([paid.id]);
    const first = OrderPage.parse(await context.get(FinanceDesk).orders(finance, { limit: 2 }));
    const second = await context
      .get(FinanceDesk)
      .orders(finance, { limit: 2, cursor: first.nextCursor ?? '' });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([open.id, refunded.id, paid.id]);
    expect(second.nextCursor).toBeNull();
    expect(first.items[0]).toMatchObject({ companyName: 'Brightwater', currency: 'JPY', total: 5_929 });
  });

  it('are not for others: a company reads its own, another company none', async () => {
    const stranger = await makeBuyer(context);
    expect(
      (await context.get(CompanyOrders).page(buyer.owner, buyer.companyId, { limit: 20 })).items,
    ).toHaveLength(3);
    const refusals = [
      [() => context.get(FinanceDesk).orders(buyer.owner, { limit: 20 }), 'forbidden'],
      [() => context.get(FinanceDesk).order(buyer.owner, paid.id), 'forbidden'],
      [() => context.get(FinanceDesk).figures(buyer.owner, { days: 7 }), 'forbidden'],
      [() => context.get(FinanceDesk).csv(buyer.owner, {}), 'forbidden'],
      [() => context.get(CompanyOrders).page(stranger.owner, buyer.companyId, { limit: 20 }), 'not_found'],
      [() => context.get(ReadOrder).execute(stranger.owner, paid.id), 'not_found'],
    ] as const;
    for (const [deed, kind] of refusals) await expect(deed()).rejects.toMatchObject({ kind });
  });
});

describe('the file of an order', () => {
  it('has its timeline, its lines in the books that come to nothing, and what could be paid back', async () => {
    const file = OrderFile.parse(await context.get(FinanceDesk).order(finance, paid.id));
    expect(file.timeline.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['order.placed', 'order.checkout-opened', 'order.fulfilled']) as string[],
    );
    expect(file.timeline[0]?.actor).toBe('Person');
    expect(file.ledger.length).toBeGreaterThan(0);
    expect(file.ledger.reduce((sum, { amount }) => sum + amount, 0)).toBe(0);
    expect(file.refundable.find(({ kind }) => kind === 'full')).toMatchObject({
      net: 4_900,
      tax: 1_029,
      secondPerson: false,
    });
    expect(file.stripe).toMatchObject({ sessionId: paid.stripeSessionId, invoiceId: paid.stripeInvoiceId });
  });

  it('of an order that waits for payment offers no refund', async () => {
    expect(await stateOf(context, open.id)).toBe('awaiting_payment');
    expect((await context.get(FinanceDesk).order(finance, open.id)).refundable).toEqual([]);
  });
});

describe('figures', () => {
  it('are what was paid each day in one currency, days without a sale too', async () => {
    const figures = BillingFigures.parse(await context.get(FinanceDesk).figures(finance, { days: 7 }));
    expect(figures).toMatchObject({ currency: 'EUR', currencies: ['EUR'] });
    expect(figures.days).toHaveLength(7);
    const today = context.clock.now().toISOString().slice(0, 10);
    expect(figures.days.at(-1)).toEqual({
      day: today,
      orders: 2,
      net: 9_900,
      tax: 2_079,
      discount: 0,
      refunded: 1_210,
    });
    expect(figures.days[0]).toMatchObject({ orders: 0, net: 0 });
    const cash = figures.balances.find(({ account, unit }) => account === 'stripe_cash' && unit === 'EUR');
    expect(cash?.amount).toBe(9_900 + 2_079 - 1_210);
  });

  it('stand in the public history as what was sold', async () => {
    const { packages } = await context.get(PriceHistory).read('EUR');
    expect(packages.find(({ id }) => id === 'featured-7')?.periods).toMatchObject([
      { offered: 4_900, sold: 1 },
    ]);
  });
});

describe('the export', () => {
  it('has a line for each order, sums as numbers, and nothing that a spreadsheet would run', async () => {
    await context.uow.manager.query('UPDATE billing_order SET posting_title = $2 WHERE id = $1', [
      paid.id,
      '=HYPERLINK("http://evil.example","Cook, full time")',
    ]);
    const [head, ...lines] = await csvLines();
    expect(head?.replace('\ufeff', '').split(',').slice(0, 4)).toEqual(['order', 'made', 'paid', 'state']);
    expect(lines).toHaveLength(3);
    const line = lines.find((one) => one.startsWith(paid.id)) ?? '';
    expect(line).toContain(`"'=HYPERLINK(""http://evil.example"",""Cook, full time"")"`);
    expect(line).toContain(',EUR,49,0,0,49,10.29,59.29,');
    expect(lines.find((one) => one.startsWith(open.id))).toContain(',JPY,4900,0,0,4900,1029,5929,');
    expect(await csvLines({ state: 'partly_refunded' })).toHaveLength(2);
  });
});
