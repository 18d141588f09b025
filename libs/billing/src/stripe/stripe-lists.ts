import type Stripe from 'stripe';
import { LATE_EVENTS } from './followed-events.js';
import {
  disputeChange,
  disputeFacts,
  eventChange,
  listedSession,
  refundChange,
  refundFacts,
} from './read-stripe.js';
import { asking, askingFor } from './stripe-client.js';
import type { DisputeFacts, ListedChange, ListedSession, RefundFacts } from './stripe-facts.js';

/** The most that Stripe gives at once. */
export const PAGE = 100;
/** What clocks may differ by. */
const SLACK_MS = 60_000;

const madeSince = (since: Date) => ({ created: { gte: Math.floor(since.getTime() / 1000) }, limit: PAGE });

/** A list from its newest to its end, page after page. */
async function* pages<T>(what: string, list: Stripe.ApiListPromise<T>): AsyncIterable<T> {
  for (;;) {
    const next = await asking(what, () => list.next());
    if (next.done === true) return;
    yield next.value;
  }
}

/** What is found by walking Stripe's lists. */
export class StripeLists {
  constructor(private readonly stripe: Stripe) {}

  async findSession(order: {
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

  async *sessions(since: Date): AsyncIterable<ListedSession> {
    const list = this.stripe.checkout.sessions.list({
      ...madeSince(since),
      expand: ['data.payment_intent.latest_charge'],
    });
    for await (const session of pages('List sessions', list)) yield listedSession(session);
  }

  async *changes(since: Date): AsyncIterable<ListedChange> {
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

  async refundsOf(paymentId: string): Promise<RefundFacts[]> {
    return asking('List refunds', async () => {
      const found: RefundFacts[] = [];
      const list = this.stripe.refunds.list({ payment_intent: paymentId, limit: PAGE });
      for await (const refund of list) found.push(refundFacts(refund));
      return found.reverse();
    });
  }

  async disputesOf(paymentId: string): Promise<DisputeFacts[]> {
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
}
