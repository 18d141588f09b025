import { minorUnits } from '@plainhire/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Money's worth that a company may use up. What is left is the amount less what is held or used. */
@Entity('credit_lot')
@Index('credit_lot_key_uq', ['key'], { unique: true })
@Index('credit_lot_company_ix', ['companyId', 'currency'])
@Index('credit_lot_order_ix', ['orderId'])
@Index('credit_lot_expires_ix', ['expiresAt'], { where: `expired_at IS NULL` })
@Check('credit_lot_source_ck', `"source" IN ('bundle', 'shortfall', 'refund', 'gift')`)
@Check('credit_lot_amount_ck', `"amount" > 0`)
export class CreditLot {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'credit_lot_pk' })
  id!: string;

  @Column('uuid', { name: 'company_id' })
  @ForeignKey('Company', { name: 'credit_lot_company_fk', onDelete: 'RESTRICT' })
  companyId!: string;

  @Column('text')
  currency!: string;

  @Column('bigint', { transformer: minorUnits })
  amount!: number;

  @Column('text')
  source!: 'bundle' | 'shortfall' | 'refund' | 'gift';

  @Column('text')
  key!: string;

  @Column('uuid', { name: 'order_id', nullable: true })
  @ForeignKey('Order', { name: 'credit_lot_order_fk', onDelete: 'RESTRICT' })
  orderId!: string | null;

  /** Of credit that came back: the lot that an order had taken it from, whose end it keeps. */
  @Column('uuid', { name: 'origin_lot_id', nullable: true })
  @ForeignKey('CreditLot', { name: 'credit_lot_origin_fk', onDelete: 'RESTRICT' })
  originLotId!: string | null;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt!: Date | null;

  @Column('timestamptz', { name: 'expired_at', nullable: true })
  expiredAt!: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
