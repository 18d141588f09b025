import { Injectable } from '@nestjs/common';
import type { RefundState } from '@plainhire/contracts';
import { newId } from '@plainhire/kernel';
import { BillingNotifier } from '../billing-notifier.js';
import { needsLookMail } from '../billing.mails.js';
import { CreditRepository } from '../credits/credit.repository.js';
import { missedOf, takenOf } from '../refunds/refund-desk.js';
import { type Refund, UNDER_WAY } from '../refunds/refund.entity.js';
import { RefundRepository } from '../refunds/refund.repository.js';
import {
  creditInTheWay,
  namedMoney,
  REFUND_WORDS,
  refundRoom,
  type SplitFacts,
  splitRefund,
} from '../rules/index.js';
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
    const ours = (fact: RefundFacts) =>
      known.find(({ id, stripeRefundId }) => stripeRefundId === fact.id || id === fact.refundId);
    // Those that are known first: what has failed of them is there again for those that are new.
    const strangers: RefundFacts[] = [];
    for (const fact of work.facts.refunds) {
      const refund = ours(fact);
      if (refund) await this.bring(work, refund, fact);
      else strangers.push(fact);
    }
    for (const fact of strangers) await this.bring(work, await this.adopt(work, fact), fact);
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
   * Made at Stripe and not here. What is back and what is on its way counts, so that its parts fit whichever
   * of them succeeds first; one that brings back all that is left ends what was bought.
   */
  private async adopt(work: FactsWork, fact: RefundFacts): Promise<Refund> {
    const { order, now } = work;
    const before = await this.before(work, fact);
    const { net, tax } = splitRefund(fact.amount, before);
    const left = before.paidNet + before.paidTax - before.backNet - before.backTax;
    const all = fact.amount >= left;
    const failed = fact.status === 'failed';
    const refund: Refund = {
      id: newId(),
      orderId: order.id,
      kind: all ? 'full' : 'partial',
      state: 'sent',
      net,
      tax,
      credit: 0,
      creditTaken: failed ? 0 : await this.takeCredit(work, { net, all }, fact),
      endsPromotion: all,
      reason: REFUND_AT_STRIPE,
      outsideReference: null,
      stripeRefundId: fact.id,
      failure: null,
      requestedBy: null,
      approvedBy: null,
      createdAt: now,
      settledAt: null,
    };
    await this.refunds.insert(refund);
    if (!failed) await this.book.tellTooMuch(work, refund, fact.amount - net - tax);
    return refund;
  }

  /**
   * What a refund made at Stripe is told apart against: all that is not refused or failed. Where that leaves
   * too little, one of ours that Stripe does not know yet will not go through any more, and only what Stripe
   * has counts. What has failed already takes nothing from anybody.
   */
  private async before({ order }: FactsWork, fact: RefundFacts): Promise<SplitFacts> {
    const paid = { paidNet: order.net, paidTax: order.tax ?? 0 };
    if (fact.status === 'failed') return { ...paid, backNet: 0, backTax: 0 };
    const refunds = await this.refunds.ofOrder(order.id);
    const counted = (states: readonly RefundState[]): SplitFacts => {
      const rows = refunds.filter(({ state }) => states.includes(state));
      const sumOf = (part: 'net' | 'tax') => rows.reduce((sum, row) => sum + row[part], 0);
      return { ...paid, backNet: sumOf('net'), backTax: sumOf('tax') };
    };
    const all = counted([...UNDER_WAY, 'succeeded']);
    const left = all.paidNet + all.paidTax - all.backNet - all.backTax;
    return fact.amount <= left ? all : counted(['sent', 'succeeded']);
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
