import { Injectable } from '@nestjs/common';
import { type Actor, Clock, newId } from '@plainhire/kernel';
import { AuditLog, RateLimits, UnitOfWork } from '@plainhire/platform';
import { pickContent } from './content.js';
import { blankPosting } from './create-posting.js';
import { postingNotFound } from './posting.errors.js';
import { POSTINGS_PER_USER } from './posting.limits.js';
import { requirePosting } from './posting.policy.js';
import { PostingRepository } from './posting.repository.js';
import { actorUserId, RevisionDesk } from './revision-desk.js';

/** A draft with the same content, from a posting in any state. What is being written counts first. */
@Injectable()
export class DuplicatePosting {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly limits: RateLimits,
    private readonly postings: PostingRepository,
    private readonly desk: RevisionDesk,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: { postingId: string }): Promise<{ id: string }> {
    return this.uow.run(async () => {
      const original = await this.postings.find(input.postingId);
      if (!original) throw postingNotFound();
      requirePosting(actor, 'write', original);
      const source = (await this.desk.pendingOf(original)) ?? (await this.desk.liveOf(original));
      if (!source) throw postingNotFound();
      if (actor.kind === 'user') await this.limits.hit(POSTINGS_PER_USER, actor.userId);
      const copy = blankPosting(newId(), original.companyId, source.title, this.clock.now());
      copy.createdBy = actorUserId(actor);
      await this.postings.insert(copy);
      copy.pendingRevisionId = (await this.desk.add(actor, copy, pickContent(source), 'draft')).id;
      await this.postings.update(copy);
      await this.audit.record({
        actor,
        action: 'posting.duplicate',
        subjectKind: 'posting',
        subjectId: copy.id,
        companyId: copy.companyId,
        after: { from: original.id },
      });
      return { id: copy.id };
    });
  }
}
