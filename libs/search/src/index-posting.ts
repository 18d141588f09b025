import { Injectable } from '@nestjs/common';
import { CompanyDirectory } from '@plainhire/companies';
import { UnitOfWork } from '@plainhire/platform';
import { PostingReader } from '@plainhire/postings';
import { buildDocument } from './build-document.js';
import { SearchRepository } from './search.repository.js';

/** Makes a posting findable while it is live, and not a moment longer. */
@Injectable()
export class IndexPosting {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly postings: PostingReader,
    private readonly companies: CompanyDirectory,
    private readonly documents: SearchRepository,
  ) {}

  /** Reads the posting as it is now, whatever the event said: jobs may come in any order. */
  async execute(postingId: string): Promise<void> {
    await this.uow.run(async () => {
      await this.documents.lock(postingId);
      const posting = await this.postings.findLive(postingId);
      const company = posting && (await this.companies.find(posting.companyId));
      if (!posting?.postedAt || !company) {
        await this.documents.remove(postingId);
        return;
      }
      await this.documents.put(
        buildDocument({ ...posting, postedAt: posting.postedAt, company, applyMode: posting.apply.mode }),
      );
    });
  }
}
