import { describe, expect, it } from 'vitest';
import { couponParams, customerParams, sessionParams } from './checkout-params.js';
import { taxIdType } from './read-stripe.js';
import type { CheckoutInput } from './stripe-gateway.js';

const SELLER = {
  name: 'Board BV',
  address: 'Quay 1, Rotterdam',
  country: 'NL',
  vatId: 'NL1',
  vatPermille: 210,
};
const MADE = { customerId: 'cus_1', couponId: 'order-1', taxRateId: 'txr_1' };

function input(over: Partial<CheckoutInput> = {}): CheckoutInput {
  return {
    orderId: '1',
    createdAt: new Date(0),
    expiresAt: new Date(1),
    currency: 'EUR',
    list: 4_900,
    off: 2_450,
    net: 2_450,
    item: { name: 'Featured for 7 days', description: 'For the posting "Cook"' },
    offLabel: 'Spring offer, credit',
    tax: { kind: 'rate', label: 'VAT', ratePermille: 210, country: 'NL' },
    buyer: {
      companyId: 'c1',
      customerId: 'cus_1',
      name: 'Brightwater',
      email: 'ada@mail.example',
      address: null,
      vatId: 'DE123456789',
      vatState: 'verified',
    },
    successUrl: 'https://here.example/back',
    cancelUrl: 'https://here.example/back',
    ...over,
  };
}

describe('what Stripe is asked for', () => {
  it('is the list price, one coupon for all that is off, and our own rate on top', () => {
    const params = sessionParams(input(), SELLER, MADE);
    expect(params.line_items).toMatchObject([
      {
        quantity: 1,
        price_data: { currency: 'eur', unit_amount: 4_900, tax_behavior: 'exclusive' },
        tax_rates: ['txr_1'],
      },
    ]);
    expect(params.discounts).toEqual([{ coupon: 'order-1' }]);
    expect(params.automatic_tax).toBeUndefined();
    expect(couponParams(input())).toMatchObject({ amount_off: 2_450, currency: 'eur', max_redemptions: 1 });
  });

  it('carries the order’s id on the session, the payment and the invoice', () => {
    const params = sessionParams(input(), SELLER, MADE);
    const metadata = { orderId: '1' };
    expect(params.metadata).toEqual(metadata);
    expect(params.payment_intent_data?.metadata).toEqual(metadata);
    expect(params.invoice_creation?.invoice_data?.metadata).toEqual(metadata);
  });

  it('names seller and VAT ids on the invoice, within the lengths that Stripe takes', () => {
    const long = { ...SELLER, address: 'x'.repeat(300) };
    const fields = sessionParams(input(), long, MADE).invoice_creation?.invoice_data?.custom_fields;
    const list = Array.isArray(fields) ? fields : [];
    expect(list.map(({ name }) => name)).toEqual(['Seller', 'VAT id of the seller', 'VAT id of the buyer']);
    expect(list.every(({ name, value }) => name.length <= 40 && value.length <= 140)).toBe(true);
    expect(couponParams(input({ offLabel: 'y'.repeat(90) })).name).toHaveLength(40);
  });

  it('says on the invoice when the buyer owes the tax', () => {
    const footer = (kind: CheckoutInput['tax']['kind']) =>
      sessionParams(input({ tax: { ...input().tax, kind } }), SELLER, { ...MADE, taxRateId: null })
        .invoice_creation?.invoice_data?.footer;
    expect(footer('reverse_charge')).toMatch(/^Reverse charge/);
    expect(footer('none')).toBeUndefined();
  });

  it('leaves the tax to Stripe where it is switched on, with the address that needs', () => {
    const params = sessionParams(input({ tax: { ...input().tax, kind: 'stripe' } }), SELLER, {
      ...MADE,
      taxRateId: null,
    });
    expect(params).toMatchObject({
      automatic_tax: { enabled: true },
      billing_address_collection: 'required',
    });
    expect(params.line_items?.[0]?.tax_rates).toBeUndefined();
  });

  it('has no empty texts, which Stripe refuses', () => {
    const bare = input({ off: 0, item: { name: 'Credit', description: '' } });
    const params = sessionParams(bare, { ...SELLER, vatId: null }, { ...MADE, couponId: null });
    expect(JSON.stringify(params)).not.toMatch(/""/);
    expect(params.discounts).toBeUndefined();
    expect(customerParams({ ...input().buyer, email: '' })).not.toHaveProperty('email');
  });
});

describe('the type of a VAT id', () => {
  it.each([
    ['NL123456789B01', 'eu_vat'],
    ['EL123456789', 'eu_vat'],
    ['XI123456789', 'eu_vat'],
    ['GB123456789', 'gb_vat'],
    ['CHE123456789', 'ch_vat'],
    ['NO123456789', 'no_vat'],
    ['US123456789', null],
  ])('of %s is %s', (vatId, type) => {
    expect(taxIdType(vatId)).toBe(type);
  });
});
