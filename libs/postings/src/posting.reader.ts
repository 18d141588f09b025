import { Injectable } from '@nestjs/common';
import type { PostingState, RevisionStatus } from '@plainhire/contracts';
import { type Content, pickContent } from './content.js';
import type { PostingRevision } from './posting-revision.entity.js';
import type { Posting } from './posting.entity.js';
import { PostingRepository } from './posting.repository.js';

/** A posting as other libraries read it: one revision's content with where the posting stands. */
export interface PostingContent extends Content {
  readonly postingId: string;
  readonly revisionId: string;
  readonly revisionStatus: RevisionStatus;
  readonly companyId: string;
  readonly slug: string;
  readonly state: PostingState;
  readonly postedAt: Date | null;
  readonly expiresAt: Date | null;
  readonly endedAt: Date | null;
  /** Ended by moderation: rejected, or closed while a moderator's reason stood against it. */
  readonly takenDown: boolean;
  readonly updatedAt: Date;
  readonly imported: boolean;
  readonly source: string | null;
}

/** How other libraries read postings. No policy: the caller decides who may see it. */
@Injectable()
export class PostingReader {
  constructor(private readonly postings: PostingRepository) {}

  /** In any state: what the public sees or saw, else what is being written. */
  async findContent(postingId: string): Promise<PostingContent | null> {
    const posting = await this.postings.find(postingId);
    const revisionId = posting?.liveRevisionId ?? posting?.pendingRevisionId;
    const revision = revisionId ? await this.postings.findRevision(revisionId) : null;
    return posting && revision ? join(posting, revision) : null;
  }

  /** The public content, while the posting is live; null in every other state. */
  async findLive(postingId: string): Promise<PostingContent | null> {
    return (await this.findLiveMany([postingId]))[0] ?? null;
  }

  /** Those of the postings that are live, in the order asked for. Two statements, however many. */
  async findLiveMany(postingIds: readonly string[]): Promise<PostingContent[]> {
    const postings = await this.postings.findLive(postingIds);
    const byId = new Map(postings.map((posting) => [posting.id, posting]));
    const wanted = postings.map((posting) => posting.liveRevisionId).filter((id) => id !== null);
    const revisions = new Map(
      (await this.postings.findRevisions(wanted)).map((revision) => [revision.id, revision]),
    );
    return postingIds.flatMap((id) => {
      const posting = byId.get(id);
      const revision = posting?.liveRevisionId ? revisions.get(posting.liveRevisionId) : undefined;
      return posting && revision ? [join(posting, revision)] : [];
    });
  }

  /**
   * The revision while it waits for review, else null. Holds the posting's row until the
   * transaction ends, so that it cannot be withdrawn in between.
   */
  async holdPending(postingId: string, revisionId: string): Promise<PostingContent | null> {
    const posting = await this.postings.lock(postingId);
    if (posting?.pendingRevisionId !== revisionId) return null;
    const revision = await this.postings.findRevision(revisionId);
    return revision?.status === 'in_review' ? join(posting, revision) : null;
  }

  /**
   * True while exactly this revision is what the public sees. Holds that until the transaction ends;
   * others may hold it at the same time.
   */
  async holdLive(postingId: string, revisionId: string): Promise<boolean> {
    const posting = await this.postings.share(postingId);
    return posting?.state === 'live' && posting.liveRevisionId === revisionId;
  }

  /** Whether candidates see postings of the company, or can again without a review: expired ones are extended. */
  hasPublic(companyId: string): Promise<boolean> {
    return this.postings.existsOf(companyId, ['live', 'paused', 'expired']);
  }

  /** One revision, whatever became of it, with the posting as it stands now. */
  async findRevision(revisionId: string): Promise<PostingContent | null> {
    const revision = await this.postings.findRevision(revisionId);
    const posting = revision ? await this.postings.find(revision.postingId) : null;
    return posting && revision ? join(posting, revision) : null;
  }
}

function join(posting: Posting, revision: PostingRevision): PostingContent {
  return {
    ...pickContent(revision),
    postingId: posting.id,
    revisionId: revision.id,
    revisionStatus: revision.status,
    companyId: posting.companyId,
    slug: posting.slug,
    state: posting.state,
    postedAt: posting.postedAt,
    expiresAt: posting.expiresAt,
    endedAt: posting.endedAt,
    takenDown:
      posting.state === 'rejected' || (posting.state === 'closed' && posting.moderationReason !== null),
    updatedAt: posting.updatedAt,
    imported: posting.imported,
    source: posting.source,
  };
}
