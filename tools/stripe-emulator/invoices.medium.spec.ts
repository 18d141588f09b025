import { testDatabase, type TestDatabase } from '@plainhire/testing';
import Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EmulatorBench } from './testing/emulator-bench.js';

const bench = new EmulatorBench();
const { control, receiver } = bench;
let database: TestDatabase;
let stripe: Stripe;

beforeAll(async () => {
  database = await testDatabase({ empty: true });
  await bench.start(database.url);
  stripe = new Stripe('sk_test_invoices', bench.clientOptions);
});
afterAll(async () => {
  await bench.close();
  await database.close();
});

type Create = Stripe.Checkout.SessionCreateParams;
type Line = NonNullable<Create['line_items']>[number];

const line = (unitAmount: number, change: Partial<Line> = {}): Line => ({
  price_data: { currency: 'eur', unit_amount: unitAmount, product_data: { name: 'Promotion' } },
  quantity: 1,
  ...change,
});
const open = async (lines: Line[], change: Create = {}) =>
  stripe.checkout.sessions.create({
    mode: 'payment',
    line_items: lines,
    success_url: 'https://shop.example/done',
    ...change,
  });
const pay = async (id: string) => control.post(`sessions/${id}/pay`, { outcome: 'succeed' });

describe('a tax id', () => {
  it.each([
    ['NL123456789B01', 'verified'],
    ['NL123456000', 'unverified'],
  ])('%s is looked up and then %s', async (value, status) => {
    const customer = await stripe.customers.create({ name: 'Buyer BV' });
    const taxId = await stripe.customers.createTaxId(customer.id, { type: 'eu_vat', value });
    expect(taxId).toMatchObject({ country: 'NL', verification: { status: 'pending' } });
    await control.post('clock', { advanceSeconds: 3 });
    await receiver.until(() => receiver.of('customer.tax_id.updated', taxId.id).length === 1);
    expect(await stripe.customers.retrieveTaxId(customer.id, taxId.id)).toMatchObject({
      verification: { status },
    });
    expect((await stripe.customers.listTaxIds(customer.id)).data).toHaveLength(1);
    await stripe.customers.deleteTaxId(customer.id, taxId.id);
    expect((await stripe.customers.listTaxIds(customer.id)).data).toEqual([]);
  });

  it('is refused in a form that no country has', async () => {
    const customer = await stripe.customers.create({ name: 'Buyer BV' });
    await expect(
      stripe.customers.createTaxId(customer.id, { type: 'eu_vat', value: '12' }),
    ).rejects.toMatchObject({
      code: 'tax_id_invalid',
    });
  });
});

describe('an invoice', () => {
  it('is numbered without gaps, says what was sold and leads to a page', async () => {
    const rate = await stripe.taxRates.create({ display_name: 'VAT', percentage: 21, inclusive: false });
    const coupon = await stripe.coupons.create({ percent_off: 10, duration: 'once' });
    const customer = await stripe.customers.create({ name: 'Buyer <BV>', email: 'buyer@mail.example' });
    const order = async () => {
      const session = await open([line(10_000, { tax_rates: [rate.id] })], {
        customer: customer.id,
        discounts: [{ coupon: coupon.id }],
        invoice_creation: {
          enabled: true,
          invoice_data: {
            description: 'Promotion of a posting',
            footer: 'Thank you',
            metadata: { order: '1' },
            custom_fields: [{ name: 'Order', value: '1' }],
          },
        },
      });
      await control.post(`sessions/${session.id}/pay`, { outcome: 'decline' });
      await pay(session.id);
      const paid = await stripe.checkout.sessions.retrieve(session.id, { expand: ['invoice.payments'] });
      return { paid, invoice: paid.invoice as Stripe.Invoice };
    };
    const [one, two] = [await order(), await order()];
    const number = Number(/^TEST-(\d+)$/.exec(one.invoice.number ?? '')?.[1]);
    expect(two.invoice.number).toBe(`TEST-${String(number + 1).padStart(4, '0')}`);
    expect(one.invoice).toMatchObject({
      status: 'paid',
      customer: customer.id,
      subtotal: 10_000,
      total_discount_amounts: [{ amount: 1000 }],
      total_taxes: [{ amount: 1890, taxable_amount: 9000 }],
      total: 10_890,
      total_excluding_tax: 9000,
      amount_paid: 10_890,
      description: 'Promotion of a posting',
      footer: 'Thank you',
      metadata: { order: '1' },
      custom_fields: [{ name: 'Order', value: '1' }],
      payments: { data: [{ payment: { payment_intent: one.paid.payment_intent } }] },
    });
    await receiver.until(() => receiver.of('invoice.paid', one.invoice.id).length === 1);
    for (const url of [one.invoice.hosted_invoice_url, one.invoice.invoice_pdf]) {
      const body = await (await fetch(url!)).text();
      expect(body).toContain('Buyer &lt;BV&gt;');
      expect(body).toContain('€108.90');
    }
    expect((await stripe.invoices.list({ customer: customer.id })).data).toHaveLength(2);
  });
});

describe('the summary', () => {
  it('adds up what was taken, given back and disputed', async () => {
    await control.post('reset');
    const session = await open([line(10_000)]);
    await pay(session.id);
    const { payment_intent: intent } = await stripe.checkout.sessions.retrieve(session.id);
    await stripe.refunds.create({ payment_intent: intent as string, amount: 2500 });
    expect(await control.get('summary')).toMatchObject({
      currencies: { eur: { captured: 10_000, refunded: 2500, disputed: 0 } },
      counts: { charge: 1, refund: 1, payment_intent: 1, 'checkout.session': 1 },
    });
  });
});
