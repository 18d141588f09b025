import type { Discount, Price, TaxRate } from './catalogue.js';
import type { Address, Metadata } from './objects.js';

export interface CustomerDetails {
  readonly address: Address | null;
  readonly business_name: string | null;
  readonly email: string | null;
  readonly individual_name: string | null;
  readonly name: string | null;
  readonly phone: string | null;
  readonly tax_exempt: 'none' | 'exempt' | 'reverse';
  readonly tax_ids: readonly { readonly type: string; readonly value: string }[];
}

export interface LineTax {
  readonly amount: number;
  readonly rate: TaxRate;
  readonly taxability_reason: string | null;
  readonly taxable_amount: number;
}

/** Kept inside its session, which is never without it. */
export interface LineItem {
  readonly id: string;
  readonly object: 'item';
  readonly adjustable_quantity: null;
  readonly amount_discount: number;
  readonly amount_subtotal: number;
  readonly amount_tax: number;
  readonly amount_total: number;
  readonly currency: string;
  readonly description: string;
  readonly metadata: Metadata;
  readonly price: Price;
  readonly quantity: number;
  /** Shown only when they were asked for by `expand`. */
  readonly _taxes: readonly LineTax[];
  readonly _tax_rates: readonly TaxRate[];
}

export interface InvoiceData {
  readonly account_tax_ids: null;
  readonly custom_fields: readonly { readonly name: string; readonly value: string }[] | null;
  readonly description: string | null;
  readonly footer: string | null;
  readonly issuer: null;
  readonly metadata: Metadata;
  readonly rendering_options: null;
}

export type Outcome = 'succeed' | 'fail';

export interface CheckoutSession {
  readonly id: string;
  readonly object: 'checkout.session';
  readonly adaptive_pricing: { readonly enabled: boolean };
  readonly after_expiration: null;
  readonly allow_promotion_codes: boolean | null;
  readonly allowed_payment_method_types: readonly string[] | null;
  readonly amount_subtotal: number;
  readonly amount_total: number;
  readonly automatic_tax: {
    readonly enabled: boolean;
    readonly liability: { readonly type: 'self' } | null;
    readonly provider: string | null;
    readonly status: 'complete' | 'requires_location_inputs' | null;
  };
  readonly billing_address_collection: string | null;
  readonly cancel_url: string | null;
  readonly client_reference_id: string | null;
  readonly client_secret: null;
  readonly collected_information: null;
  readonly consent: null;
  readonly consent_collection: null;
  readonly created: number;
  readonly currency: string;
  readonly currency_conversion: null;
  readonly custom_fields: readonly [];
  readonly custom_text: Record<string, null>;
  readonly customer: string | null;
  readonly customer_account: null;
  readonly customer_creation: 'always' | 'if_required' | null;
  readonly customer_details: CustomerDetails | null;
  readonly customer_email: string | null;
  readonly discounts: readonly { readonly coupon: string | null; readonly promotion_code: string | null }[];
  readonly excluded_payment_method_types: readonly string[];
  readonly expires_at: number;
  readonly integration_identifier: null;
  readonly invoice: string | null;
  readonly invoice_creation: { readonly enabled: boolean; readonly invoice_data: InvoiceData };
  readonly livemode: false;
  readonly locale: string | null;
  readonly managed_payments: null;
  readonly metadata: Metadata;
  readonly mode: 'payment';
  readonly origin_context: null;
  readonly payment_intent: string | null;
  readonly payment_link: null;
  readonly payment_method_collection: 'if_required';
  readonly payment_method_configuration_details: null;
  readonly payment_method_options: Record<string, never>;
  readonly payment_method_types: readonly string[];
  readonly payment_status: 'paid' | 'unpaid' | 'no_payment_required';
  readonly permissions: null;
  readonly phone_number_collection: { readonly enabled: boolean };
  readonly recovered_from: null;
  readonly saved_payment_method_options: null;
  readonly setup_intent: null;
  readonly shipping_address_collection: null;
  readonly shipping_cost: null;
  readonly shipping_options: readonly [];
  readonly status: 'open' | 'complete' | 'expired';
  readonly submit_type: string | null;
  readonly subscription: null;
  readonly success_url: string | null;
  readonly tax_id_collection: { readonly enabled: boolean; readonly required: string };
  readonly total_details: {
    readonly amount_discount: number;
    readonly amount_shipping: number;
    readonly amount_tax: number;
  };
  readonly ui_mode: 'hosted_page';
  readonly url: string | null;
  readonly wallet_options: null;

  readonly _lines: readonly LineItem[];
  readonly _discount: Discount | null;
  readonly _payment_intent_data: {
    readonly description: string | null;
    readonly metadata: Metadata;
    readonly receipt_email: string | null;
    readonly statement_descriptor: string | null;
  };
  readonly _customer_update: { readonly address: boolean; readonly name: boolean };
  /** Of a payment that is on its way: how it ends, and when by the emulator's clock. */
  readonly _outcome: Outcome | null;
  readonly _settles_at: number | null;
}
