import { formatAmount } from '../checkout/currencies.js';
import { StripeError } from '../http/stripe-error.js';
import type { Charge, Refund } from '../objects/objects.js';
import { makeId } from '../store/make-id.js';
import type { Transaction } from '../store/transaction.js';
import { field, fieldIs, type ListParameters, listPage } from './listing.js';
import { type MetadataParameter, withMetadata } from './metadata.js';
import { command, idOf, query, type Route } from './route.js';

interface RefundParameters {
  readonly amount?: number;
  readonly charge?: string;
  readonly metadata?: MetadataParameter;
  readonly payment_intent?: string;
  readonly reason?: string;
}

const SUPPORTED = ['amount', 'charge', 'metadata', 'payment_intent', 'reason'];

export const REFUND_ROUTES: readonly Route[] = [
  command<RefundParameters>('POST /v1/refunds', SUPPORTED, async ({ tx, params, settings }) => {
    const charge = await chargeOf(tx, params);
    const amount = await amountOf(tx, charge, params.amount);
    const status = settings.refundStatus();
    const refund = await tx.insert<Refund>({
      id: makeId('re_'),
      object: 'refund',
      amount,
      balance_transaction: makeId('txn_'),
      charge: charge.id,
      created: tx.now,
      currency: charge.currency,
      customer: charge.customer,
      customer_account: null,
      destination_details: { type: 'card', card: { type: 'refund' } },
      metadata: withMetadata(params.metadata),
      payment_intent: charge.payment_intent,
      payment_method: charge.payment_method,
      reason: params.reason ?? null,
      receipt_number: null,
      source_transfer_reversal: null,
      status,
      transfer_reversal: null,
    });
    await countRefunds(tx, charge);
    await tx.emit('refund.created', refund);
    return refund;
  }),

  query('GET /v1/refunds/:id', async (call) => call.tx.get('refund', idOf(call))),

  query<ListParameters & { charge?: string; payment_intent?: string }>(
    'GET /v1/refunds',
    async ({ tx, params }) =>
      listPage(tx, 'refund', '/v1/refunds', params, [
        field('charge', params.charge),
        field('payment_intent', params.payment_intent),
      ]),
  ),
];

/**
 * What becomes of a refund after it was made: one that waits succeeds, and any may fail late, when
 * the money comes back from the bank.
 */
export async function settleRefund(
  tx: Transaction,
  before: Refund,
  outcome: 'succeed' | 'fail',
): Promise<Refund> {
  if (before.status === 'failed' || (before.status === 'succeeded' && outcome === 'succeed'))
    throw StripeError.invalid(`The refund ${before.id} is ${before.status} already.`);
  const refund = await tx.update<Refund>(before, {
    status: outcome === 'succeed' ? 'succeeded' : 'failed',
    ...(outcome === 'fail' ? { failure_reason: 'expired_or_canceled_card' } : {}),
  });
  if (outcome === 'fail') await countRefunds(tx, await tx.get('charge', refund.charge));
  await tx.emit('charge.refund.updated', refund, before);
  await tx.emit('refund.updated', refund, before);
  if (outcome === 'fail') await tx.emit('refund.failed', refund);
  return refund;
}

async function chargeOf(tx: Transaction, params: RefundParameters): Promise<Charge> {
  if ((params.charge === undefined) === (params.payment_intent === undefined))
    throw StripeError.invalid(
      params.charge === undefined
        ? 'One of the following params should be provided for this request: payment_intent or charge.'
        : 'You may only specify one of these parameters: charge, payment_intent.',
      params.charge === undefined ? undefined : 'charge',
      params.charge === undefined ? 'parameter_missing' : 'parameters_exclusive',
    );
  if (params.charge !== undefined) return tx.get('charge', params.charge, 'charge');
  const intent = await tx.get('payment_intent', params.payment_intent ?? '', 'payment_intent');
  if (intent.status === 'succeeded' && intent.latest_charge !== null)
    return tx.get('charge', intent.latest_charge);
  throw StripeError.invalid(
    `This PaymentIntent (${intent.id}) does not have a successful charge to refund.`,
    'payment_intent',
    'payment_intent_unexpected_state',
  );
}

async function amountOf(tx: Transaction, charge: Charge, asked: number | undefined): Promise<number> {
  if (charge.status !== 'succeeded')
    throw StripeError.invalid(
      `Charge ${charge.id} has not been captured, so it cannot be refunded.`,
      'charge',
      'charge_not_refundable',
    );
  const disputes = await tx.all('dispute', fieldIs('charge', charge.id));
  if (disputes.some((dispute) => dispute.status !== 'won'))
    throw StripeError.invalid(
      `Charge ${charge.id} has been charged back; cannot issue a refund.`,
      undefined,
      'charge_disputed',
    );
  const left = charge.amount - charge.amount_refunded;
  if (left === 0)
    throw StripeError.invalid(
      `Charge ${charge.id} has already been refunded.`,
      undefined,
      'charge_already_refunded',
    );
  const amount = asked ?? left;
  if (amount < 1)
    throw StripeError.invalid('Invalid positive integer', 'amount', 'parameter_invalid_integer');
  if (amount <= left) return amount;
  throw StripeError.invalid(
    `Refund amount (${formatAmount(amount, charge.currency)}) is greater than unrefunded amount on charge (${formatAmount(left, charge.currency)})`,
    'amount',
  );
}

/** Sums the refunds anew: one that failed no longer counts. */
async function countRefunds(tx: Transaction, before: Charge): Promise<void> {
  const refunds = await tx.all('refund', fieldIs('charge', before.id));
  const refunded = refunds
    .filter((refund) => refund.status !== 'failed')
    .reduce((total, refund) => total + refund.amount, 0);
  const charge = await tx.update<Charge>(before, {
    amount_refunded: refunded,
    refunded: refunded === before.amount,
  });
  await tx.emit(refunded > before.amount_refunded ? 'charge.refunded' : 'charge.updated', charge, before);
}
