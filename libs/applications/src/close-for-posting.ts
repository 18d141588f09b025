import { Injectable } from '@nestjs/common';
import type { PostingState } from '@plainhire/contracts';
import { Clock } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import { PostingReader } from '@plainhire/postings';
import { ApplicationEnding } from './application-ending.js';
import { ApplicationRepository } from './application.repository.js';

/** A posting that comes back from review can be rejected with applications from the time it was live. */
function isEnd(state: PostingState): boolean {
  return state === 'filled' || state === 'closed' || state === 'rejected';
}

/**
 * Ends the open applications of a posting that is filled or closed, and tells each candidate. Being
 * run twice, it finds nothing open the second time.
 *
 * @returns how many it ended
 * @throws Error when there is no such posting, or it has not ended: the job is tried again.
 */
@Injectable()
export class CloseForPosting {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly postings: PostingReader,
    private readonly applications: ApplicationRepository,
    private readonly ending: ApplicationEnding,
    private readonly clock: Clock,
  ) {}

  execute(postingId: string): Promise<number> {
    return this.uow.run(async () => {
      const posting = await this.postings.findContent(postingId);
      if (!posting) throw new Error(`There is no posting ${postingId} whose applications could be closed.`);
      if (!isEnd(posting.state)) {
        throw new Error(`The posting ${postingId} is ${posting.state}: its applications stay open.`);
      }
      const reason = posting.state === 'filled' ? 'posting_filled' : 'posting_closed';
      const open = await this.applications.lockOpenOf(postingId);
      for (const application of open) await this.ending.close(application, reason, this.clock.now());
      return open.length;
    });
  }
}
