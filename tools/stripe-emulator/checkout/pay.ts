import { StripeError } from '../http/stripe-error.js';
import type { Charge, CheckoutSession, Outcome, PaymentError, PaymentIntent } from '../objects/objects.js';
import type { EmulatorSettings } from '../resources/route.js';
import type { Transaction } from '../store/transaction.js';
import { addInvoice } from './add-invoice.js';
import { buyerOf } from './buyer.js';
import { checkTotal } from './currencies.js';
import { redeem } from './discounts.js';
import {
  addCharge,
  bankRefused,
  declinedError,
  intentOf,
  NOT_AUTHENTICATED,
  takesSlowPayments,
} from './payment-objects.js';

/** Pays with a card that works; a session that costs nothing is completed without one. */
export async function paySession(
  tx: Transaction,
  session: CheckoutSession,
  settings: EmulatorSettings,
): Promise<CheckoutSession> {
  const ready = await begin(tx, session);
  if (ready.amount_total === 0) return complete(tx, ready, 'no_payment_required', settings);
  const intent = await intentOf(tx, ready);
  const charge = await addCharge(tx, ready, intent, 'succeeded', 'card');
  await takeMoney(tx, intent, charge);
  return complete(tx, { ...ready, payment_intent: intent.id }, 'paid', settings);
}

/** A card that the bank declines: the session stays open. */
export async function declineSession(tx: Transaction, session: CheckoutSession): Promise<void> {
  const ready = await begin(tx, session, { needsMoney: true });
  const intent = await intentOf(tx, ready);
  const charge = await addCharge(tx, ready, intent, 'failed', 'card');
  await tx.emit('charge.failed', charge);
  await fail(tx, intent, declinedError(charge), charge);
}

/** The bank wants to see the buyer first. */
export async function askForAuthentication(tx: Transaction, session: CheckoutSession): Promise<void> {
  const ready = await begin(tx, session, { needsMoney: true });
  const intent = await tx.update<PaymentIntent>(await intentOf(tx, ready), {
    status: 'requires_action',
    next_action: { type: 'use_stripe_sdk' },
  });
  await tx.emit('payment_intent.requires_action', intent);
}

export async function refuseAuthentication(tx: Transaction, session: CheckoutSession): Promise<void> {
  await fail(tx, await intentOf(tx, await begin(tx, session, { needsMoney: true })), NOT_AUTHENTICATED, null);
}

/**
 * Pays by a method that takes days: the session completes unpaid.
 *
 * @param outcome how it ends by itself at `settlesAt`; null: when it is told to
 */
export async function payLater(
  tx: Transaction,
  session: CheckoutSession,
  settings: EmulatorSettings,
  outcome: Outcome | null,
  settlesAt: number | null,
): Promise<CheckoutSession> {
  const ready = await begin(tx, session, { needsMoney: true });
  if (!takesSlowPayments(ready)) throw StripeError.invalid('This Checkout Session takes cards only.');
  const before = await intentOf(tx, ready);
  const charge = await addCharge(tx, ready, before, 'pending', 'sepa_debit');
  const intent = await tx.update<PaymentIntent>(before, {
    status: 'processing',
    latest_charge: charge.id,
    payment_method: charge.payment_method,
    last_payment_error: null,
    next_action: null,
  });
  await tx.emit('charge.pending', charge);
  await tx.emit('payment_intent.processing', intent);
  const waiting = { ...ready, payment_intent: intent.id, _outcome: outcome, _settles_at: settlesAt };
  return complete(tx, waiting, 'unpaid', settings);
}

/** The end of a payment that took days. */
export async function settleSession(
  tx: Transaction,
  session: CheckoutSession,
  outcome: Outcome,
  settings: EmulatorSettings,
): Promise<CheckoutSession> {
  const intent =
    session.payment_intent === null ? null : await tx.get('payment_intent', session.payment_intent);
  if (session.status !== 'complete' || intent?.status !== 'processing' || intent.latest_charge === null)
    throw StripeError.invalid('This session has no payment on its way.');
  const charge = await tx.get('charge', intent.latest_charge);
  if (outcome === 'fail') {
    const failed = await tx.update<Charge>(charge, {
      status: 'failed',
      failure_code: 'payment_method_provider_decline',
      failure_message: 'The payment could not be collected from the account.',
    });
    await tx.emit('charge.failed', failed);
    await fail(tx, intent, bankRefused(failed), failed);
    const settled = await tx.update<CheckoutSession>(session, { _settles_at: null });
    await tx.emit('checkout.session.async_payment_failed', settled);
    return settled;
  }
  const paid = await tx.update<Charge>(charge, {
    status: 'succeeded',
    paid: true,
    captured: true,
    amount_captured: charge.amount,
  });
  await takeMoney(tx, intent, paid);
  const invoice = await addInvoice(tx, session, settings);
  const settled = await tx.update<CheckoutSession>(session, {
    payment_status: 'paid',
    invoice: invoice?.id ?? null,
    _settles_at: null,
  });
  await tx.emit('checkout.session.async_payment_succeeded', settled);
  if (invoice) await tx.emit('invoice.paid', invoice);
  return settled;
}

/** Ends a session that nobody paid. */
export async function expireSession(tx: Transaction, session: CheckoutSession): Promise<CheckoutSession> {
  if (session.payment_intent !== null) {
    const intent = await tx.get('payment_intent', session.payment_intent);
    const canceled = await tx.update<PaymentIntent>(intent, {
      status: 'canceled',
      canceled_at: tx.now,
      cancellation_reason: 'expired',
      next_action: null,
    });
    await tx.emit('payment_intent.canceled', canceled);
  }
  const expired = await tx.update<CheckoutSession>(session, { status: 'expired', url: null });
  await tx.emit('checkout.session.expired', expired);
  return expired;
}

/** An open session, priced for good. */
async function begin(
  tx: Transaction,
  session: CheckoutSession,
  { needsMoney = false } = {},
): Promise<CheckoutSession> {
  if (session.status !== 'open' || session.expires_at <= tx.now)
    throw StripeError.invalid(
      `This Checkout Session is ${session.status === 'complete' ? 'complete' : 'expired'}.`,
    );
  if (session.automatic_tax.status === 'requires_location_inputs')
    throw StripeError.invalid('The country of the buyer is needed before the tax is known.');
  if (needsMoney && session.amount_total === 0)
    throw StripeError.invalid('This Checkout Session costs nothing: it is only to be completed.');
  checkTotal(session.amount_total, session.currency);
  return session;
}

async function takeMoney(tx: Transaction, intent: PaymentIntent, charge: Charge): Promise<void> {
  const paid = await tx.update<PaymentIntent>(intent, {
    status: 'succeeded',
    amount_received: intent.amount,
    latest_charge: charge.id,
    last_payment_error: null,
    next_action: null,
    payment_method: charge.payment_method,
  });
  await tx.emit('charge.succeeded', charge);
  await tx.emit('payment_intent.succeeded', paid);
}

async function fail(
  tx: Transaction,
  intent: PaymentIntent,
  error: PaymentError,
  charge: Charge | null,
): Promise<void> {
  const failed = await tx.update<PaymentIntent>(intent, {
    status: 'requires_payment_method',
    last_payment_error: error,
    latest_charge: charge?.id,
    next_action: null,
    payment_method: null,
  });
  await tx.emit('payment_intent.payment_failed', failed);
}

async function complete(
  tx: Transaction,
  session: CheckoutSession,
  paymentStatus: CheckoutSession['payment_status'],
  settings: EmulatorSettings,
): Promise<CheckoutSession> {
  await redeem(tx, session);
  const buyer = await buyerOf(tx, session, settings);
  const known = { ...session, customer: buyer.customer, customer_details: buyer.details };
  const invoice = paymentStatus === 'unpaid' ? null : await addInvoice(tx, known, settings);
  const completed = await tx.update<CheckoutSession>(session, {
    status: 'complete',
    payment_status: paymentStatus,
    payment_intent: session.payment_intent,
    url: null,
    customer: known.customer,
    customer_details: known.customer_details,
    invoice: invoice?.id ?? null,
    _outcome: session._outcome,
    _settles_at: session._settles_at,
  });
  await tx.emit('checkout.session.completed', completed);
  if (invoice) await tx.emit('invoice.paid', invoice);
  return completed;
}
