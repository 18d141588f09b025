import { Injectable } from '@nestjs/common';
import { Clock } from '@plainhire/kernel';
import { Outbox, UnitOfWork } from '@plainhire/platform';
import { orderNotFound } from '../billing.errors.js';
import { OrderRepository } from '../orders/order.repository.js';
import type { OrderFacts } from '../stripe/stripe-facts.js';
import { ApplyDisputes } from './apply-disputes.js';
import { ApplyPayment } from './apply-payment.js';
import { ApplyRefunds } from './apply-refunds.js';
import type { Cause, FactsWork } from './order-work.js';
import { ReadingNumbers } from './reading-numbers.js';

/**
 * `older`: a reading that began later stands already; all that was there to be seen when this one began,
 * that one saw. `overtaken`: another changed the order while this one was under way and may have seen less
 * than that one; it is to be taken again. `differs`: the facts do not fit the order, nothing was granted for
 * them, and finance knows.
 */
export type Applied = 'changed' | 'unchanged' | 'older' | 'overtaken' | 'differs';

/**
 * The one function that brings an order to where Stripe says it is, however it came to know: an event,
 * the sweep, reconciliation. Level-triggered: the same facts twice change nothing, and an older reading
 * never undoes a newer one. One transaction, with the order locked.
 */
@Injectable()
export class ApplyFacts {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly orders: OrderRepository,
    private readonly numbers: ReadingNumbers,
    private readonly outbox: Outbox,
    private readonly payment: ApplyPayment,
    private readonly refunds: ApplyRefunds,
    private readonly disputes: ApplyDisputes,
  ) {}

  /** @throws DomainError not_found `billing.order-not-found` */
  execute(orderId: string, facts: OrderFacts, cause: Cause): Promise<Applied> {
    return this.uow.run(async () => {
      const order = await this.orders.lock(orderId);
      if (!order) throw orderNotFound();
      if (facts.reading <= order.reading) return 'older';
      if (facts.reading <= order.changedAtReading) return 'overtaken';
      const work: FactsWork = { order, facts, cause, now: this.clock.now(), changed: false };
      const before = JSON.stringify(order);
      if ((await this.payment.execute(work)) !== null) return 'differs';
      if (order.paidAt !== null) {
        await this.refunds.execute(work);
        await this.disputes.execute(work);
      }
      const touched = work.changed || JSON.stringify(order) !== before;
      order.reading = facts.reading;
      order.watermark = work.now;
      if (touched) order.updatedAt = work.now;
      // Refunds and disputes change in rows of their own.
      if (touched || facts.refunds.length > 0 || facts.disputes.length > 0)
        order.changedAtReading = await this.numbers.next();
      await this.orders.update(order);
      if (work.changed) await this.outbox.publish('order.changed', { orderId });
      return work.changed ? 'changed' : 'unchanged';
    });
  }
}
