import { Injectable } from '@nestjs/common';
import { IndexPosting } from './index-posting.js';
import { SearchRepository } from './search.repository.js';

/** A company changed its name or was verified: its postings say so too. */
@Injectable()
export class IndexCompany {
  constructor(
    private readonly documents: SearchRepository,
    private readonly indexPosting: IndexPosting,
  ) {}

  async execute(companyId: string): Promise<void> {
    for (const postingId of await this.documents.postingsOf(companyId))
      await this.indexPosting.execute(postingId);
  }
}
