import { Injectable } from '@nestjs/common';
import { IndexPosting } from './index-posting.js';
import { SearchIndexRepository } from './search-index.repository.js';

/** After a company changed its name or was verified: its live postings show and find the new facts. */
@Injectable()
export class IndexCompany {
  constructor(
    private readonly index: SearchIndexRepository,
    private readonly indexPosting: IndexPosting,
  ) {}

  async execute(companyId: string): Promise<void> {
    for (const postingId of await this.index.postingsOfCompany(companyId))
      await this.indexPosting.execute(postingId);
  }
}
