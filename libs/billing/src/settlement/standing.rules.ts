import type { StripeReading } from '../stripe/stripe-facts.js';

/**
 * Where an order's payment stands at Stripe. `open`: the buyer can still pay. `pending`: a transfer or
 * debit is on its way. `failed`: it did not come.
 */
export type Standing = 'open' | 'pending' | 'failed' | 'paid' | 'expired';

/** A session that costs nothing is paid by being completed: it never has a payment. */
export function standingOf({ session, payment }: Pick<StripeReading, 'session' | 'payment'>): Standing {
  if (session.status === 'expired') return 'expired';
  if (session.status === 'open') return 'open';
  if (session.paymentStatus !== 'unpaid') return 'paid';
  return payment?.status === 'refused' ? 'failed' : 'pending';
}

/** Why the facts are not of this order, in words for finance; null when they are. */
export function difference(
  order: {
    readonly id: string;
    readonly net: number;
    readonly currency: string;
    readonly stripeSessionId: string | null;
  },
  { session }: Pick<StripeReading, 'session'>,
): string | null {
  if (session.orderId !== order.id) return `Session ${session.id} names another order.`;
  if (order.stripeSessionId !== null && order.stripeSessionId !== session.id)
    return `Session ${session.id} is a second one for this order; the first is ${order.stripeSessionId}.`;
  if (session.currency !== order.currency)
    return `The order is in ${order.currency}, session ${session.id} in ${session.currency}.`;
  const net = session.subtotal - session.discount;
  if (net !== order.net)
    return `Before tax the order comes to ${String(order.net)} and session ${session.id} to ${String(net)} minor units of ${order.currency}.`;
  return null;
}
