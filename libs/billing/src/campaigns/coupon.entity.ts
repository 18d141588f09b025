import { minorUnits } from '@plainhire/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A code that somebody was given. Never openly offered, so never a former price. */
@Entity('coupon')
@Index('coupon_code_uq', ['code'], { unique: true })
@Index('coupon_company_ix', ['companyId'])
@Check('coupon_kind_ck', `"kind" IN ('percent', 'amount')`)
@Check(
  'coupon_off_ck',
  `("kind" = 'percent' AND "percent" BETWEEN 1 AND 100) OR ("kind" = 'amount' AND "amount" > 0 AND "currency" IS NOT NULL)`,
)
export class Coupon {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'coupon_pk' })
  id!: string;

  @Column('text')
  code!: string;

  @Column('text')
  kind!: 'percent' | 'amount';

  @Column('integer', { nullable: true })
  percent!: number | null;

  @Column('bigint', { nullable: true, transformer: minorUnits })
  amount!: number | null;

  @Column('text', { nullable: true })
  currency!: string | null;

  @Column('text', { name: 'package_ids', array: true, default: [] })
  packageIds!: string[];

  @Column('timestamptz', { name: 'starts_at' })
  startsAt!: Date;

  @Column('timestamptz', { name: 'ends_at', nullable: true })
  endsAt!: Date | null;

  @Column('boolean', { name: 'first_purchase_only', default: false })
  firstPurchaseOnly!: boolean;

  @Column('integer', { name: 'max_uses', nullable: true })
  maxUses!: number | null;

  @Column('integer', { name: 'max_uses_per_company', nullable: true })
  maxUsesPerCompany!: number | null;

  @Column('uuid', { name: 'company_id', nullable: true })
  @ForeignKey('Company', { name: 'coupon_company_fk', onDelete: 'RESTRICT' })
  companyId!: string | null;

  @Column('boolean', { name: 'stacks_with_campaign', default: false })
  stacksWithCampaign!: boolean;

  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt!: Date | null;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
