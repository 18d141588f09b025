import { Injectable, Optional } from '@nestjs/common';
import { packageOf, type RefundKind } from '@plainhire/contracts';
import { DomainError } from '@plainhire/kernel';
import { notRefundable, refundTooMuch } from '../billing.errors.js';
import { CreditRepository } from '../credits/credit.repository.js';
import type { Order } from '../orders/order.entity.js';
import { GRANTING_STATES, needsSecondPerson, type RefundAmount, refundAmount } from '../rules/index.js';
import { PromotionUsage } from './promotion-usage.js';
import type { Refund } from './refund.entity.js';
import { RefundRepository } from './refund.repository.js';

/** Above this sum, in minor units whatever the currency, a refund waits for a second person. */
export const REFUND_SECOND_PERSON = 20_000;

const DAY_MS = 86_400_000;
/** Not back yet, and promised: what these take is not there for another. */
const UNDER_WAY: readonly Refund['state'][] = ['waiting_approval', 'approved', 'sent'];

export interface Refundable extends RefundAmount {
  readonly secondPerson: boolean;
}

/** What a refund of each kind would pay back now. */
@Injectable()
export class RefundDesk {
  constructor(
    private readonly refunds: RefundRepository,
    private readonly credits: CreditRepository,
    @Optional() private readonly usage?: PromotionUsage,
  ) {}

  /**
   * @param net of a partial refund: minor units before tax
   * @throws DomainError conflict `billing.not-refundable`; invalid `billing.refund-too-much`,
   *   `refund.amount-missing`, `refund.no-days`
   */
  async work(order: Order, kind: RefundKind, net?: number): Promise<Refundable> {
    if (!GRANTING_STATES.includes(order.state)) throw notRefundable(order.state);
    const all = await this.refunds.ofOrder(order.id);
    const underWay = all.filter(({ state }) => UNDER_WAY.includes(state));
    const taken = [...underWay, ...all.filter(({ state }) => state === 'succeeded')];
    const gone = {
      net: order.refundedNet + sumOf(underWay, 'net'),
      tax: order.refundedTax + sumOf(underWay, 'tax'),
      credit: sumOf(taken, 'credit'),
    };
    const amount = this.amount(kind, {
      paidNet: order.net,
      paidTax: order.tax ?? 0,
      paidCredit: order.credit,
      refundedNet: gone.net,
      refundedTax: gone.tax,
      refundedCredit: gone.credit,
      ...(await this.days(order, kind)),
      ...(net === undefined ? {} : { net }),
    });
    const value = amount.net + amount.tax + amount.credit;
    const wasPaid = order.net + order.credit > 0;
    if (value === 0 && wasPaid && kind !== 'company_fault') throw notRefundable(order.state);
    if (amount.endsPromotion) await this.requireUnusedBundle(order, amount);
    return {
      ...amount,
      secondPerson: needsSecondPerson(value + gone.net + gone.tax + gone.credit, REFUND_SECOND_PERSON),
    };
  }

  private amount(kind: RefundKind, facts: Parameters<typeof refundAmount>[1]): RefundAmount {
    try {
      return refundAmount(kind, facts);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'refund.too-much')
        throw refundTooMuch(facts.paidNet - facts.refundedNet);
      throw error;
    }
  }

  /** A promotion that has not begun has all its days left. */
  private async days(order: Order, kind: RefundKind): Promise<{ totalDays: number | null; usedMs: number }> {
    if (kind !== 'unused_days' && kind !== 'our_fault') return { totalDays: null, usedMs: 0 };
    const used = await this.usage?.usageOf(order.id);
    if (used) return { totalDays: used.totalMs / DAY_MS, usedMs: used.usedMs };
    const sold = packageOf(order.packageId);
    return { totalDays: sold && sold.kind !== 'bundle' ? sold.days : null, usedMs: 0 };
  }

  /** Credit that was spent cannot be handed back: of such a bundle an amount is refunded, not all. */
  private async requireUnusedBundle(order: Order, amount: RefundAmount): Promise<void> {
    if (packageOf(order.packageId)?.kind !== 'bundle' || amount.net === 0) return;
    const lots = await this.credits.lotsOf(order.companyId);
    const spent = lots.some(
      (lot) => lot.orderId === order.id && lot.source === 'bundle' && lot.left < lot.amount,
    );
    if (spent) throw refundTooMuch(0);
  }
}

function sumOf(refunds: readonly Refund[], part: 'net' | 'tax' | 'credit'): number {
  return refunds.reduce((sum, refund) => sum + refund[part], 0);
}
