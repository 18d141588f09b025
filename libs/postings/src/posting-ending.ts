import { Injectable } from '@nestjs/common';
import { type Actor, Clock } from '@plainhire/kernel';
import { Outbox } from '@plainhire/platform';
import { PostingCommands } from './posting-commands.js';
import type { Posting } from './posting.entity.js';
import type { Who } from './posting.lifecycle.js';
import { RevisionDesk } from './revision-desk.js';

/** What filling and closing have in common: the end of the posting and of any edit that waits. */
@Injectable()
export class PostingEnding {
  constructor(
    private readonly commands: PostingCommands,
    private readonly desk: RevisionDesk,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async end(actor: Actor, posting: Posting, action: 'fill' | 'close', by: Who): Promise<void> {
    await this.commands.move(actor, posting, action, by);
    posting.endedAt = this.clock.now();
    posting.pausedBy = null;
    const pending = await this.desk.pendingOf(posting);
    if (pending) {
      await this.desk.setStatus(pending, 'superseded');
      posting.pendingRevisionId = null;
      await this.outbox.publish('posting.review-cancelled', { postingId: posting.id, revisionId: null });
    }
    await this.outbox.publish('posting.ended', { postingId: posting.id });
  }
}
