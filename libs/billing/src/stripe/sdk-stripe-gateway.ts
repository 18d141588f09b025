import { type Clock, newId } from '@plainhire/kernel';
import type { AppConfig } from '@plainhire/platform';
import Stripe from 'stripe';
import { stripeRefused, webhookForged } from '../billing.errors.js';
import { couponId, couponParams, sessionParams } from './checkout-params.js';
import { incomingEvent } from './incoming-event.js';
import {
  chargeOf,
  disputeFacts,
  idOf,
  invoiceFacts,
  paymentFacts,
  refundFacts,
  sessionFacts,
} from './read-stripe.js';
import { asking, askingFor, createStripe, isUsedKey, stripeCode } from './stripe-client.js';
import { StripeCustomers } from './stripe-customers.js';
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
import {
  type CheckoutBuyer,
  type CheckoutInput,
  type OpenedCheckout,
  type ReadingDepth,
  type RefundInput,
  StripeGateway,
} from './stripe-gateway.js';
import { StripeLists } from './stripe-lists.js';
import { StripeTaxRates } from './stripe-tax-rates.js';

/** The shortest life of a session that Stripe takes, and what clocks and repeated tries may lose of it. */
const SESSION_MS = 30 * 60_000;
const SLACK_MS = 60_000;
/** Age of a signature, in seconds, beyond which it may be a recording. As Stripe recommends. */
const TOLERANCE_SECONDS = 300;
const SESSION_EXPANDED = ['payment_intent.latest_charge', 'invoice'];

/** The port on Stripe's SDK: with its customers, tax rates and lists the only place that calls it. */
export class SdkStripeGateway extends StripeGateway {
  private readonly stripe: Stripe;
  private readonly secrets: readonly string[];
  private readonly seller: AppConfig['seller'];
  private readonly customers: StripeCustomers;
  private readonly taxRates: StripeTaxRates;
  private readonly lists: StripeLists;

  constructor(
    stripe: NonNullable<AppConfig['stripe']>,
    seller: AppConfig['seller'],
    private readonly clock: Clock,
  ) {
    super();
    this.stripe = createStripe(stripe);
    this.customers = new StripeCustomers(this.stripe);
    this.taxRates = new StripeTaxRates(this.stripe);
    this.lists = new StripeLists(this.stripe);
    this.secrets = stripe.webhookSecrets;
    this.seller = seller;
  }

  override async openCheckout(input: CheckoutInput): Promise<OpenedCheckout> {
    const customerId = await this.customers.save(input.buyer);
    const params = sessionParams(input, this.seller, {
      customerId,
      couponId: await this.saveCoupon(input),
      taxRateId: await this.taxRates.idOf(input.tax),
    });
    const earliest = this.clock.now().getTime() + SESSION_MS + SLACK_MS;
    const expiresAt = Math.floor(Math.max(earliest, input.expiresAt.getTime()) / 1000);
    const session = await this.createSession(input, customerId, { ...params, expires_at: expiresAt });
    await this.requireOurFigures(input, session);
    if (session.url === null) throw stripeRefused('session_over');
    return {
      sessionId: session.id,
      url: session.url,
      expiresAt: new Date(session.expires_at * 1000),
      customerId,
    };
  }

  override async expireCheckout(sessionId: string): Promise<boolean> {
    const ended = await askingFor('Expire a session', async () => {
      const { sessions } = this.stripe.checkout;
      try {
        return await sessions.expire(sessionId, {}, { idempotencyKey: newId() });
      } catch (error) {
        // Only open ones can be ended: any other is over, one way or the other.
        if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
        return await sessions.retrieve(sessionId);
      }
    });
    // What Stripe does not know cannot be paid.
    return ended === null || ended.status === 'expired';
  }

  override async readOrder(
    sessionId: string,
    depth: Partial<ReadingDepth> = {},
  ): Promise<StripeReading | null> {
    const session = await askingFor('Read a session', () =>
      this.stripe.checkout.sessions.retrieve(sessionId, { expand: SESSION_EXPANDED }),
    );
    if (session === null) return null;
    const { payment_intent: payment, invoice } = session;
    const charge = chargeOf(payment);
    const paymentId = idOf(payment);
    const some = (list: boolean | undefined, charged: boolean) =>
      paymentId !== null && charge !== null && (list === true || charged);
    return {
      session: sessionFacts(session),
      payment: payment === null || typeof payment === 'string' ? null : paymentFacts(payment),
      refunds:
        paymentId !== null && some(depth.refunds, (charge?.amount_refunded ?? 0) > 0)
          ? await this.lists.refundsOf(paymentId)
          : [],
      disputes:
        paymentId !== null && some(depth.disputes, charge?.disputed ?? false)
          ? await this.lists.disputesOf(paymentId)
          : [],
      invoice: invoice === null || typeof invoice === 'string' ? null : invoiceFacts(invoice),
    };
  }

  override findSession(order: {
    orderId: string;
    customerId: string | null;
    since: Date;
  }): Promise<string | null> {
    return this.lists.findSession(order);
  }

  override listSessions(since: Date): AsyncIterable<ListedSession> {
    return this.lists.sessions(since);
  }

  override listChanges(since: Date): AsyncIterable<ListedChange> {
    return this.lists.changes(since);
  }

  override async orderOf(stripeId: string): Promise<string | null> {
    const [prefix] = stripeId.split('_', 1);
    switch (prefix) {
      case 'cs': {
        const session = await askingFor('Read a session', () =>
          this.stripe.checkout.sessions.retrieve(stripeId),
        );
        return session?.metadata?.orderId ?? null;
      }
      case 'in': {
        const invoice = await askingFor('Read an invoice', () => this.stripe.invoices.retrieve(stripeId));
        return invoice?.metadata?.orderId ?? null;
      }
      case 'pi': {
        const payment = await askingFor('Read a payment', () =>
          this.stripe.paymentIntents.retrieve(stripeId),
        );
        return payment?.metadata.orderId ?? null;
      }
      case 'ch':
      case 'py': {
        const charge = await askingFor('Read a charge', () => this.stripe.charges.retrieve(stripeId));
        return charge === null
          ? null
          : (charge.metadata.orderId ?? this.orderOfPayment(charge.payment_intent));
      }
      case 're':
      case 'pyr': {
        const refund = await askingFor('Read a refund', () => this.stripe.refunds.retrieve(stripeId));
        return refund === null
          ? null
          : (refund.metadata?.orderId ?? this.orderOfPayment(refund.payment_intent));
      }
      case 'dp':
      case 'du': {
        const dispute = await askingFor('Read a dispute', () => this.stripe.disputes.retrieve(stripeId));
        return dispute === null ? null : this.orderOfPayment(dispute.payment_intent);
      }
      default:
        return null;
    }
  }

  override async refund(input: RefundInput): Promise<RefundFacts> {
    const refund = await asking('Refund', () =>
      this.stripe.refunds.create(
        {
          payment_intent: input.paymentIntentId,
          amount: input.amount,
          reason: 'requested_by_customer',
          metadata: { refundId: input.refundId, orderId: input.orderId },
        },
        { idempotencyKey: `refund:${input.refundId}` },
      ),
    );
    return refundFacts(refund);
  }

  override async readDispute(disputeId: string): Promise<DisputeFacts | null> {
    const dispute = await askingFor('Read a dispute', () => this.stripe.disputes.retrieve(disputeId));
    return dispute && disputeFacts(dispute);
  }

  override async sendEvidence(disputeId: string, evidence: Evidence): Promise<void> {
    await asking('Send evidence', () =>
      this.stripe.disputes.update(
        disputeId,
        {
          evidence: {
            customer_name: evidence.customerName,
            product_description: evidence.product,
            service_date: evidence.serviceDate,
            uncategorized_text: evidence.text,
          },
          submit: true,
        },
        { idempotencyKey: `evidence:${disputeId}` },
      ),
    );
  }

  override saveCustomer(buyer: CheckoutBuyer): Promise<string> {
    return this.customers.save(buyer);
  }

  override checkTaxId(
    customerId: string,
    companyId: string,
    vatId: string,
    known: string | null,
  ): Promise<TaxIdFacts | null> {
    return this.customers.checkTaxId(customerId, companyId, vatId, known);
  }

  override dropTaxId(customerId: string, taxId: string): Promise<void> {
    return this.customers.dropTaxId(customerId, taxId);
  }

  override readEvent(body: Buffer, signature: string): IncomingEvent {
    const receivedAt = this.clock.now().getTime();
    for (const secret of this.secrets) {
      try {
        const event = Stripe.webhooks.constructEvent(
          body,
          signature,
          secret,
          TOLERANCE_SECONDS,
          undefined,
          receivedAt,
        );
        return incomingEvent(event);
      } catch {
        // The other secret may fit. What is signed and yet no event is as good as forged.
      }
    }
    throw webhookForged();
  }

  /** Where the key was used already, the session is there: what it was made with differs in its times only. */
  private async createSession(
    input: CheckoutInput,
    customerId: string,
    params: Stripe.Checkout.SessionCreateParams,
  ): Promise<Stripe.Checkout.Session> {
    return asking('Open a session', async () => {
      try {
        return await this.stripe.checkout.sessions.create(params, {
          idempotencyKey: `order:${input.orderId}:session`,
        });
      } catch (error) {
        if (!isUsedKey(error)) throw error;
        const { orderId, createdAt } = input;
        const found = await this.lists.findSession({ orderId, customerId, since: createdAt });
        if (found === null) throw error;
        return this.stripe.checkout.sessions.retrieve(found);
      }
    });
  }

  /** Nobody is asked for another sum than was shown: such a session is ended before anybody sees it. */
  private async requireOurFigures(input: CheckoutInput, session: Stripe.Checkout.Session): Promise<void> {
    const { subtotal, discount, currency } = sessionFacts(session);
    if (subtotal - discount === input.net && currency === input.currency) return;
    await this.expireCheckout(session.id);
    throw stripeRefused('figures_differ');
  }

  private async saveCoupon(input: CheckoutInput): Promise<string | null> {
    if (input.off === 0) return null;
    const id = couponId(input.orderId);
    return asking('Save a coupon', async () => {
      try {
        const key = `order:${input.orderId}:coupon`;
        return (await this.stripe.coupons.create(couponParams(input), { idempotencyKey: key })).id;
      } catch (error) {
        if (stripeCode(error) === 'resource_already_exists' || isUsedKey(error)) return id;
        throw error;
      }
    });
  }

  private async orderOfPayment(payment: string | { id: string } | null): Promise<string | null> {
    const id = idOf(payment);
    return id === null ? null : this.orderOf(id);
  }
}
