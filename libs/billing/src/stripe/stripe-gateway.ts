import type { BillingAddress, TaxKind, VatState } from '@plainhire/contracts';
import { billingClosed } from '../billing.errors.js';

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
  /** When the session ends at Stripe: 30 minutes after the order was made, Stripe's shortest. */
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

  /** Ends a session that waits for payment. One that is over stays as it is. */
  abstract expireCheckout(sessionId: string): Promise<void>;
}

/** Where Stripe is not set up: nothing is sold. */
export class NoStripe extends StripeGateway {
  openCheckout(_input: CheckoutInput): Promise<OpenedCheckout> {
    return Promise.reject(billingClosed());
  }

  expireCheckout(_sessionId: string): Promise<void> {
    return Promise.reject(billingClosed());
  }
}
