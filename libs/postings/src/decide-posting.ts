import { Injectable } from '@nestjs/common';
import type { Decision, ReasonCode } from '@plainhire/contracts';
import { type Actor, addDays, Clock } from '@plainhire/kernel';
import { Outbox } from '@plainhire/platform';
import { PostingCommands } from './posting-commands.js';
import { PostingNotifier } from './posting-notifier.js';
import { reasonRequired, revisionNotPending } from './posting.errors.js';
import type { Posting } from './posting.entity.js';
import { postingApprovedMail, postingChangesRequestedMail, postingRejectedMail } from './posting.mails.js';
import type { PostingRevision } from './posting-revision.entity.js';
import { PostingRepository } from './posting.repository.js';
import { firstReminder } from './reminders.js';
import { actorUserId, RevisionDesk } from './revision-desk.js';

export interface PostingDecision {
  readonly postingId: string;
  readonly revisionId: string;
  readonly decision: Decision;
  /** Required unless approving. */
  readonly reasonCode?: ReasonCode | null;
  readonly message?: string | null;
}

/**
 * A moderator's word on the revision that waits: a posting's first, one that comes back, or an
 * edit of one that is public. Joins the caller's transaction.
 */
@Injectable()
export class DecidePosting {
  constructor(
    private readonly commands: PostingCommands,
    private readonly postings: PostingRepository,
    private readonly desk: RevisionDesk,
    private readonly outbox: Outbox,
    private readonly notifier: PostingNotifier,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError conflict when the revision no longer waits. */
  async execute(actor: Actor, input: PostingDecision): Promise<void> {
    if (input.decision !== 'approve' && !input.reasonCode) throw reasonRequired();
    await this.commands.on(actor, 'moderate', input.postingId, async (posting) => {
      const revision = await this.desk.pendingOf(posting);
      if (revision?.id !== input.revisionId || revision.status !== 'in_review') throw revisionNotPending();
      const edit = posting.state !== 'in_review';
      if (edit) await this.commands.record(actor, posting, `${input.decision}_edit`, posting.state);
      else await this.commands.move(actor, posting, input.decision, 'moderator');
      await this.mark(actor, revision, input);
      if (input.decision === 'approve') await this.publish(posting, revision, edit);
      else if (input.decision === 'reject') await this.reject(posting, edit);
      await this.tell(posting, revision, edit);
    });
  }

  private async mark(actor: Actor, revision: PostingRevision, input: PostingDecision): Promise<void> {
    revision.status = (
      { approve: 'live', request_changes: 'changes_requested', reject: 'rejected' } as const
    )[input.decision];
    revision.decision = input.decision;
    revision.decidedAt = this.clock.now();
    revision.decidedBy = actorUserId(actor);
    revision.reasonCode = input.reasonCode ?? null;
    revision.message = input.message ?? null;
    await this.postings.updateRevision(revision);
  }

  private async publish(posting: Posting, revision: PostingRevision, edit: boolean): Promise<void> {
    const now = this.clock.now();
    const before = await this.desk.liveOf(posting);
    if (before) await this.desk.setStatus(before, 'superseded');
    posting.liveRevisionId = revision.id;
    posting.reviewedRevisionId = revision.id;
    posting.pendingRevisionId = null;
    if (edit) {
      if (posting.state === 'live')
        await this.outbox.publish('posting.live-changed', { postingId: posting.id });
      return;
    }
    const end = addDays(now, posting.relistDays ?? revision.expiresInDays);
    posting.postedAt ??= now;
    posting.expiresAt = end;
    posting.remindedDays = firstReminder(now, end);
    posting.relistDays = null;
    posting.pausedBy = null;
  }

  private async reject(posting: Posting, edit: boolean): Promise<void> {
    if (edit) {
      posting.pendingRevisionId = null;
      return;
    }
    posting.endedAt = this.clock.now();
    // It may have applications from when it was public, and promotions bought before it ever was.
    await this.outbox.publish('posting.ended', { postingId: posting.id });
  }

  private async tell(posting: Posting, revision: PostingRevision, edit: boolean): Promise<void> {
    const about = { postingId: posting.id, title: revision.title, edit };
    const reason = { reasonCode: revision.reasonCode, message: revision.message };
    const key = revision.id;
    if (revision.decision === 'approve')
      await this.notifier.tell(posting, postingApprovedMail, key, {
        ...about,
        slug: posting.slug,
        expiresAt: (posting.expiresAt ?? this.clock.now()).toISOString(),
      });
    else if (revision.decision === 'request_changes')
      await this.notifier.tell(posting, postingChangesRequestedMail, key, { ...about, ...reason });
    else await this.notifier.tell(posting, postingRejectedMail, key, { ...about, ...reason });
  }
}
