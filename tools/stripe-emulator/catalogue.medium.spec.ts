import { testDatabase, type TestDatabase } from '@plainhire/testing';
import Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press } from './testing/control-client.js';
import { EmulatorBench } from './testing/emulator-bench.js';

const bench = new EmulatorBench();
const { control } = bench;
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

describe('a code that the buyer writes on the page', () => {
  it('discounts a session that lets codes in, and no other', async () => {
    const coupon = await stripe.coupons.create({ percent_off: 25, duration: 'once' });
    const code = await stripe.promotionCodes.create({
      promotion: { type: 'coupon', coupon: coupon.id },
      code: 'QUARTER',
    });
    const closed = await open([line(2000)]);
    expect(await press(closed.url!, 'promotion_code', { code: 'QUARTER' })).toMatchObject({ status: 400 });
    const session = await open([line(2000)], { allow_promotion_codes: true });
    expect(await press(session.url!, 'promotion_code', { code: 'NONE' })).toMatchObject({
      status: 400,
      body: expect.stringContaining('This code is not valid.'),
    });
    expect(await press(session.url!, 'promotion_code', { code: 'quarter' })).toMatchObject({ status: 303 });
    await press(session.url!, 'pay');
    expect(await stripe.checkout.sessions.retrieve(session.id)).toMatchObject({
      amount_total: 1500,
      payment_status: 'paid',
      discounts: [{ promotion_code: code.id }],
    });
    expect(await stripe.promotionCodes.retrieve(code.id)).toMatchObject({ times_redeemed: 1 });
  });
});
