import { Injectable } from '@nestjs/common';
import { BillingNotifier } from '../billing-notifier.js';
import { needsLookMail, refundedMail } from '../billing.mails.js';
import { CreditRepository } from '../credits/credit.repository.js';
import { GrantCredit } from '../credits/grant-credit.js';
import { Ledger } from '../ledger/ledger.js';
import type { Refund } from '../refunds/refund.entity.js';
import { RefundRepository } from '../refunds/refund.repository.js';
import { refundAction, undoRefundAction } from '../rules/index.js';
import { refundedJournal, refundFailedJournal } from './journals.js';
import { OrderDiary } from './order-diary.js';
import { moveBeneathDispute, type OrderWork } from './order-work.js';

/** What a refund does once it has happened, and what is undone when it has not after all. */
@Injectable()
export class BookRefund {
  constructor(
    private readonly refunds: RefundRepository,
    private readonly credits: CreditRepository,
    private readonly grantCredit: GrantCredit,
    private readonly ledger: Ledger,
    private readonly diary: OrderDiary,
    private readonly notifier: BillingNotifier,
  ) {}

  /** The money is back, the credit is given, and what was bought has ended where this kind ends it. */
  async succeed(work: OrderWork, refund: Refund): Promise<void> {
    const { order, now } = work;
    refund.state = 'succeeded';
    refund.settledAt = now;
    refund.failure = null;
    await this.refunds.update(refund);
    order.refundedNet += refund.net;
    order.refundedTax += refund.tax;
    if (refund.endsPromotion) order.endsPromotion = refund.kind;
    work.changed = true;
    await this.ledger.post(refundedJournal(order, refund, await this.takeBack(work, refund)));
    if (refund.credit > 0)
      await this.grantCredit.inTransaction({
        companyId: order.companyId,
        currency: order.currency,
        amount: refund.credit,
        source: 'refund',
        key: `refund:${refund.id}`,
        orderId: order.id,
      });
    // Taken down for the company's fault: nothing is back, so the order is as paid as before.
    if (refund.kind !== 'company_fault') moveBeneathDispute(work, refundAction(await this.sums(work)));
    await this.diary.note(work, 'refund.succeeded', this.figures(refund));
    await this.notifier.tellCompany(order.companyId, refundedMail, refund.id, {
      ...(await this.diary.about(order)),
      net: refund.net,
      tax: refund.tax,
      credit: refund.credit,
      reason: refund.reason,
      endsPromotion: refund.endsPromotion,
    });
  }

  /** The bank did not take it: what was booked is booked back. Somebody has to find another way. */
  async fail(work: OrderWork, refund: Refund, failure: string): Promise<void> {
    const { order, now } = work;
    const booked = refund.state === 'succeeded';
    refund.state = 'failed';
    refund.settledAt = now;
    refund.failure = failure;
    await this.refunds.update(refund);
    if (booked) {
      order.refundedNet -= refund.net;
      order.refundedTax -= refund.tax;
      work.changed = true;
      await this.ledger.post(refundFailedJournal(order, refund));
      const { refunded } = await this.sums(work);
      moveBeneathDispute(work, undoRefundAction({ refunded, fulfilledAt: order.fulfilledAt }));
    }
    await this.diary.note(work, 'refund.failed', { ...this.figures(refund), failure });
    await this.notifier.tellFinance(needsLookMail, refund.id, {
      ...(await this.diary.about(order)),
      detail: `A refund did not reach the buyer: ${failure.replaceAll('_', ' ')}.`,
    });
  }

  /** Of a bundle that is paid back whole: what nobody has used of its credit. @returns how much */
  private async takeBack({ order, now }: OrderWork, refund: Refund): Promise<number> {
    if (!refund.endsPromotion) return 0;
    let taken = 0;
    const lots = await this.credits.holdLots(order.companyId, order.currency);
    for (const lot of lots.filter(({ orderId, source }) => orderId === order.id && source === 'bundle')) {
      if (lot.expiredAt !== null) continue;
      await this.credits.end(lot.id, now);
      taken += lot.left;
    }
    return taken;
  }

  /** Money before tax and credit together: what the buyer gave for it, and what of it is back. */
  private async sums({ order }: OrderWork): Promise<{ paid: number; refunded: number }> {
    const back = (await this.refunds.ofOrder(order.id)).filter(({ state }) => state === 'succeeded');
    const credit = back.reduce((sum, one) => sum + one.credit, 0);
    return { paid: order.net + order.credit, refunded: order.refundedNet + credit };
  }

  private figures({ id, kind, net, tax, credit, stripeRefundId }: Refund): Record<string, unknown> {
    return { refundId: id, kind, net, tax, credit, stripeRefundId };
  }
}
