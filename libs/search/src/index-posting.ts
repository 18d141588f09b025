import { Injectable } from '@nestjs/common';
import { CompanyDirectory } from '@plainhire/companies';
import { Clock } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import { type PostingContent, PostingReader } from '@plainhire/postings';
import { buildDocument } from './build-document.js';
import { SearchIndexRepository } from './search-index.repository.js';
import type { SearchSource } from './search-source.js';

/**
 * Brings the search document of a posting in line with what is true now: made or renewed while it is
 * live, gone otherwise. It reads the posting under a lock instead of trusting the job, so jobs may come
 * twice or in any order.
 */
@Injectable()
export class IndexPosting {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly postings: PostingReader,
    private readonly companies: CompanyDirectory,
    private readonly index: SearchIndexRepository,
    private readonly clock: Clock,
  ) {}

  async execute(postingId: string): Promise<void> {
    await this.uow.run(async () => {
      await this.index.lock(postingId);
      const posting = await this.postings.findLive(postingId);
      const company = posting ? await this.companies.find(posting.companyId) : null;
      const source = posting && company ? toSource(posting, company, this.clock.now()) : null;
      if (source) await this.index.save([buildDocument(source)]);
      else await this.index.remove([postingId]);
    });
  }
}

interface CompanyNames {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly verified: boolean;
}

/** No document is newer than the moment it is made, so that a search finds on its pages whatever it counts. */
function toSource(posting: PostingContent, company: CompanyNames, now: Date): SearchSource | null {
  if (posting.postedAt === null) return null;
  const postedAt = posting.postedAt < now ? posting.postedAt : now;
  return { ...posting, company, applyMode: posting.apply.mode, postedAt };
}
