import type { Discount } from './catalogue.js';
import type { Address, Metadata } from './objects.js';

export interface InvoiceTax {
  readonly amount: number;
  readonly tax_behavior: 'exclusive' | 'inclusive';
  readonly tax_rate_details: { readonly tax_rate: string };
  readonly taxability_reason: string;
  readonly taxable_amount: number;
  readonly type: 'tax_rate_details';
}

export interface InvoiceLine {
  readonly id: string;
  readonly object: 'line_item';
  readonly amount: number;
  readonly currency: string;
  readonly description: string;
  readonly discount_amounts: readonly { readonly amount: number; readonly discount: string }[];
  readonly discountable: true;
  readonly discounts: readonly string[];
  readonly invoice: string;
  readonly livemode: false;
  readonly metadata: Metadata;
  readonly parent: null;
  readonly period: { readonly end: number; readonly start: number };
  readonly pretax_credit_amounts: readonly [];
  readonly pricing: {
    readonly price_details: { readonly price: string; readonly product: string };
    readonly type: 'price_details';
    readonly unit_amount_decimal: string;
  };
  readonly quantity: number;
  readonly quantity_decimal: string;
  readonly subscription: null;
  readonly subtotal: number;
  readonly taxes: readonly InvoiceTax[];
}

/** Of a session that asked for one: made when it is paid, and paid at once. */
export interface Invoice {
  readonly id: string;
  readonly object: 'invoice';
  readonly account_country: string;
  readonly account_name: string;
  readonly account_tax_ids: null;
  readonly amount_due: number;
  readonly amount_overpaid: 0;
  readonly amount_paid: number;
  readonly amount_remaining: 0;
  readonly amount_shipping: 0;
  readonly application: null;
  readonly attempt_count: number;
  readonly attempted: true;
  readonly auto_advance: false;
  readonly automatic_tax: Record<string, unknown>;
  readonly automatically_finalizes_at: null;
  readonly billing_reason: 'manual';
  readonly collection_method: 'charge_automatically';
  readonly created: number;
  readonly currency: string;
  readonly custom_fields: readonly { readonly name: string; readonly value: string }[] | null;
  readonly customer: string | null;
  readonly customer_account: null;
  readonly customer_address: Address | null;
  readonly customer_email: string | null;
  readonly customer_name: string | null;
  readonly customer_phone: string | null;
  readonly customer_shipping: null;
  readonly customer_tax_exempt: string;
  readonly customer_tax_ids: readonly { readonly type: string; readonly value: string }[];
  readonly default_payment_method: null;
  readonly default_source: null;
  readonly default_tax_rates: readonly [];
  readonly description: string | null;
  readonly discounts: readonly string[];
  readonly due_date: null;
  readonly effective_at: number;
  readonly ending_balance: 0;
  readonly footer: string | null;
  readonly from_invoice: null;
  readonly hosted_invoice_url: string;
  readonly invoice_pdf: string;
  readonly issuer: { readonly type: 'self' };
  readonly last_finalization_error: null;
  readonly latest_revision: null;
  readonly lines: {
    readonly object: 'list';
    readonly data: readonly InvoiceLine[];
    readonly has_more: false;
    readonly url: string;
  };
  readonly livemode: false;
  readonly metadata: Metadata;
  readonly next_payment_attempt: null;
  readonly number: string;
  readonly on_behalf_of: null;
  readonly parent: null;
  readonly payment_settings: Record<string, null>;
  readonly period_end: number;
  readonly period_start: number;
  readonly post_payment_credit_notes_amount: 0;
  readonly pre_payment_credit_notes_amount: 0;
  readonly receipt_number: null;
  readonly rendering: null;
  readonly shipping_cost: null;
  readonly shipping_details: null;
  readonly starting_balance: 0;
  readonly statement_descriptor: null;
  readonly status: 'paid';
  readonly status_transitions: {
    readonly finalized_at: number;
    readonly marked_uncollectible_at: null;
    readonly paid_at: number;
    readonly voided_at: null;
  };
  readonly subtotal: number;
  readonly subtotal_excluding_tax: number;
  readonly test_clock: null;
  readonly total: number;
  readonly total_discount_amounts: readonly { readonly amount: number; readonly discount: string }[];
  readonly total_excluding_tax: number;
  readonly total_pretax_credit_amounts: readonly [];
  readonly total_taxes: readonly InvoiceTax[];
  readonly webhooks_delivered_at: number;

  readonly _session: string;
  readonly _payment_intent: string | null;
  readonly _discount: Discount | null;
}
