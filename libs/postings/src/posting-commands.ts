import { Injectable } from '@nestjs/common';
import { type Actor, Clock, requireTransition } from '@plainhire/kernel';
import { AuditLog, Outbox, UnitOfWork } from '@plainhire/platform';
import { postingNotFound } from './posting.errors.js';
import type { Posting } from './posting.entity.js';
import { type LifecycleAction, POSTING_TRANSITIONS, type Who } from './posting.lifecycle.js';
import { type PostingDeed, requirePosting } from './posting.policy.js';
import { PostingRepository } from './posting.repository.js';

/**
 * The frame every change of state shares: lock the row, ask the policy and the table, let the use
 * case do its part, write the row with its audit entry and events in one transaction.
 */
@Injectable()
export class PostingCommands {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly postings: PostingRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Runs `work` on the locked posting, then writes its row. @throws DomainError as the policy says. */
  async on<T>(
    actor: Actor,
    deed: PostingDeed,
    postingId: string,
    work: (posting: Posting) => Promise<T>,
  ): Promise<T> {
    return this.uow.run(async () => {
      const posting = await this.postings.lock(postingId);
      if (!posting) throw postingNotFound();
      requirePosting(actor, deed, posting);
      const result = await work(posting);
      posting.updatedAt = this.clock.now();
      await this.postings.update(posting);
      return result;
    });
  }

  /**
   * Moves the posting along the table, and announces what follows from leaving or entering the
   * public. @throws DomainError conflict `posting.illegal-transition`.
   */
  async move(actor: Actor, posting: Posting, action: LifecycleAction, by: Who): Promise<void> {
    const from = posting.state;
    posting.state = requireTransition('posting', POSTING_TRANSITIONS, from, action, by).to;
    await this.record(actor, posting, action, from);
    if (posting.state === 'live')
      await this.outbox.publish('posting.live-changed', { postingId: posting.id });
    else if (from === 'live') await this.outbox.publish('posting.left-live', { postingId: posting.id });
  }

  async record(actor: Actor, posting: Posting, action: string, from: string): Promise<void> {
    await this.audit.record({
      actor,
      action: `posting.${action.replaceAll('_', '-')}`,
      subjectKind: 'posting',
      subjectId: posting.id,
      companyId: posting.companyId,
      before: { state: from },
      after: { state: posting.state },
    });
  }
}
