import type { Metadata } from './objects.js';

export type TaxBehavior = 'exclusive' | 'inclusive' | 'unspecified';

export interface Product {
  readonly id: string;
  readonly object: 'product';
  readonly active: boolean;
  readonly created: number;
  readonly default_price: null;
  readonly description: string | null;
  readonly images: readonly string[];
  readonly livemode: false;
  readonly marketing_features: readonly [];
  readonly metadata: Metadata;
  readonly name: string;
  readonly package_dimensions: null;
  readonly shippable: null;
  readonly statement_descriptor: string | null;
  readonly tax_code: string | null;
  readonly tax_details: null;
  readonly type: 'service';
  readonly unit_label: string | null;
  readonly updated: number;
  readonly url: string | null;
}

export interface Price {
  readonly id: string;
  readonly object: 'price';
  readonly active: boolean;
  readonly billing_scheme: 'per_unit';
  readonly created: number;
  readonly currency: string;
  readonly custom_unit_amount: null;
  readonly livemode: false;
  readonly lookup_key: string | null;
  readonly metadata: Metadata;
  readonly nickname: string | null;
  readonly product: string;
  readonly recurring: null;
  readonly tax_behavior: TaxBehavior;
  readonly tiers_mode: null;
  readonly transform_quantity: null;
  readonly type: 'one_time';
  readonly unit_amount: number;
  readonly unit_amount_decimal: string;
}

export interface Coupon {
  readonly id: string;
  readonly object: 'coupon';
  readonly amount_off: number | null;
  /** Shown only when it was asked for by `expand`. */
  readonly _products: readonly string[] | null;
  readonly created: number;
  readonly currency: string | null;
  readonly duration: 'once' | 'forever';
  readonly duration_in_months: null;
  readonly livemode: false;
  readonly max_redemptions: number | null;
  readonly metadata: Metadata;
  readonly name: string | null;
  readonly percent_off: number | null;
  readonly redeem_by: number | null;
  readonly times_redeemed: number;
  readonly valid: boolean;
}

export interface PromotionCode {
  readonly id: string;
  readonly object: 'promotion_code';
  readonly active: boolean;
  readonly code: string;
  readonly created: number;
  readonly customer: string | null;
  readonly customer_account: null;
  readonly expires_at: number | null;
  readonly livemode: false;
  readonly max_redemptions: number | null;
  readonly metadata: Metadata;
  readonly promotion: { readonly coupon: string; readonly type: 'coupon' };
  readonly restrictions: {
    readonly first_time_transaction: boolean;
    readonly minimum_amount: number | null;
    readonly minimum_amount_currency: string | null;
  };
  readonly times_redeemed: number;
}

export interface TaxRate {
  readonly id: string;
  readonly object: 'tax_rate';
  readonly active: boolean;
  readonly country: string | null;
  readonly created: number;
  readonly description: string | null;
  readonly display_name: string;
  readonly effective_percentage: number | null;
  readonly flat_amount: null;
  readonly inclusive: boolean;
  readonly jurisdiction: string | null;
  readonly jurisdiction_level: string | null;
  readonly livemode: false;
  readonly metadata: Metadata;
  /** At most four decimals. */
  readonly percentage: number;
  readonly rate_type: 'percentage';
  readonly state: string | null;
  readonly tax_type: string | null;
}

export interface Discount {
  readonly id: string;
  readonly object: 'discount';
  readonly checkout_session: string | null;
  readonly customer: string | null;
  readonly customer_account: null;
  readonly end: number | null;
  readonly invoice: string | null;
  readonly invoice_item: null;
  readonly promotion_code: string | null;
  readonly source: { readonly coupon: string; readonly type: 'coupon' };
  readonly start: number;
  readonly subscription: null;
  readonly subscription_item: null;
}
