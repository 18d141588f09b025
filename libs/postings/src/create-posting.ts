import { Injectable } from '@nestjs/common';
import type { PostingPatch } from '@plainhire/contracts';
import { type Actor, Clock, newId } from '@plainhire/kernel';
import { AuditLog, RateLimits, UnitOfWork } from '@plainhire/platform';
import { contentFaults } from './completeness.js';
import { applyPatch, EMPTY_CONTENT } from './content.js';
import { invalidContent } from './posting.errors.js';
import type { Posting } from './posting.entity.js';
import { POSTINGS_PER_USER } from './posting.limits.js';
import { requirePosting } from './posting.policy.js';
import { PostingRepository } from './posting.repository.js';
import { actorUserId, RevisionDesk, slugOf } from './revision-desk.js';

/** Begins a draft, empty or with as much as is known. */
@Injectable()
export class CreatePosting {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly limits: RateLimits,
    private readonly postings: PostingRepository,
    private readonly desk: RevisionDesk,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: { companyId: string; content: PostingPatch }): Promise<{ id: string }> {
    requirePosting(actor, 'write', { companyId: input.companyId });
    const content = applyPatch(EMPTY_CONTENT, input.content);
    const faults = contentFaults(content);
    if (faults.length > 0) throw invalidContent(faults);
    if (actor.kind === 'user') await this.limits.hit(POSTINGS_PER_USER, actor.userId);
    const posting = blankPosting(newId(), input.companyId, content.title, this.clock.now());
    posting.createdBy = actorUserId(actor);
    await this.uow.run(async () => {
      await this.postings.insert(posting);
      const draft = await this.desk.add(actor, posting, content, 'draft');
      posting.pendingRevisionId = draft.id;
      await this.postings.update(posting);
      await this.audit.record({
        actor,
        action: 'posting.create',
        subjectKind: 'posting',
        subjectId: posting.id,
        companyId: posting.companyId,
      });
    });
    return { id: posting.id };
  }
}

/** A posting's row before anything has happened to it. */
export function blankPosting(id: string, companyId: string, title: string, now: Date): Posting {
  return {
    id,
    companyId,
    slug: slugOf(title, id),
    state: 'draft',
    liveRevisionId: null,
    pendingRevisionId: null,
    reviewedRevisionId: null,
    createdBy: null,
    createdAt: now,
    updatedAt: now,
    postedAt: null,
    expiresAt: null,
    endedAt: null,
    pausedBy: null,
    moderationReason: null,
    moderationMessage: null,
    remindedDays: null,
    relistDays: null,
    imported: false,
    source: null,
    externalId: null,
  };
}
