import { StripeError } from '../http/stripe-error.js';
import type { Address, CheckoutSession, Coupon, Customer, CustomerDetails } from '../objects/objects.js';
import type { EmulatorSettings } from '../resources/route.js';
import { addTaxId } from '../resources/tax-ids.js';
import { makeId } from '../store/make-id.js';
import type { Transaction } from '../store/transaction.js';
import { detailsOf } from './create-session.js';
import { checkDiscount, discountByCode, discountOf } from './discounts.js';
import { type LineToSell, priceSession } from './price-session.js';

export interface BuyerInput {
  readonly email: string | null;
  readonly name: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly taxId: string | null;
}

/** What the buyer wrote on the page: it is kept, and the tax is worked out anew. */
export async function setDetails(
  tx: Transaction,
  session: CheckoutSession,
  input: BuyerInput,
  sellerCountry: string,
): Promise<CheckoutSession> {
  const before = session.customer_details ?? (await detailsOf(tx, null, ''));
  const none = { city: null, country: null, line1: null, line2: null, postal_code: null, state: null };
  const details: CustomerDetails = {
    ...(before ?? {}),
    address: input.country
      ? ({ ...none, ...before?.address, country: input.country } satisfies Address)
      : (before?.address ?? null),
    business_name: before?.business_name ?? null,
    email: input.email ?? before?.email ?? null,
    individual_name: null,
    name: input.name ?? before?.name ?? null,
    phone: before?.phone ?? null,
    tax_exempt: before?.tax_exempt ?? 'none',
    tax_ids: input.taxId ? [{ type: typeOf(input.taxId), value: input.taxId }] : (before?.tax_ids ?? []),
  };
  const coupon = session._discount ? await tx.find('coupon', session._discount.source.coupon) : null;
  return reprice(tx, { ...session, customer_details: details }, coupon, sellerCountry);
}

/** A code that the buyer wrote on the page of a session that lets them. */
export async function enterCode(
  tx: Transaction,
  session: CheckoutSession,
  code: string,
  sellerCountry: string,
): Promise<CheckoutSession> {
  if (!session.allow_promotion_codes) throw StripeError.invalid('This Checkout Session takes no codes.');
  const granted = await discountByCode(tx, code);
  await checkDiscount(tx, granted, {
    currency: session.currency,
    subtotal: session.amount_subtotal,
    customer: session.customer,
  });
  const discount = discountOf(granted, session.id, session.customer, tx.now);
  const discounts = [{ coupon: null, promotion_code: discount.promotion_code }];
  return reprice(tx, { ...session, discounts, _discount: discount }, granted.coupon, sellerCountry);
}

async function reprice(
  tx: Transaction,
  session: CheckoutSession,
  coupon: Coupon | null,
  sellerCountry: string,
): Promise<CheckoutSession> {
  const lines = session._lines.map((line): LineToSell => ({
    id: line.id,
    price: line.price,
    quantity: line.quantity,
    description: line.description,
    taxRates: line._tax_rates,
  }));
  const { automatic_tax: automatic, customer_details: details } = session;
  const taxing = { automatic: automatic.enabled, details, sellerCountry };
  const priced = await priceSession(tx, lines, coupon, taxing);
  return tx.update<CheckoutSession>(session, {
    customer_details: details,
    discounts: session.discounts,
    _discount: session._discount,
    ...priced,
    payment_status: priced.amount_total === 0 ? 'no_payment_required' : 'unpaid',
  });
}

/** The customer of a session that is being completed: the one given, or one made for it. */
export async function buyerOf(
  tx: Transaction,
  session: CheckoutSession,
  settings: EmulatorSettings,
): Promise<{ readonly customer: string | null; readonly details: CustomerDetails | null }> {
  const details = session.customer_details ?? (await detailsOf(tx, null, 'buyer@mail.example'));
  if (session.customer !== null) {
    await updateCustomer(tx, session, details);
    return { customer: session.customer, details };
  }
  if (session.customer_creation !== 'always' && !session.invoice_creation.enabled)
    return { customer: null, details };
  const customer = await tx.insert<Customer>({
    id: makeId('cus_', 14),
    object: 'customer',
    address: details?.address ?? null,
    balance: 0,
    created: tx.now,
    currency: null,
    default_source: null,
    delinquent: false,
    description: null,
    email: details?.email ?? null,
    invoice_prefix: makeId('', 8).toUpperCase(),
    invoice_settings: {},
    livemode: false,
    metadata: {},
    name: details?.name ?? null,
    phone: null,
    preferred_locales: [],
    shipping: null,
    tax_exempt: 'none',
  });
  await tx.emit('customer.created', customer);
  await addTaxIds(tx, customer.id, details, settings);
  return { customer: customer.id, details };
}

async function updateCustomer(
  tx: Transaction,
  session: CheckoutSession,
  details: CustomerDetails | null,
): Promise<void> {
  const { address, name } = session._customer_update;
  const before = session.customer === null || !details ? null : await tx.find('customer', session.customer);
  if (!before || (!address && !name)) return;
  const customer = await tx.update<Customer>(before, {
    address: address ? details?.address : undefined,
    name: name && details?.name !== null ? details?.name : undefined,
  });
  if (JSON.stringify(customer) !== JSON.stringify(before))
    await tx.emit('customer.updated', customer, before);
}

async function addTaxIds(
  tx: Transaction,
  customer: string,
  details: CustomerDetails | null,
  settings: EmulatorSettings,
): Promise<void> {
  for (const taxId of details?.tax_ids ?? []) await addTaxId(tx, customer, taxId, settings.taxIdSeconds);
}

function typeOf(taxId: string): string {
  return taxId.toUpperCase().startsWith('GB') ? 'gb_vat' : 'eu_vat';
}
