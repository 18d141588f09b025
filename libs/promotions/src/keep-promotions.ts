import { Injectable } from '@nestjs/common';
import { impressionsOwedAgain, Ledger, OrderReader } from '@plainhire/billing';
import type { PromotionEnd, PromotionKind } from '@plainhire/contracts';
import { Clock } from '@plainhire/kernel';
import { type PostingContent, PostingReader } from '@plainhire/postings';
import { bringTo, dutyOf, type OrderFacts, type PostingFacts } from './promotion.duty.js';
import type { Promotion } from './promotion.entity.js';
import { bookImpressions } from './promotion.journals.js';
import { PromotionRepository } from './promotion.repository.js';

const NOT_THERE: PostingFacts = { state: 'draft', takenDown: false };
const BY_POSTING: readonly PromotionEnd[] = ['posting_ended', 'taken_down'];

/**
 * Brings the promotions of a posting to where order, posting and clock want them now. Everything that
 * moves a promotion comes through here, so it does not matter what happened, or in which order it was
 * heard of.
 */
@Injectable()
export class KeepPromotions {
  constructor(
    private readonly promotions: PromotionRepository,
    private readonly orders: OrderReader,
    private readonly postings: PostingReader,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /** In the caller's transaction. @returns how many moved */
  async of(postingId: string): Promise<number> {
    await this.promotions.lockPosting(postingId);
    const movable = await this.promotions.lockMovableOf(postingId);
    if (movable.length === 0) return 0;
    const posting = await this.postings.findContent(postingId);
    const taken = new Set<PromotionKind>();
    let moved = 0;
    for (const promotion of runningFirst(movable)) {
      const order = await this.factsOf(promotion.orderId);
      const duty = dutyOf(order, posting ?? NOT_THERE, taken.has(promotion.kind));
      const now = this.clock.now();
      const byPosting =
        duty.state === 'standing' || (duty.state === 'ended' && BY_POSTING.includes(duty.reason));
      const next = bringTo(promotion, duty, byPosting ? leftAt(posting, now) : now);
      if (next.state === 'running') taken.add(next.kind);
      if (next === promotion) continue;
      const kept = promotion.state === 'ended' ? await this.owedAgain(promotion, next) : next;
      await this.promotions.update({ ...kept, updatedAt: now });
      moved += 1;
    }
    return moved;
  }

  /** It was taken up: what its end let go is promised once more, and its books are closed anew at its next end. */
  private async owedAgain(before: Promotion, next: Promotion): Promise<Promotion> {
    const { leastImpressions: promised, impressions: delivered, settledAt } = before;
    const again = { ...next, takenUp: before.takenUp + 1, settledAt: null };
    if (settledAt !== null)
      await this.ledger.post(
        bookImpressions(again, 'impressions-owed-again', impressionsOwedAgain({ promised, delivered })),
      );
    return { ...again, applications: null, applicationsWithout: null };
  }

  private async factsOf(orderId: string): Promise<OrderFacts> {
    const order = await this.orders.standing(orderId);
    if (!order) throw new Error(`The order ${orderId} of a promotion is not there.`);
    return { ...order, disputeLost: order.state === 'dispute_lost' };
  }
}

/** What has the place keeps it; who waits longest comes next. What ends makes room before it is taken. */
function runningFirst(promotions: readonly Promotion[]): Promotion[] {
  return [
    ...promotions.filter(({ state }) => state === 'running'),
    ...promotions.filter(({ state }) => state !== 'running'),
  ];
}

/**
 * When the posting left the public, so that a job's delay is not charged for. The row tells when it was
 * written last: an edit after it was paused makes this later, and never later than now.
 */
function leftAt(posting: PostingContent | null, now: Date): Date {
  if (!posting || posting.state === 'live') return now;
  const at = posting.endedAt ?? posting.updatedAt;
  return at < now ? at : now;
}
