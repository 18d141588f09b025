import { Injectable } from '@nestjs/common';
import { PromotionUsage } from '@plainhire/billing';
import { Clock } from '@plainhire/kernel';
import { usedAt } from './promotion.clock.js';
import { PromotionRepository } from './promotion.repository.js';

/** Tells billing how much of what was bought has run, so that unused days can be paid back. */
@Injectable()
export class PromotionUsageReader extends PromotionUsage {
  constructor(
    private readonly promotions: PromotionRepository,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** Milliseconds; null where the order is of no promotion, or of one that was never made. */
  async usageOf(orderId: string): Promise<{ totalMs: number; usedMs: number } | null> {
    const promotion = await this.promotions.findByOrder(orderId);
    if (!promotion) return null;
    return { totalMs: promotion.totalMs, usedMs: usedAt(promotion, this.clock.now()) };
  }
}
