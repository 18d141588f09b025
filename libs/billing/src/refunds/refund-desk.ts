import { Injectable, Optional } from '@nestjs/common';
import { packageOf, type RefundKind } from '@plainhire/contracts';
import { Clock, DomainError } from '@plainhire/kernel';
import { AppConfig } from '@plainhire/platform';
import { notRefundable, promotionEnded, refundAtStripe, refundTooMuch } from '../finance.errors.js';
import { CreditRepository } from '../credits/credit.repository.js';
import type { Order } from '../orders/order.entity.js';
import type { LotWithLeft } from '../credits/credit.repository.js';
import {
  GRANTING_STATES,
  inMeasureOf,
  mayFollowAnEnd,
  type MissedCredit,
  mostAlone,
  mostInPart,
  needsSecondPerson,
  type RefundAmount,
  refundAmount,
  type RefundFacts,
  sayRefund,
  thresholdOf,
} from '../rules/index.js';
import { PromotionUsage } from './promotion-usage.js';
import { type Refund, UNDER_WAY } from './refund.entity.js';
import { RefundRepository } from './refund.repository.js';

const DAY_MS = 86_400_000;
/** Stripe's word for a charge of which nothing is left. */
const ALREADY_BACK = 'charge_already_refunded';
/** So far back what one person gave one company counts towards the threshold. */
const COUNTED_MS = DAY_MS;

export interface Refundable extends RefundAmount {
  readonly secondPerson: boolean;
  /** Of a partial refund: the most before tax that waits for nobody; else null. */
  readonly aloneUpTo: number | null;
  /** How it comes to that, in words. */
  readonly said: string;
}

/** What a refund of each kind would pay back now. */
@Injectable()
export class RefundDesk {
  constructor(
    private readonly refunds: RefundRepository,
    private readonly credits: CreditRepository,
    private readonly config: AppConfig,
    private readonly clock: Clock,
    @Optional() private readonly usage?: PromotionUsage,
  ) {}

  /**
   * @param asked by whom: what the same person gave the company of late counts towards the threshold
   * @param asked net of a partial refund: minor units before tax
   * @param asked outside: it was paid outside Stripe
   * @throws DomainError conflict `billing.not-refundable`, `billing.promotion-ended`,
   *   `billing.refund-at-stripe`; invalid `billing.refund-too-much`,
   *   `refund.amount-missing`, `refund.no-days`
   */
  async work(
    order: Order,
    kind: RefundKind,
    { by, net, outside = false }: { by: string | null; net?: number | undefined; outside?: boolean },
  ): Promise<Refundable> {
    if (!GRANTING_STATES.includes(order.state)) throw notRefundable(order.state);
    const ended = order.endsPromotion ?? (await this.refunds.endingOf(order.id))?.kind ?? null;
    if (ended !== null && !mayFollowAnEnd(kind)) throw promotionEnded(ended);
    if (outside && !(await this.mayPayOutside(order))) throw refundAtStripe();
    const lot = await this.credits.holdLotOf(order.id);
    const facts = {
      ...(await this.factsOf(order, lot)),
      ...(await this.days(order, kind)),
      ...(net === undefined ? {} : { net }),
    };
    const plain = this.amount(kind, facts);
    const amount = { ...plain, creditTaken: takenOf(plain, lot) };
    const value = amount.net + amount.tax + amount.credit;
    const wasPaid = order.net + order.credit > 0;
    if (value === 0 && wasPaid && kind !== 'company_fault') throw notRefundable(order.state);
    if (outside && amount.net === 0) throw notRefundable(order.state);
    if (amount.endsPromotion) requireUnusedBundle(amount, lot);
    const threshold = this.threshold(order);
    const back = facts.refundedNet + facts.refundedTax + facts.refundedCredit;
    const counted = back + (await this.gaveOfLate(order, by));
    return {
      ...amount,
      // Nobody but a colleague can see that it was paid at all.
      secondPerson: outside || needsSecondPerson(value + counted, threshold),
      aloneUpTo: kind === 'partial' ? mostAlone(facts, counted, threshold) : null,
      said: sayRefund(amount, facts, order.currency),
    };
  }

  /** Above this sum a refund of the order waits for a second person, in minor units; null: each does. */
  threshold({ currency }: Order): number | null {
    return thresholdOf(currency, this.config.refundAloneUpTo);
  }

  /**
   * Whether money of the order may go back outside Stripe: only where Stripe tried and could not, or would
   * not. That all of it is back already is no such reason.
   */
  async mayPayOutside(order: Order): Promise<boolean> {
    const refunds = await this.refunds.ofOrder(order.id);
    return refunds.some(
      ({ state, outsideReference, failure }) =>
        state === 'failed' && outsideReference === null && failure !== ALREADY_BACK,
    );
  }

  /** What the person asked for the company's other orders within a day, in the measure of this order's currency. */
  private async gaveOfLate({ id, companyId, currency }: Order, by: string | null): Promise<number> {
    if (by === null) return 0;
    const since = new Date(this.clock.now().getTime() - COUNTED_MS);
    const asked = await this.refunds.askedBy(by, { companyId, since, but: id });
    return inMeasureOf(currency, asked, this.config.refundAloneUpTo);
  }

  /** The most before tax that can go back as an amount. */
  async mostInPart(order: Order): Promise<number> {
    return mostInPart(await this.factsOf(order, await this.credits.holdLotOf(order.id)));
  }

  private async factsOf(
    order: Order,
    lot: LotWithLeft | null,
  ): Promise<RefundFacts & { refundedCredit: number }> {
    const all = await this.refunds.ofOrder(order.id);
    const underWay = all.filter(({ state }) => UNDER_WAY.includes(state));
    const taken = [...underWay, ...all.filter(({ state }) => state === 'succeeded')];
    return {
      paidNet: order.net,
      paidTax: order.tax ?? 0,
      paidCredit: order.credit,
      refundedNet: order.refundedNet + sumOf(underWay, 'net'),
      refundedTax: order.refundedTax + sumOf(underWay, 'tax'),
      refundedCredit: sumOf(taken, 'credit'),
      totalDays: null,
      usedMs: 0,
      missed: missedOf(lot),
    };
  }

  private amount(kind: RefundKind, facts: Parameters<typeof refundAmount>[1]): RefundAmount {
    try {
      return refundAmount(kind, facts);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'refund.too-much')
        throw refundTooMuch(typeof error.extra.left === 'number' ? error.extra.left : 0);
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
}

/** Credit that was spent cannot be handed back: of such a bundle an amount is refunded, not all. */
function requireUnusedBundle(amount: RefundAmount, lot: LotWithLeft | null): void {
  if (lot?.source !== 'bundle' || amount.net === 0) return;
  if (spentOf(lot) > 0) throw refundTooMuch(0);
}

function spentOf({ amount, taken, left }: LotWithLeft): number {
  return amount - taken - left;
}

/** Of the lot that an order gave, where that was for missing impressions. */
export function missedOf(lot: LotWithLeft | null): MissedCredit {
  return lot?.source === 'shortfall'
    ? { spent: spentOf(lot), unspent: unspentOf(lot) }
    : { spent: 0, unspent: 0 };
}

/** Of a bundle that is paid back whole all that nobody has spent of its credit; else what the rule says. */
export function takenOf(amount: RefundAmount, lot: LotWithLeft | null): number {
  if (lot?.source !== 'bundle') return amount.creditTaken;
  return amount.endsPromotion ? unspentOf(lot) : 0;
}

/** What was left at a lot's end is booked out, and nothing there to take. */
function unspentOf({ expiredAt, left }: LotWithLeft): number {
  return expiredAt === null ? left : 0;
}

function sumOf(refunds: readonly Refund[], part: 'net' | 'tax' | 'credit'): number {
  return refunds.reduce((sum, refund) => sum + refund[part], 0);
}
