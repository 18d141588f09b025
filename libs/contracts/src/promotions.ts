import { z } from 'zod';
import { Instant, pageOf, PageQuery, Uuid } from './common.js';
import { PromotionKind } from './packages.js';

/**
 * `waiting`: paid, the posting is not live yet or another promotion of the kind runs at it. `paused`: it
 * began and its clock stands. `held`: a dispute is open.
 */
export const PROMOTION_STATES = ['waiting', 'running', 'paused', 'held', 'ended'] as const;
export const PromotionState = z.enum(PROMOTION_STATES);
export type PromotionState = z.infer<typeof PromotionState>;

/** `posting_ended`: filled or closed by the company. `taken_down`: rejected or closed by a moderator. */
export const PROMOTION_ENDS = [
  'served',
  'refunded',
  'posting_ended',
  'taken_down',
  'dispute_lost',
  'company_fault',
  'our_fault',
] as const;
export const PromotionEnd = z.enum(PROMOTION_ENDS);
export type PromotionEnd = z.infer<typeof PromotionEnd>;

export const PromotionView = z
  .object({
    id: Uuid,
    orderId: Uuid,
    postingId: Uuid,
    packageId: z.string(),
    kind: PromotionKind,
    state: PromotionState,
    days: z.number().int(),
    /** Of its days, how much has run; milliseconds. */
    usedMs: z.number().int(),
    totalMs: z.number().int(),
    startedAt: Instant.nullable(),
    /** When it ends if the posting stays live; null while its clock stands. */
    endsAt: Instant.nullable(),
    endedAt: Instant.nullable(),
    endReason: PromotionEnd.nullable(),
    leastImpressions: z.number().int(),
    impressions: z.number().int(),
    clicks: z.number().int(),
    /**
     * Credited for impressions that were promised and did not come, or for all of it where the posting
     * ended before it ran; minor units before tax.
     */
    shortfallCredit: z.object({ amount: z.number().int(), currency: z.string() }).nullable(),
  })
  .meta({ id: 'PromotionView' });
export type PromotionView = z.infer<typeof PromotionView>;

/** A company's promotions that are not over, newest first. */
export const CompanyPromotionsQuery = PageQuery.meta({ id: 'CompanyPromotionsQuery' });
export type CompanyPromotionsQuery = z.infer<typeof CompanyPromotionsQuery>;
export const CompanyPromotionPage = pageOf(
  PromotionView.extend({
    /** As the posting was called when it was promoted. */
    postingTitle: z.string(),
  }).meta({ id: 'CompanyPromotion' }),
).meta({ id: 'CompanyPromotionPage' });
export type CompanyPromotionPage = z.infer<typeof CompanyPromotionPage>;

/** Day by day: what the promotion brought, against the days before it. Robots are not counted. */
export const PostingResults = z
  .object({
    promotions: z.array(PromotionView),
    days: z.array(
      z.object({
        day: z.iso.date(),
        /** A promotion ran on some part of the day, UTC. */
        promoted: z.boolean(),
        /** Times it was shown in a list, in places that were paid for and in its own. */
        impressions: z.number().int(),
        /** Of these, in places that were paid for. */
        promotedImpressions: z.number().int(),
        clicks: z.number().int(),
        applications: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'PostingResults' });
export type PostingResults = z.infer<typeof PostingResults>;
