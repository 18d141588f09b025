import { z } from 'zod';
import { Instant, longText, PageQuery, pageOf, Uuid } from './common.js';
import { PostingBody, PostingState, ReasonCode, RevisionStatus } from './postings.js';

/** Where in the posting a rule saw something: UTF-16 offsets into the field's plain text. */
export const Evidence = z.object({
  field: z.string(),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  text: z.string(),
});
export type Evidence = z.infer<typeof Evidence>;

export const RiskFlag = z.object({
  rule: z.string(),
  /** 1 to 100; the case's score is the sum, at most 100. */
  weight: z.number().int(),
  /** One sentence for the moderator and, after a decision, for the company. */
  message: z.string(),
  evidence: z.array(Evidence),
});
export type RiskFlag = z.infer<typeof RiskFlag>;

export const CaseState = z.enum(['open', 'decided', 'cancelled']);
export type CaseState = z.infer<typeof CaseState>;

export const Decision = z.enum(['approve', 'request_changes', 'reject']);
export type Decision = z.infer<typeof Decision>;

export const CaseCompany = z.object({
  id: Uuid,
  name: z.string(),
  slug: z.string(),
  website: z.string().nullable(),
  verified: z.boolean(),
});

export const ModerationQueueItem = z.object({
  id: Uuid,
  /** A posting's revision, or a company's other name or website. */
  kind: z.enum(['posting', 'company']),
  /** Null with `revisionId` when the case is about a company. */
  postingId: Uuid.nullable(),
  revisionId: Uuid.nullable(),
  /** The posting's title, or the name that is asked for. */
  title: z.string(),
  company: CaseCompany,
  /** `edit` when an earlier revision is public meanwhile. */
  change: z.enum(['new', 'edit']),
  risk: z.array(RiskFlag),
  riskScore: z.number().int(),
  openedAt: Instant,
  /** Seconds since it was opened. */
  age: z.number().int(),
  claimedBy: z.object({ id: Uuid, name: z.string() }).nullable(),
  claimedUntil: Instant.nullable(),
});
export type ModerationQueueItem = z.infer<typeof ModerationQueueItem>;

export const ModerationQueueQuery = PageQuery;
export type ModerationQueueQuery = z.infer<typeof ModerationQueueQuery>;

export const ModerationQueuePage = pageOf(ModerationQueueItem)
  .extend({ open: z.number().int() })
  .meta({ id: 'ModerationQueuePage' });
export type ModerationQueuePage = z.infer<typeof ModerationQueuePage>;

export const CaseHistoryItem = z.object({
  at: Instant,
  action: z.string(),
  by: z.string(),
  postingId: Uuid.nullable(),
  revisionId: Uuid.nullable(),
  title: z.string(),
  reasonCode: ReasonCode.nullable(),
  message: z.string().nullable(),
});
export type CaseHistoryItem = z.infer<typeof CaseHistoryItem>;

const CaseView = ModerationQueueItem.extend({
  state: CaseState,
  decision: Decision.nullable(),
  reasonCode: ReasonCode.nullable(),
  message: z.string().nullable(),
  decidedAt: Instant.nullable(),
  decidedBy: z.object({ id: Uuid, name: z.string() }).nullable(),
  companyHistory: z.array(CaseHistoryItem),
});

export const PostingCaseView = CaseView.extend({
  kind: z.literal('posting'),
  postingId: Uuid,
  revisionId: Uuid,
  posting: z.object({ id: Uuid, slug: z.string(), state: PostingState, postedAt: Instant.nullable() }),
  revisionStatus: RevisionStatus,
  content: PostingBody,
  /** What is public now, when the case is about an edit. */
  liveContent: PostingBody.nullable(),
  /** Postings of other companies whose text is nearly the same. */
  similar: z.array(
    z.object({ postingId: Uuid, title: z.string(), company: z.string(), likeness: z.number() }),
  ),
  postingHistory: z.array(CaseHistoryItem),
}).meta({ id: 'PostingCaseView' });
export type PostingCaseView = z.infer<typeof PostingCaseView>;

/** The company as it stands is `company`. */
export const CompanyCaseView = CaseView.extend({
  kind: z.literal('company'),
  postingId: z.null(),
  revisionId: z.null(),
  asked: z.object({ name: z.string(), website: z.string().nullable() }),
}).meta({ id: 'CompanyCaseView' });
export type CompanyCaseView = z.infer<typeof CompanyCaseView>;

export const ModerationCaseView = z
  .discriminatedUnion('kind', [PostingCaseView, CompanyCaseView])
  .meta({ id: 'ModerationCaseView' });
export type ModerationCaseView = z.infer<typeof ModerationCaseView>;

const reason = {
  reasonCode: ReasonCode.nullish(),
  message: longText(2000).nullish(),
};

/** A reason is required unless approving. */
export const CaseDecisionRequest = z
  .object({ decision: Decision, ...reason })
  .refine((body) => body.decision === 'approve' || Boolean(body.reasonCode), {
    path: ['reasonCode'],
    error: 'Choose the reason; the company is told.',
  })
  .meta({ id: 'CaseDecisionRequest' });
export type CaseDecisionRequest = z.infer<typeof CaseDecisionRequest>;

/** A moderator steps in on a posting that is live or paused. */
export const ModeratePostingRequest = z
  .object({ reasonCode: ReasonCode, message: longText(2000).nullish() })
  .meta({ id: 'ModeratePostingRequest' });
export type ModeratePostingRequest = z.infer<typeof ModeratePostingRequest>;

export const ResumePostingRequest = z
  .object({ message: longText(2000).nullish() })
  .meta({ id: 'ResumePostingRequest' });
export type ResumePostingRequest = z.infer<typeof ResumePostingRequest>;

export const ModeratedPosting = z
  .object({ id: Uuid, slug: z.string(), state: PostingState })
  .meta({ id: 'ModeratedPosting' });
export type ModeratedPosting = z.infer<typeof ModeratedPosting>;
