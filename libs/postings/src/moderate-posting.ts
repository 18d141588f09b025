import { Injectable } from '@nestjs/common';
import type { ReasonCode } from '@plainhire/contracts';
import { type Actor, Clock } from '@plainhire/kernel';
import { PostingCommands } from './posting-commands.js';
import { PostingEnding } from './posting-ending.js';
import { PostingNotifier } from './posting-notifier.js';
import { reasonRequired } from './posting.errors.js';
import type { Posting } from './posting.entity.js';
import { postingModeratedMail } from './posting.mails.js';
import { RevisionDesk } from './revision-desk.js';

export interface Intervention {
  readonly postingId: string;
  readonly action: 'pause' | 'resume' | 'close';
  /** Required unless resuming. */
  readonly reasonCode?: ReasonCode | null;
  readonly message?: string | null;
}

/** A moderator steps in on a posting that is or was public. Joins the caller's transaction. */
@Injectable()
export class ModeratePosting {
  constructor(
    private readonly commands: PostingCommands,
    private readonly ending: PostingEnding,
    private readonly desk: RevisionDesk,
    private readonly notifier: PostingNotifier,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: Intervention): Promise<Posting> {
    if (input.action !== 'resume' && !input.reasonCode) throw reasonRequired();
    return this.commands.on(actor, 'moderate', input.postingId, async (posting) => {
      if (input.action === 'close') await this.ending.end(actor, posting, 'close', 'moderator');
      // A company's own pause becomes a moderator's: then the company can no longer lift it.
      else if (input.action === 'pause' && posting.state === 'paused' && posting.pausedBy === 'company')
        await this.commands.record(actor, posting, 'pause', posting.state);
      else await this.commands.move(actor, posting, input.action, 'moderator');
      posting.pausedBy = input.action === 'pause' ? 'moderator' : null;
      posting.moderationReason = input.action === 'resume' ? null : (input.reasonCode ?? null);
      posting.moderationMessage = input.action === 'resume' ? null : (input.message ?? null);
      const live = await this.desk.liveOf(posting);
      await this.notifier.tell(
        posting,
        postingModeratedMail,
        `${posting.id}:${input.action}:${this.clock.now().toISOString()}`,
        {
          postingId: posting.id,
          title: live?.title ?? '',
          action: input.action,
          reasonCode: input.reasonCode ?? null,
          message: input.message ?? null,
        },
      );
      return posting;
    });
  }
}
