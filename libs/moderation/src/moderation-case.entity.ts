import type { CaseState, Decision, ReasonCode, RiskFlag } from '@plainhire/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One revision of a posting, or one change of a company, that waits for a moderator's decision or had it. */
@Entity('moderation_case')
@Index('moderation_case_revision_uq', ['revisionId'], { unique: true })
@Index('moderation_case_queue_ix', ['rankedAt', 'id'], { where: `"state" = 'open'` })
@Index('moderation_case_posting_ix', ['postingId'])
@Index('moderation_case_company_change_uq', ['companyChangeId'], { unique: true })
@Check('moderation_case_kind_ck', `"kind" IN ('posting', 'company')`)
@Check(
  'moderation_case_subject_ck',
  `CASE "kind" WHEN 'posting' THEN "posting_id" IS NOT NULL AND "revision_id" IS NOT NULL AND "company_change_id" IS NULL ELSE "posting_id" IS NULL AND "revision_id" IS NULL AND "company_change_id" IS NOT NULL END`,
)
@Check('moderation_case_state_ck', `"state" IN ('open', 'decided', 'cancelled')`)
@Check('moderation_case_change_ck', `"change" IN ('new', 'edit')`)
@Check('moderation_case_decision_ck', `"decision" IN ('approve', 'request_changes', 'reject')`)
@Check('moderation_case_score_ck', `"risk_score" BETWEEN 0 AND 100`)
export class ModerationCase {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'moderation_case_pk' })
  id!: string;

  @Column('text')
  kind!: 'posting' | 'company';

  @Column('uuid', { name: 'posting_id', nullable: true })
  @ForeignKey('Posting', { name: 'moderation_case_posting_fk', onDelete: 'CASCADE' })
  postingId!: string | null;

  @Column('uuid', { name: 'revision_id', nullable: true })
  @ForeignKey('PostingRevision', { name: 'moderation_case_revision_fk', onDelete: 'CASCADE' })
  revisionId!: string | null;

  /** Instead of the two above, when the case is about a company. */
  @Column('uuid', { name: 'company_change_id', nullable: true })
  @ForeignKey('CompanyChange', { name: 'moderation_case_company_change_fk', onDelete: 'CASCADE' })
  companyChangeId!: string | null;

  @Column('uuid', { name: 'company_id' })
  companyId!: string;

  /** The revision's title or the name that is asked for, so that the queue is read from one table. */
  @Column('text')
  title!: string;

  /** `edit` when an earlier revision is public meanwhile. */
  @Column('text')
  change!: 'new' | 'edit';

  @Column('text')
  state!: CaseState;

  @Column('jsonb')
  risk!: RiskFlag[];

  /** 0 to 100. */
  @Column('integer', { name: 'risk_score' })
  riskScore!: number;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;

  /** Where it stands in the queue: its opening, moved forward by its risk. */
  @Column('timestamptz', { name: 'ranked_at' })
  rankedAt!: Date;

  @Column('uuid', { name: 'claimed_by', nullable: true })
  claimedBy!: string | null;

  @Column('timestamptz', { name: 'claimed_until', nullable: true })
  claimedUntil!: Date | null;

  @Column('text', { nullable: true })
  decision!: Decision | null;

  @Column('text', { name: 'reason_code', nullable: true })
  reasonCode!: ReasonCode | null;

  @Column('text', { nullable: true })
  message!: string | null;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;
}
