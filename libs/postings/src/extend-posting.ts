import { Injectable } from '@nestjs/common';
import { type Actor, addDays, Clock } from '@plainhire/kernel';
import { Outbox } from '@plainhire/platform';
import { pickContent } from './content.js';
import { PostingCommands } from './posting-commands.js';
import { PostingNotifier } from './posting-notifier.js';
import { tooFarAhead } from './posting.errors.js';
import type { Posting } from './posting.entity.js';
import { extendAction, extendedEnd, MAX_DAYS_AHEAD } from './posting.lifecycle.js';
import { postingSubmittedMail } from './posting.mails.js';
import { firstReminder } from './reminders.js';
import { RevisionDesk } from './revision-desk.js';

/**
 * Adds days to the posting's end. One that expired comes back, counted from now; one that expired
 * more than 30 days ago is reviewed first.
 */
@Injectable()
export class ExtendPosting {
  constructor(
    private readonly commands: PostingCommands,
    private readonly desk: RevisionDesk,
    private readonly outbox: Outbox,
    private readonly notifier: PostingNotifier,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: { postingId: string; days: number }): Promise<void> {
    await this.commands.on(actor, 'write', input.postingId, async (posting) => {
      const now = this.clock.now();
      const action = extendAction(posting, now);
      await this.commands.move(actor, posting, action, 'company');
      if (action === 'extend_for_review') {
        posting.relistDays = input.days;
        await this.sendToReview(actor, posting);
        return;
      }
      const end = extendedEnd(posting.expiresAt, now, input.days);
      if (end > addDays(now, MAX_DAYS_AHEAD)) throw tooFarAhead(addDays(now, MAX_DAYS_AHEAD), MAX_DAYS_AHEAD);
      posting.expiresAt = end;
      posting.remindedDays = firstReminder(now, end);
      if (posting.state === 'live') posting.pausedBy = null;
    });
  }

  private async sendToReview(actor: Actor, posting: Posting): Promise<void> {
    const pending = await this.desk.pendingOf(posting);
    // An edit that was already waiting when the posting expired has its case.
    if (pending?.status === 'in_review') return;
    const live = await this.desk.liveOf(posting);
    const source = pending ?? live;
    if (!source) return;
    const revision = await this.desk.add(actor, posting, pickContent(source), 'in_review');
    posting.pendingRevisionId = revision.id;
    await this.outbox.publish('posting.submitted', { postingId: posting.id, revisionId: revision.id });
    await this.notifier.tell(posting, postingSubmittedMail, revision.id, {
      postingId: posting.id,
      title: revision.title,
      edit: false,
    });
  }
}
