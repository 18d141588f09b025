import { Injectable } from '@nestjs/common';
import { newId } from '@plainhire/kernel';
import { BillingNotifier } from '../billing-notifier.js';
import { needsLookMail } from '../billing.mails.js';
import { CreditRepository } from '../credits/credit.repository.js';
import { missedOf, takenOf } from '../refunds/refund-desk.js';
import type { Refund } from '../refunds/refund.entity.js';
import { RefundRepository } from '../refunds/refund.repository.js';
import { creditInTheWay, namedMoney, REFUND_WORDS, refundRoom, shareHalfUp } from '../rules/index.js';
import type { RefundFacts } from '../stripe/stripe-facts.js';
import { BookRefund } from './book-refund.js';
import { OrderDiary } from './order-diary.js';
import { REFUND_AT_STRIPE } from './settlement.words.js';
import type { FactsWork } from './order-work.js';

/** Brings the refunds of an order to where Stripe says they are, those too that were made there by hand. */
@Injectable()
export class ApplyRefunds {
  constructor(
    private readonly refunds: RefundRepository,
    private readonly credits: CreditRepository,
    private readonly book: BookRefund,
    private readonly diary: OrderDiary,
    private readonly notifier: BillingNotifier,
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
  private async adopt(work: FactsWork, fact: RefundFacts): Promise<Refund> {
    const { order, now } = work;
    const leftNet = order.net - order.refundedNet;
    const leftTax = (order.tax ?? 0) - order.refundedTax;
    const all = fact.amount >= leftNet + leftTax;
    const paid = order.net + (order.tax ?? 0);
    const share = paid === 0 ? 0 : shareHalfUp(fact.amount, order.tax ?? 0, paid);
    // Neither part may be larger than what is left of it.
    const tax = all ? leftTax : Math.min(Math.max(share, fact.amount - leftNet), leftTax);
    const net = all ? leftNet : fact.amount - tax;
    const refund: Refund = {
      id: newId(),
      orderId: order.id,
      kind: all ? 'full' : 'partial',
      state: 'sent',
      net,
      tax,
      credit: 0,
      creditTaken: await this.takeCredit(work, { net, all }, fact),
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

  /**
   * Nobody here was asked, so what the order gave as credit is taken now, as a refund of ours would. What
   * is spent cannot be, and money that is gone cannot be less: finance is told where both are too much.
   */
  private async takeCredit(
    work: FactsWork,
    { net, all }: { net: number; all: boolean },
    fact: RefundFacts,
  ): Promise<number> {
    const { order } = work;
    const lot = await this.credits.holdLotOf(order.id);
    if (!lot) return 0;
    const others = (await this.refunds.ofOrder(order.id)).filter(
      ({ state }) => state !== 'refused' && state !== 'failed',
    );
    const facts = {
      ...{ paidNet: order.net, paidTax: order.tax ?? 0, paidCredit: order.credit },
      refundedNet: Math.min(
        order.net,
        others.reduce((sum, one) => sum + one.net, 0),
      ),
      refundedTax: order.refundedTax,
      refundedCredit: others.reduce((sum, one) => sum + one.credit, 0),
      ...{ totalDays: null, usedMs: 0, missed: missedOf(lot) },
    };
    const over = net - refundRoom(facts);
    if (over > 0 && facts.missed.spent > 0) await this.tellTooMuch(work, fact, over);
    const creditTaken = creditInTheWay(net, facts);
    return takenOf({ net, tax: 0, credit: 0, creditTaken, endsPromotion: all }, lot);
  }

  private async tellTooMuch(work: FactsWork, fact: RefundFacts, amount: number): Promise<void> {
    const { order } = work;
    const detail = REFUND_WORDS.tooMuchBack(namedMoney({ amount, currency: order.currency }));
    await this.diary.note(work, 'refund.too-much', { stripeRefundId: fact.id, amount });
    await this.notifier.tellFinance(needsLookMail, `${order.id}:${fact.id}`, {
      ...(await this.diary.about(order)),
      detail,
    });
  }
}
