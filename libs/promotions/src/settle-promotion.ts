import { Injectable, Optional } from '@nestjs/common';
import {
  GiveBackUnshown,
  GrantShortfall,
  impressionsSettled,
  Ledger,
  OrderReader,
  type OrderWorth,
  shortfallCredit,
} from '@plainhire/billing';
import { Clock, systemActor } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import { PostingReader } from '@plainhire/postings';
import { ApplicationCounts } from './application-counts.js';
import type { Promotion } from './promotion.entity.js';
import { bookImpressions } from './promotion.journals.js';
import { PromotionRepository } from './promotion.repository.js';
import { atPaceBefore, owedFor, stretchBefore } from './promotion.settlement.js';

const SETTLEMENT = systemActor('promotions.clock');

/**
 * Closes the books of a promotion that is over: impressions delivered and missing, credit for what is
 * missing where it was served to its end, or for all of it where it could not be shown at all, and what it
 * brought, for comparison. Once per promotion.
 *
 * While a refund is under way or a dispute open nobody can say what is owed, so it waits: credit for what
 * is paid back would be given twice.
 */
@Injectable()
export class SettlePromotion {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly promotions: PromotionRepository,
    private readonly orders: OrderReader,
    private readonly postings: PostingReader,
    private readonly shortfall: GrantShortfall,
    private readonly unshown: GiveBackUnshown,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
    @Optional() private readonly applications?: ApplicationCounts,
  ) {}

  /** @returns false when it was settled already, is being settled right now, or cannot be yet */
  async execute(promotionId: string): Promise<boolean> {
    return this.uow.run(async () => {
      const promotion = await this.promotions.lockUnsettled(promotionId);
      if (!promotion) return false;
      const worth = await this.orders.holdWorth(promotion.orderId);
      if (!worth) throw new Error(`The order ${promotion.orderId} of a promotion is not there.`);
      if (worth.undecided) return false;
      const credit = await this.creditShortfall(promotion, worth);
      await this.promotions.update({
        ...promotion,
        ...(await this.compare(promotion)),
        shortfallAmount: credit?.amount ?? null,
        shortfallCurrency: credit?.currency ?? null,
        settledAt: this.clock.now(),
        updatedAt: this.clock.now(),
      });
      return true;
    });
  }

  private async creditShortfall(
    promotion: Promotion,
    { standing: order, kept }: OrderWorth,
  ): Promise<{ amount: number; currency: string } | null> {
    const { id, orderId, leastImpressions: promised } = promotion;
    const { currency } = order;
    const paidBack = order.endsPromotion !== null || order.state === 'dispute_lost';
    const owed = owedFor(promotion, paidBack);
    const delivered = Math.min(promotion.impressions, promised);
    const missing = owed === 'shortfall' || owed === 'everything' ? 'short' : 'released';
    await this.ledger.post(
      bookImpressions(promotion, 'impressions-settled', impressionsSettled({ promised, delivered, missing })),
    );
    if (owed === 'decision') await this.unshown.ask(SETTLEMENT, { orderId, usedMs: promotion.usedMs, kept });
    if (owed === 'everything') await this.unshown.credit(SETTLEMENT, { orderId, promotionId: id, kept });
    if (owed === 'everything') return kept === 0 ? null : { amount: kept, currency };
    const amount = owed === 'shortfall' ? shortfallCredit({ worth: kept, promised, delivered }) : 0;
    if (amount === 0) return null;
    await this.shortfall.execute(SETTLEMENT, { orderId, amount, key: `shortfall:${id}` });
    return { amount, currency };
  }

  private async compare(
    promotion: Promotion,
  ): Promise<Pick<Promotion, 'applications' | 'applicationsWithout'>> {
    const { postingId, startedAt, endedAt, usedMs } = promotion;
    if (!this.applications || startedAt === null || endedAt === null)
      return { applications: null, applicationsWithout: null };
    const posting = await this.postings.findContent(postingId);
    const before = stretchBefore({ postedAt: posting?.postedAt ?? null, startedAt, usedMs });
    return {
      applications: await this.applications.between(postingId, startedAt, endedAt),
      applicationsWithout:
        before === null
          ? null
          : atPaceBefore(
              await this.applications.between(postingId, before.from, startedAt),
              before.ms,
              usedMs,
            ),
    };
  }
}
