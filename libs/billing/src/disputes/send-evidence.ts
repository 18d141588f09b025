import { Injectable, Optional } from '@nestjs/common';
import { type Actor, Clock } from '@plainhire/kernel';
import { AuditLog, UnitOfWork } from '@plainhire/platform';
import { disputeNotFound, disputeOver, evidenceSent } from '../finance.errors.js';
import { orderNotFound } from '../billing.errors.js';
import { requireFinance } from '../billing.policy.js';
import { actorOf } from '../orders/actor-words.js';
import { OrderRepository } from '../orders/order.repository.js';
import { PromotionUsage } from '../refunds/promotion-usage.js';
import { StripeGateway } from '../stripe/stripe-gateway.js';
import { DisputeRepository } from './dispute.repository.js';
import { evidenceOf } from './evidence.js';

/** Finance answers the bank: what the product knows of the order, and what they add. Once. */
@Injectable()
export class SendEvidence {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly orders: OrderRepository,
    private readonly disputes: DisputeRepository,
    private readonly gateway: StripeGateway,
    private readonly audit: AuditLog,
    @Optional() private readonly usage?: PromotionUsage,
  ) {}

  /**
   * @returns the order's id
   * @throws DomainError not_found `billing.dispute-not-found`; conflict `billing.dispute-over`,
   *   `billing.evidence-sent`; unavailable `billing.stripe-away`
   */
  async execute(actor: Actor, { disputeId, text }: { disputeId: string; text: string }): Promise<string> {
    requireFinance(actor);
    const dispute = await this.disputes.find(disputeId);
    if (!dispute) throw disputeNotFound();
    if (dispute.closedAt !== null) throw disputeOver();
    if (dispute.evidence !== null) throw evidenceSent();
    const order = await this.orders.find(dispute.orderId);
    if (!order) throw orderNotFound();
    const usage = (await this.usage?.usageOf(order.id)) ?? null;
    const evidence = evidenceOf(order, await this.orders.eventsOf(order.id), usage, text);
    await this.gateway.sendEvidence(dispute.stripeDisputeId, evidence);
    await this.uow.run(async () => {
      await this.orders.lock(order.id);
      const row = await this.disputes.lock(disputeId);
      if (row?.evidence !== null) return;
      row.evidence = { ...evidence };
      await this.disputes.update(row);
      await this.orders.addEvent({
        orderId: order.id,
        at: this.clock.now(),
        kind: 'dispute.evidence-sent',
        actor: actorOf(actor),
        detail: { disputeId },
      });
      await this.audit.record({
        actor,
        action: 'dispute.send-evidence',
        subjectKind: 'dispute',
        subjectId: disputeId,
        companyId: order.companyId,
      });
    });
    return order.id;
  }
}
