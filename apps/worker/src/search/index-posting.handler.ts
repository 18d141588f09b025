import type { JobPayload } from '@plainhire/contracts';
import { type Handler, JobHandler } from '@plainhire/platform';
import { IndexPosting } from '@plainhire/search';

@JobHandler('search.index-posting')
export class IndexPostingHandler implements Handler<'search.index-posting'> {
  constructor(private readonly indexPosting: IndexPosting) {}

  handle({ postingId }: JobPayload<'search.index-posting'>): Promise<void> {
    return this.indexPosting.execute(postingId);
  }
}
