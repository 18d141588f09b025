import { Injectable } from '@nestjs/common';
import { Clock } from '@plainhire/kernel';
import { PostingReader } from '@plainhire/postings';

/** What the public sees at this instant: the search index is a moment behind, the clock's job a minute. */
@Injectable()
export class LivePostings {
  constructor(
    private readonly postings: PostingReader,
    private readonly clock: Clock,
  ) {}

  async among(postingIds: readonly string[]): Promise<ReadonlySet<string>> {
    const now = this.clock.now();
    const live = await this.postings.findLiveMany([...new Set(postingIds)]);
    return new Set(
      live.filter(({ expiresAt }) => expiresAt === null || expiresAt > now).map(({ postingId }) => postingId),
    );
  }
}
