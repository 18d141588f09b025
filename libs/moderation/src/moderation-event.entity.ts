import type { ReasonCode } from '@plainhire/contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export type ModerationAction =
  'opened' | 'cancelled' | 'approve' | 'request_changes' | 'reject' | 'pause' | 'resume' | 'close';

/** The history moderators read beside a case. Only ever added to. */
@Entity('moderation_event')
@Index('moderation_event_posting_ix', ['postingId', 'at'])
@Index('moderation_event_company_ix', ['companyId', 'at'])
export class ModerationEvent {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'moderation_event_pk' })
  id!: string;

  @Column('timestamptz')
  at!: Date;

  /** Null when it is about the company itself. */
  @Column('uuid', { name: 'posting_id', nullable: true })
  @ForeignKey('Posting', { name: 'moderation_event_posting_fk', onDelete: 'CASCADE' })
  postingId!: string | null;

  @Column('uuid', { name: 'revision_id', nullable: true })
  revisionId!: string | null;

  @Column('uuid', { name: 'company_id' })
  companyId!: string;

  @Column('text')
  title!: string;

  @Column('text')
  action!: ModerationAction;

  /** The moderator; null when the product itself did it. */
  @Column('uuid', { name: 'user_id', nullable: true })
  userId!: string | null;

  @Column('text', { name: 'reason_code', nullable: true })
  reasonCode!: ReasonCode | null;

  @Column('text', { nullable: true })
  message!: string | null;
}
