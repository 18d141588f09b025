import { z } from 'zod';
import {
  CountryCode,
  EmploymentType,
  Instant,
  Level,
  Location,
  longText,
  Pay,
  PageQuery,
  QuestionType,
  RemoteEligibility,
  text,
  Uuid,
  WebUrl,
  Workplace,
} from './common.js';

export const PostingState = z
  .enum([
    'draft',
    'in_review',
    'changes_requested',
    'rejected',
    'live',
    'paused',
    'expired',
    'filled',
    'closed',
  ])
  .meta({ id: 'PostingState' });
export type PostingState = z.infer<typeof PostingState>;

/** Why a moderator did not simply approve. */
export const ReasonCode = z
  .enum([
    'incomplete',
    'misleading',
    'scam',
    'discriminatory',
    'duplicate',
    'pay_missing',
    'off_topic',
    'other',
  ])
  .meta({ id: 'ReasonCode' });
export type ReasonCode = z.infer<typeof ReasonCode>;

export const MAX_QUESTIONS = 20;
export const MAX_TITLE = 160;
export const MAX_DESCRIPTION = 60_000;
/** A posting runs this long at most before it is extended. */
export const MAX_POSTING_DAYS = 90;

export const WantedSkill = z.object({
  name: text(80),
  years: z.number().int('Write whole years.').min(0).max(50).nullish(),
});
export type WantedSkill = z.infer<typeof WantedSkill>;

export const PostingSkills = z.object({
  required: z.array(WantedSkill).max(30, 'Name at most 30 skills.').default([]),
  nice: z.array(WantedSkill).max(30, 'Name at most 30 skills.').default([]),
});
export type PostingSkills = z.infer<typeof PostingSkills>;

export const ApplyMode = z.union([
  z.object({ mode: z.literal('here') }),
  z.object({ mode: z.literal('external'), url: WebUrl }),
]);
export type ApplyMode = z.infer<typeof ApplyMode>;

/** A question to every applicant. `options` belong to `single` and `multi` alone. */
export const Question = z
  .object({
    id: z
      .string()
      .trim()
      .regex(/^[A-Za-z0-9_-]{1,40}$/, 'Use letters, digits, hyphens and underscores, at most 40.'),
    type: QuestionType,
    label: text(300),
    required: z.boolean().default(false),
    options: z.array(text(160)).max(50, 'Offer at most 50 answers.').nullish(),
  })
  .superRefine((question, context) => {
    const options = question.options ?? [];
    const choice = question.type === 'single' || question.type === 'multi';
    if (choice && options.length < 2)
      context.addIssue({ code: 'custom', path: ['options'], message: 'Offer at least two answers.' });
    if (choice && new Set(options).size !== options.length)
      context.addIssue({ code: 'custom', path: ['options'], message: 'Offer each answer once.' });
    if (!choice && options.length > 0)
      context.addIssue({
        code: 'custom',
        path: ['options'],
        message: 'Answers to choose from belong to questions of type single or multi.',
      });
  });
export type Question = z.infer<typeof Question>;

export const Questions = z
  .array(Question)
  .max(MAX_QUESTIONS, `Ask at most ${String(MAX_QUESTIONS)} questions.`)
  .superRefine((questions, context) => {
    const seen = new Set<string>();
    questions.forEach((question, index) => {
      if (seen.has(question.id))
        context.addIssue({
          code: 'custom',
          path: [index, 'id'],
          message: 'Give each question an id of its own.',
        });
      seen.add(question.id);
    });
  });

/** Any part of a posting's content; what is left out stays as it is. Used to create and to edit. */
export const PostingPatch = z
  .object({
    title: text(MAX_TITLE, 0),
    description: longText(MAX_DESCRIPTION),
    employmentType: EmploymentType.nullable(),
    level: Level.nullable(),
    workplace: Workplace.nullable(),
    remoteEligibility: RemoteEligibility.nullable(),
    locations: z.array(Location).max(50, 'Name at most 50 places.'),
    pay: Pay.nullable(),
    skills: PostingSkills,
    benefits: z.array(text(160)).max(40, 'Name at most 40 benefits.'),
    openings: z.number().int('Write a whole number.').min(1).max(999),
    expiresInDays: z.number().int('Write whole days.').min(1).max(MAX_POSTING_DAYS),
    responsePromiseDays: z.number().int('Write whole days.').min(1).max(90).nullable(),
    apply: ApplyMode,
    questions: Questions,
  })
  .partial()
  .meta({ id: 'PostingPatch' });
export type PostingPatch = z.infer<typeof PostingPatch>;

/** All parts may be missing: an empty draft. */
export const CreatePostingRequest = PostingPatch.meta({ id: 'CreatePostingRequest' });
export type CreatePostingRequest = z.infer<typeof CreatePostingRequest>;

export const ExtendPostingRequest = z
  .object({ days: z.number().int('Write whole days.').min(1).max(MAX_POSTING_DAYS) })
  .meta({ id: 'ExtendPostingRequest' });
export type ExtendPostingRequest = z.infer<typeof ExtendPostingRequest>;

/** What a posting says, as it is sent out. Enums are null where a draft or an import does not know. */
export const PostingBody = z.object({
  title: z.string(),
  /** Sanitised HTML. */
  description: z.string(),
  descriptionText: z.string(),
  employmentType: EmploymentType.nullable(),
  level: Level.nullable(),
  workplace: Workplace.nullable(),
  remoteEligibility: z
    .union([z.object({ worldwide: z.literal(true) }), z.object({ countries: z.array(CountryCode) })])
    .nullable(),
  locations: z.array(z.object({ city: z.string(), region: z.string(), country: z.string() })),
  pay: z
    .object({
      min: z.number().int(),
      max: z.number().int(),
      currency: z.string(),
      unit: z.enum(['hour', 'day', 'week', 'month', 'year']),
    })
    .nullable(),
  skills: z.object({
    required: z.array(z.object({ name: z.string(), years: z.number().nullish() })),
    nice: z.array(z.object({ name: z.string(), years: z.number().nullish() })),
  }),
  benefits: z.array(z.string()),
  openings: z.number().int(),
  expiresInDays: z.number().int(),
  responsePromiseDays: z.number().int().nullable(),
  apply: z.union([
    z.object({ mode: z.literal('here') }),
    z.object({ mode: z.literal('external'), url: z.string() }),
  ]),
  questions: z.array(
    z.object({
      id: z.string(),
      type: QuestionType,
      label: z.string(),
      required: z.boolean(),
      options: z.array(z.string()).nullish(),
    }),
  ),
});
export type PostingBody = z.infer<typeof PostingBody>;

/** What was typed as candidates would see it, and what still stands in the way of sending it. */
export const PostingPreview = z
  .object({
    content: PostingBody,
    missing: z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() })),
  })
  .meta({ id: 'PostingPreview' });
export type PostingPreview = z.infer<typeof PostingPreview>;

export const PostingCompany = z.object({
  id: Uuid,
  name: z.string(),
  slug: z.string(),
  website: z.string().nullable(),
  verified: z.boolean(),
});
export type PostingCompany = z.infer<typeof PostingCompany>;

export const RevisionStatus = z.enum([
  'draft',
  'in_review',
  'changes_requested',
  'rejected',
  'withdrawn',
  'live',
  'superseded',
]);
export type RevisionStatus = z.infer<typeof RevisionStatus>;

export const ReviewNote = z.object({
  revisionId: Uuid,
  decision: z.enum(['approve', 'request_changes', 'reject']),
  reasonCode: ReasonCode.nullable(),
  message: z.string().nullable(),
  decidedAt: Instant,
});
export type ReviewNote = z.infer<typeof ReviewNote>;

export const PostingAction = z.enum([
  'edit',
  'submit',
  'withdraw',
  'pause',
  'resume',
  'extend',
  'fill',
  'close',
  'duplicate',
]);
export type PostingAction = z.infer<typeof PostingAction>;

/** What the company's own members see beside the public posting. */
export const PostingInside = z.object({
  createdAt: Instant,
  role: z.string(),
  allowedActions: z.array(PostingAction),
  /** Content that waits for review or is being written, when it differs from what is shown. */
  pending: z
    .object({
      revisionId: Uuid,
      status: RevisionStatus,
      submittedAt: Instant.nullable(),
      content: PostingBody,
    })
    .nullable(),
  lastReview: ReviewNote.nullable(),
  pausedBy: z.enum(['company', 'moderator']).nullable(),
  /** Set when a moderator paused or closed the posting. */
  moderation: z.object({ reasonCode: ReasonCode, message: z.string().nullable() }).nullable(),
  /** What has to be filled in before it can be submitted. */
  missing: z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() })),
});
export type PostingInside = z.infer<typeof PostingInside>;

/** One posting. `inside` is there for members of its company alone. */
export const PostingView = PostingBody.extend({
  id: Uuid,
  slug: z.string(),
  revisionId: Uuid,
  state: PostingState,
  company: PostingCompany,
  /** The first time it went live; a renewal never moves it. */
  postedAt: Instant.nullable(),
  updatedAt: Instant,
  expiresAt: Instant.nullable(),
  imported: z.boolean(),
  inside: PostingInside.optional(),
}).meta({ id: 'PostingView' });
export type PostingView = z.infer<typeof PostingView>;

/** From where a page was opened, as the page says; what counts opened pages. Anything else is not counted. */
export const ReadPostingQuery = z
  .object({ via: z.enum(['promoted', 'digest', 'page']).optional().catch(undefined) })
  .meta({ id: 'ReadPostingQuery' });
export type ReadPostingQuery = z.infer<typeof ReadPostingQuery>;

export const CompanyPostingsQuery = PageQuery.extend({ state: PostingState.optional() });
export type CompanyPostingsQuery = z.infer<typeof CompanyPostingsQuery>;

export const CompanyPostingItem = z.object({
  id: Uuid,
  slug: z.string(),
  state: PostingState,
  title: z.string(),
  workplace: Workplace.nullable(),
  locations: PostingBody.shape.locations,
  pay: PostingBody.shape.pay,
  openings: z.number().int(),
  createdAt: Instant,
  updatedAt: Instant,
  postedAt: Instant.nullable(),
  expiresAt: Instant.nullable(),
  pendingStatus: RevisionStatus.nullable(),
  pausedBy: z.enum(['company', 'moderator']).nullable(),
  imported: z.boolean(),
});
export type CompanyPostingItem = z.infer<typeof CompanyPostingItem>;

/** A company's postings, newest first, with the number in each state. */
export const CompanyPostingsPage = z
  .object({
    items: z.array(CompanyPostingItem),
    nextCursor: z.string().nullable(),
    counts: z.record(z.string(), z.number().int()),
  })
  .meta({ id: 'CompanyPostingsPage' });
export type CompanyPostingsPage = z.infer<typeof CompanyPostingsPage>;
