import { Injectable } from '@nestjs/common';
import type { RevisionStatus } from '@plainhire/contracts';
import { type Actor, Clock, newId, slugify } from '@plainhire/kernel';
import { type Content, pickContent } from './content.js';
import { postingNotFound } from './posting.errors.js';
import { PostingRevision } from './posting-revision.entity.js';
import type { Posting } from './posting.entity.js';
import { PostingRepository } from './posting.repository.js';

/** Writes revisions. Content that was submitted once is never written to again: it is copied. */
@Injectable()
export class RevisionDesk {
  constructor(
    private readonly postings: PostingRepository,
    private readonly clock: Clock,
  ) {}

  /** A further revision of the posting, with this content. The posting's row is left to the caller. */
  async add(
    actor: Actor,
    posting: Posting,
    content: Content,
    status: RevisionStatus,
  ): Promise<PostingRevision> {
    const now = this.clock.now();
    const revision: PostingRevision = {
      ...mutable(content),
      id: newId(),
      postingId: posting.id,
      number: (await this.postings.lastNumber(posting.id)) + 1,
      status,
      createdBy: actorUserId(actor),
      createdAt: now,
      submittedAt: status === 'in_review' ? now : null,
      decidedAt: null,
      decidedBy: null,
      decision: null,
      reasonCode: null,
      message: null,
    };
    await this.postings.insertRevision(revision);
    return revision;
  }

  async setStatus(revision: PostingRevision, status: RevisionStatus): Promise<void> {
    revision.status = status;
    await this.postings.updateRevision(revision);
  }

  /** New content for a draft, in place; a copy where the pending revision was submitted once. */
  async write(
    actor: Actor,
    posting: Posting,
    pending: PostingRevision,
    content: Content,
  ): Promise<PostingRevision> {
    if (pending.status !== 'draft') return this.add(actor, posting, content, 'draft');
    const written: PostingRevision = { ...pending, ...mutable(content) };
    await this.postings.updateRevision(written);
    return written;
  }

  async pendingOf(posting: Posting): Promise<PostingRevision | null> {
    return posting.pendingRevisionId === null ? null : this.postings.findRevision(posting.pendingRevisionId);
  }

  async liveOf(posting: Posting): Promise<PostingRevision | null> {
    return posting.liveRevisionId === null ? null : this.postings.findRevision(posting.liveRevisionId);
  }

  /** The pending revision of a posting that must have one. */
  async requirePending(posting: Posting): Promise<PostingRevision> {
    const pending = await this.pendingOf(posting);
    if (!pending) throw postingNotFound();
    return pending;
  }
}

/** The id of the person acting, or null for the product itself. */
export function actorUserId(actor: Actor): string | null {
  return actor.kind === 'user' ? actor.userId : null;
}

/** The title in the address bar, made unique by the end of the id. */
export function slugOf(title: string, postingId: string): string {
  return `${slugify(title === '' ? 'draft' : title)
    .slice(0, 70)
    .replace(/-+$/, '')}-${postingId.slice(-8)}`;
}

function mutable(content: Content) {
  const picked = pickContent(content);
  return {
    ...picked,
    locations: [...picked.locations],
    benefits: [...picked.benefits],
    questions: [...picked.questions],
  };
}
