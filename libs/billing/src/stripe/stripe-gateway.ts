import type { BillingAddress, TaxKind, VatState } from '@plainhire/contracts';
import { billingClosed } from '../billing.errors.js';
import type {
  DisputeFacts,
  Evidence,
  IncomingEvent,
  ListedChange,
  ListedSession,
  RefundFacts,
  StripeReading,
  TaxIdFacts,
} from './stripe-facts.js';

/** Who pays, as Stripe is to know them. */
export interface CheckoutBuyer {
  readonly companyId: string;
  /** Null: Stripe does not know the company yet; the gateway makes a customer, once per company. */
  readonly customerId: string | null;
  readonly name: string;
  /** Of the person who buys. Stripe's mails go there. */
  readonly email: string;
  readonly address: BillingAddress | null;
  readonly vatId: string | null;
  readonly vatState: VatState;
}

/**
 * One order as Stripe is to ask for it. All sums in minor units; list − off is the net. `off` is
 * discount and credit together.
 */
export interface CheckoutInput {
  readonly orderId: string;
  readonly createdAt: Date;
  /**
   * When the session should end at Stripe. Half an hour from its making is Stripe's shortest: where
   * less is left, the gateway takes that, and says so in its answer.
   */
  readonly expiresAt: Date;
  readonly currency: string;
  readonly list: number;
  readonly off: number;
  readonly net: number;
  readonly item: { readonly name: string; readonly description: string };
  /** What the reduction is called, such as `Spring offer, credit`. */
  readonly offLabel: string;
  readonly tax: {
    readonly kind: TaxKind;
    readonly label: string;
    /** Tenths of a per cent; null but for `rate`. */
    readonly ratePermille: number | null;
    /** Of the seller's country; the rate is named after it. */
    readonly country: string;
  };
  readonly buyer: CheckoutBuyer;
  readonly successUrl: string;
  readonly cancelUrl: string;
}

export interface RefundInput {
  readonly refundId: string;
  readonly orderId: string;
  readonly paymentIntentId: string;
  /** Net and tax together, at least 1. */
  readonly amount: number;
}

/** Which lists are read with a session: those that cost a call of their own. */
export interface ReadingDepth {
  readonly refunds: boolean;
  readonly disputes: boolean;
}

export interface OpenedCheckout {
  readonly sessionId: string;
  readonly url: string;
  readonly expiresAt: Date;
  readonly customerId: string;
}

/**
 * All that this product asks of Stripe, in its own words. Never called inside a transaction. Every
 * write has an idempotency key made from the order's (refund's, company's) id, so that asking again
 * gives what was made the first time.
 *
 * @throws DomainError unavailable `billing.stripe-away` when Stripe does not answer in time, and
 * `billing.closed` when it is not set up
 */
export abstract class StripeGateway {
  /** The one session of this order: the same for the same order, however often it is asked for. */
  abstract openCheckout(input: CheckoutInput): Promise<OpenedCheckout>;

  /**
   * Ends a session that waits for payment. One that is over stays as it is.
   * @returns whether it is over unpaid, or unknown to Stripe; false for one that was completed before
   */
  abstract expireCheckout(sessionId: string): Promise<boolean>;

  /**
   * The session with its payment, refunds, disputes and invoice. Refunds and disputes are read where
   * the charge has some, and where `depth` asks for them. Null: Stripe has no such session.
   */
  abstract readOrder(sessionId: string, depth?: Partial<ReadingDepth>): Promise<StripeReading | null>;

  /**
   * The session that was opened for an order, whose answer was lost here; made at `since` or later.
   * Those of the customer are looked through first, then all since then.
   */
  abstract findSession(order: {
    orderId: string;
    customerId: string | null;
    since: Date;
  }): Promise<string | null>;

  /** Every session made since, newest first, page after page. */
  abstract listSessions(since: Date): AsyncIterable<ListedSession>;

  /**
   * Refunds and disputes made since, then what was decided since of older ones and of slow payments:
   * each newest first, page after page. The same thing may come more than once.
   */
  abstract listChanges(since: Date): AsyncIterable<ListedChange>;

  /**
   * Whose order an object of Stripe's belongs to, by the metadata it or its payment carries. Null:
   * none of ours. Takes ids of sessions, payments, charges, refunds, disputes and invoices.
   */
  abstract orderOf(stripeId: string): Promise<string | null>;

  /** Pays back. @throws DomainError conflict `billing.stripe-refused`, such as for more than is left */
  abstract refund(input: RefundInput): Promise<RefundFacts>;

  abstract readDispute(disputeId: string): Promise<DisputeFacts | null>;

  /** Hands in what speaks for us. Once only: Stripe takes evidence as final. */
  abstract sendEvidence(disputeId: string, evidence: Evidence): Promise<void>;

  /**
   * Makes or renews the company's customer. @returns the customer's id: another one than was given where
   * Stripe does not know that one any more
   */
  abstract saveCustomer(buyer: CheckoutBuyer): Promise<string>;

  /**
   * Has the VAT id checked. Null: Stripe does not take it as one.
   * @param known the tax id that Stripe holds for this company already, if any
   */
  abstract checkTaxId(
    customerId: string,
    companyId: string,
    vatId: string,
    known: string | null,
  ): Promise<TaxIdFacts | null>;

  /** Takes a VAT id off the customer. One that is gone already is no trouble. */
  abstract dropTaxId(customerId: string, taxId: string): Promise<void>;

  /**
   * Reads an event out of the raw body of a webhook.
   * @throws DomainError malformed `billing.webhook-signature` unless one of our secrets signed it lately
   */
  abstract readEvent(body: Buffer, signature: string): IncomingEvent;
}

/** Where Stripe is not set up: nothing is sold. */
export class NoStripe extends StripeGateway {
  openCheckout(_input: CheckoutInput): Promise<OpenedCheckout> {
    return Promise.reject(billingClosed());
  }

  expireCheckout(_sessionId: string): Promise<boolean> {
    return Promise.reject(billingClosed());
  }

  readOrder(_sessionId: string): Promise<StripeReading | null> {
    return Promise.reject(billingClosed());
  }

  findSession(_order: { orderId: string; customerId: string | null; since: Date }): Promise<string | null> {
    return Promise.reject(billingClosed());
  }

  listSessions(_since: Date): AsyncIterable<ListedSession> {
    throw billingClosed();
  }

  listChanges(_since: Date): AsyncIterable<ListedChange> {
    throw billingClosed();
  }

  orderOf(_stripeId: string): Promise<string | null> {
    return Promise.reject(billingClosed());
  }

  refund(_input: RefundInput): Promise<RefundFacts> {
    return Promise.reject(billingClosed());
  }

  readDispute(_disputeId: string): Promise<DisputeFacts | null> {
    return Promise.reject(billingClosed());
  }

  sendEvidence(_disputeId: string, _evidence: Evidence): Promise<void> {
    return Promise.reject(billingClosed());
  }

  saveCustomer(_buyer: CheckoutBuyer): Promise<string> {
    return Promise.reject(billingClosed());
  }

  checkTaxId(
    _customerId: string,
    _companyId: string,
    _vatId: string,
    _known: string | null,
  ): Promise<TaxIdFacts | null> {
    return Promise.reject(billingClosed());
  }

  dropTaxId(_customerId: string, _taxId: string): Promise<void> {
    return Promise.reject(billingClosed());
  }

  readEvent(_body: Buffer, _signature: string): IncomingEvent {
    throw billingClosed();
  }
}
