import type { AppConfig } from '@plainhire/platform';
import type Stripe from 'stripe';
import type { CheckoutBuyer, CheckoutInput } from './stripe-gateway.js';

type SellerParty = AppConfig['seller'];

/** What stands on Stripe's pages and invoices. */
const WORDS = {
  seller: 'Seller',
  sellerVatId: 'VAT id of the seller',
  buyerVatId: 'VAT id of the buyer',
  reverseCharge: 'Reverse charge: VAT is owed by the buyer (Article 196 of Directive 2006/112/EC).',
  order: (orderId: string) => `Order ${orderId}`,
};

/** Stripe's own limits. */
const LONGEST_COUPON_NAME = 40;
const LONGEST_FIELD_VALUE = 140;

/** The part of the session that our figures and the buyer decide. Everything but its times. */
export function sessionParams(
  input: CheckoutInput,
  seller: SellerParty,
  made: { customerId: string; couponId: string | null; taxRateId: string | null },
): Stripe.Checkout.SessionCreateParams {
  const metadata = { orderId: input.orderId };
  const byStripe = input.tax.kind === 'stripe';
  return {
    mode: 'payment',
    locale: 'en',
    customer: made.customerId,
    client_reference_id: input.orderId,
    metadata,
    success_url: input.successUrl,
    cancel_url: input.cancelUrl,
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: input.currency.toLowerCase(),
          unit_amount: input.list,
          tax_behavior: 'exclusive',
          product_data: {
            name: input.item.name,
            // Stripe takes no empty description.
            ...(input.item.description === '' ? {} : { description: input.item.description }),
          },
        },
        ...(made.taxRateId === null ? {} : { tax_rates: [made.taxRateId] }),
      },
    ],
    ...(made.couponId === null ? {} : { discounts: [{ coupon: made.couponId }] }),
    ...(byStripe
      ? {
          automatic_tax: { enabled: true },
          billing_address_collection: 'required',
          customer_update: { address: 'auto', name: 'auto' },
        }
      : {}),
    payment_intent_data: { metadata, description: WORDS.order(input.orderId) },
    invoice_creation: {
      enabled: true,
      invoice_data: {
        description: WORDS.order(input.orderId),
        metadata,
        custom_fields: invoiceFields(input, seller),
        ...(input.tax.kind === 'reverse_charge' ? { footer: WORDS.reverseCharge } : {}),
      },
    },
  };
}

/** The order's one coupon: discount and credit together, used once. */
export function couponParams(input: CheckoutInput): Stripe.CouponCreateParams {
  return {
    id: couponId(input.orderId),
    amount_off: input.off,
    currency: input.currency.toLowerCase(),
    duration: 'once',
    max_redemptions: 1,
    name: input.offLabel.slice(0, LONGEST_COUPON_NAME),
    metadata: { orderId: input.orderId },
  };
}

export function couponId(orderId: string): string {
  return `order-${orderId}`;
}

/** Who buys, as Stripe is to know them. Empties what is not given any more. */
export function customerParams(buyer: CheckoutBuyer): Stripe.CustomerUpdateParams {
  const { address } = buyer;
  return {
    name: buyer.name,
    ...(buyer.email === '' ? {} : { email: buyer.email }),
    address:
      address === null
        ? ''
        : {
            line1: address.line1,
            // Stripe takes an empty part for one that is to be unset, which these cannot be.
            ...(address.line2 === '' ? {} : { line2: address.line2 }),
            ...(address.postalCode === '' ? {} : { postal_code: address.postalCode }),
            city: address.city,
            country: address.country,
          },
  };
}

function invoiceFields(input: CheckoutInput, seller: SellerParty): { name: string; value: string }[] {
  const fields: [string, string | null][] = [
    [WORDS.seller, [seller.name, seller.address].filter((part) => part !== '').join(', ')],
    [WORDS.sellerVatId, seller.vatId],
    [WORDS.buyerVatId, input.buyer.vatId],
  ];
  return fields.flatMap(([name, value]) =>
    value === null || value === '' ? [] : [{ name, value: value.slice(0, LONGEST_FIELD_VALUE) }],
  );
}
