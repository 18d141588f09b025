import type {
  ApplyMode,
  EmploymentType,
  Level,
  Location,
  Pay,
  PostingSkills,
  Question,
  ReasonCode,
  RemoteEligibility,
  RevisionStatus,
  Workplace,
} from '@plainhire/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Content } from './content.js';

/**
 * One version of what a posting says. Written to only while it is a draft; from its submission on
 * applications, cases and receipts may point at it, and its content never changes.
 */
@Entity('posting_revision')
@Unique('posting_revision_number_uq', ['postingId', 'number'])
@Index('posting_revision_decided_ix', ['postingId', 'decidedAt'], { where: `"decided_at" IS NOT NULL` })
@Check(
  'posting_revision_status_ck',
  `"status" IN ('draft', 'in_review', 'changes_requested', 'rejected', 'withdrawn', 'live', 'superseded')`,
)
@Check('posting_revision_decision_ck', `"decision" IN ('approve', 'request_changes', 'reject')`)
export class PostingRevision implements Content {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'posting_revision_pk' })
  id!: string;

  @Column('uuid', { name: 'posting_id' })
  @ForeignKey('Posting', { name: 'posting_revision_posting_fk', onDelete: 'CASCADE' })
  postingId!: string;

  /** 1, 2, 3 … within the posting. */
  @Column('integer')
  number!: number;

  @Column('text')
  status!: RevisionStatus;

  @Column('text')
  title!: string;

  @Column('text', { name: 'description_html' })
  descriptionHtml!: string;

  @Column('text', { name: 'description_text' })
  descriptionText!: string;

  @Column('text', { name: 'employment_type', nullable: true })
  employmentType!: EmploymentType | null;

  @Column('text', { nullable: true })
  level!: Level | null;

  @Column('text', { nullable: true })
  workplace!: Workplace | null;

  @Column('jsonb', { name: 'remote_eligibility', nullable: true })
  remoteEligibility!: RemoteEligibility | null;

  @Column('jsonb')
  locations!: Location[];

  /** Minor units; null when an import does not know it. */
  @Column('jsonb', { nullable: true })
  pay!: Pay | null;

  @Column('jsonb')
  skills!: PostingSkills;

  @Column('jsonb')
  benefits!: string[];

  @Column('integer')
  openings!: number;

  @Column('integer', { name: 'expires_in_days' })
  expiresInDays!: number;

  @Column('integer', { name: 'response_promise_days', nullable: true })
  responsePromiseDays!: number | null;

  @Column('jsonb')
  apply!: ApplyMode;

  @Column('jsonb')
  questions!: Question[];

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  submittedAt!: Date | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column('text', { nullable: true })
  decision!: 'approve' | 'request_changes' | 'reject' | null;

  @Column('text', { name: 'reason_code', nullable: true })
  reasonCode!: ReasonCode | null;

  @Column('text', { nullable: true })
  message!: string | null;
}
