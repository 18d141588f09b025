import { Injectable } from '@nestjs/common';
import { packageOf } from '@plainhire/contracts';
import { BillingNotifier } from '../billing-notifier.js';
import { needsLookMail, paymentFailedMail, receiptMail } from '../billing.mails.js';
import { Ledger } from '../ledger/ledger.js';
import type { Order } from '../orders/order.entity.js';
import { OrderHolds } from '../orders/order-holds.js';
import { PriceRepository } from '../prices/price.repository.js';
import { HOLDING_STATES } from '../rules/index.js';
import { paidJournal } from './journals.js';
import { OrderDiary } from './order-diary.js';
import { type FactsWork, move } from './order-work.js';
import { withTaxOfStripe } from './stripe-tax.js';
import { difference, standingOf } from './standing.rules.js';

/** Brings an order to where its payment stands. Nothing here takes a payment back: refunds and disputes do. */
@Injectable()
export class ApplyPayment {
  constructor(
    private readonly holds: OrderHolds,
    private readonly prices: PriceRepository,
    private readonly ledger: Ledger,
    private readonly diary: OrderDiary,
    private readonly notifier: BillingNotifier,
  ) {}

  /** @returns why the facts do not fit the order; null when they do. Then nothing was granted for them. */
  async execute(work: FactsWork): Promise<string | null> {
    const { order, facts } = work;
    const standing = standingOf(facts);
    const why = difference(order, facts);
    if (why !== null) {
      // Nobody paid it: a session that is not ours, or a second one that was opened and left.
      if (standing === 'paid') await this.report(work, why);
      return why;
    }
    await this.adopt(work);
    if (order.paidAt !== null) return null;
    if (standing === 'paid') await this.pay(work);
    else if (standing === 'open') await this.noteRefusal(work);
    else if (standing === 'pending') await this.wait(work);
    else if (standing === 'failed') await this.fail(work);
    else await this.expire(work);
    return null;
  }

  /** What Stripe calls things. A draft whose answer was lost gets to know its session here. */
  private async adopt(work: FactsWork): Promise<void> {
    const { order, facts } = work;
    const { session, payment, invoice } = facts;
    if (order.state === 'draft') {
      move(work, 'open_checkout', 'system');
      await this.diary.note(work, 'order.checkout-found', { sessionId: session.id });
    }
    order.stripeSessionId = session.id;
    order.stripeCustomerId = session.customerId ?? order.stripeCustomerId;
    order.checkoutUrl = session.status === 'open' ? session.url : null;
    order.expiresAt = session.expiresAt;
    order.stripePaymentIntentId = payment?.id ?? order.stripePaymentIntentId;
    order.stripeChargeId = payment?.chargeId ?? order.stripeChargeId;
    order.stripeInvoiceId = invoice?.id ?? order.stripeInvoiceId;
    order.stripeInvoiceNumber = invoice?.number ?? order.stripeInvoiceNumber;
    order.stripeInvoiceUrl = invoice?.url ?? order.stripeInvoiceUrl;
  }

  /** Also from states in which we had given the order up: whoever paid gets what was shown. */
  private async pay(work: FactsWork): Promise<void> {
    const { order, facts, now } = work;
    const { tax, total } = facts.session;
    const shownTax = order.tax;
    order.tax = tax;
    order.total = total;
    order.working = withTaxOfStripe(order.working, { tax, total });
    move(work, 'pay');
    order.paidAt = now;
    await this.holds.use(order, now);
    await this.ledger.post(paidJournal(order, await this.worthOf(order)));
    await this.diary.note(work, 'order.paid', { net: order.net, tax, total, credit: order.credit });
    if (shownTax !== null && shownTax !== tax)
      await this.report(
        work,
        `The tax was shown as ${String(shownTax)} and taken as ${String(tax)} minor units.`,
      );
    await this.notifier.tellCompany(order.companyId, receiptMail, order.id, {
      ...(await this.diary.about(order)),
      paidAt: now.toISOString(),
      net: order.net,
      total,
      said: order.working.said,
      seller: order.seller,
      buyer: order.buyer,
      reverseCharge: order.taxKind === 'reverse_charge',
      invoiceNumber: order.stripeInvoiceNumber,
      invoiceUrl: order.stripeInvoiceUrl,
    });
  }

  /** Of a bundle: the credit that it gives. */
  private async worthOf({ packageId, priceId, list }: Order): Promise<number | null> {
    if (packageOf(packageId)?.kind !== 'bundle') return null;
    return (await this.prices.find(priceId))?.creditAmount ?? list;
  }

  /** A card was declined: the buyer sees it at Stripe and may try another. Noted once for each event. */
  private async noteRefusal(work: FactsWork): Promise<void> {
    const { cause, facts, order } = work;
    const reason = facts.payment?.refusal ?? null;
    if (reason === null || cause.stripeEventId === null) return;
    if (!(await this.diary.hasEvent(order.id, cause.stripeEventId)))
      await this.diary.note(work, 'order.payment-refused', { reason });
  }

  private async wait(work: FactsWork): Promise<void> {
    if (work.order.state !== 'awaiting_payment') return;
    move(work, 'wait_for_payment');
    await this.diary.note(work, 'order.payment-pending');
  }

  private async fail(work: FactsWork): Promise<void> {
    const { order, facts, now } = work;
    if (!HOLDING_STATES.includes(order.state)) return;
    move(work, 'fail_payment');
    await this.holds.release(order, now);
    await this.diary.note(work, 'order.payment-failed', { reason: facts.payment?.refusal ?? null });
    await this.notifier.tellCompany(order.companyId, paymentFailedMail, order.id, {
      ...(await this.diary.about(order)),
      total: order.total,
    });
  }

  private async expire(work: FactsWork): Promise<void> {
    const { order, now } = work;
    if (order.state !== 'awaiting_payment') return;
    move(work, 'expire');
    await this.holds.release(order, now);
    await this.diary.note(work, 'order.expired');
  }

  /** Told once for each thing that is wrong, however often it is met again. */
  private async report(work: FactsWork, why: string): Promise<void> {
    const { order, facts } = work;
    if (await this.diary.hasSaid(order.id, why)) return;
    await this.diary.note(work, 'order.amount-differs', { why, sessionId: facts.session.id });
    await this.notifier.tellFinance(needsLookMail, `${order.id}:${facts.session.id}`, {
      ...(await this.diary.about(order)),
      detail: why,
    });
  }
}
