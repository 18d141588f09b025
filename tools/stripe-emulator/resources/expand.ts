import { StripeError } from '../http/stripe-error.js';
import type { CheckoutSession, Coupon, Invoice, LineItem, ObjectKind } from '../objects/objects.js';
import { publicView } from '../store/public-view.js';
import type { Transaction } from '../store/transaction.js';
import { fieldIs, listPage, pageOf } from './listing.js';

type Shown = Record<string, unknown>;

/** Fields that hold an id, and the kind of object it is of. */
const REFERENCES: Readonly<Record<string, Readonly<Record<string, ObjectKind>>>> = {
  charge: { customer: 'customer', payment_intent: 'payment_intent' },
  'checkout.session': { customer: 'customer', invoice: 'invoice', payment_intent: 'payment_intent' },
  discount: { customer: 'customer', promotion_code: 'promotion_code' },
  dispute: { charge: 'charge', payment_intent: 'payment_intent' },
  invoice: { customer: 'customer' },
  payment_intent: { customer: 'customer', latest_charge: 'charge' },
  price: { product: 'product' },
  promotion_code: { customer: 'customer' },
  refund: { charge: 'charge', customer: 'customer', payment_intent: 'payment_intent' },
  tax_id: { customer: 'customer' },
};

type Inclusion = (tx: Transaction, object: object) => Promise<unknown>;

/** Fields that are there only when they were asked for. */
const INCLUSIONS: Readonly<Record<string, Readonly<Record<string, Inclusion>>>> = {
  charge: {
    refunds: async (tx, charge) => {
      const { id } = charge as { id: string };
      const page = await listPage(tx, 'refund', `/v1/charges/${id}/refunds`, {}, [fieldIs('charge', id)]);
      return { ...page, data: page.data.map(publicView) };
    },
  },
  'checkout.session': {
    line_items: async (_tx, session) => {
      const { id, _lines } = session as CheckoutSession;
      const page = pageOf(_lines, `/v1/checkout/sessions/${id}/line_items`, {});
      return { ...page, data: page.data.map(withHidden) };
    },
  },
  coupon: { applies_to: async (_tx, coupon) => ({ products: (coupon as Coupon)._products ?? [] }) },
  customer: {
    tax_ids: async (tx, customer) => {
      const { id } = customer as { id: string };
      const page = await listPage(tx, 'tax_id', `/v1/customers/${id}/tax_ids`, {}, [fieldIs('customer', id)]);
      return { ...page, data: page.data.map(publicView) };
    },
  },
  invoice: { payments: async (_tx, invoice) => paymentsOf(invoice as Invoice) },
  item: {
    taxes: async (_tx, line) => (line as LineItem)._taxes,
    discounts: async () => [],
  },
};

/**
 * An object as it is answered: shown fields only, and what `expand` names in place of its ids.
 *
 * @param paths as they were sent, such as `data.payment_intent.latest_charge`; four steps at most
 * @throws StripeError for a path that leads nowhere
 */
export async function present(tx: Transaction, object: object, paths: readonly string[]): Promise<Shown> {
  const shown: Shown = isList(object) ? { ...object, data: object.data.map(withHidden) } : withHidden(object);
  for (const path of paths) {
    const steps = path.split('.');
    if (steps.filter((step) => step !== 'data').length > 4)
      throw StripeError.invalid(
        `You cannot expand more than 4 levels of a property. Property: ${path}`,
        'expand',
      );
    await expand(tx, shown, steps, path);
  }
  return strip(shown) as Shown;
}

async function expand(
  tx: Transaction,
  value: unknown,
  steps: readonly string[],
  path: string,
): Promise<void> {
  const [step, ...rest] = steps;
  if (step === undefined || value === null) return;
  if (Array.isArray(value)) {
    for (const one of value) await expand(tx, one, steps, path);
    return;
  }
  const holder = value as Shown;
  if (step === 'data' && holder.object === 'list') return expand(tx, holder.data, rest, path);
  holder[step] = await valueOf(tx, holder, step, path);
  await expand(tx, holder[step], rest, path);
}

async function valueOf(tx: Transaction, holder: Shown, step: string, path: string): Promise<unknown> {
  const type = typeof holder.object === 'string' ? holder.object : '';
  const there = holder[step];
  const kind = REFERENCES[type]?.[step] ?? couponOf(holder, step);
  if (kind) {
    if (typeof there !== 'string') return there;
    const found = await tx.find(kind, there);
    return found ? withHidden(found) : there;
  }
  const inclusion = INCLUSIONS[type]?.[step];
  if (inclusion) return inclusion(tx, holder);
  if (type === 'checkout.session' && step === 'total_details')
    return { ...(there as object), _session: holder };
  if (step === 'breakdown' && holder._session) return breakdownOf(holder._session as CheckoutSession);
  // A map on the way, such as `source.coupon`.
  if (typeof there === 'object' && there !== null) return there;
  throw StripeError.invalid(`This property cannot be expanded (${path}).`, 'expand');
}

/** A coupon stands in plain maps: `source.coupon`, `promotion.coupon`, `discounts.coupon`. */
function couponOf(holder: Shown, step: string): ObjectKind | null {
  if (holder.object !== undefined || !(step in holder)) return null;
  if (step === 'coupon') return 'coupon';
  if (step === 'promotion_code') return 'promotion_code';
  return step === 'payment_intent' ? 'payment_intent' : null;
}

function breakdownOf(session: CheckoutSession): Shown {
  const taxes = new Map<string, LineItem['_taxes'][number]>();
  for (const tax of session._lines.flatMap((line) => line._taxes)) {
    const key = `${tax.rate.id} ${tax.taxability_reason ?? ''}`;
    const before = taxes.get(key);
    taxes.set(key, {
      ...tax,
      amount: tax.amount + (before?.amount ?? 0),
      taxable_amount: tax.taxable_amount + (before?.taxable_amount ?? 0),
    });
  }
  const discount = session._discount;
  return {
    discounts: discount ? [{ amount: session.total_details.amount_discount, discount: { ...discount } }] : [],
    taxes: [...taxes.values()],
  };
}

function paymentsOf(invoice: Invoice): Shown {
  const url = `/v1/invoice_payments?invoice=${invoice.id}`;
  const intent = invoice._payment_intent;
  const paid = {
    id: invoice.id.replace(/^in_/, 'inpay_'),
    object: 'invoice_payment',
    amount_paid: invoice.amount_paid,
    amount_requested: invoice.amount_due,
    created: invoice.created,
    currency: invoice.currency,
    invoice: invoice.id,
    is_default: true,
    livemode: false,
    payment: { type: 'payment_intent', payment_intent: intent },
    status: 'paid',
    status_transitions: { canceled_at: null, paid_at: invoice.created },
  };
  return { object: 'list', data: intent === null ? [] : [paid], has_more: false, url };
}

/** A copy that can be expanded, its hidden fields still there for those who look for them. */
function withHidden(object: object): Shown {
  return structuredClone(object) as Shown;
}

/** Without hidden fields, at any depth. Metadata may be called anything. */
function strip(value: unknown, name = ''): unknown {
  if (typeof value !== 'object' || value === null || name === 'metadata') return value;
  if (Array.isArray(value)) return value.map((one) => strip(one));
  const entries = Object.entries(publicView(value));
  return Object.fromEntries(entries.map(([key, one]) => [key, strip(one, key)]));
}

function isList(object: object): object is { readonly data: readonly object[] } {
  return 'object' in object && object.object === 'list' && 'data' in object;
}
