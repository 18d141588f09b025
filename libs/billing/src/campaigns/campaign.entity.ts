import { minorUnits } from '@plainhire/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An offer with a true end: live in [startsAt, endsAt). What it says never changes once made; a longer one is a new one that follows it. */
@Entity('campaign')
@Index('campaign_window_ix', ['endsAt', 'startsAt'])
@Index('campaign_company_ix', ['companyId'])
@Index('campaign_follows_ix', ['followsId'])
@Index('campaign_extends_uq', ['extendsId'], {
  unique: true,
  where: `extends_id IS NOT NULL AND cancelled_at IS NULL`,
})
@Check('campaign_kind_ck', `"kind" IN ('percent', 'amount')`)
@Check('campaign_window_ck', `"starts_at" < "ends_at"`)
@Check(
  'campaign_off_ck',
  `("kind" = 'percent' AND "percent" BETWEEN 1 AND 100) OR ("kind" = 'amount' AND "amount" > 0 AND "currency" IS NOT NULL)`,
)
export class Campaign {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'campaign_pk' })
  id!: string;

  @Column('text')
  name!: string;

  @Column('text')
  kind!: 'percent' | 'amount';

  @Column('integer', { nullable: true })
  percent!: number | null;

  @Column('bigint', { nullable: true, transformer: minorUnits })
  amount!: number | null;

  @Column('text', { nullable: true })
  currency!: string | null;

  @Column('text', { name: 'package_ids', array: true })
  packageIds!: string[];

  @Column('timestamptz', { name: 'starts_at' })
  startsAt!: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date;

  @Column('boolean', { name: 'first_purchase_only', default: false })
  firstPurchaseOnly!: boolean;

  @Column('integer', { name: 'max_uses', nullable: true })
  maxUses!: number | null;

  @Column('integer', { name: 'max_uses_per_company', nullable: true })
  maxUsesPerCompany!: number | null;

  @Column('uuid', { name: 'company_id', nullable: true })
  @ForeignKey('Company', { name: 'campaign_company_fk', onDelete: 'RESTRICT' })
  companyId!: string | null;

  @Column('uuid', { name: 'follows_id', nullable: true })
  @ForeignKey('Campaign', { name: 'campaign_follows_fk', onDelete: 'RESTRICT' })
  followsId!: string | null;

  /** The one that finance let go on with this; each has one such at most, but for cancelled ones. */
  @Column('uuid', { name: 'extends_id', nullable: true })
  @ForeignKey('Campaign', { name: 'campaign_extends_fk', onDelete: 'RESTRICT' })
  extendsId!: string | null;

  @Column('timestamptz', { name: 'cancelled_at', nullable: true })
  cancelledAt!: Date | null;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
