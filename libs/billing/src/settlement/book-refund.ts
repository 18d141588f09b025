import { Injectable } from '@nestjs/common';
import type { RefundKind } from '@plainhire/contracts';
import { newId } from '@plainhire/kernel';
import { BillingNotifier } from '../billing-notifier.js';
import { needsLookMail, refundedMail, refundFailedMail, refundReturnedMail } from '../billing.mails.js';
import { CreditRepository, type LotWithLeft } from '../credits/credit.repository.js';
import { GiveCreditBack } from '../credits/give-credit-back.js';
import { Ledger } from '../ledger/ledger.js';
import type { Refund } from '../refunds/refund.entity.js';
import { missedOf } from '../refunds/refund-desk.js';
import { RefundRepository } from '../refunds/refund.repository.js';
import { fitRefund, namedMoney, REFUND_WORDS, refundAction, undoRefundAction } from '../rules/index.js';
import { refundedJournal, refundFailedJournal } from './journals.js';
import { OrderDiary } from './order-diary.js';
import { moveBeneathDispute, type OrderWork } from './order-work.js';

/** What a refund does once it has happened, and what is undone when it has not after all. */
@Injectable()
export class BookRefund {
  constructor(
    private readonly refunds: RefundRepository,
    private readonly credits: CreditRepository,
    private readonly giveBack: GiveCreditBack,
    private readonly ledger: Ledger,
    private readonly diary: OrderDiary,
    private readonly notifier: BillingNotifier,
  ) {}

  /** The money is back, the credit is given, and what was bought has ended where this kind ends it. */
  async succeed(work: OrderWork, refund: Refund): Promise<void> {
    const { order, now } = work;
    const lot = await this.credits.holdLotOf(order.id);
    refund.state = 'succeeded';
    refund.settledAt = now;
    refund.failure = null;
    const asked = refund.net + refund.tax;
    Object.assign(refund, this.fitted(work, refund));
    await this.refunds.update(refund);
    await this.tellTooMuch(work, refund, asked - refund.net - refund.tax);
    order.refundedNet += refund.net;
    order.refundedTax += refund.tax;
    if (refund.outsideReference !== null) order.refundedOutside += refund.net + refund.tax;
    if (refund.endsPromotion) order.endsPromotion = refund.kind;
    work.changed = true;
    await this.ledger.post(refundedJournal(order, refund));
    await this.giveBack.execute(order, {
      amount: refund.credit,
      source: 'refund',
      key: `refund:${refund.id}`,
    });
    // Taken down for the company's fault: nothing is back, so the order is as paid as before.
    if (refund.kind !== 'company_fault') moveBeneathDispute(work, refundAction(await this.sums(work, lot)));
    await this.diary.note(work, 'refund.succeeded', this.figures(refund));
    await this.notifier.tellCompany(order.companyId, refundedMail, refund.id, {
      ...(await this.diary.about(order)),
      net: refund.net,
      tax: refund.tax,
      credit: refund.credit,
      creditTaken: refund.creditTaken,
      reason: refund.reason,
      endsPromotion: refund.endsPromotion,
      outsideReference: refund.outsideReference,
    });
  }

  /**
   * The bank did not take it: what was booked is booked back, and what it ended goes on. Somebody has to find
   * another way.
   */
  async fail(work: OrderWork, refund: Refund, failure: string): Promise<void> {
    const { order, now } = work;
    const booked = refund.state === 'succeeded';
    refund.state = 'failed';
    refund.settledAt = now;
    refund.failure = failure;
    await this.refunds.update(refund);
    // What was not given while it was under way is due now.
    if (refund.endsPromotion) work.changed = true;
    if (booked) {
      order.refundedNet -= refund.net;
      order.refundedTax -= refund.tax;
      work.changed = true;
      order.endsPromotion = await this.endedBy(order.id);
      await this.requireLot(refund);
      await this.ledger.post(refundFailedJournal(order, refund));
      await this.keepCredit(refund);
      const { refunded } = await this.sums(work, null);
      moveBeneathDispute(work, undoRefundAction({ refunded, fulfilledAt: order.fulfilledAt }));
    }
    await this.diary.note(work, 'refund.failed', { ...this.figures(refund), failure });
    const { net, tax } = refund;
    const about = { ...(await this.diary.about(order)), net, tax, goesOn: order.endsPromotion === null };
    // Of one that never counted the company has not heard.
    if (booked) await this.notifier.tellCompany(order.companyId, refundReturnedMail, refund.id, about);
    await this.notifier.tellFinance(refundFailedMail, refund.id, { ...about, failure });
  }

  /** The kind of the latest refund that still ends what was bought; null when none does. */
  private async endedBy(orderId: string): Promise<RefundKind | null> {
    const ends = (await this.refunds.ofOrder(orderId)).filter(
      ({ state, endsPromotion }) => state === 'succeeded' && endsPromotion,
    );
    const settled = ends.sort((a, b) => Number(a.settledAt) - Number(b.settledAt));
    return settled.at(-1)?.kind ?? null;
  }

  /** Credit that was given with it stays given: it stands as a refund of its own, so that it counts. */
  private async keepCredit(refund: Refund): Promise<void> {
    const { credit } = refund;
    if (credit === 0) return;
    refund.credit = 0;
    await this.refunds.update(refund);
    await this.refunds.insert({
      ...refund,
      ...{ id: newId(), kind: 'partial', state: 'succeeded', net: 0, tax: 0, credit, creditTaken: 0 },
      ...{ endsPromotion: false, stripeRefundId: null, failure: null },
    });
  }

  /** Money is gone that was not there to be paid back: somebody has to settle it. */
  async tellTooMuch(work: OrderWork, { id, stripeRefundId }: Refund, amount: number): Promise<void> {
    if (amount <= 0) return;
    const { order } = work;
    await this.diary.note(work, 'refund.too-much', { refundId: id, stripeRefundId, amount });
    await this.notifier.tellFinance(needsLookMail, `${order.id}:${id}`, {
      ...(await this.diary.about(order)),
      detail: REFUND_WORDS.moreThanPaid(namedMoney({ amount, currency: order.currency })),
    });
  }

  /** Others may have succeeded first that were worked out without it. */
  private fitted({ order }: OrderWork, refund: Refund): { net: number; tax: number } {
    const { net: paidNet, tax, refundedNet: backNet, refundedTax: backTax } = order;
    return fitRefund(refund, { paidNet, paidTax: tax ?? 0, backNet, backTax });
  }

  /** A lot that has ended meanwhile does not come back: then what was taken of it stays taken. */
  private async requireLot(refund: Refund): Promise<void> {
    if (refund.creditTaken === 0) return;
    const lot = await this.credits.holdLotOf(refund.orderId);
    if (lot?.expiredAt === null) return;
    refund.creditTaken = 0;
    await this.refunds.update(refund);
  }

  /**
   * Money before tax and credit together: what the buyer gave for it, and what of it is back. Credit for
   * missing impressions that was spent is back, too: nothing more can be paid for it.
   */
  private async sums(
    { order }: OrderWork,
    lot: LotWithLeft | null,
  ): Promise<{ paid: number; refunded: number }> {
    const back = (await this.refunds.ofOrder(order.id)).filter(({ state }) => state === 'succeeded');
    const credit = back.reduce((sum, one) => sum + one.credit, 0);
    return {
      paid: order.net + order.credit,
      refunded: order.refundedNet + credit + missedOf(lot).spent,
    };
  }

  private figures(refund: Refund): Record<string, unknown> {
    const { id, kind, net, tax, credit, creditTaken, stripeRefundId } = refund;
    return { refundId: id, kind, net, tax, credit, creditTaken, stripeRefundId };
  }
}
