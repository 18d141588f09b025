/**
 * The objects as they are stored and shown, field by field as the API of Stripe has them. Fields
 * that begin with an underscore are the emulator's own and never shown.
 */
import type { CheckoutSession } from './checkout-session.js';
import type { Charge, Dispute, PaymentIntent, Refund } from './payments.js';
import type { Coupon, Price, Product, PromotionCode, TaxRate } from './catalogue.js';
import type { Invoice } from './invoice.js';

export type * from './catalogue.js';
export type * from './checkout-session.js';
export type * from './invoice.js';
export type * from './payments.js';

export interface StripeObject {
  readonly id: string;
  readonly object: ObjectKind;
}

export type Metadata = Record<string, string>;

export interface Address {
  readonly city: string | null;
  readonly country: string | null;
  readonly line1: string | null;
  readonly line2: string | null;
  readonly postal_code: string | null;
  readonly state: string | null;
}

export interface Customer {
  readonly id: string;
  readonly object: 'customer';
  readonly address: Address | null;
  readonly balance: number;
  readonly created: number;
  readonly currency: string | null;
  readonly default_source: null;
  readonly delinquent: boolean;
  readonly description: string | null;
  readonly email: string | null;
  readonly invoice_prefix: string;
  readonly invoice_settings: Record<string, null>;
  readonly livemode: false;
  readonly metadata: Metadata;
  readonly name: string | null;
  readonly phone: string | null;
  readonly preferred_locales: readonly string[];
  readonly shipping: null;
  readonly tax_exempt: 'none' | 'exempt' | 'reverse';
}

export interface TaxId {
  readonly id: string;
  readonly object: 'tax_id';
  readonly country: string;
  readonly created: number;
  readonly customer: string;
  readonly customer_account: null;
  readonly livemode: false;
  readonly owner: { readonly customer: string; readonly customer_account: null; readonly type: 'customer' };
  readonly type: string;
  readonly value: string;
  readonly verification: {
    readonly status: 'pending' | 'verified' | 'unverified';
    readonly verified_address: string | null;
    readonly verified_name: string | null;
  };
  /** When its verification ends, in seconds of the emulator's clock. */
  readonly _settles_at: number | null;
}

export interface EventObject {
  readonly id: string;
  readonly object: 'event';
  readonly api_version: string;
  readonly created: number;
  readonly data: {
    readonly object: Record<string, unknown>;
    readonly previous_attributes?: Record<string, unknown>;
  };
  readonly livemode: false;
  readonly pending_webhooks: number;
  readonly request: { readonly id: string | null; readonly idempotency_key: string | null };
  readonly type: string;
}

interface ObjectsByKind {
  charge: Charge;
  'checkout.session': CheckoutSession;
  coupon: Coupon;
  customer: Customer;
  dispute: Dispute;
  event: EventObject;
  invoice: Invoice;
  payment_intent: PaymentIntent;
  price: Price;
  product: Product;
  promotion_code: PromotionCode;
  refund: Refund;
  tax_id: TaxId;
  tax_rate: TaxRate;
}

export type ObjectKind = keyof ObjectsByKind;
export type ObjectOf<K extends ObjectKind> = ObjectsByKind[K];
