import { Injectable } from '@nestjs/common';
import { newId } from '@plainhire/kernel';
import { BillingNotifier } from '../billing-notifier.js';
import { disputedMail } from '../billing.mails.js';
import type { Dispute } from '../disputes/dispute.entity.js';
import { DisputeRepository } from '../disputes/dispute.repository.js';
import { Ledger } from '../ledger/ledger.js';
import { wonAction } from '../rules/index.js';
import type { DisputeFacts } from '../stripe/stripe-facts.js';
import { DisputedCredit } from './disputed-credit.js';
import { disputeDecidedJournal, disputeOpenedJournal, disputeUndoneJournal } from './journals.js';
import { OrderDiary } from './order-diary.js';
import { type FactsWork, move } from './order-work.js';

/**
 * Brings the disputes of an order to where Stripe says they are. While one is open the order is disputed
 * and what was bought is on hold; an inquiry is only told of, since no money has moved.
 */
@Injectable()
export class ApplyDisputes {
  constructor(
    private readonly disputes: DisputeRepository,
    private readonly credit: DisputedCredit,
    private readonly ledger: Ledger,
    private readonly diary: OrderDiary,
    private readonly notifier: BillingNotifier,
  ) {}

  async execute(work: FactsWork): Promise<void> {
    if (work.facts.disputes.length === 0) return;
    const known = await this.disputes.ofOrder(work.order.id);
    for (const fact of work.facts.disputes) {
      const dispute =
        known.find(({ stripeDisputeId }) => stripeDisputeId === fact.id) ?? (await this.take(work, fact));
      await this.follow(work, dispute, fact);
    }
    await this.settle(work);
  }

  private async take(work: FactsWork, fact: DisputeFacts): Promise<Dispute> {
    const dispute: Dispute = {
      id: newId(),
      orderId: work.order.id,
      stripeDisputeId: fact.id,
      amount: fact.amount,
      currency: fact.currency,
      reason: fact.reason,
      state: fact.status,
      evidence: null,
      evidenceDueBy: fact.evidenceDueBy,
      openedAt: fact.openedAt,
      closedAt: null,
    };
    await this.disputes.insert(dispute);
    await this.diary.note(work, fact.outcome === 'inquiry' ? 'dispute.asked' : 'dispute.opened', {
      disputeId: dispute.id,
      stripeDisputeId: fact.id,
      amount: fact.amount,
      reason: fact.reason,
    });
    await this.tell(work, dispute, fact);
    return dispute;
  }

  private async follow(work: FactsWork, dispute: Dispute, fact: DisputeFacts): Promise<void> {
    const { order, now } = work;
    const { outcome } = fact;
    const decided = outcome === 'won' || outcome === 'lost';
    if (outcome === 'open' || decided) {
      const booked = await this.ledger.post(disputeOpenedJournal(order, dispute));
      // An inquiry that became a dispute: now it is one.
      if (booked && dispute.state !== fact.status) await this.tell(work, dispute, fact);
    }
    if (decided) await this.decide(work, dispute, outcome);
    const closed = decided || outcome === 'closed';
    if (dispute.state === fact.status && (dispute.closedAt !== null) === closed) return;
    dispute.state = fact.status;
    dispute.evidenceDueBy = fact.evidenceDueBy;
    if (closed) dispute.closedAt ??= now;
    await this.disputes.update(dispute);
  }

  /** Once for each decision. A bank may decide anew: then the one before is booked back first. */
  private async decide(work: FactsWork, dispute: Dispute, outcome: 'won' | 'lost'): Promise<void> {
    const { order } = work;
    const { id: disputeId, amount } = dispute;
    const before = await this.diary.decisionsOf(order.id, disputeId);
    const last = before.at(-1);
    if (last === outcome) return;
    const count = before.length;
    if (last !== undefined) await this.ledger.post(disputeUndoneJournal(order, dispute, last, count - 1));
    await this.ledger.post(disputeDecidedJournal(order, dispute, outcome, count));
    await this.diary.note(work, `dispute.${outcome}`, { disputeId, amount });
  }

  /** Of several the worst counts: lost, then open. */
  private async settle(work: FactsWork): Promise<void> {
    const { order, facts } = work;
    const outcomes = facts.disputes.map(({ outcome }) => outcome);
    const standing = outcomes.includes('lost') ? 'lost' : outcomes.includes('open') ? 'open' : 'over';
    if (order.state === 'dispute_lost') {
      if (standing === 'lost') return;
      move(work, 'reopen_dispute');
      await this.credit.giveBack(work);
    }
    if (standing !== 'over' && order.state !== 'disputed') {
      order.stateBeforeDispute = order.state;
      move(work, 'dispute');
    }
    if (order.state !== 'disputed') return;
    if (standing === 'lost') {
      move(work, 'lose_dispute');
      await this.credit.end(work);
    } else if (standing === 'over') {
      move(work, wonAction(order.stateBeforeDispute));
      order.stateBeforeDispute = null;
      await this.diary.note(work, 'dispute.over');
    }
  }

  private async tell({ order }: FactsWork, dispute: Dispute, fact: DisputeFacts): Promise<void> {
    const inquiry = fact.outcome === 'inquiry';
    await this.notifier.tellFinance(disputedMail, `${dispute.id}:${inquiry ? 'asked' : 'opened'}`, {
      ...(await this.diary.about(order)),
      currency: dispute.currency,
      amount: dispute.amount,
      reason: dispute.reason,
      evidenceDueBy: fact.evidenceDueBy?.toISOString() ?? null,
      inquiry,
    });
  }
}
