import type { JobPayload } from '@plainhire/contracts';
import { type Handler, JobHandler } from '@plainhire/platform';
import { IndexCompany } from '@plainhire/search';

@JobHandler('search.index-company')
export class IndexCompanyHandler implements Handler<'search.index-company'> {
  constructor(private readonly indexCompany: IndexCompany) {}

  handle({ companyId }: JobPayload<'search.index-company'>): Promise<void> {
    return this.indexCompany.execute(companyId);
  }
}
