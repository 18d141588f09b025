import { Injectable } from '@nestjs/common';
import { Clock } from '@plainhire/kernel';
import { PostingRepository } from './posting.repository.js';

/** Where a public page stands, and whose it is. */
export interface LiveAddress {
  readonly slug: string;
  readonly companyId: string;
  readonly postedAt: Date;
}

/** The addresses of all public postings: read from the postings themselves, so what is closed is out at once. */
@Injectable()
export class ListLivePostings {
  constructor(
    private readonly postings: PostingRepository,
    private readonly clock: Clock,
  ) {}

  /** Newest first; one statement over narrow columns. */
  execute(limit: number): Promise<LiveAddress[]> {
    return this.postings.findLiveAddresses(this.clock.now(), limit);
  }
}
