import { z } from 'zod';
import { Instant, longText, PageQuery, QuestionType, text, Uuid } from './common.js';
import { Match } from './matching.js';
import { MAX_QUESTIONS } from './postings.js';
import { CompletenessGap, SentProfile } from './profiles.js';

export const ApplicationState = z
  .enum([
    'submitted',
    'viewed',
    'in_review',
    'interview',
    'offer',
    'hired',
    'declined',
    'withdrawn',
    'closed_no_decision',
  ])
  .meta({ id: 'ApplicationState' });
export type ApplicationState = z.infer<typeof ApplicationState>;

/** Where a company can put an application. */
export const ApplicationStage = z.enum(['in_review', 'interview', 'offer', 'hired', 'declined']);
export type ApplicationStage = z.infer<typeof ApplicationStage>;

export const DeclineReason = z
  .enum(['skills', 'seniority', 'location', 'pay', 'filled', 'other'])
  .meta({ id: 'DeclineReason' });
export type DeclineReason = z.infer<typeof DeclineReason>;

export const MAX_APPLICATION_FILES = 5;
export const MAX_FILE_BYTES = 5 * 1024 * 1024;
export const MAX_COVER_LETTER = 8000;

/** One answer as it is sent; the posting's question decides what `value` may be. */
export const AnswerInput = z.object({
  questionId: text(40),
  value: z.union([
    longText(5000),
    z.number(),
    z.boolean(),
    z.array(longText(300)).max(50, 'Choose at most 50.'),
    z.null(),
  ]),
});
export type AnswerInput = z.infer<typeof AnswerInput>;

export const SubmitApplicationRequest = z
  .object({
    coverLetter: longText(MAX_COVER_LETTER).nullish(),
    answers: z.array(AnswerInput).max(MAX_QUESTIONS, 'There are more answers than questions.').default([]),
    fileIds: z
      .array(Uuid)
      .max(MAX_APPLICATION_FILES, `Attach at most ${String(MAX_APPLICATION_FILES)} files.`)
      .default([]),
  })
  .prefault({})
  .meta({ id: 'SubmitApplicationRequest' });
export type SubmitApplicationRequest = z.infer<typeof SubmitApplicationRequest>;

export const SubmittedApplication = z
  .object({
    id: Uuid,
    state: ApplicationState,
    /** sha256, in hex, of the canonical JSON of everything that was sent. */
    receiptHash: z.string(),
    submittedAt: Instant,
    /** When the company promised to have answered; null when it promised nothing. */
    answerBy: Instant.nullable(),
  })
  .meta({ id: 'SubmittedApplication' });
export type SubmittedApplication = z.infer<typeof SubmittedApplication>;

/** A question with what was answered. `value` is text, a number, or the chosen texts; for files the file's id. */
export const Answer = z.object({
  questionId: z.string(),
  type: QuestionType,
  label: z.string(),
  value: z.union([z.string(), z.number(), z.array(z.string())]),
});
export type Answer = z.infer<typeof Answer>;

export const ApplicationFile = z.object({
  id: Uuid,
  name: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
  sha256: z.string(),
  /** The question it answers; null for an attachment. */
  questionId: z.string().nullable(),
});
export type ApplicationFile = z.infer<typeof ApplicationFile>;

/** How the company reaches the candidate. Inside an application only. */
export const ApplicantContact = z.object({ email: z.string(), phone: z.string() });
export type ApplicantContact = z.infer<typeof ApplicantContact>;

export const ApplicationPosting = z.object({
  id: Uuid,
  revisionId: Uuid,
  slug: z.string(),
  title: z.string(),
  company: z.object({ id: Uuid, name: z.string(), slug: z.string(), verified: z.boolean() }),
});
export type ApplicationPosting = z.infer<typeof ApplicationPosting>;

/** The company's promise for this application, counted down for both sides. */
export const AnswerPromise = z.object({
  days: z.number().int().nullable(),
  answerBy: Instant.nullable(),
  /** Whole days until `answerBy`, rounded up; negative once it is past; null when nothing runs. */
  daysLeft: z.number().int().nullable(),
  state: z.enum(['none', 'running', 'overdue', 'answered', 'ended']),
  /** When an unanswered application closes by itself. */
  closesAt: Instant.nullable(),
});
export type AnswerPromise = z.infer<typeof AnswerPromise>;

export const TimelineEntry = z.object({
  at: Instant,
  state: ApplicationState,
  by: z.enum(['candidate', 'company', 'system']),
  reasonCode: z
    .enum([...DeclineReason.options, 'promise_broken', 'posting_filled', 'posting_closed'])
    .nullable(),
  message: z.string().nullable(),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const MyApplicationItem = z.object({
  id: Uuid,
  posting: ApplicationPosting,
  state: ApplicationState,
  submittedAt: Instant,
  promise: AnswerPromise,
  timeline: z.array(TimelineEntry),
  canWithdraw: z.boolean(),
});
export type MyApplicationItem = z.infer<typeof MyApplicationItem>;

/** Of one posting alone, where one is named: there may be more than one, after a withdrawal. */
export const MyApplicationsQuery = PageQuery.extend({ postingId: Uuid.optional() });
export type MyApplicationsQuery = z.infer<typeof MyApplicationsQuery>;

export const MyApplicationsPage = z
  .object({ items: z.array(MyApplicationItem), nextCursor: z.string().nullable() })
  .meta({ id: 'MyApplicationsPage' });
export type MyApplicationsPage = z.infer<typeof MyApplicationsPage>;

/** Newest first, the promise that ends soonest first, or the best match first. */
export const ApplicantSort = z.enum(['newest', 'promise', 'match']);
export type ApplicantSort = z.infer<typeof ApplicantSort>;

export const PostingApplicationsQuery = PageQuery.extend({
  stage: ApplicationState.optional(),
  sort: ApplicantSort.default('newest'),
});
export type PostingApplicationsQuery = z.infer<typeof PostingApplicationsQuery>;

export const PostingApplicationItem = z.object({
  id: Uuid,
  candidate: z.object({
    name: z.string(),
    headline: z.string(),
    city: z.string(),
    country: z.string(),
  }),
  state: ApplicationState,
  submittedAt: Instant,
  promise: AnswerPromise,
  /** The score at the time of applying, and the gates it did not pass. */
  match: z.object({ score: z.number(), of: z.number(), failedGates: z.array(z.string()) }).nullable(),
  files: z.number().int(),
});
export type PostingApplicationItem = z.infer<typeof PostingApplicationItem>;

/** A posting's applications in the order asked for, with the number in each state. */
export const PostingApplicationsPage = z
  .object({
    items: z.array(PostingApplicationItem),
    nextCursor: z.string().nullable(),
    counts: z.record(z.string(), z.number().int()),
  })
  .meta({ id: 'PostingApplicationsPage' });
export type PostingApplicationsPage = z.infer<typeof PostingApplicationsPage>;

export const WaitingApplicationItem = PostingApplicationItem.extend({
  posting: z.object({ id: Uuid, title: z.string() }),
});
export type WaitingApplicationItem = z.infer<typeof WaitingApplicationItem>;

/** Everybody who waits for the company's answer, over all its postings; the promise that ends soonest first. */
export const WaitingApplicationsPage = z
  .object({
    items: z.array(WaitingApplicationItem),
    nextCursor: z.string().nullable(),
    total: z.number().int(),
    /** Of them, those whose promised day is past. */
    overdue: z.number().int(),
  })
  .meta({ id: 'WaitingApplicationsPage' });
export type WaitingApplicationsPage = z.infer<typeof WaitingApplicationsPage>;

const POSTINGS_COUNTED = 100;

/** Up to 100 of the company's postings; the key is repeated. */
export const ApplicationCountsQuery = z.object({
  postingId: z
    .union([Uuid.transform((id) => [id]), z.array(Uuid)])
    .default([])
    .refine((ids) => ids.length <= POSTINGS_COUNTED, `Name at most ${String(POSTINGS_COUNTED)} postings.`),
});
export type ApplicationCountsQuery = z.infer<typeof ApplicationCountsQuery>;

/** How many applications each posting has in each state; postings without any are left out. */
export const ApplicationCounts = z
  .object({
    items: z.array(z.object({ postingId: Uuid, counts: z.record(z.string(), z.number().int()) })),
  })
  .meta({ id: 'ApplicationCounts' });
export type ApplicationCounts = z.infer<typeof ApplicationCounts>;

/** What was sent, as it was when it was sent. The same for both sides. */
const SentApplication = z.object({
  id: Uuid,
  state: ApplicationState,
  attempt: z.number().int(),
  posting: ApplicationPosting,
  submittedAt: Instant,
  promise: AnswerPromise,
  receiptHash: z.string(),
  coverLetter: z.string(),
  answers: z.array(Answer),
  profile: SentProfile,
  match: Match.nullable(),
  timeline: z.array(TimelineEntry),
});

export const CandidateApplicationView = SentApplication.extend({
  view: z.literal('candidate'),
  name: z.string(),
  contact: ApplicantContact,
  files: z.array(ApplicationFile),
  canWithdraw: z.boolean(),
  canApplyAgain: z.boolean(),
}).meta({ id: 'CandidateApplicationView' });
export type CandidateApplicationView = z.infer<typeof CandidateApplicationView>;

export const CompanyApplicationView = SentApplication.extend({
  view: z.literal('company'),
  name: z.string(),
  /** Null once the candidate has withdrawn; the files are gone from here too. */
  contact: ApplicantContact.nullable(),
  files: z.array(ApplicationFile),
  /** Where it can be moved from here, by this member. */
  stages: z.array(ApplicationStage),
  neighbours: z.object({ previousId: Uuid.nullable(), nextId: Uuid.nullable() }),
}).meta({ id: 'CompanyApplicationView' });
export type CompanyApplicationView = z.infer<typeof CompanyApplicationView>;

export const ApplicationView = z
  .discriminatedUnion('view', [CandidateApplicationView, CompanyApplicationView])
  .meta({ id: 'ApplicationView' });
export type ApplicationView = z.infer<typeof ApplicationView>;

/** The list whose neighbours are told: of one stage or all, in its order. */
export const ApplicationQuery = z.object({
  stage: ApplicationState.optional(),
  sort: ApplicantSort.default('newest'),
});
export type ApplicationQuery = z.infer<typeof ApplicationQuery>;

export const MoveApplicationRequest = z
  .object({
    stage: ApplicationStage,
    reasonCode: DeclineReason.nullish(),
    /** Shown to the candidate, in the mail and on the timeline. */
    message: longText(4000).nullish(),
  })
  .meta({ id: 'MoveApplicationRequest' });
export type MoveApplicationRequest = z.infer<typeof MoveApplicationRequest>;

export const MovedApplication = z
  .object({ id: Uuid, state: ApplicationState, promise: AnswerPromise })
  .meta({ id: 'MovedApplication' });
export type MovedApplication = z.infer<typeof MovedApplication>;

/** What the company would see, and what still stands in the way of sending it. Creates nothing. */
export const ApplicationPreview = z
  .object({
    posting: ApplicationPosting,
    name: z.string(),
    contact: ApplicantContact,
    coverLetter: z.string(),
    answers: z.array(Answer),
    files: z.array(ApplicationFile),
    profile: SentProfile,
    match: Match.nullable(),
    promiseDays: z.number().int().nullable(),
    /** Field errors that submitting the same body would answer with. */
    problems: z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() })),
    /** Required questions that have no answer yet. */
    missing: z.array(z.object({ questionId: z.string(), label: z.string() })),
    /** What would make the profile fuller; never stands in the way. */
    profileGaps: z.array(CompletenessGap),
  })
  .meta({ id: 'ApplicationPreview' });
export type ApplicationPreview = z.infer<typeof ApplicationPreview>;

export const StoredFileView = z
  .object({
    id: Uuid,
    name: z.string(),
    mediaType: z.string(),
    size: z.number().int(),
    sha256: z.string(),
    createdAt: Instant,
  })
  .meta({ id: 'StoredFileView' });
export type StoredFileView = z.infer<typeof StoredFileView>;

/** How a company has answered over the last year. Figures are null under 5 applications. */
export const ResponseFigures = z
  .object({
    /** Applications that were answered, or whose promise ran out. */
    n: z.number().int(),
    answeredPercent: z.number().int().nullable(),
    /** Half of the answers came within this many days. */
    medianDays: z.number().int().nullable(),
    /** How many answers came on which day, day 1 being the first 24 hours; empty under 5 applications. */
    days: z.array(z.object({ day: z.number().int(), answers: z.number().int() })),
  })
  .meta({ id: 'ResponseFigures' });
export type ResponseFigures = z.infer<typeof ResponseFigures>;
