import { minorUnits } from '@plainhire/platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A payment that the buyer's bank takes back, until it is decided. */
@Entity('dispute')
@Index('dispute_stripe_uq', ['stripeDisputeId'], { unique: true })
@Index('dispute_order_ix', ['orderId'])
export class Dispute {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'dispute_pk' })
  id!: string;

  @Column('uuid', { name: 'order_id' })
  @ForeignKey('Order', { name: 'dispute_order_fk', onDelete: 'RESTRICT' })
  orderId!: string;

  @Column('text', { name: 'stripe_dispute_id' })
  stripeDisputeId!: string;

  @Column('bigint', { transformer: minorUnits })
  amount!: number;

  @Column('text')
  currency!: string;

  @Column('text')
  reason!: string;

  @Column('text')
  state!: string;

  @Column('jsonb', { nullable: true })
  evidence!: Record<string, string> | null;

  @Column('timestamptz', { name: 'evidence_due_by', nullable: true })
  evidenceDueBy!: Date | null;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;
}
