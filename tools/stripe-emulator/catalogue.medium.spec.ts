import { testDatabase, type TestDatabase } from '@plainhire/testing';
import Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press } from './testing/control-client.js';
import { EmulatorBench } from './testing/emulator-bench.js';

const bench = new EmulatorBench();
const { control, receiver } = bench;
let database: TestDatabase;
let stripe: Stripe;

beforeAll(async () => {
  database = await testDatabase({ empty: true });
  await bench.start(database.url);
  stripe = new Stripe('sk_test_catalogue', bench.clientOptions);
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
const amounts = ({ amount_subtotal, amount_total, total_details }: Stripe.Checkout.Session) => ({
  subtotal: amount_subtotal,
  discount: total_details?.amount_discount,
  tax: total_details?.amount_tax,
  total: amount_total,
});

describe('what is sold', () => {
  it('is a product with a price, found by its lookup key', async () => {
    const product = await stripe.products.create({ name: 'Bundle', metadata: { package: 'b' } });
    const price = await stripe.prices.create({
      product: product.id,
      currency: 'eur',
      unit_amount: 5000,
      tax_behavior: 'inclusive',
      lookup_key: 'bundle',
    });
    expect((await stripe.prices.list({ lookup_keys: ['bundle'] })).data.map(({ id }) => id)).toEqual([
      price.id,
    ]);
    const session = await open([{ price: price.id, quantity: 3 }]);
    expect(amounts(session)).toEqual({ subtotal: 15_000, discount: 0, tax: 0, total: 15_000 });
    const lines = await stripe.checkout.sessions.listLineItems(session.id, {
      expand: ['data.price.product'],
    });
    expect(lines.data[0]).toMatchObject({
      description: 'Bundle',
      price: { product: { metadata: { package: 'b' } } },
    });
  });

  it('is taxed by the rates that are given, exclusive and inclusive', async () => {
    const rate = async (inclusive: boolean) =>
      stripe.taxRates.create({ display_name: 'VAT', percentage: 21, inclusive, country: 'NL' });
    const [added, inside] = [await rate(false), await rate(true)];
    const session = await open(
      [line(10_050, { tax_rates: [added.id] }), line(12_100, { tax_rates: [inside.id] })],
      {
        expand: ['total_details.breakdown', 'line_items.data.taxes'],
      },
    );
    expect(amounts(session)).toEqual({
      subtotal: 22_150,
      discount: 0,
      tax: 2111 + 2100,
      total: 22_150 + 2111,
    });
    expect(session.total_details?.breakdown?.taxes).toMatchObject([
      { amount: 2111, taxable_amount: 10_050, rate: { id: added.id, inclusive: false } },
      { amount: 2100, taxable_amount: 10_000, rate: { id: inside.id, inclusive: true } },
    ]);
    expect(session.line_items?.data[0]?.taxes).toMatchObject([{ amount: 2111 }]);
  });

  it('is not taxed for a customer with reverse charge', async () => {
    const rate = await stripe.taxRates.create({ display_name: 'VAT', percentage: 21, inclusive: false });
    const customer = await stripe.customers.create({ name: 'Buyer', tax_exempt: 'reverse' });
    const session = await open([line(10_000, { tax_rates: [rate.id] })], {
      customer: customer.id,
      expand: ['total_details.breakdown'],
    });
    expect(amounts(session)).toMatchObject({ tax: 0, total: 10_000 });
    expect(session.total_details?.breakdown?.taxes).toMatchObject([{ taxability_reason: 'reverse_charge' }]);
  });
});

describe('automatic tax', () => {
  it('follows the country of the customer', async () => {
    const customer = await stripe.customers.create({ address: { country: 'DE' } });
    const session = await open([line(10_000)], { customer: customer.id, automatic_tax: { enabled: true } });
    expect(session.automatic_tax).toMatchObject({ enabled: true, status: 'complete' });
    expect(amounts(session)).toMatchObject({ tax: 1900, total: 11_900 });
  });

  it('asks on the page for a country that is not known, and takes it over to the customer', async () => {
    const customer = await stripe.customers.create({ name: 'Buyer' });
    const create: Create = { customer: customer.id, automatic_tax: { enabled: true } };
    await expect(open([line(10_000)], create)).rejects.toMatchObject({
      code: 'customer_tax_location_invalid',
    });
    const session = await open([line(10_000)], { ...create, customer_update: { address: 'auto' } });
    expect(session.automatic_tax.status).toBe('requires_location_inputs');
    expect(await press(session.url!, 'pay')).toMatchObject({
      status: 400,
      body: expect.stringContaining('country'),
    });
    expect(await press(session.url!, 'details', { country: 'nl' })).toMatchObject({ status: 303 });
    expect(await (await fetch(session.url!)).text()).toContain('€121.00');
    await press(session.url!, 'pay');
    expect(await stripe.checkout.sessions.retrieve(session.id)).toMatchObject({
      amount_total: 12_100,
      payment_status: 'paid',
      customer_details: { address: { country: 'NL' } },
    });
    expect(await stripe.customers.retrieve(customer.id)).toMatchObject({ address: { country: 'NL' } });
  });

  it('is left to a business in another country of the EU', async () => {
    const customer = await stripe.customers.create({ address: { country: 'DE' } });
    await stripe.customers.createTaxId(customer.id, { type: 'eu_vat', value: 'DE123456789' });
    const session = await open([line(10_000)], { customer: customer.id, automatic_tax: { enabled: true } });
    expect(amounts(session)).toMatchObject({ tax: 0, total: 10_000 });
  });
});

describe('a coupon', () => {
  it('takes an amount off all lines, in its own currency only', async () => {
    const coupon = await stripe.coupons.create({
      amount_off: 500,
      currency: 'eur',
      duration: 'once',
      name: 'Five',
    });
    const session = await open([line(1000), line(3000)], {
      discounts: [{ coupon: coupon.id }],
      expand: ['total_details.breakdown', 'line_items'],
    });
    expect(amounts(session)).toMatchObject({ discount: 500, total: 3500 });
    expect(session.line_items?.data.map(({ amount_discount }) => amount_discount)).toEqual([125, 375]);
    expect(session.total_details?.breakdown?.discounts).toMatchObject([
      { amount: 500, discount: { source: { coupon: coupon.id } } },
    ]);
    const yen = {
      price_data: { currency: 'jpy', unit_amount: 5000, product_data: { name: 'x' } },
      quantity: 1,
    };
    await expect(open([yen], { discounts: [{ coupon: coupon.id }] })).rejects.toMatchObject({
      param: 'discounts',
    });
  });

  it('that is used up by another payment stops the second one', async () => {
    const coupon = await stripe.coupons.create({ percent_off: 10, duration: 'once', max_redemptions: 1 });
    const sessions = [
      await open([line(1000)], { discounts: [{ coupon: coupon.id }] }),
      await open([line(1000)], { discounts: [{ coupon: coupon.id }] }),
    ];
    await pay(sessions[0]!.id);
    expect(await press(sessions[1]!.url!, 'pay')).toMatchObject({
      status: 400,
      body: expect.stringContaining('used up'),
    });
    expect(await stripe.checkout.sessions.retrieve(sessions[1]!.id)).toMatchObject({
      status: 'open',
      payment_intent: null,
    });
    await expect(open([line(1000)], { discounts: [{ coupon: coupon.id }] })).rejects.toMatchObject({
      code: 'coupon_expired',
    });
  });

  it('ends at its time, and is gone when it is deleted', async () => {
    const { now } = (await control.get('summary')) as { now: number };
    const coupon = await stripe.coupons.create({ percent_off: 10, duration: 'once', redeem_by: now + 60 });
    await control.post('clock', { advanceSeconds: 61 });
    expect(await stripe.coupons.retrieve(coupon.id)).toMatchObject({ valid: false });
    await expect(open([line(1000)], { discounts: [{ coupon: coupon.id }] })).rejects.toMatchObject({
      code: 'coupon_expired',
    });
    expect(await stripe.coupons.del(coupon.id)).toEqual({ id: coupon.id, object: 'coupon', deleted: true });
    await expect(stripe.coupons.retrieve(coupon.id)).rejects.toMatchObject({ code: 'resource_missing' });
  });

  it.each([
    [{ duration: 'once' }, 'parameter_missing'],
    [{ duration: 'once', percent_off: 10, amount_off: 100, currency: 'eur' }, 'parameters_exclusive'],
    [{ duration: 'once', amount_off: 100 }, 'parameter_missing'],
    [{ duration: 'never', percent_off: 10 }, 'parameter_invalid_enum'],
  ])('is refused as %j', async (params, code) => {
    await expect(stripe.coupons.create(params)).rejects.toMatchObject({ code });
  });
});

describe('a promotion code', () => {
  it('stands for its coupon, for one customer and a least purchase, until it is switched off', async () => {
    const coupon = await stripe.coupons.create({ percent_off: 50, duration: 'once' });
    const customer = await stripe.customers.create({ name: 'Buyer' });
    const code = await stripe.promotionCodes.create({
      promotion: { type: 'coupon', coupon: coupon.id },
      code: 'HALF-OFF',
      customer: customer.id,
      restrictions: { minimum_amount: 1000, minimum_amount_currency: 'eur' },
    });
    const discounts = [{ promotion_code: code.id }];
    await expect(open([line(2000)], { discounts })).rejects.toThrow(/another customer/);
    await expect(open([line(900)], { discounts, customer: customer.id })).rejects.toThrow(/€10.00 at least/);
    const session = await open([line(2000)], { discounts, customer: customer.id });
    expect(amounts(session)).toMatchObject({ discount: 1000, total: 1000 });
    await pay(session.id);
    expect(await stripe.promotionCodes.retrieve(code.id, { expand: ['promotion.coupon'] })).toMatchObject({
      times_redeemed: 1,
      promotion: { coupon: { times_redeemed: 1 } },
    });
    expect((await stripe.promotionCodes.list({ code: 'half-off' })).data).toHaveLength(1);
    await stripe.promotionCodes.update(code.id, { active: false });
    await expect(open([line(2000)], { discounts, customer: customer.id })).rejects.toThrow(/inactive/);
  });
});

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
