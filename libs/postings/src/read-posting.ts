import { Injectable } from '@nestjs/common';
import type { PostingCompany, PostingInside, PostingView } from '@plainhire/contracts';
import { type CompanyDirectory as Directory, CompanyDirectory } from '@plainhire/companies';
import { type Actor, roleIn } from '@plainhire/kernel';
import { missingContent } from './completeness.js';
import { toBody } from './content.js';
import { postingGone, postingNotFound } from './posting.errors.js';
import type { Posting } from './posting.entity.js';
import { companyActions, publicVisibility } from './posting.lifecycle.js';
import { mayOnPosting } from './posting.policy.js';
import type { PostingRevision } from './posting-revision.entity.js';
import { PostingRepository } from './posting.repository.js';

/** One posting: the public page for everybody, every state for its own company and for moderators. */
@Injectable()
export class ReadPosting {
  constructor(
    private readonly postings: PostingRepository,
    private readonly companies: CompanyDirectory,
  ) {}

  /** @throws DomainError not_found for what was never public, gone for what no longer is. */
  async execute(actor: Actor, idOrSlug: string): Promise<PostingView> {
    const posting = await this.postings.findByIdOrSlug(idOrSlug);
    if (!posting) throw postingNotFound();
    const inside = mayOnPosting(actor, 'read', posting) === 'allow';
    const live = await this.revision(posting.liveRevisionId);
    if (!inside) refuseUnlessPublic(posting, live);
    const pending = inside ? await this.revision(posting.pendingRevisionId) : null;
    const shown = live ?? pending;
    if (!shown) throw postingNotFound();
    const view: PostingView = {
      ...toBody(shown),
      id: posting.id,
      slug: posting.slug,
      revisionId: shown.id,
      state: posting.state,
      company: companyOf(await this.companies.find(posting.companyId), posting.companyId),
      postedAt: iso(posting.postedAt),
      updatedAt: posting.updatedAt.toISOString(),
      expiresAt: iso(posting.expiresAt),
      imported: posting.imported,
    };
    return inside ? { ...view, inside: await this.inside(actor, posting, live, pending, shown) } : view;
  }

  private async inside(
    actor: Actor,
    posting: Posting,
    live: PostingRevision | null,
    pending: PostingRevision | null,
    shown: PostingRevision,
  ): Promise<PostingInside> {
    const role = roleIn(actor, posting.companyId);
    const mayWrite = mayOnPosting(actor, 'write', posting) === 'allow';
    const review = await this.postings.findLastReview(posting.id);
    return {
      createdAt: posting.createdAt.toISOString(),
      role: role ?? 'moderator',
      allowedActions: mayWrite
        ? companyActions({
            state: posting.state,
            pausedBy: posting.pausedBy,
            editInReview: live !== null && pending?.status === 'in_review',
          })
        : [],
      pending: pending
        ? {
            revisionId: pending.id,
            status: pending.status,
            submittedAt: iso(pending.submittedAt),
            content: toBody(pending),
          }
        : null,
      lastReview:
        review?.decision && review.decidedAt
          ? {
              revisionId: review.id,
              decision: review.decision,
              reasonCode: review.reasonCode,
              message: review.message,
              decidedAt: review.decidedAt.toISOString(),
            }
          : null,
      pausedBy: posting.pausedBy,
      moderation: posting.moderationReason
        ? { reasonCode: posting.moderationReason, message: posting.moderationMessage }
        : null,
      missing: posting.imported ? [] : missingContent(pending ?? shown),
    };
  }

  private async revision(id: string | null): Promise<PostingRevision | null> {
    return id === null ? null : this.postings.findRevision(id);
  }
}

function refuseUnlessPublic(posting: Posting, live: PostingRevision | null): void {
  const visibility = publicVisibility(posting.state, posting.postedAt);
  if (visibility === 'hidden' || !live) throw postingNotFound();
  if (visibility === 'gone')
    throw postingGone({
      state: posting.state === 'filled' || posting.state === 'closed' ? posting.state : 'expired',
      title: live.title,
      closedOn: posting.endedAt ?? posting.expiresAt,
    });
}

function companyOf(company: Awaited<ReturnType<Directory['find']>>, id: string): PostingCompany {
  if (!company) throw postingNotFound();
  return {
    id,
    name: company.name,
    slug: company.slug,
    website: company.website,
    verified: company.verified,
  };
}

function iso(date: Date | null): string | null {
  return date?.toISOString() ?? null;
}
