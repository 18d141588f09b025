import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One use of a campaign or coupon: held while its order can still be paid, then used or released. */
@Entity('discount_use')
@Index('discount_use_order_uq', ['orderId', 'source'], { unique: true })
@Index('discount_use_source_ix', ['sourceId', 'state'])
@Check('discount_use_source_ck', `"source" IN ('campaign', 'coupon')`)
@Check('discount_use_state_ck', `"state" IN ('held', 'used', 'released')`)
export class DiscountUse {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'discount_use_pk' })
  id!: string;

  @Column('text')
  source!: 'campaign' | 'coupon';

  @Column('uuid', { name: 'source_id' })
  sourceId!: string;

  @Column('uuid', { name: 'company_id' })
  companyId!: string;

  @Column('uuid', { name: 'order_id' })
  @ForeignKey('Order', { name: 'discount_use_order_fk', onDelete: 'RESTRICT' })
  orderId!: string;

  @Column('text')
  state!: 'held' | 'used' | 'released';

  @Column('timestamptz', { name: 'held_at' })
  heldAt!: Date;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt!: Date | null;
}
