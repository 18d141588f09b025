import type { JobPayload } from '@plainhire/contracts';
import { type Handler, JobHandler } from '@plainhire/platform';
import { FollowOrder } from '@plainhire/promotions';

/** An order was paid, paid back or disputed: its promotion follows. */
@JobHandler('promotions.follow-order')
export class FollowOrderHandler implements Handler<'promotions.follow-order'> {
  constructor(private readonly followOrder: FollowOrder) {}

  handle({ orderId }: JobPayload<'promotions.follow-order'>): Promise<void> {
    return this.followOrder.execute(orderId);
  }
}
