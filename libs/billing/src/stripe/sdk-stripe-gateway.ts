import { type Clock, newId } from '@plainhire/kernel';
import type { AppConfig } from '@plainhire/platform';
import Stripe from 'stripe';
import { stripeRefused, webhookForged } from '../billing.errors.js';
import { couponId, couponParams, customerParams, sessionParams } from './checkout-params.js';
import {
  chargeOf,
  disputeChange,
  disputeFacts,
  eventChange,
  idOf,
  invoiceFacts,
  listedSession,
  paymentFacts,
  refundChange,
  refundFacts,
  sessionFacts,
  taxIdFacts,
  taxIdType,
} from './read-stripe.js';
import { LATE_EVENTS } from './followed-events.js';
import { incomingEvent } from './incoming-event.js';
import { asking, askingFor, createStripe, isUnknown, isUsedKey, stripeCode } from './stripe-client.js';
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

/** The shortest life of a session that Stripe takes, and what clocks and repeated tries may lose of it. */
const SESSION_MS = 30 * 60_000;
const SLACK_MS = 60_000;
/** Age of a signature, in seconds, beyond which it may be a recording. As Stripe recommends. */
const TOLERANCE_SECONDS = 300;
const PAGE = 100;
const SESSION_EXPANDED = ['payment_intent.latest_charge', 'invoice'];

const madeSince = (since: Date) => ({ created: { gte: Math.floor(since.getTime() / 1000) }, limit: PAGE });

/** A list from its newest to its end, page after page. */
async function* pages<T>(what: string, list: Stripe.ApiListPromise<T>): AsyncIterable<T> {
  for (;;) {
    const next = await asking(what, () => list.next());
    if (next.done === true) return;
    yield next.value;
  }
}

/** The port on Stripe's SDK, the only place that calls it. */
export class SdkStripeGateway extends StripeGateway {
  private readonly stripe: Stripe;
  private readonly secrets: readonly string[];
  private readonly seller: AppConfig['seller'];
  private readonly taxRates = new Map<string, Promise<string>>();

  constructor(
    stripe: NonNullable<AppConfig['stripe']>,
    seller: AppConfig['seller'],
    private readonly clock: Clock,
  ) {
    super();
    this.stripe = createStripe(stripe);
    this.secrets = stripe.webhookSecrets;
    this.seller = seller;
  }

  override async openCheckout(input: CheckoutInput): Promise<OpenedCheckout> {
    const customerId = await this.saveCustomer(input.buyer);
    const params = sessionParams(input, this.seller, {
      customerId,
      couponId: await this.saveCoupon(input),
      taxRateId: await this.taxRateOf(input.tax),
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
          ? await this.refundsOf(paymentId)
          : [],
      disputes:
        paymentId !== null && some(depth.disputes, charge?.disputed ?? false)
          ? await this.disputesOf(paymentId)
          : [],
      invoice: invoice === null || typeof invoice === 'string' ? null : invoiceFacts(invoice),
    };
  }

  override async findSession(order: {
    orderId: string;
    customerId: string | null;
    since: Date;
  }): Promise<string | null> {
    const { customerId, orderId } = order;
    const made = madeSince(new Date(order.since.getTime() - SLACK_MS));
    if (customerId !== null) {
      const found = await askingFor('Look for a session', () =>
        this.sessionOf(orderId, { ...made, customer: customerId }),
      );
      if (found !== null) return found;
    }
    // The customer may have been deleted, and another made as the page was opened.
    return asking('Look for a session', () => this.sessionOf(orderId, made));
  }

  override async *listSessions(since: Date): AsyncIterable<ListedSession> {
    const list = this.stripe.checkout.sessions.list({
      ...madeSince(since),
      expand: ['data.payment_intent.latest_charge'],
    });
    for await (const session of pages('List sessions', list)) yield listedSession(session);
  }

  override async *listChanges(since: Date): AsyncIterable<ListedChange> {
    const made = madeSince(since);
    for await (const refund of pages('List refunds', this.stripe.refunds.list(made)))
      yield refundChange(refund);
    for await (const dispute of pages('List disputes', this.stripe.disputes.list(made)))
      yield disputeChange(dispute);
    const events = this.stripe.events.list({ ...made, types: [...LATE_EVENTS] });
    for await (const event of pages('List events', events)) {
      const change = eventChange(event);
      if (change !== null) yield change;
    }
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

  override async saveCustomer(buyer: CheckoutBuyer): Promise<string> {
    return asking('Save a customer', async () => {
      const customerId = buyer.customerId ?? (await this.makeCustomer(buyer, null));
      try {
        await this.renewCustomer(customerId, buyer);
        return customerId;
      } catch (error) {
        if (!isUnknown(error)) throw error;
      }
      const another = await this.makeCustomer(buyer, customerId);
      await this.renewCustomer(another, buyer);
      return another;
    });
  }

  override async checkTaxId(
    customerId: string,
    companyId: string,
    vatId: string,
    known: string | null,
  ): Promise<TaxIdFacts | null> {
    const type = taxIdType(vatId);
    if (type === null) return null;
    return asking('Check a VAT id', async () => {
      const held = known === null ? null : await this.heldTaxId(customerId, known);
      if (held?.value === vatId) return taxIdFacts(held);
      if (held !== null) await this.dropTaxId(customerId, held.id);
      try {
        const made = await this.stripe.customers.createTaxId(
          customerId,
          { type, value: vatId },
          { idempotencyKey: `company:${companyId}:${customerId}:vat:${vatId}:${known ?? 'first'}` },
        );
        return taxIdFacts(made);
      } catch (error) {
        if (stripeCode(error) === 'tax_id_invalid') return null;
        throw error;
      }
    });
  }

  override async dropTaxId(customerId: string, taxId: string): Promise<void> {
    await askingFor('Drop a VAT id', () => this.stripe.customers.deleteTaxId(customerId, taxId));
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

  /**
   * Made of the id alone, so that the key always goes with the same parameters.
   * @param gone the one before, which was deleted at Stripe or is of another mode's key
   */
  private async makeCustomer({ companyId }: CheckoutBuyer, gone: string | null): Promise<string> {
    const idempotencyKey = `company:${companyId}:customer${gone === null ? '' : `:after:${gone}`}`;
    return (await this.stripe.customers.create({ metadata: { companyId } }, { idempotencyKey })).id;
  }

  /** A key of its own each time: an old one would answer for a name that has changed twice since. */
  private async renewCustomer(customerId: string, buyer: CheckoutBuyer): Promise<void> {
    await this.stripe.customers.update(customerId, customerParams(buyer), { idempotencyKey: newId() });
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
        const found = await this.findSession({ orderId, customerId, since: createdAt });
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

  /** One rate object per country and rate, found again by what it is called. Asked for once a process. */
  private async taxRateOf(tax: CheckoutInput['tax']): Promise<string | null> {
    if (tax.kind !== 'rate' || tax.ratePermille === null || tax.ratePermille === 0) return null;
    const name = `${tax.country}-${String(tax.ratePermille)}-${tax.label}`;
    const known = this.taxRates.get(name);
    if (known) return known;
    const found = this.findTaxRate(name, { ...tax, ratePermille: tax.ratePermille });
    this.taxRates.set(name, found);
    // What failed is asked for again by the next order.
    found.catch(() => this.taxRates.delete(name));
    return found;
  }

  private findTaxRate(
    name: string,
    tax: { label: string; ratePermille: number; country: string },
  ): Promise<string> {
    return asking('Find a tax rate', async () => {
      for await (const rate of this.stripe.taxRates.list({ active: true, limit: PAGE })) {
        if (rate.metadata?.plainhire === name) return rate.id;
      }
      const made = await this.stripe.taxRates.create(
        {
          display_name: tax.label,
          percentage: tax.ratePermille / 10,
          inclusive: false,
          country: tax.country,
          metadata: { plainhire: name },
        },
        { idempotencyKey: `tax-rate:${name}` },
      );
      return made.id;
    });
  }

  private async refundsOf(paymentId: string): Promise<RefundFacts[]> {
    return asking('List refunds', async () => {
      const found: RefundFacts[] = [];
      const list = this.stripe.refunds.list({ payment_intent: paymentId, limit: PAGE });
      for await (const refund of list) found.push(refundFacts(refund));
      return found.reverse();
    });
  }

  private async disputesOf(paymentId: string): Promise<DisputeFacts[]> {
    return asking('List disputes', async () => {
      const found: DisputeFacts[] = [];
      const list = this.stripe.disputes.list({ payment_intent: paymentId, limit: PAGE });
      for await (const dispute of list) found.push(disputeFacts(dispute));
      return found.reverse();
    });
  }

  private async sessionOf(
    orderId: string,
    filter: Stripe.Checkout.SessionListParams,
  ): Promise<string | null> {
    for await (const session of this.stripe.checkout.sessions.list(filter))
      if (session.metadata?.orderId === orderId) return session.id;
    return null;
  }

  private async orderOfPayment(payment: string | { id: string } | null): Promise<string | null> {
    const id = idOf(payment);
    return id === null ? null : this.orderOf(id);
  }

  private heldTaxId(customerId: string, taxId: string): Promise<Stripe.TaxId | null> {
    return askingFor('Read a VAT id', () => this.stripe.customers.retrieveTaxId(customerId, taxId));
  }
}
