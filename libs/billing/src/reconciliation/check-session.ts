import { Injectable } from '@nestjs/common';
import { isId } from '@plainhire/kernel';
import type { Order } from '../orders/order.entity.js';
import { OrderRepository } from '../orders/order.repository.js';
import { RefundRepository } from '../refunds/refund.repository.js';
import { standingOf } from '../settlement/standing.rules.js';
import { StripeEventRepository } from '../stripe/stripe-event.repository.js';
import type { ListedSession } from '../stripe/stripe-facts.js';
import { deviationsOf, needsLook } from './compare-session.js';
import type { RunReport } from './run-report.js';
import { RECONCILIATION_WORDS as WORDS } from './reconciliation.words.js';
import { SettleAndCompare } from './settle-and-compare.js';

/** One line of Stripe's list of sessions, against the order that it pays. */
@Injectable()
export class CheckSession {
  constructor(
    private readonly orders: OrderRepository,
    private readonly events: StripeEventRepository,
    private readonly refunds: RefundRepository,
    private readonly compare: SettleAndCompare,
  ) {}

  /** @returns the order; null for a session of nobody here */
  async orderOf({ session }: ListedSession): Promise<Order | null> {
    const known = await this.events.findOrderOf(session.id);
    const id = known ?? (session.orderId !== null && isId(session.orderId) ? session.orderId : null);
    return id === null ? null : this.orders.find(id);
  }

  /** Somebody paid for nothing that stands here. */
  async stray(report: RunReport, { session }: ListedSession): Promise<void> {
    if (standingOf({ session, payment: null }) !== 'paid' || session.total === 0) return;
    await report.find({
      kind: 'unknown_session',
      orderId: null,
      stripeId: session.id,
      repaired: false,
      detail: WORDS.unknown(session.total, session.currency),
    });
  }

  /** @returns whether Stripe was asked about the order itself */
  async execute(report: RunReport, listed: ListedSession, order: Order): Promise<boolean> {
    const onItsWay = await this.refunds.sumOnItsWay(order.id);
    const deviations = deviationsOf(listed, order, onItsWay);
    if (deviations.length === 0 && !needsLook(listed, order, onItsWay)) return false;
    const { after, deviations: mended } = await this.compare.execute(order.id);
    const left = deviationsOf(listed, after.order, after.onItsWay);
    const about = { orderId: order.id, stripeId: listed.session.id };
    // Repaired is what agrees afterwards; what was done is not asked.
    for (const { kind, detail } of deviations)
      await report.find({ kind, ...about, repaired: !left.some((one) => one.kind === kind), detail });
    for (const { kind, detail } of mended)
      if (!deviations.some((one) => one.kind === kind))
        await report.find({ kind, ...about, repaired: true, detail });
    return true;
  }
}
