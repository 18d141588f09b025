import { Injectable } from '@nestjs/common';
import type { PostingPatch } from '@plainhire/contracts';
import { type Actor, canonicalJson } from '@plainhire/kernel';
import { Outbox } from '@plainhire/platform';
import { contentFaults, missingContent } from './completeness.js';
import { applyPatch, type Content, pickContent } from './content.js';
import { materialChanges } from './material-edit.js';
import { PostingCommands } from './posting-commands.js';
import { PostingNotifier } from './posting-notifier.js';
import { addressNotVerified, incomplete, invalidContent, notEditable } from './posting.errors.js';
import type { Posting } from './posting.entity.js';
import { EDITABLE_STATES } from './posting.lifecycle.js';
import { postingSubmittedMail } from './posting.mails.js';
import type { PostingRevision } from './posting-revision.entity.js';
import { PostingRepository } from './posting.repository.js';
import { RevisionDesk, slugOf } from './revision-desk.js';

/** What became of the edit: kept in the draft, public at once, waiting for review, or nothing new. */
export type EditOutcome = 'draft' | 'live' | 'in_review' | 'unchanged';

/** An edit of a public posting, beside what a moderator last approved of it. */
export interface PublicEdit {
  readonly companyId: string;
  readonly approved: Content;
  readonly next: Content;
}

export interface PostingEdit {
  readonly postingId: string;
  readonly patch: PostingPatch;
  /** Whether a moderator has to read it although no material field changed: the rules are not this library's. */
  isRisky(edit: PublicEdit): Promise<boolean>;
}

/**
 * Writes into a draft; on a public posting a cosmetic edit is live at once, and a material one
 * or risky one waits for review while the public version stays.
 */
@Injectable()
export class EditPosting {
  constructor(
    private readonly commands: PostingCommands,
    private readonly postings: PostingRepository,
    private readonly desk: RevisionDesk,
    private readonly outbox: Outbox,
    private readonly notifier: PostingNotifier,
  ) {}

  async execute(actor: Actor, input: PostingEdit): Promise<EditOutcome> {
    return this.commands.on(actor, 'write', input.postingId, async (posting) => {
      if (!EDITABLE_STATES.includes(posting.state)) throw notEditable(posting.state);
      return posting.state === 'live' || posting.state === 'paused'
        ? this.editPublic(actor, posting, input)
        : this.editDraft(actor, posting, input.patch);
    });
  }

  private async editDraft(actor: Actor, posting: Posting, patch: PostingPatch): Promise<EditOutcome> {
    const pending = await this.desk.requirePending(posting);
    const next = applyPatch(pickContent(pending), patch);
    const faults = contentFaults(next);
    if (faults.length > 0) throw invalidContent(faults);
    if (sameContent(pending, next)) return 'unchanged';
    const written = await this.desk.write(actor, posting, pending, next);
    posting.pendingRevisionId = written.id;
    if (posting.postedAt === null) posting.slug = slugOf(next.title, posting.id);
    return 'draft';
  }

  private async editPublic(actor: Actor, posting: Posting, input: PostingEdit): Promise<EditOutcome> {
    const live = await this.desk.liveOf(posting);
    if (!live) throw notEditable(posting.state);
    const pending = await this.desk.pendingOf(posting);
    const next = applyPatch(pickContent(pending ?? live), input.patch);
    const faults = posting.imported ? contentFaults(next) : missingContent(next);
    if (faults.length > 0) throw incomplete(faults);
    if (sameContent(pending ?? live, next) && (pending === null || pending.status === 'in_review'))
      return 'unchanged';

    const approved = await this.approvedContent(posting, live);
    const { companyId } = posting;
    const review =
      materialChanges(approved, next).length > 0 || (await input.isRisky({ companyId, approved, next }));
    if (review && actor.kind === 'user' && !actor.verified) throw addressNotVerified();
    await this.dropPending(posting, pending);
    return review ? this.sendToReview(actor, posting, next) : this.showAtOnce(actor, posting, live, next);
  }

  private async showAtOnce(
    actor: Actor,
    posting: Posting,
    live: PostingRevision,
    next: Content,
  ): Promise<EditOutcome> {
    if (sameContent(live, next)) return 'unchanged';
    const shown = await this.desk.add(actor, posting, next, 'live');
    await this.desk.setStatus(live, 'superseded');
    posting.liveRevisionId = shown.id;
    await this.commands.record(actor, posting, 'edit', posting.state);
    if (posting.state === 'live')
      await this.outbox.publish('posting.live-changed', { postingId: posting.id });
    return 'live';
  }

  private async sendToReview(actor: Actor, posting: Posting, next: Content): Promise<EditOutcome> {
    const waiting = await this.desk.add(actor, posting, next, 'in_review');
    posting.pendingRevisionId = waiting.id;
    await this.commands.record(actor, posting, 'submit_edit', posting.state);
    await this.outbox.publish('posting.submitted', { postingId: posting.id, revisionId: waiting.id });
    await this.notifier.tell(posting, postingSubmittedMail, waiting.id, {
      postingId: posting.id,
      title: next.title,
      edit: true,
    });
    return 'in_review';
  }

  /** A newer edit takes the place of the one that waits. */
  private async dropPending(posting: Posting, pending: PostingRevision | null): Promise<void> {
    posting.pendingRevisionId = null;
    if (!pending) return;
    const waited = pending.status === 'in_review';
    await this.desk.setStatus(pending, 'superseded');
    if (waited)
      await this.outbox.publish('posting.review-cancelled', {
        postingId: posting.id,
        revisionId: pending.id,
      });
  }

  private async approvedContent(posting: Posting, live: PostingRevision): Promise<Content> {
    if (posting.reviewedRevisionId === null || posting.reviewedRevisionId === live.id) return live;
    return (await this.postings.findRevision(posting.reviewedRevisionId)) ?? live;
  }
}

function sameContent(a: Content, b: Content): boolean {
  return canonicalJson(pickContent(a)) === canonicalJson(pickContent(b));
}
