import { Injectable } from '@nestjs/common';
import { Clock, isDomainError, systemActor } from '@plainhire/kernel';
import { type JobContext, Outbox, UnitOfWork } from '@plainhire/platform';
import { orderNotFound } from '../billing.errors.js';
import { refundNotFound } from '../finance.errors.js';
import { actorOf } from '../orders/actor-words.js';
import type { Order } from '../orders/order.entity.js';
import { OrderRepository } from '../orders/order.repository.js';
import { type Applied, ApplyFacts } from '../settlement/apply-facts.js';
import { BookRefund } from '../settlement/book-refund.js';
import type { OrderWork } from '../settlement/order-work.js';
import { settleInJob } from '../settlement/settle-in-job.js';
import { SettleOrder } from '../settlement/settle-order.js';
import type { OrderFacts, RefundFacts } from '../stripe/stripe-facts.js';
import { StripeGateway } from '../stripe/stripe-gateway.js';
import type { Refund } from './refund.entity.js';
import { RefundRepository } from './refund.repository.js';

const CAUSE = { actor: actorOf(systemActor('billing.send-refund')), stripeEventId: null };

/**
 * Sends an approved refund to Stripe and books what Stripe says became of it. Killed in the middle it
 * is sent again under the same key, which pays nothing twice.
 */
@Injectable()
export class SendRefund {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly orders: OrderRepository,
    private readonly refunds: RefundRepository,
    private readonly gateway: StripeGateway,
    private readonly settleOrder: SettleOrder,
    private readonly applyFacts: ApplyFacts,
    private readonly book: BookRefund,
    private readonly outbox: Outbox,
  ) {}

  /** @throws DomainError unavailable `billing.stripe-away`: to be tried again */
  async execute(refundId: string, context: Pick<JobContext, 'settle'>): Promise<void> {
    const refund = await this.refunds.find(refundId);
    if (!refund) throw refundNotFound();
    const order = await this.orders.find(refund.orderId);
    if (!order) throw orderNotFound();
    if (refund.state !== 'approved') {
      await context.settle(() => Promise.resolve());
      return;
    }
    // Only credit goes back, or nothing, or it was paid outside: Stripe has no part in it.
    if (refund.net + refund.tax === 0 || refund.outsideReference !== null) {
      await context.settle(() => this.decide(refund, (work, row) => this.book.succeed(work, row)));
      return;
    }
    const sent = await this.send(refund, order);
    if (typeof sent === 'string') {
      await context.settle(() => this.decide(refund, (work, row) => this.book.fail(work, row, sent)));
      return;
    }
    await settleInJob(
      context,
      () => this.settleOrder.read(order.id),
      (facts) => this.settle(refund, sent, facts),
    );
  }

  /** @returns what Stripe made of it, or why it will not */
  private async send(refund: Refund, order: Order): Promise<RefundFacts | string> {
    if (order.stripePaymentIntentId === null) return 'no_payment';
    try {
      return await this.gateway.refund({
        refundId: refund.id,
        orderId: order.id,
        paymentIntentId: order.stripePaymentIntentId,
        amount: refund.net + refund.tax,
      });
    } catch (error) {
      if (!isDomainError(error, 'billing.stripe-refused')) throw error;
      return typeof error.extra.reason === 'string' ? error.extra.reason : 'refused';
    }
  }

  private async settle(
    refund: Refund,
    sent: RefundFacts,
    facts: OrderFacts | null,
  ): Promise<Applied | 'nothing'> {
    await this.decide(refund, async (_work, row) => {
      row.state = 'sent';
      row.stripeRefundId = sent.id;
      await this.refunds.update(row);
    });
    return facts === null ? 'nothing' : this.applyFacts.execute(refund.orderId, facts, CAUSE);
  }

  /** Under the order's lock; leaves alone what an event was quicker to bring. */
  private async decide(
    { id, orderId }: Refund,
    what: (work: OrderWork, refund: Refund) => Promise<void>,
  ): Promise<void> {
    await this.uow.run(async () => {
      const order = await this.orders.lock(orderId);
      if (!order) throw orderNotFound();
      const refund = await this.refunds.lock(id);
      if (refund?.state !== 'approved') return;
      const work: OrderWork = { order, cause: CAUSE, now: this.clock.now(), changed: false };
      await what(work, refund);
      if (!work.changed) return;
      order.updatedAt = work.now;
      await this.orders.update(order);
      await this.outbox.publish('order.changed', { orderId });
    });
  }
}
