import { Injectable } from '@nestjs/common';
import { type Actor, Clock } from '@plainhire/kernel';
import { Outbox, RateLimits } from '@plainhire/platform';
import { missingContent } from './completeness.js';
import { pickContent } from './content.js';
import { PostingCommands } from './posting-commands.js';
import { PostingNotifier } from './posting-notifier.js';
import { addressNotVerified, incomplete } from './posting.errors.js';
import { postingSubmittedMail } from './posting.mails.js';
import { PostingRepository } from './posting.repository.js';
import { RevisionDesk } from './revision-desk.js';

/** Each submission is read by a person. */
const PER_USER = { name: 'postings.submit.user', limit: 100, windowSeconds: 86_400 };

/** Freezes the draft and asks for its review. Needs a complete posting and a proven address. */
@Injectable()
export class SubmitPosting {
  constructor(
    private readonly commands: PostingCommands,
    private readonly limits: RateLimits,
    private readonly postings: PostingRepository,
    private readonly desk: RevisionDesk,
    private readonly outbox: Outbox,
    private readonly notifier: PostingNotifier,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError invalid `posting.incomplete` with a pointer for each thing missing. */
  async execute(actor: Actor, input: { postingId: string }): Promise<{ revisionId: string }> {
    // Before the transaction: it counts on a connection of its own.
    if (actor.kind === 'user') await this.limits.hit(PER_USER, actor.userId);
    return this.commands.on(actor, 'write', input.postingId, async (posting) => {
      await this.commands.move(actor, posting, 'submit', 'company');
      if (actor.kind === 'user' && !actor.verified) throw addressNotVerified();
      let revision = await this.desk.requirePending(posting);
      const missing = missingContent(revision);
      if (missing.length > 0) throw incomplete(missing);
      if (revision.status === 'draft') {
        revision = { ...revision, status: 'in_review', submittedAt: this.clock.now() };
        await this.postings.updateRevision(revision);
      } else {
        // Submitted once already: cases point at it, so the same words are submitted as a copy.
        revision = await this.desk.add(actor, posting, pickContent(revision), 'in_review');
        posting.pendingRevisionId = revision.id;
      }
      await this.outbox.publish('posting.submitted', { postingId: posting.id, revisionId: revision.id });
      await this.notifier.tell(posting, postingSubmittedMail, revision.id, {
        postingId: posting.id,
        title: revision.title,
        edit: false,
      });
      return { revisionId: revision.id };
    });
  }
}
