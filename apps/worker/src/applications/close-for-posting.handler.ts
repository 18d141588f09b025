import { CloseForPosting } from '@plainhire/applications';
import type { JobPayload } from '@plainhire/contracts';
import { type Handler, JobHandler } from '@plainhire/platform';

/** A posting has ended: so do the applications nobody decided. */
@JobHandler('applications.close-for-posting')
export class CloseForPostingHandler implements Handler<'applications.close-for-posting'> {
  constructor(private readonly closeForPosting: CloseForPosting) {}

  async handle({ postingId }: JobPayload<'applications.close-for-posting'>): Promise<void> {
    await this.closeForPosting.execute(postingId);
  }
}
