import { Injectable } from '@nestjs/common';
import { Clock } from '@plainhire/kernel';
import { ViewsRepository } from './views.repository.js';

/**
 * Counts promoted postings that went out in a mail. In the caller's transaction, which makes the mail a
 * sent one: counted exactly as often as it is sent, which is once. Nobody is told whether it was read.
 */
@Injectable()
export class CountDelivered {
  constructor(
    private readonly views: ViewsRepository,
    private readonly clock: Clock,
  ) {}

  async execute(postingIds: readonly string[]): Promise<void> {
    const day = this.clock.now().toISOString().slice(0, 10);
    await this.views.add(
      postingIds.map((postingId) => ({
        postingId,
        day,
        place: 'digest' as const,
        impressions: 1,
        clicks: 0,
      })),
    );
  }
}
