import type { CheckoutSession, Invoice, InvoiceLine, InvoiceTax, LineItem } from '../objects/objects.js';
import type { EmulatorSettings } from '../resources/route.js';
import { makeId } from '../store/make-id.js';
import type { Transaction } from '../store/transaction.js';

/** The paid invoice of a session that asked for one; null when it did not. */
export async function addInvoice(
  tx: Transaction,
  session: CheckoutSession,
  settings: EmulatorSettings,
): Promise<Invoice | null> {
  if (!session.invoice_creation.enabled) return null;
  const id = makeId('in_');
  const data = session.invoice_creation.invoice_data;
  const details = session.customer_details;
  const discount = session._discount;
  const lines = session._lines.map((line) => lineOf(line, id, discount?.id ?? null, tx.now));
  const discountAmounts = discount
    ? [{ amount: session.total_details.amount_discount, discount: discount.id }]
    : [];
  const total = session.amount_total;
  const withoutTax = total - session.total_details.amount_tax;
  const inclusive = sum(
    lines.flatMap((line) => line.taxes.filter((tax) => tax.tax_behavior === 'inclusive')),
  );
  const invoice = await tx.insert<Invoice>({
    id,
    object: 'invoice',
    account_country: settings.sellerCountry,
    account_name: settings.sellerName,
    account_tax_ids: null,
    amount_due: total,
    amount_overpaid: 0,
    amount_paid: total,
    amount_remaining: 0,
    amount_shipping: 0,
    application: null,
    attempt_count: total > 0 ? 1 : 0,
    attempted: true,
    auto_advance: false,
    automatic_tax: { ...session.automatic_tax, disabled_reason: null },
    automatically_finalizes_at: null,
    billing_reason: 'manual',
    collection_method: 'charge_automatically',
    created: tx.now,
    currency: session.currency,
    custom_fields: data.custom_fields,
    customer: session.customer,
    customer_account: null,
    customer_address: details?.address ?? null,
    customer_email: details?.email ?? null,
    customer_name: details?.name ?? null,
    customer_phone: details?.phone ?? null,
    customer_shipping: null,
    customer_tax_exempt: details?.tax_exempt ?? 'none',
    customer_tax_ids: details?.tax_ids ?? [],
    default_payment_method: null,
    default_source: null,
    default_tax_rates: [],
    description: data.description,
    discounts: discount ? [discount.id] : [],
    due_date: null,
    effective_at: tx.now,
    ending_balance: 0,
    footer: data.footer,
    from_invoice: null,
    hosted_invoice_url: `${settings.origin}/i/${id}`,
    invoice_pdf: `${settings.origin}/i/${id}/pdf`,
    issuer: { type: 'self' },
    last_finalization_error: null,
    latest_revision: null,
    lines: { object: 'list', data: lines, has_more: false, url: `/v1/invoices/${id}/lines` },
    livemode: false,
    metadata: data.metadata,
    next_payment_attempt: null,
    number: `TEST-${String(await tx.next('invoice')).padStart(4, '0')}`,
    on_behalf_of: null,
    parent: null,
    payment_settings: { default_mandate: null, payment_method_options: null, payment_method_types: null },
    period_end: tx.now,
    period_start: tx.now,
    post_payment_credit_notes_amount: 0,
    pre_payment_credit_notes_amount: 0,
    receipt_number: null,
    rendering: null,
    shipping_cost: null,
    shipping_details: null,
    starting_balance: 0,
    statement_descriptor: null,
    status: 'paid',
    status_transitions: {
      finalized_at: tx.now,
      marked_uncollectible_at: null,
      paid_at: tx.now,
      voided_at: null,
    },
    subtotal: session.amount_subtotal,
    subtotal_excluding_tax: session.amount_subtotal - inclusive,
    test_clock: null,
    total,
    total_discount_amounts: discountAmounts,
    total_excluding_tax: withoutTax,
    total_pretax_credit_amounts: [],
    total_taxes: totalTaxes(lines),
    webhooks_delivered_at: tx.now,
    _session: session.id,
    _payment_intent: session.payment_intent,
    _discount: discount,
  });
  await tx.emit('invoice.created', invoice);
  await tx.emit('invoice.finalized', invoice);
  return invoice;
}

function lineOf(line: LineItem, invoice: string, discount: string | null, now: number): InvoiceLine {
  return {
    id: makeId('il_'),
    object: 'line_item',
    amount: line.amount_subtotal,
    currency: line.currency,
    description: line.description,
    discount_amounts: discount === null ? [] : [{ amount: line.amount_discount, discount }],
    discountable: true,
    discounts: discount === null ? [] : [discount],
    invoice,
    livemode: false,
    metadata: line.metadata,
    parent: null,
    period: { end: now, start: now },
    pretax_credit_amounts: [],
    pricing: {
      price_details: { price: line.price.id, product: line.price.product },
      type: 'price_details',
      unit_amount_decimal: line.price.unit_amount_decimal,
    },
    quantity: line.quantity,
    quantity_decimal: String(line.quantity),
    subscription: null,
    subtotal: line.amount_subtotal,
    taxes: line._taxes.map((tax): InvoiceTax => ({
      amount: tax.amount,
      tax_behavior: tax.rate.inclusive ? 'inclusive' : 'exclusive',
      tax_rate_details: { tax_rate: tax.rate.id },
      taxability_reason: tax.taxability_reason ?? 'not_available',
      taxable_amount: tax.taxable_amount,
      type: 'tax_rate_details',
    })),
  };
}

/** The taxes of all lines, one row a rate and reason. */
function totalTaxes(lines: readonly InvoiceLine[]): InvoiceTax[] {
  const rows = new Map<string, InvoiceTax>();
  for (const tax of lines.flatMap((line) => line.taxes)) {
    const key = `${tax.tax_rate_details.tax_rate} ${tax.taxability_reason}`;
    const row = rows.get(key);
    rows.set(key, {
      ...tax,
      amount: tax.amount + (row?.amount ?? 0),
      taxable_amount: tax.taxable_amount + (row?.taxable_amount ?? 0),
    });
  }
  return [...rows.values()];
}

function sum(taxes: readonly InvoiceTax[]): number {
  return taxes.reduce((total, tax) => total + tax.amount, 0);
}
