import { StripeError } from '../http/stripe-error.js';
import { missingParameter } from '../parameters/read-parameters.js';
import type { MetadataParameter } from '../resources/metadata.js';
import type { PriceParameters } from '../resources/products.js';
import type { DiscountParameter } from './discounts.js';

export interface LineParameters {
  readonly price?: string;
  readonly price_data?: PriceParameters;
  readonly quantity?: number;
  readonly tax_rates?: readonly string[] | null;
}

export interface SessionParameters {
  readonly adaptive_pricing?: { readonly enabled?: boolean };
  readonly allow_promotion_codes?: boolean;
  readonly allowed_payment_method_types?: readonly string[];
  readonly automatic_tax?: { readonly enabled: boolean };
  readonly billing_address_collection?: string;
  readonly cancel_url?: string;
  readonly client_reference_id?: string;
  readonly currency?: string;
  readonly customer?: string;
  readonly customer_creation?: 'always' | 'if_required';
  readonly customer_email?: string;
  readonly customer_update?: { readonly address?: 'auto' | 'never'; readonly name?: 'auto' | 'never' };
  readonly discounts?: readonly DiscountParameter[] | null;
  readonly excluded_payment_method_types?: readonly string[];
  readonly expires_at?: number;
  readonly invoice_creation?: {
    readonly enabled: boolean;
    readonly invoice_data?: {
      readonly custom_fields?: readonly { readonly name: string; readonly value: string }[] | null;
      readonly description?: string;
      readonly footer?: string;
      readonly metadata?: MetadataParameter;
    };
  };
  readonly line_items?: readonly LineParameters[];
  readonly locale?: string;
  readonly metadata?: MetadataParameter;
  readonly mode?: string;
  readonly payment_intent_data?: {
    readonly description?: string;
    readonly metadata?: MetadataParameter;
    readonly receipt_email?: string;
    readonly statement_descriptor?: string;
  };
  readonly submit_type?: string;
  readonly success_url?: string;
  readonly tax_id_collection?: { readonly enabled: boolean; readonly required?: string };
  readonly ui_mode?: string;
}

export const SESSION_PARAMETERS = [
  'adaptive_pricing',
  'allow_promotion_codes',
  'allowed_payment_method_types',
  'automatic_tax.enabled',
  'billing_address_collection',
  'cancel_url',
  'client_reference_id',
  'currency',
  'customer',
  'customer_creation',
  'customer_email',
  'customer_update.address',
  'customer_update.name',
  'discounts.coupon',
  'discounts.promotion_code',
  'excluded_payment_method_types',
  'expires_at',
  'invoice_creation.enabled',
  'invoice_creation.invoice_data.custom_fields',
  'invoice_creation.invoice_data.description',
  'invoice_creation.invoice_data.footer',
  'invoice_creation.invoice_data.metadata',
  'line_items.price',
  'line_items.price_data.currency',
  'line_items.price_data.product',
  'line_items.price_data.product_data.description',
  'line_items.price_data.product_data.images',
  'line_items.price_data.product_data.metadata',
  'line_items.price_data.product_data.name',
  'line_items.price_data.product_data.tax_code',
  'line_items.price_data.tax_behavior',
  'line_items.price_data.unit_amount',
  'line_items.price_data.unit_amount_decimal',
  'line_items.quantity',
  'line_items.tax_rates',
  'locale',
  'metadata',
  'mode',
  'payment_intent_data.description',
  'payment_intent_data.metadata',
  'payment_intent_data.receipt_email',
  'payment_intent_data.statement_descriptor',
  'submit_type',
  'success_url',
  'tax_id_collection',
  'ui_mode',
];

const HALF_HOUR = 30 * 60;
const DAY = 24 * 3600;

/** What can be told from the parameters alone, as Stripe tells it. */
export function checkSessionParameters(params: SessionParameters): void {
  if (params.mode === undefined) throw missingParameter('mode');
  if (params.mode !== 'payment') throw unsupported('mode', 'payment');
  if ((params.ui_mode ?? 'hosted_page') !== 'hosted_page') throw unsupported('ui_mode', 'hosted_page');
  if (params.success_url === undefined) throw missingParameter('success_url');
  checkUrl(params.success_url, 'success_url');
  if (params.cancel_url !== undefined) checkUrl(params.cancel_url, 'cancel_url');
  if (!params.line_items || params.line_items.length === 0) throw missingParameter('line_items');
  if (params.line_items.length > 100)
    throw StripeError.invalid('A session has at most 100 line items.', 'line_items', 'parameter_too_many');
  exclusive(params, 'customer', 'customer_email');
  exclusive(params, 'customer', 'customer_creation');
  exclusive(params, 'allow_promotion_codes', 'discounts');
  if (params.customer_update && params.customer === undefined)
    throw StripeError.invalid('`customer_update` can only be used with `customer`.', 'customer_update');
  if (params.client_reference_id !== undefined && !/^[\w-]{1,200}$/.test(params.client_reference_id))
    throw StripeError.invalid(
      'A client_reference_id has up to 200 letters, digits, hyphens and underscores.',
      'client_reference_id',
    );
  if (
    params.tax_id_collection?.enabled &&
    params.customer !== undefined &&
    params.customer_update?.name !== 'auto'
  )
    throw StripeError.invalid(
      'Tax ID collection requires updating business name on the customer. To enable tax ID collection for an existing customer, please set `customer_update[name]` to `auto`.',
      'tax_id_collection',
    );
}

/** @returns seconds of the emulator's clock */
export function readExpiry(expiresAt: number | undefined, now: number): number {
  if (expiresAt === undefined) return now + DAY;
  if (expiresAt < now + HALF_HOUR)
    throw StripeError.invalid(
      'The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.',
      'expires_at',
    );
  if (expiresAt > now + DAY)
    throw StripeError.invalid(
      'The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.',
      'expires_at',
    );
  return expiresAt;
}

function exclusive(
  params: SessionParameters,
  one: keyof SessionParameters,
  other: keyof SessionParameters,
): void {
  if (params[one] === undefined || params[other] === undefined) return;
  throw StripeError.invalid(
    `You may only specify one of these parameters: ${one}, ${other}.`,
    one,
    'parameters_exclusive',
  );
}

function checkUrl(url: string, param: string): void {
  // The placeholder is filled in before the address is used.
  const filled = url.replaceAll('{CHECKOUT_SESSION_ID}', 'cs');
  if (/^https?:\/\//.test(filled) && URL.canParse(filled)) return;
  throw StripeError.invalid('Not a valid URL', param, 'url_invalid');
}

function unsupported(param: string, only: string): StripeError {
  return StripeError.invalid(`The emulator knows only ${param}=${only}.`, param, 'parameter_unsupported');
}

/** What the emulator has a button for, less what the session leaves out. */
export function methodTypes(params: SessionParameters): string[] {
  const { allowed_payment_method_types: allowed, excluded_payment_method_types: excluded = [] } = params;
  const types = ['card', 'sepa_debit'].filter(
    (type) => (allowed?.includes(type) ?? true) && !excluded.includes(type),
  );
  if (types.length > 0) return types;
  throw StripeError.invalid(
    'The emulator pays by card and sepa_debit, and the session takes neither.',
    'allowed_payment_method_types',
    'parameter_unsupported',
  );
}
