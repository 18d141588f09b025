import { Injectable } from '@nestjs/common';
import { PostingStates } from '@plainhire/billing';
import type { PostingState } from '@plainhire/contracts';
import { PostingReader } from '@plainhire/postings';

/** Billing's question about a posting, answered by postings, which stand above it. */
@Injectable()
export class PostingStatesOfPostings extends PostingStates {
  constructor(private readonly postings: PostingReader) {
    super();
  }

  async stateOf(postingId: string): Promise<PostingState | null> {
    return (await this.postings.findContent(postingId))?.state ?? null;
  }
}
