import { Injectable } from '@nestjs/common';
import type { ModeratedPosting } from '@plainhire/contracts';
import type { Actor } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import { type Intervention, ModeratePosting, PostingReader } from '@plainhire/postings';
import { ModerationLog } from './moderation-log.js';
import { caseNotFound } from './moderation.errors.js';
import { requireModerator } from './moderation.policy.js';

/** A moderator pauses, resumes or closes a posting that is already public. */
@Injectable()
export class StepIn {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly moderatePosting: ModeratePosting,
    private readonly postings: PostingReader,
    private readonly log: ModerationLog,
  ) {}

  async execute(actor: Actor, input: Intervention): Promise<ModeratedPosting> {
    requireModerator(actor, 'read');
    return this.uow.run(async () => {
      const content = await this.postings.findContent(input.postingId);
      if (!content) throw caseNotFound();
      requireModerator(actor, 'act', content);
      const { id, slug, state } = await this.moderatePosting.execute(actor, input);
      await this.log.record(actor, {
        action: input.action,
        postingId: content.postingId,
        revisionId: content.revisionId,
        companyId: content.companyId,
        title: content.title,
        reasonCode: input.reasonCode ?? null,
        message: input.message ?? null,
      });
      return { id, slug, state };
    });
  }
}
