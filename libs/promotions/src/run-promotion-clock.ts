import { Injectable } from '@nestjs/common';
import { Clock } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import { KeepPromotions } from './keep-promotions.js';
import { PromotionRepository } from './promotion.repository.js';
import { SettlePromotion } from './settle-promotion.js';

const BATCH = 200;
/** Views that were seen before the end and counted after it have come in by then. */
export const SETTLE_AFTER_MS = 60_000;

/**
 * What time does to promotions: ends those that have run out, lets the next of its kind begin, and
 * settles what was promised a minute after the end. Safe to run at any time, twice, or late.
 */
@Injectable()
export class RunPromotionClock {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly promotions: PromotionRepository,
    private readonly keep: KeepPromotions,
    private readonly settle: SettlePromotion,
    private readonly clock: Clock,
  ) {}

  /** @returns how many promotions moved, and how many were settled */
  async execute(): Promise<{ moved: number; settled: number }> {
    const now = this.clock.now();
    const moved = await this.each(
      (left) => this.promotions.findDuePostings(now, BATCH, left),
      (postingId) => this.uow.run(() => this.keep.of(postingId)),
    );
    const settled = await this.each(
      (left) => this.promotions.findUnsettled(new Date(now.getTime() - SETTLE_AFTER_MS), BATCH, left),
      async (id) => ((await this.settle.execute(id)) ? 1 : 0),
    );
    return { moved, settled };
  }

  /** Batches until none is left. What does not move is left out of the next, so that it holds up no other. */
  private async each(
    find: (left: readonly string[]) => Promise<string[]>,
    handle: (id: string) => Promise<number>,
  ): Promise<number> {
    let total = 0;
    const left: string[] = [];
    for (;;) {
      const ids = await find(left);
      for (const id of ids) {
        const done = await handle(id);
        if (done === 0) left.push(id);
        total += done;
      }
      if (ids.length < BATCH) return total;
    }
  }
}
