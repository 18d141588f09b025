import { Injectable } from '@nestjs/common';
import { impressionsPromised, Ledger, MarkFulfilled, OrderReader } from '@plainhire/billing';
import { packageOf, type PromotionPackage } from '@plainhire/contracts';
import { Clock, newId, systemActor } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import { PostingReader } from '@plainhire/postings';
import { roleOf } from '@plainhire/search';
import { KeepPromotions } from './keep-promotions.js';
import type { Promotion } from './promotion.entity.js';
import { bookImpressions } from './promotion.journals.js';
import { PromotionRepository } from './promotion.repository.js';

const FULFILMENT = systemActor('promotions.follow-order');
const DAY_MS = 86_400_000;

/**
 * Brings the promotion of an order in line with the order as it stands now: made once it is paid, held
 * by a dispute, ended by what was paid back. It reads the order instead of trusting the job, so jobs may
 * come twice, late or in any order; a promotion is made once per order.
 *
 * A bundle is no promotion: billing gives its credit when it hears that the order is fulfilled.
 */
@Injectable()
export class FollowOrder {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly orders: OrderReader,
    private readonly promotions: PromotionRepository,
    private readonly keep: KeepPromotions,
    private readonly postings: PostingReader,
    private readonly fulfilled: MarkFulfilled,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /** @throws Error when there is no such order: it is tried again */
  async execute(orderId: string): Promise<void> {
    await this.uow.run(async () => {
      const known = await this.orders.standing(orderId);
      if (!known) throw new Error(`The order ${orderId} is not there.`);
      const { postingId } = known;
      if (postingId !== null) await this.promotions.lockPosting(postingId);
      // Read again behind the lock: what another run did meanwhile is seen.
      const order = postingId === null ? known : await this.orders.standing(orderId);
      if (!order) throw new Error(`The order ${orderId} is not there.`);
      const made = postingId === null ? null : await this.promotions.findByOrder(orderId);
      const bought = packageOf(order.packageId);
      if (!bought) throw new Error(`The order ${orderId} is of no package that is known here.`);
      if (order.granted && order.fulfilledAt === null) {
        // Billing has the last word: not while a refund is under way that would end it at once.
        const fulfilled = await this.fulfilled.execute(FULFILMENT, { orderId });
        if (fulfilled && bought.kind !== 'bundle' && made === null) await this.make(order, bought);
      }
      if (postingId !== null) await this.keep.of(postingId);
    });
  }

  private async make(
    order: { id: string; companyId: string; postingId: string | null },
    bought: PromotionPackage,
  ): Promise<void> {
    if (order.postingId === null) throw new Error(`The order ${order.id} promotes no posting.`);
    const now = this.clock.now();
    const posting = await this.postings.findContent(order.postingId);
    const promotion: Promotion = {
      id: newId(),
      orderId: order.id,
      companyId: order.companyId,
      postingId: order.postingId,
      packageId: bought.id,
      kind: bought.kind,
      role: roleOf(posting?.title ?? ''),
      state: 'waiting',
      days: bought.days,
      totalMs: bought.days * DAY_MS,
      usedMs: 0,
      runningSince: null,
      endsAt: null,
      startedAt: null,
      endedAt: null,
      endReason: null,
      leastImpressions: bought.leastImpressions,
      impressions: 0,
      clicks: 0,
      applications: null,
      applicationsWithout: null,
      shortfallAmount: null,
      shortfallCurrency: null,
      settledAt: null,
      takenUp: 0,
      createdAt: now,
      updatedAt: now,
    };
    await this.promotions.insert(promotion);
    await this.ledger.post(
      bookImpressions(promotion, 'impressions-promised', impressionsPromised(promotion.leastImpressions)),
    );
  }
}
