import { Injectable } from '@nestjs/common';
import type { Actor } from '@plainhire/kernel';
import { Outbox } from '@plainhire/platform';
import { PostingCommands } from './posting-commands.js';
import { RevisionDesk } from './revision-desk.js';

/** Takes a posting back out of review, or an edit of one that is public meanwhile. */
@Injectable()
export class WithdrawPosting {
  constructor(
    private readonly commands: PostingCommands,
    private readonly desk: RevisionDesk,
    private readonly outbox: Outbox,
  ) {}

  async execute(actor: Actor, input: { postingId: string }): Promise<void> {
    await this.commands.on(actor, 'write', input.postingId, async (posting) => {
      const pending = await this.desk.pendingOf(posting);
      const edit =
        (posting.state === 'live' || posting.state === 'paused') && pending?.status === 'in_review';
      if (edit) await this.commands.record(actor, posting, 'withdraw_edit', posting.state);
      else await this.commands.move(actor, posting, 'withdraw', 'company');
      if (!pending) return;
      await this.desk.setStatus(pending, 'withdrawn');
      if (edit) posting.pendingRevisionId = null;
      await this.outbox.publish('posting.review-cancelled', {
        postingId: posting.id,
        revisionId: pending.id,
      });
    });
  }
}
