import { Injectable } from '@nestjs/common';
import type { PromotionView } from '@plainhire/contracts';
import { type Actor, Clock } from '@plainhire/kernel';
import { PostingReader } from '@plainhire/postings';
import { type ResultDay, resultDays, spanOf, toView } from './posting-results.rules.js';
import { tick } from './promotion.clock.js';
import { postingNotFound } from './promotion.errors.js';
import { requireReader } from './promotion.policy.js';
import { PromotionRepository } from './promotion.repository.js';
import { ResultsQueries } from './results.queries.js';

export interface PostingViews {
  readonly promotions: readonly PromotionView[];
  /** UTC days, oldest first, without a gap. */
  readonly days: readonly ResultDay[];
}

/** What a posting's promotions brought, against the days before. */
@Injectable()
export class PostingResultsReader {
  constructor(
    private readonly promotions: PromotionRepository,
    private readonly queries: ResultsQueries,
    private readonly postings: PostingReader,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not_found for a posting that is not there, or another company's */
  async execute(actor: Actor, input: { postingId: string }): Promise<PostingViews> {
    const posting = await this.postings.findContent(input.postingId);
    if (!posting) throw postingNotFound();
    requireReader(actor, posting);
    const now = this.clock.now();
    const promotions = (await this.promotions.findOfPosting(posting.postingId)).map((one) => tick(one, now));
    const span = spanOf(promotions, posting.postedAt, now);
    const counts = await this.queries.days(posting.postingId, span.from, span.to);
    return {
      promotions: promotions.map((promotion) => toView(promotion, now)),
      days: resultDays(span, counts, promotions),
    };
  }
}
