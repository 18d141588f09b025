import { minorUnits } from '@plainhire/platform';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The former price that a campaign may show, looked up when it began and frozen. Amount is null where none can be shown truly. */
@Entity('campaign_reference')
export class CampaignReference {
  @PrimaryColumn('uuid', { name: 'campaign_id', primaryKeyConstraintName: 'campaign_reference_pk' })
  @ForeignKey('Campaign', { name: 'campaign_reference_campaign_fk', onDelete: 'RESTRICT' })
  campaignId!: string;

  @PrimaryColumn('text', { name: 'package_id', primaryKeyConstraintName: 'campaign_reference_pk' })
  packageId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'campaign_reference_pk' })
  currency!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'campaign_reference_pk' })
  market!: string;

  @Column('bigint', { nullable: true, transformer: minorUnits })
  amount!: number | null;

  @Column('timestamptz', { name: 'looked_from' })
  lookedFrom!: Date;

  @Column('text')
  reason!: string;

  @Column('timestamptz', { name: 'frozen_at' })
  frozenAt!: Date;
}
