import { Injectable } from '@nestjs/common';
import type { RefundKind } from '@plainhire/contracts';
import { type Actor, Clock, newId } from '@plainhire/kernel';
import { AuditLog, Outbox, UnitOfWork } from '@plainhire/platform';
import { orderNotFound } from '../billing.errors.js';
import { requireFinance } from '../billing.policy.js';
import { actorOf, userIdOf } from '../orders/actor-words.js';
import { OrderRepository } from '../orders/order.repository.js';
import { RefundDesk } from './refund-desk.js';
import type { Refund } from './refund.entity.js';
import { RefundRepository } from './refund.repository.js';

/** Finance gives something back. A small sum goes out at once, a large one waits for a second person. */
@Injectable()
export class RequestRefund {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly orders: OrderRepository,
    private readonly refunds: RefundRepository,
    private readonly desk: RefundDesk,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @returns the refund's id
   * @throws DomainError forbidden `billing.finance-only`; not_found `billing.order-not-found`; conflict
   *   `billing.not-refundable`, `billing.promotion-ended`, `billing.refund-at-stripe`; invalid
   *   `billing.refund-too-much`
   */
  async execute(
    actor: Actor,
    input: {
      orderId: string;
      kind: RefundKind;
      net?: number | undefined;
      reason: string;
      /** It was paid outside Stripe. */
      outside?: { reference: string } | undefined;
    },
  ): Promise<string> {
    requireFinance(actor);
    return this.uow.run(async () => {
      const order = await this.orders.lock(input.orderId);
      if (!order) throw orderNotFound();
      await this.refunds.lockAsking(order.companyId);
      const by = userIdOf(actor);
      const outsideReference = input.outside?.reference ?? null;
      const outside = outsideReference !== null;
      const amount = await this.desk.work(order, input.kind, { by, net: input.net, outside });
      const now = this.clock.now();
      const refund: Refund = {
        id: newId(),
        orderId: order.id,
        kind: input.kind,
        state: amount.secondPerson ? 'waiting_approval' : 'approved',
        net: amount.net,
        tax: amount.tax,
        credit: amount.credit,
        creditTaken: amount.creditTaken,
        endsPromotion: amount.endsPromotion,
        reason: input.reason,
        outsideReference,
        stripeRefundId: null,
        failure: null,
        requestedBy: by,
        approvedBy: null,
        createdAt: now,
        settledAt: null,
      };
      await this.refunds.insert(refund);
      if (refund.state === 'approved')
        await this.outbox.enqueue(
          'billing.send-refund',
          { refundId: refund.id },
          { key: `refund:${refund.id}` },
        );
      const { id: refundId, kind, net, tax, credit, creditTaken, state } = refund;
      await this.orders.addEvent({
        orderId: order.id,
        at: now,
        kind: 'refund.requested',
        actor: actorOf(actor),
        detail: {
          ...{ refundId, kind, net, tax, credit, creditTaken, state },
          ...(outside ? { outsideReference } : {}),
        },
      });
      await this.audit.record({
        actor,
        action: 'refund.request',
        subjectKind: 'refund',
        subjectId: refundId,
        companyId: order.companyId,
        after: {
          ...{ orderId: order.id, kind, net, tax, credit, creditTaken, state },
          ...{ reason: input.reason, outsideReference },
        },
      });
      return refundId;
    });
  }
}
