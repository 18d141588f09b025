/*
 * What Stripe says, in our own words. Sums in minor units of `currency`, which is in capitals as
 * everywhere here. Nothing on a card is among it.
 */

export interface SessionFacts {
  readonly id: string;
  /** From the session's metadata: ours when it is there. */
  readonly orderId: string | null;
  readonly status: 'open' | 'complete' | 'expired';
  readonly paymentStatus: 'paid' | 'unpaid' | 'no_payment_required';
  readonly currency: string;
  /** Before discount and tax. */
  readonly subtotal: number;
  readonly discount: number;
  readonly tax: number;
  readonly total: number;
  readonly customerId: string | null;
  readonly url: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export interface PaymentFacts {
  readonly id: string;
  /** `refused`: a try failed and another may follow, or it was cancelled. */
  readonly status: 'waiting' | 'processing' | 'succeeded' | 'refused';
  /** Why the last try failed, as a code of Stripe's: `card_declined`. */
  readonly refusal: string | null;
  readonly chargeId: string | null;
  /** What was taken. */
  readonly received: number;
}

export interface RefundFacts {
  readonly id: string;
  /** From the refund's metadata: ours when it is there. */
  readonly refundId: string | null;
  readonly amount: number;
  readonly status: 'pending' | 'succeeded' | 'failed';
  readonly failure: string | null;
}

export interface DisputeFacts {
  readonly id: string;
  readonly amount: number;
  readonly currency: string;
  readonly reason: string;
  /** `inquiry`: a question of the bank's; no money has moved. */
  readonly outcome: 'inquiry' | 'open' | 'won' | 'lost' | 'closed';
  /** Stripe's own word for it. */
  readonly status: string;
  readonly evidenceDueBy: Date | null;
  readonly openedAt: Date;
}

export interface InvoiceFacts {
  readonly id: string;
  /** Without gaps; null while Stripe has not finished the invoice. */
  readonly number: string | null;
  readonly url: string | null;
}

/** Everything about one order, read at once. */
export interface StripeReading {
  readonly session: SessionFacts;
  readonly payment: PaymentFacts | null;
  readonly refunds: readonly RefundFacts[];
  readonly disputes: readonly DisputeFacts[];
  readonly invoice: InvoiceFacts | null;
}

/** A reading with its place among all readings. */
export interface OrderFacts extends StripeReading {
  /** Given before the reading began: what happened at Stripe before that is in it. */
  readonly reading: number;
}

/** One line of Stripe's list, enough to see whether it fits what stands here. */
export interface ListedSession {
  readonly session: SessionFacts;
  readonly paymentId: string | null;
  readonly refunded: number;
  readonly disputed: boolean;
}

/** A refund, a dispute or a slow payment, at its latest: it happens, or is decided, long after its order. */
export interface ListedChange {
  /** Of the refund, of the dispute, or of the session that a slow payment pays. */
  readonly id: string;
  readonly what: 'refund' | 'dispute' | 'payment';
  /** From its metadata: ours when it is there. */
  readonly orderId: string | null;
  readonly paymentId: string | null;
  /** As `RefundFacts` and `DisputeFacts` have it; of a payment, how it ended. */
  readonly status: string;
}

/** A VAT id as Stripe has checked it with the tax office. */
export interface TaxIdFacts {
  readonly id: string;
  readonly state: 'pending' | 'verified' | 'unverified';
}

/** An event, verified. Only which object it speaks of is taken from it. */
export interface IncomingEvent {
  readonly id: string;
  readonly type: string;
  readonly apiVersion: string | null;
  readonly livemode: boolean;
  readonly objectId: string | null;
  readonly happenedAt: Date;
}

/** What our evidence in a dispute consists of. Text only. */
export interface Evidence {
  readonly customerName: string;
  readonly product: string;
  readonly serviceDate: string;
  readonly text: string;
}
