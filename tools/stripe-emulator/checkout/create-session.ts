import { StripeError } from '../http/stripe-error.js';
import type { CheckoutSession, Customer, CustomerDetails, InvoiceData, TaxRate } from '../objects/objects.js';
import { fieldIs } from '../resources/listing.js';
import { withMetadata } from '../resources/metadata.js';
import { addPrice } from '../resources/products.js';
import type { Call } from '../resources/route.js';
import { makeId } from '../store/make-id.js';
import type { Transaction } from '../store/transaction.js';
import { checkTotal, readCurrency } from './currencies.js';
import { checkDiscount, discountOf, readDiscount } from './discounts.js';
import { type LineToSell, priceSession } from './price-session.js';
import {
  checkSessionParameters,
  type LineParameters,
  methodTypes,
  readExpiry,
  type SessionParameters,
} from './session-parameters.js';
import type { Taxing } from './taxes.js';

const NO_TEXT = {
  after_submit: null,
  shipping_address: null,
  submit: null,
  terms_of_service_acceptance: null,
};

/** An open session with a page of its own. */
export async function createSession({
  tx,
  params,
  settings,
}: Call<SessionParameters>): Promise<CheckoutSession> {
  checkSessionParameters(params);
  const id = makeId('cs_test_', 58);
  const customer =
    params.customer === undefined ? null : await tx.get('customer', params.customer, 'customer');
  const details = await detailsOf(tx, customer, params.customer_email ?? null);
  const automatic = params.automatic_tax?.enabled ?? false;
  if (automatic && customer && !customer.address?.country && params.customer_update?.address !== 'auto')
    throw StripeError.invalid(
      "Automatic tax calculation in Checkout requires a valid address on the Customer. Add a valid address to the Customer or set `customer_update[address]` to 'auto' to save the address entered in Checkout to the Customer.",
      'automatic_tax',
      'customer_tax_location_invalid',
    );
  const lines: LineToSell[] = [];
  for (const [at, line] of (params.line_items ?? []).entries())
    lines.push(await readLine(tx, line, `line_items[${at}]`, automatic));
  const currency = currencyOf(params, lines);
  const granted = await readDiscount(tx, params.discounts ?? undefined);
  const taxing: Taxing = { automatic, details, sellerCountry: settings.sellerCountry };
  const priced = await priceSession(tx, lines, granted?.coupon ?? null, taxing);
  if (granted)
    await checkDiscount(tx, granted, {
      currency,
      subtotal: priced.amount_subtotal,
      customer: customer?.id ?? null,
    });
  checkTotal(priced.amount_total, currency);
  const discount = granted && discountOf(granted, id, customer?.id ?? null, tx.now);
  const intent = params.payment_intent_data;

  return tx.insert<CheckoutSession>({
    id,
    object: 'checkout.session',
    adaptive_pricing: { enabled: params.adaptive_pricing?.enabled ?? false },
    after_expiration: null,
    allow_promotion_codes: params.allow_promotion_codes ?? null,
    allowed_payment_method_types: params.allowed_payment_method_types ?? null,
    billing_address_collection: params.billing_address_collection ?? null,
    cancel_url: params.cancel_url ?? null,
    client_reference_id: params.client_reference_id ?? null,
    client_secret: null,
    collected_information: null,
    consent: null,
    consent_collection: null,
    created: tx.now,
    currency,
    currency_conversion: null,
    custom_fields: [],
    custom_text: NO_TEXT,
    customer: customer?.id ?? null,
    customer_account: null,
    customer_creation: customer ? null : (params.customer_creation ?? 'if_required'),
    customer_details: details,
    customer_email: params.customer_email ?? null,
    discounts: granted
      ? [
          {
            coupon: granted.promotionCode ? null : granted.coupon.id,
            promotion_code: granted.promotionCode?.id ?? null,
          },
        ]
      : [],
    excluded_payment_method_types: params.excluded_payment_method_types ?? [],
    expires_at: readExpiry(params.expires_at, tx.now),
    integration_identifier: null,
    invoice: null,
    invoice_creation: {
      enabled: params.invoice_creation?.enabled ?? false,
      invoice_data: invoiceDataOf(params),
    },
    livemode: false,
    locale: params.locale ?? null,
    managed_payments: null,
    metadata: withMetadata(params.metadata),
    mode: 'payment',
    origin_context: null,
    payment_intent: null,
    payment_link: null,
    payment_method_collection: 'if_required',
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: methodTypes(params),
    payment_status: priced.amount_total === 0 ? 'no_payment_required' : 'unpaid',
    permissions: null,
    phone_number_collection: { enabled: false },
    recovered_from: null,
    saved_payment_method_options: null,
    setup_intent: null,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_options: [],
    status: 'open',
    submit_type: params.submit_type ?? null,
    subscription: null,
    success_url: params.success_url ?? null,
    tax_id_collection: {
      enabled: params.tax_id_collection?.enabled ?? false,
      required: params.tax_id_collection?.required ?? 'never',
    },
    ui_mode: 'hosted_page',
    url: `${settings.origin}/c/pay/${id}`,
    wallet_options: null,
    ...priced,
    _discount: discount,
    _payment_intent_data: {
      description: intent?.description ?? null,
      metadata: withMetadata(intent?.metadata, {}, 'payment_intent_data[metadata]'),
      receipt_email: intent?.receipt_email ?? null,
      statement_descriptor: intent?.statement_descriptor ?? null,
    },
    _customer_update: {
      address: params.customer_update?.address === 'auto',
      name: params.customer_update?.name === 'auto',
    },
    _outcome: null,
    _settles_at: null,
  });
}

async function readLine(
  tx: Transaction,
  line: LineParameters,
  at: string,
  automatic: boolean,
): Promise<LineToSell> {
  if ((line.price === undefined) === (line.price_data === undefined))
    throw StripeError.invalid(
      'You must specify either `price` or `price_data` for each line item.',
      at,
      line.price === undefined ? 'parameter_missing' : 'parameters_exclusive',
    );
  if (line.quantity === undefined)
    throw StripeError.invalid(
      `Quantity is required. Add \`quantity\` to \`${at}\``,
      `${at}[quantity]`,
      'parameter_missing',
    );
  if (line.quantity < 1 || line.quantity > 999_999)
    throw StripeError.invalid('Invalid positive integer', `${at}[quantity]`, 'parameter_invalid_integer');
  if (automatic && line.tax_rates?.length)
    throw StripeError.invalid('Tax rates cannot be given when automatic_tax is enabled.', `${at}[tax_rates]`);
  const price = line.price_data
    ? await addPrice(tx, line.price_data, `${at}[price_data]`)
    : await tx.get('price', line.price ?? '', `${at}[price]`);
  if (!line.price_data && !price.active)
    throw StripeError.invalid(`The price ${price.id} is not active.`, `${at}[price]`);
  const taxRates: TaxRate[] = [];
  for (const [index, rate] of (line.tax_rates ?? []).entries())
    taxRates.push(await tx.get('tax_rate', rate, `${at}[tax_rates][${index}]`));
  const product = await tx.get('product', price.product);
  return { id: makeId('li_'), price, quantity: line.quantity, description: product.name, taxRates };
}

function currencyOf(params: SessionParameters, lines: readonly LineToSell[]): string {
  const currency = params.currency === undefined ? undefined : readCurrency(params.currency, 'currency');
  const all = new Set([
    ...(currency === undefined ? [] : [currency]),
    ...lines.map((line) => line.price.currency),
  ]);
  const [only] = all;
  if (all.size === 1 && only !== undefined) return only;
  throw StripeError.invalid(
    `All line items must have the same currency, but these were given: ${[...all].join(', ')}.`,
    'line_items',
  );
}

/** What is known of the buyer before the page was seen. */
export async function detailsOf(
  tx: Transaction,
  customer: Customer | null,
  email: string | null,
): Promise<CustomerDetails | null> {
  if (!customer && email === null) return null;
  const taxIds = customer ? await tx.all('tax_id', fieldIs('customer', customer.id)) : [];
  return {
    address: customer?.address ?? null,
    business_name: null,
    email: customer?.email ?? email,
    individual_name: null,
    name: customer?.name ?? null,
    phone: customer?.phone ?? null,
    tax_exempt: customer?.tax_exempt ?? 'none',
    tax_ids: taxIds.map(({ type, value }) => ({ type, value })),
  };
}

function invoiceDataOf(params: SessionParameters): InvoiceData {
  const data = params.invoice_creation?.invoice_data;
  return {
    account_tax_ids: null,
    custom_fields: data?.custom_fields ?? null,
    description: data?.description ?? null,
    footer: data?.footer ?? null,
    issuer: null,
    metadata: withMetadata(data?.metadata, {}, 'invoice_creation[invoice_data][metadata]'),
    rendering_options: null,
  };
}
