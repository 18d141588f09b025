import { StripeError } from '../http/stripe-error.js';
import type { Charge, Dispute } from '../objects/objects.js';
import { makeId } from '../store/make-id.js';
import type { Transaction } from '../store/transaction.js';
import { field, type ListParameters, listPage } from './listing.js';
import { type MetadataParameter, withMetadata } from './metadata.js';
import { command, idOf, query, type Route } from './route.js';

interface DisputeParameters {
  readonly evidence?: Readonly<Record<string, unknown>>;
  readonly metadata?: MetadataParameter;
  readonly submit?: boolean;
}

const TWO_WEEKS = 14 * 86_400;

export const DISPUTE_ROUTES: readonly Route[] = [
  query('GET /v1/disputes/:id', async (call) => call.tx.get('dispute', idOf(call))),

  query<ListParameters & { charge?: string; payment_intent?: string }>(
    'GET /v1/disputes',
    async ({ tx, params }) =>
      listPage(tx, 'dispute', '/v1/disputes', params, [
        field('charge', params.charge),
        field('payment_intent', params.payment_intent),
      ]),
  ),

  command<DisputeParameters>('POST /v1/disputes/:id', ['evidence', 'metadata', 'submit'], async (call) => {
    const { tx, params } = call;
    const before = await tx.get('dispute', idOf(call));
    refuseClosed(before);
    const evidence = { ...before.evidence, ...params.evidence };
    const given = Object.values(evidence).some((value) => value !== null);
    // Evidence is handed in at once unless it is to wait; then a later call hands it in.
    const submits = given && (params.submit ?? params.evidence !== undefined);
    const dispute = await tx.update<Dispute>(before, {
      evidence,
      metadata: withMetadata(params.metadata, before.metadata),
      status: submits ? 'under_review' : before.status,
      evidence_details: {
        ...before.evidence_details,
        has_evidence: given,
        submission_count: before.evidence_details.submission_count + (submits ? 1 : 0),
      },
    });
    await tx.emit('charge.dispute.updated', dispute, before);
    return dispute;
  }),

  command('POST /v1/disputes/:id/close', [], async (call) => {
    const dispute = await call.tx.get('dispute', idOf(call));
    refuseClosed(dispute);
    return closeDispute(call.tx, dispute, 'lost');
  }),
];

/** The buyer's bank takes the money back; the whole charge unless an amount is given. */
export async function openDispute(
  tx: Transaction,
  charge: Charge,
  reason: string,
  amount = charge.amount - charge.amount_refunded,
): Promise<Dispute> {
  if (charge.status !== 'succeeded' || charge.disputed || amount < 1 || amount > charge.amount)
    throw StripeError.invalid(`The charge ${charge.id} cannot be disputed.`);
  const dispute = await tx.insert<Dispute>({
    id: makeId('du_'),
    object: 'dispute',
    amount,
    balance_transactions: [],
    charge: charge.id,
    created: tx.now,
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: { uncategorized_text: null },
    evidence_details: {
      due_by: tx.now + TWO_WEEKS,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: 'manual',
    },
    intended_submission_method: null,
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: charge.payment_intent,
    payment_method_details: {
      type: 'card',
      card: { brand: 'visa', case_type: 'chargeback', network_reason_code: '10.4' },
    },
    reason,
    status: 'needs_response',
  });
  await tx.update<Charge>(charge, { disputed: true });
  await tx.emit('charge.dispute.created', dispute);
  await tx.emit('charge.dispute.funds_withdrawn', dispute);
  return dispute;
}

/** A bank may decide anew, and the other way, what it had decided. */
export async function closeDispute(
  tx: Transaction,
  before: Dispute,
  outcome: 'won' | 'lost',
): Promise<Dispute> {
  if (before.status === outcome) refuseClosed(before);
  const dispute = await tx.update<Dispute>(before, { status: outcome });
  await tx.emit('charge.dispute.closed', dispute, before);
  if (outcome === 'won') await tx.emit('charge.dispute.funds_reinstated', dispute);
  return dispute;
}

function refuseClosed(dispute: Dispute): void {
  if (dispute.status === 'won' || dispute.status === 'lost')
    throw StripeError.invalid('This dispute is already closed');
}
