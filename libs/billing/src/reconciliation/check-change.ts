import { Injectable } from '@nestjs/common';
import { isId } from '@plainhire/kernel';
import { OrderRepository } from '../orders/order.repository.js';
import { StripeEventRepository } from '../stripe/stripe-event.repository.js';
import type { ListedChange } from '../stripe/stripe-facts.js';
import { StripeGateway } from '../stripe/stripe-gateway.js';
import { ReconciliationRepository } from './reconciliation.repository.js';
import { RECONCILIATION_WORDS as WORDS } from './reconciliation.words.js';
import type { RunReport } from './run-report.js';
import { SettleAndCompare } from './settle-and-compare.js';

/** What a refund that stands here is called, by Stripe's word for it. */
const REFUND_STATES: Readonly<Record<string, string>> = { pending: 'sent' };

/**
 * A refund, a dispute or the end of a slow payment, whenever its order was bought: where it does not
 * stand here as it does at Stripe, the order is settled.
 */
@Injectable()
export class CheckChange {
  constructor(
    private readonly runs: ReconciliationRepository,
    private readonly orders: OrderRepository,
    private readonly events: StripeEventRepository,
    private readonly gateway: StripeGateway,
    private readonly compare: SettleAndCompare,
  ) {}

  /**
   * @param strangers payments that turned out to be of nobody here, so that Stripe is asked once about each
   * @returns the order that it is of; null when there is none, or it stands here already
   */
  async orderOf(change: ListedChange, strangers: Set<string>): Promise<string | null> {
    if (await this.isKnown(change)) return null;
    const { id, orderId, paymentId } = change;
    for (const stripeId of [id, paymentId]) {
      const known = stripeId === null ? null : await this.events.findOrderOf(stripeId);
      if (known !== null) return known;
    }
    const named = orderId ?? (await this.payerOf(paymentId, strangers));
    if (named === null || !isId(named)) return null;
    return (await this.orders.find(named))?.id ?? null;
  }

  async execute(report: RunReport, change: ListedChange, orderId: string): Promise<void> {
    const { after, deviations } = await this.compare.execute(orderId);
    for (const { kind, detail } of deviations)
      await report.find({ kind, orderId, stripeId: change.id, repaired: true, detail });
    // Nothing is booked of an order that was not granted: what differs there is told by its session.
    if (change.what === 'payment' || after.order.paidAt === null) return;
    if ((await this.runs.stateOf(change.id)) !== null) return;
    const kind = change.what === 'refund' ? 'refunded_not_booked' : 'disputed_not_booked';
    await report.find({ kind, orderId, stripeId: change.id, repaired: false, detail: WORDS.notTaken });
  }

  private async payerOf(paymentId: string | null, strangers: Set<string>): Promise<string | null> {
    if (paymentId === null || strangers.has(paymentId)) return null;
    const orderId = await this.gateway.orderOf(paymentId);
    if (orderId === null) strangers.add(paymentId);
    return orderId;
  }

  private async isKnown({ id, what, status }: ListedChange): Promise<boolean> {
    if (what === 'payment') {
      const order = await this.runs.paymentOf(id);
      if (order === null) return false;
      return status === 'unpaid' ? order.state === 'payment_failed' : order.paid;
    }
    const here = await this.runs.stateOf(id);
    // One that failed before anybody here heard of it has changed nothing.
    if (here === null && what === 'refund' && status === 'failed') return true;
    return here === (REFUND_STATES[status] ?? status);
  }
}
