import { Injectable } from '@nestjs/common';
import { newId } from '@plainhire/kernel';
import type { Refund } from '../refunds/refund.entity.js';
import { RefundRepository } from '../refunds/refund.repository.js';
import { shareHalfUp } from '../rules/index.js';
import type { RefundFacts } from '../stripe/stripe-facts.js';
import { BookRefund } from './book-refund.js';
import { REFUND_AT_STRIPE } from './settlement.words.js';
import type { FactsWork } from './order-work.js';

/** Brings the refunds of an order to where Stripe says they are, those too that were made there by hand. */
@Injectable()
export class ApplyRefunds {
  constructor(
    private readonly refunds: RefundRepository,
    private readonly book: BookRefund,
  ) {}

  async execute(work: FactsWork): Promise<void> {
    if (work.facts.refunds.length === 0) return;
    const known = await this.refunds.ofOrder(work.order.id);
    for (const fact of work.facts.refunds) {
      const refund =
        known.find(({ id, stripeRefundId }) => stripeRefundId === fact.id || id === fact.refundId) ??
        (await this.adopt(work, fact));
      await this.bring(work, refund, fact);
    }
  }

  private async bring(work: FactsWork, refund: Refund, fact: RefundFacts): Promise<void> {
    if (refund.stripeRefundId === null || (refund.state === 'approved' && fact.status === 'pending')) {
      refund.stripeRefundId = fact.id;
      if (refund.state === 'approved') refund.state = 'sent';
      await this.refunds.update(refund);
    }
    if (fact.status === 'succeeded' && refund.state !== 'succeeded') await this.book.succeed(work, refund);
    else if (fact.status === 'failed' && refund.state !== 'failed')
      await this.book.fail(work, refund, fact.failure ?? 'unknown');
  }

  /**
   * Made at Stripe and not here. Its tax is the part that the tax has in what was paid; one that brings
   * everything back takes what is left of both, so that the parts come to the whole.
   */
  private async adopt({ order, now }: FactsWork, fact: RefundFacts): Promise<Refund> {
    const leftNet = order.net - order.refundedNet;
    const leftTax = (order.tax ?? 0) - order.refundedTax;
    const all = fact.amount >= leftNet + leftTax;
    const paid = order.net + (order.tax ?? 0);
    const share = paid === 0 ? 0 : shareHalfUp(fact.amount, order.tax ?? 0, paid);
    // Neither part may be larger than what is left of it.
    const tax = all ? leftTax : Math.min(Math.max(share, fact.amount - leftNet), leftTax);
    const refund: Refund = {
      id: newId(),
      orderId: order.id,
      kind: all ? 'full' : 'partial',
      state: 'sent',
      net: all ? leftNet : fact.amount - tax,
      tax,
      credit: 0,
      endsPromotion: all,
      reason: REFUND_AT_STRIPE,
      stripeRefundId: fact.id,
      failure: null,
      requestedBy: null,
      approvedBy: null,
      createdAt: now,
      settledAt: null,
    };
    await this.refunds.insert(refund);
    return refund;
  }
}
