import { Injectable } from '@nestjs/common';
import { Clock } from '@plainhire/kernel';
import { type KeyRange, PostingRepository } from './posting.repository.js';

/** Where a public page stands, and when it changed last. */
export interface LiveAddress {
  readonly slug: string;
  readonly updatedAt: Date;
}

/** All public postings in pages: read from the postings themselves, so what is closed is out at once. */
@Injectable()
export class ListLivePostings {
  constructor(
    private readonly postings: PostingRepository,
    private readonly clock: Clock,
  ) {}

  /** The pages that hold so many postings each by now. */
  async pages(size: number): Promise<KeyRange[]> {
    return rangesOf(await this.postings.findLivePageStarts(size));
  }

  /** The postings of a page. It may have grown since it was cut; more than `most` are not read. */
  page(range: KeyRange, most: number): Promise<LiveAddress[]> {
    return this.postings.findLiveAddresses(this.clock.now(), range, most);
  }

  /** The same of the companies that have one. */
  async companyPages(size: number): Promise<KeyRange[]> {
    return rangesOf(await this.postings.findHiringPageStarts(size));
  }

  companyPage(range: KeyRange, most: number): Promise<string[]> {
    return this.postings.findHiringCompanies(this.clock.now(), range, most);
  }
}

/** The first page begins with whatever comes first, the last one takes in all that is to come. */
function rangesOf(starts: readonly string[]): KeyRange[] {
  return starts.map((start, index) => ({
    from: index === 0 ? null : start,
    before: starts[index + 1] ?? null,
  }));
}
