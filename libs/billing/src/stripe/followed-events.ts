/**
 * The types of events that something here follows from; all others are answered and forgotten. The
 * webhook endpoint at Stripe is set to send exactly these.
 */
export const FOLLOWED_EVENTS = [
  'checkout.session.completed',
  'checkout.session.expired',
  'checkout.session.async_payment_succeeded',
  'checkout.session.async_payment_failed',
  'payment_intent.succeeded',
  'payment_intent.payment_failed',
  'charge.refunded',
  'charge.refund.updated',
  'refund.created',
  'refund.updated',
  'refund.failed',
  'charge.dispute.created',
  'charge.dispute.updated',
  'charge.dispute.closed',
  'charge.dispute.funds_withdrawn',
  'charge.dispute.funds_reinstated',
  'invoice.paid',
  'customer.tax_id.updated',
] as const;

/**
 * Those that tell of something older: of a refund, a dispute or a slow payment, days or weeks after it
 * was made. Stripe lists them for thirty days, delivered or not.
 */
export const LATE_EVENTS: readonly string[] = [
  'checkout.session.async_payment_succeeded',
  'checkout.session.async_payment_failed',
  'charge.refund.updated',
  'refund.updated',
  'refund.failed',
  'charge.dispute.updated',
  'charge.dispute.closed',
  'charge.dispute.funds_withdrawn',
  'charge.dispute.funds_reinstated',
] satisfies readonly (typeof FOLLOWED_EVENTS)[number][];

const followed = new Set<string>(FOLLOWED_EVENTS);

export function isFollowed(type: string): boolean {
  return followed.has(type);
}
