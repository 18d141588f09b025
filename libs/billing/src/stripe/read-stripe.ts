import type Stripe from 'stripe';
import type {
  DisputeFacts,
  InvoiceFacts,
  ListedChange,
  ListedSession,
  PaymentFacts,
  RefundFacts,
  SessionFacts,
  TaxIdFacts,
} from './stripe-facts.js';

/* Stripe's objects into our words. Pure. */

const at = (seconds: number) => new Date(seconds * 1000);

/** Stripe gives an id, or the object itself where it was asked to expand it. */
export function idOf(value: string | { readonly id: string } | null | undefined): string | null {
  return typeof value === 'string' ? value : (value?.id ?? null);
}

export function sessionFacts(session: Stripe.Checkout.Session): SessionFacts {
  return {
    id: session.id,
    orderId: session.metadata?.orderId ?? null,
    status: sessionStatus(session.status),
    paymentStatus: paidStatus(session.payment_status),
    currency: (session.currency ?? '').toUpperCase(),
    subtotal: session.amount_subtotal ?? 0,
    discount: session.total_details?.amount_discount ?? 0,
    tax: session.total_details?.amount_tax ?? 0,
    total: session.amount_total ?? 0,
    customerId: idOf(session.customer),
    url: session.url,
    createdAt: at(session.created),
    expiresAt: at(session.expires_at),
  };
}

function sessionStatus(status: string | null): SessionFacts['status'] {
  if (status === 'complete') return 'complete';
  return status === 'expired' ? 'expired' : 'open';
}

/** What Stripe may come to say besides is not a payment. */
function paidStatus(status: string): SessionFacts['paymentStatus'] {
  if (status === 'paid') return 'paid';
  return status === 'no_payment_required' ? 'no_payment_required' : 'unpaid';
}

/** The payment with its charge; null while nobody has tried to pay, and where nothing is to be paid. */
export function paymentFacts(payment: Stripe.PaymentIntent): PaymentFacts {
  return {
    id: payment.id,
    status: paymentStatus(payment.status, payment.last_payment_error !== null),
    refusal: payment.last_payment_error?.code ?? null,
    chargeId: idOf(payment.latest_charge),
    received: payment.amount_received,
  };
}

function paymentStatus(status: string, tried: boolean): PaymentFacts['status'] {
  if (status === 'succeeded') return 'succeeded';
  if (status === 'processing') return 'processing';
  if (status === 'canceled') return 'refused';
  return status === 'requires_payment_method' && tried ? 'refused' : 'waiting';
}

export function refundFacts(refund: Stripe.Refund): RefundFacts {
  const { status } = refund;
  return {
    id: refund.id,
    refundId: refund.metadata?.refundId ?? null,
    amount: refund.amount,
    status:
      status === 'succeeded'
        ? 'succeeded'
        : status === 'failed' || status === 'canceled'
          ? 'failed'
          : 'pending',
    failure: refund.failure_reason ?? (status === 'canceled' ? 'canceled' : null),
  };
}

export function disputeFacts(dispute: Stripe.Dispute): DisputeFacts {
  const due = dispute.evidence_details.due_by;
  return {
    id: dispute.id,
    amount: dispute.amount,
    currency: dispute.currency.toUpperCase(),
    reason: dispute.reason,
    outcome: disputeOutcome(dispute.status),
    status: dispute.status,
    evidenceDueBy: due === null ? null : at(due),
    openedAt: at(dispute.created),
  };
}

function disputeOutcome(status: string): DisputeFacts['outcome'] {
  if (status === 'won' || status === 'lost') return status;
  if (status === 'warning_closed' || status === 'prevented') return 'closed';
  return status.startsWith('warning_') ? 'inquiry' : 'open';
}

export function invoiceFacts(invoice: Stripe.Invoice): InvoiceFacts {
  return { id: invoice.id, number: invoice.number, url: invoice.hosted_invoice_url ?? null };
}

/** Of a session that came in a list with its payment and charge expanded. */
export function listedSession(session: Stripe.Checkout.Session): ListedSession {
  const payment = session.payment_intent;
  const charge = chargeOf(payment);
  return {
    session: sessionFacts(session),
    paymentId: idOf(payment),
    refunded: charge?.amount_refunded ?? 0,
    disputed: charge?.disputed ?? false,
  };
}

export function refundChange(refund: Stripe.Refund): ListedChange {
  return {
    id: refund.id,
    what: 'refund',
    orderId: refund.metadata?.orderId ?? null,
    paymentId: idOf(refund.payment_intent),
    status: refundFacts(refund).status,
  };
}

export function disputeChange(dispute: Stripe.Dispute): ListedChange {
  const { id, payment_intent: payment, status } = dispute;
  return { id, what: 'dispute', orderId: null, paymentId: idOf(payment), status };
}

/** What an event that is listed speaks of; null for one of a type that was not asked for. */
export function eventChange(event: Stripe.Event): ListedChange | null {
  const { object } = event.data;
  if (!('object' in object)) return null;
  if (object.object === 'refund') return refundChange(object);
  if (object.object === 'dispute') return disputeChange(object);
  if (object.object !== 'checkout.session') return null;
  const { id, orderId, paymentStatus: status } = sessionFacts(object);
  return { id, what: 'payment', orderId, paymentId: idOf(object.payment_intent), status };
}

/** The charge of a payment that was asked for with it. */
export function chargeOf(payment: string | Stripe.PaymentIntent | null): Stripe.Charge | null {
  if (payment === null || typeof payment === 'string') return null;
  const charge = payment.latest_charge;
  return charge === null || typeof charge === 'string' ? null : charge;
}

export function taxIdFacts(taxId: Stripe.TaxId): TaxIdFacts {
  const status = taxId.verification?.status;
  // `unavailable`: no tax office to ask. Not verified then, and not waiting either.
  return {
    id: taxId.id,
    state: status === 'verified' ? 'verified' : status === 'pending' ? 'pending' : 'unverified',
  };
}

/** Greece writes EL and Northern Ireland XI. Stripe takes both as eu_vat. */
const EU = 'AT BE BG CY CZ DE DK EE EL ES FI FR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK XI'.split(' ');

/** Stripe's type of a VAT id by its first two letters; null where Stripe checks none of that country. */
export function taxIdType(vatId: string): Stripe.CustomerCreateTaxIdParams.Type | null {
  const country = vatId.slice(0, 2);
  if (EU.includes(country)) return 'eu_vat';
  if (country === 'GB') return 'gb_vat';
  if (country === 'CH') return 'ch_vat';
  return country === 'NO' ? 'no_vat' : null;
}
