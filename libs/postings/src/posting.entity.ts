import type { PostingState, ReasonCode } from '@plainhire/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A position offered by a company. What it says is in its revisions; here is where it stands. */
@Entity('posting')
@Unique('posting_slug_uq', ['slug'])
@Index('posting_external_uq', ['source', 'externalId'], { unique: true, where: `"source" IS NOT NULL` })
@Index('posting_company_ix', ['companyId', 'createdAt', 'id'])
@Index('posting_company_state_ix', ['companyId', 'state', 'createdAt', 'id'])
@Index('posting_live_ix', ['id'], { where: `"state" = 'live'` })
@Index('posting_live_company_ix', ['companyId'], { where: `"state" = 'live'` })
@Index('posting_due_ix', ['expiresAt'], { where: `"state" IN ('live', 'paused')` })
@Check(
  'posting_state_ck',
  `"state" IN ('draft', 'in_review', 'changes_requested', 'rejected', 'live', 'paused', 'expired', 'filled', 'closed')`,
)
@Check('posting_paused_by_ck', `"paused_by" IN ('company', 'moderator')`)
export class Posting {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'posting_pk' })
  id!: string;

  @Column('uuid', { name: 'company_id' })
  @ForeignKey('Company', { name: 'posting_company_fk', onDelete: 'CASCADE' })
  companyId!: string;

  /** Follows the title while it is a draft; never changes once the posting was public. */
  @Column('text')
  slug!: string;

  @Column('text')
  state!: PostingState;

  /** What the public sees, or saw last. */
  @Column('uuid', { name: 'live_revision_id', nullable: true })
  @ForeignKey('PostingRevision', { name: 'posting_live_revision_fk' })
  liveRevisionId!: string | null;

  /** What is being written or waits for review. */
  @Column('uuid', { name: 'pending_revision_id', nullable: true })
  @ForeignKey('PostingRevision', { name: 'posting_pending_revision_fk' })
  pendingRevisionId!: string | null;

  /** What a moderator approved last: edits are measured against it. */
  @Column('uuid', { name: 'reviewed_revision_id', nullable: true })
  @ForeignKey('PostingRevision', { name: 'posting_reviewed_revision_fk' })
  reviewedRevisionId!: string | null;

  /** Null on imports. */
  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;

  /** The first time it went live; renewals never move it. */
  @Column('timestamptz', { name: 'posted_at', nullable: true })
  postedAt!: Date | null;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt!: Date | null;

  /** Filled, closed or rejected since. */
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('text', { name: 'paused_by', nullable: true })
  pausedBy!: 'company' | 'moderator' | null;

  /** Why a moderator paused or closed it. */
  @Column('text', { name: 'moderation_reason', nullable: true })
  moderationReason!: ReasonCode | null;

  @Column('text', { name: 'moderation_message', nullable: true })
  moderationMessage!: string | null;

  /** The last reminder sent for this end, in days before it; a new end sets it back to null. */
  @Column('integer', { name: 'reminded_days', nullable: true })
  remindedDays!: number | null;

  /** Days asked for by an extension that waits for review. */
  @Column('integer', { name: 'relist_days', nullable: true })
  relistDays!: number | null;

  @Column('boolean', { default: false })
  imported!: boolean;

  @Column('text', { nullable: true })
  source!: string | null;

  @Column('text', { name: 'external_id', nullable: true })
  externalId!: string | null;
}
