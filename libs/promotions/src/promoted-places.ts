import { Injectable } from '@nestjs/common';
import { Clock } from '@plainhire/kernel';
import { type PaidClaim, type PaidKind, PromotedSlots } from '@plainhire/search';
import { PromotionRepository } from './promotion.repository.js';

/**
 * Tells search who paid for a place. Decided by the end of each promotion and not by its state alone: at
 * its end a place is free to the millisecond, also before the clock's job comes by.
 */
@Injectable()
export class PromotedPlaces extends PromotedSlots {
  constructor(
    private readonly promotions: PromotionRepository,
    private readonly clock: Clock,
  ) {
    super();
  }

  async running(kinds: readonly PaidKind[]): Promise<readonly PaidClaim[]> {
    return this.promotions.findRunning(kinds, this.clock.now());
  }

  async marked(postingIds: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set(await this.promotions.findRunningAt(postingIds, 'highlight', this.clock.now()));
  }
}
