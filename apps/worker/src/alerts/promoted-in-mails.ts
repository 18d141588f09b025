import { Injectable } from '@nestjs/common';
import { DeliveredViews } from '@plainhire/alerts';
import { CountDelivered } from '@plainhire/promotions';

/** Alerts deliver, promotions count; neither knows the other. */
@Injectable()
export class PromotedInMails extends DeliveredViews {
  constructor(private readonly delivered: CountDelivered) {
    super();
  }

  count(postingIds: readonly string[]): Promise<void> {
    return this.delivered.execute(postingIds);
  }
}
