import { Injectable } from '@nestjs/common';
import { type Actor, Clock } from '@plainhire/kernel';
import { AuditLog, Outbox, UnitOfWork } from '@plainhire/platform';
import { refundNotFound, refundSamePerson, refundSettled } from '../finance.errors.js';
import { requireFinance } from '../billing.policy.js';
import { actorOf, userIdOf } from '../orders/actor-words.js';
import { OrderRepository } from '../orders/order.repository.js';
import type { Refund } from './refund.entity.js';
import { RefundRepository } from './refund.repository.js';

/** What both answers to a refund that waits have in common. */
@Injectable()
export class AnswerRefund {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly orders: OrderRepository,
    private readonly refunds: RefundRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  async execute(
    actor: Actor,
    answer: { refundId: string; to: 'approved' | 'refused'; reason: string },
  ): Promise<void> {
    requireFinance(actor);
    await this.uow.run(async () => {
      const refund = await this.lock(answer.refundId);
      const { state, requestedBy, id: refundId, orderId } = refund;
      if (state !== 'waiting_approval') throw refundSettled(state);
      const userId = userIdOf(actor);
      // Whoever asked may take it back, and never approve it.
      if (answer.to === 'approved' && userId !== null && userId === requestedBy) throw refundSamePerson();
      const now = this.clock.now();
      refund.state = answer.to;
      refund.approvedBy = userId;
      if (answer.to === 'refused') refund.settledAt = now;
      await this.refunds.update(refund);
      if (answer.to === 'approved')
        await this.outbox.enqueue('billing.send-refund', { refundId }, { key: `refund:${refundId}` });
      // What was not given while it waited is due now.
      else if (refund.endsPromotion) await this.outbox.publish('order.changed', { orderId });
      const { to, reason } = answer;
      const kind = `refund.${to}`;
      await this.orders.addEvent({ orderId, at: now, kind, actor: actorOf(actor), detail: { refundId } });
      await this.audit.record({
        actor,
        action: to === 'approved' ? 'refund.approve' : 'refund.refuse',
        subjectKind: 'refund',
        subjectId: refundId,
        before: { state },
        after: { state: to, reason },
      });
    });
  }

  /** The order first, as everything does that changes one. */
  private async lock(refundId: string): Promise<Refund> {
    const found = await this.refunds.find(refundId);
    if (!found) throw refundNotFound();
    await this.orders.lock(found.orderId);
    const refund = await this.refunds.lock(refundId);
    if (!refund) throw refundNotFound();
    return refund;
  }
}

/** A second person agrees: the money goes out. */
@Injectable()
export class ApproveRefund {
  constructor(private readonly answer: AnswerRefund) {}

  /** @throws DomainError forbidden `billing.refund-same-person`; conflict `billing.refund-settled`; not_found */
  execute(actor: Actor, input: { refundId: string; reason?: string }): Promise<void> {
    return this.answer.execute(actor, {
      refundId: input.refundId,
      to: 'approved',
      reason: input.reason ?? '',
    });
  }
}

/** It does not go out. What it would have taken is free for another. */
@Injectable()
export class RefuseRefund {
  constructor(private readonly answer: AnswerRefund) {}

  /** @throws DomainError conflict `billing.refund-settled`; not_found `billing.refund-not-found` */
  execute(actor: Actor, input: { refundId: string; reason?: string }): Promise<void> {
    return this.answer.execute(actor, {
      refundId: input.refundId,
      to: 'refused',
      reason: input.reason ?? '',
    });
  }
}
