import type { RefundKind, RefundState } from '@plainhire/contracts';
import { minorUnits } from '@plainhire/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Not back yet, and promised: what these take is not there for another. */
export const UNDER_WAY: readonly RefundState[] = ['waiting_approval', 'approved', 'sent'];

/** Money that goes back, or is asked to. */
@Entity('refund')
@Index('refund_stripe_uq', ['stripeRefundId'], { unique: true })
@Index('refund_order_ix', ['orderId'])
@Index('refund_open_ix', ['state'], { where: `state IN ('waiting_approval', 'approved', 'sent')` })
@Check('refund_amount_ck', `"net" >= 0 AND "tax" >= 0 AND "credit" >= 0`)
@Check('refund_credit_taken_ck', `"credit_taken" >= 0`)
export class Refund {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'refund_pk' })
  id!: string;

  @Column('uuid', { name: 'order_id' })
  @ForeignKey('Order', { name: 'refund_order_fk', onDelete: 'RESTRICT' })
  orderId!: string;

  @Column('text')
  kind!: RefundKind;

  @Column('text')
  state!: RefundState;

  @Column('bigint', { transformer: minorUnits })
  net!: number;

  @Column('bigint', { transformer: minorUnits })
  tax!: number;

  @Column('bigint', { default: 0, transformer: minorUnits })
  credit!: number;

  /** Of credit that the order gave and nobody has spent: ends with this refund, held for it until then. */
  @Column('bigint', { name: 'credit_taken', default: 0, transformer: minorUnits })
  creditTaken!: number;

  @Column('boolean', { name: 'ends_promotion' })
  endsPromotion!: boolean;

  @Column('text')
  reason!: string;

  /** Under which it was paid outside Stripe; null for one that goes through Stripe. */
  @Column('text', { name: 'outside_reference', nullable: true })
  outsideReference!: string | null;

  @Column('text', { name: 'stripe_refund_id', nullable: true })
  stripeRefundId!: string | null;

  @Column('text', { nullable: true })
  failure!: string | null;

  @Column('uuid', { name: 'requested_by', nullable: true })
  requestedBy!: string | null;

  @Column('uuid', { name: 'approved_by', nullable: true })
  approvedBy!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt!: Date | null;
}
