import type { Charge, CheckoutSession, PaymentError, PaymentIntent } from '../objects/objects.js';
import { makeId } from '../store/make-id.js';
import type { Transaction } from '../store/transaction.js';

export type Method = 'card' | 'sepa_debit';

/** Whether it takes a method that needs days. */
export function takesSlowPayments(session: CheckoutSession): boolean {
  return session.payment_method_types.some((type) => type !== 'card');
}

/** The intent of a session: made when somebody first tries to pay, as Stripe does. */
export async function intentOf(tx: Transaction, session: CheckoutSession): Promise<PaymentIntent> {
  if (session.payment_intent !== null) return tx.get('payment_intent', session.payment_intent);
  const id = makeId('pi_');
  const { description, metadata, receipt_email, statement_descriptor } = session._payment_intent_data;
  const intent = await tx.insert<PaymentIntent>({
    id,
    object: 'payment_intent',
    amount: session.amount_total,
    amount_capturable: 0,
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: 'automatic_async',
    client_secret: `${id}_secret_${makeId('')}`,
    confirmation_method: 'automatic',
    created: tx.now,
    currency: session.currency,
    customer: session.customer,
    customer_account: null,
    description,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata,
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: session.payment_method_types,
    payment_record: null,
    processing: null,
    receipt_email,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor,
    statement_descriptor_suffix: null,
    status: 'requires_payment_method',
    transfer_data: null,
    transfer_group: null,
  });
  await tx.update<CheckoutSession>(session, { payment_intent: id });
  await tx.emit('payment_intent.created', intent);
  return intent;
}

/** One try to take the money. */
export async function addCharge(
  tx: Transaction,
  session: CheckoutSession,
  intent: PaymentIntent,
  status: Charge['status'],
  method: Method,
): Promise<Charge> {
  const details = session.customer_details;
  const declined = status === 'failed';
  return tx.insert<Charge>({
    id: makeId(method === 'card' ? 'ch_' : 'py_'),
    object: 'charge',
    amount: intent.amount,
    amount_captured: status === 'succeeded' ? intent.amount : 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: status === 'succeeded' ? makeId('txn_') : null,
    billing_details: {
      address: details?.address ?? null,
      email: details?.email ?? null,
      name: details?.name ?? null,
      phone: null,
      tax_id: null,
    },
    calculated_statement_descriptor: intent.statement_descriptor ?? 'TEST',
    captured: status === 'succeeded',
    created: tx.now,
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: declined ? DECLINED.code : null,
    failure_message: declined ? DECLINED.message : null,
    fraud_details: {},
    livemode: false,
    metadata: intent.metadata,
    on_behalf_of: null,
    outcome: {
      network_status: declined ? 'declined_by_network' : 'approved_by_network',
      reason: declined ? DECLINED.decline_code : null,
      risk_level: 'normal',
      seller_message: declined ? 'The bank declined the payment.' : 'Payment complete.',
      type: declined ? 'issuer_declined' : 'authorized',
    },
    paid: status === 'succeeded',
    payment_intent: intent.id,
    payment_method: makeId('pm_'),
    payment_method_details: methodDetails(method),
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: intent.statement_descriptor,
    statement_descriptor_suffix: null,
    status,
    transfer_data: null,
    transfer_group: null,
  });
}

const DECLINED = {
  code: 'card_declined',
  decline_code: 'generic_decline',
  message: 'Your card was declined.',
};

export function declinedError(charge: Charge): PaymentError {
  return { type: 'card_error', charge: charge.id, ...DECLINED, payment_method_type: 'card' };
}

export const NOT_AUTHENTICATED: PaymentError = {
  type: 'card_error',
  code: 'payment_intent_authentication_failure',
  message:
    'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
  payment_method_type: 'card',
};

export function bankRefused(charge: Charge): PaymentError {
  return {
    type: 'api_error',
    charge: charge.id,
    code: 'payment_method_provider_decline',
    message: 'The payment could not be collected from the account.',
    payment_method_type: 'sepa_debit',
  };
}

function methodDetails(method: Method): Record<string, unknown> {
  if (method === 'sepa_debit')
    return { type: method, sepa_debit: { bank_code: '00000000', country: 'DE', last4: '3201' } };
  return {
    type: method,
    card: { brand: 'visa', country: 'US', exp_month: 12, exp_year: 2034, funding: 'credit', last4: '4242' },
  };
}
