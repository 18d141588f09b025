import type { JobPayload } from '@plainhire/contracts';
import { type Handler, JobHandler } from '@plainhire/platform';
import { FollowPosting } from '@plainhire/promotions';

/** A posting went live, left or ended: the clocks of its promotions follow. */
@JobHandler('promotions.follow-posting')
export class FollowPostingHandler implements Handler<'promotions.follow-posting'> {
  constructor(private readonly followPosting: FollowPosting) {}

  handle({ postingId }: JobPayload<'promotions.follow-posting'>): Promise<void> {
    return this.followPosting.execute(postingId);
  }
}
