import type { ApplicationState } from '@plainhire/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ClockStep } from './application.clock.js';

/**
 * One application: where it stands, and what lists need to show of it. What was sent stands apart
 * in `application_submission`, and never changes.
 */
@Entity('application')
@Unique('application_attempt_uq', ['postingId', 'candidateId', 'attempt'])
@Index('application_standing_uq', ['postingId', 'candidateId'], {
  unique: true,
  where: `"state" <> 'withdrawn'`,
})
@Index('application_posting_ix', ['postingId', 'submittedAt', 'id'])
@Index('application_stage_ix', ['postingId', 'state', 'submittedAt', 'id'])
@Index('application_candidate_ix', ['candidateId', 'submittedAt', 'id'])
@Index('application_company_ix', ['companyId', 'submittedAt'])
@Index('application_clock_ix', ['clockAt'], { where: `"clock_at" IS NOT NULL` })
@Check('application_attempt_ck', `"attempt" IN (1, 2)`)
@Check(
  'application_state_ck',
  `"state" IN ('submitted', 'viewed', 'in_review', 'interview', 'offer', 'hired', 'declined', 'withdrawn', 'closed_no_decision')`,
)
@Check('application_clock_ck', `("clock_step" IS NULL) = ("clock_at" IS NULL)`)
@Check('application_clock_step_ck', `"clock_step" IN ('remind', 'overdue', 'close')`)
export class Application {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'application_pk' })
  id!: string;

  @Column('uuid', { name: 'posting_id' })
  @ForeignKey('Posting', { name: 'application_posting_fk' })
  postingId!: string;

  /** What the posting said when it was sent. */
  @Column('uuid', { name: 'revision_id' })
  @ForeignKey('PostingRevision', { name: 'application_revision_fk' })
  revisionId!: string;

  @Column('uuid', { name: 'company_id' })
  @ForeignKey('Company', { name: 'application_company_fk' })
  companyId!: string;

  @Column('uuid', { name: 'candidate_id' })
  @ForeignKey('User', { name: 'application_candidate_fk' })
  candidateId!: string;

  /** 1, or 2 after the first was withdrawn. */
  @Column('integer')
  attempt!: number;

  @Column('text')
  state!: ApplicationState;

  @Column('timestamptz', { name: 'state_since' })
  stateSince!: Date;

  @Column('timestamptz', { name: 'submitted_at' })
  submittedAt!: Date;

  /** Days in which the company promised to answer; null when it promised nothing. */
  @Column('integer', { name: 'promise_days', nullable: true })
  promiseDays!: number | null;

  @Column('timestamptz', { name: 'answer_by', nullable: true })
  answerBy!: Date | null;

  /** When it closes by itself if nobody answers. */
  @Column('timestamptz', { name: 'close_at', nullable: true })
  closeAt!: Date | null;

  /** The first time the company told the candidate something that counts as an answer. */
  @Column('timestamptz', { name: 'first_answer_at', nullable: true })
  firstAnswerAt!: Date | null;

  /** What the clock does next, and when; both null once it has nothing left to do. */
  @Column('text', { name: 'clock_step', nullable: true })
  clockStep!: ClockStep | null;

  @Column('timestamptz', { name: 'clock_at', nullable: true })
  clockAt!: Date | null;

  @Column('text', { name: 'receipt_hash' })
  receiptHash!: string;

  @Column('text', { name: 'posting_title' })
  postingTitle!: string;

  @Column('text', { name: 'posting_slug' })
  postingSlug!: string;

  @Column('text', { name: 'candidate_name' })
  candidateName!: string;

  @Column('text', { name: 'candidate_headline' })
  candidateHeadline!: string;

  @Column('text', { name: 'candidate_city' })
  candidateCity!: string;

  @Column('text', { name: 'candidate_country' })
  candidateCountry!: string;

  /** Out of 100, at the time of applying. */
  @Column('double precision', { name: 'match_score', nullable: true })
  matchScore!: number | null;

  @Column('text', { name: 'failed_gates', array: true, default: [] })
  failedGates!: string[];

  @Column('integer', { name: 'file_count', default: 0 })
  fileCount!: number;
}
