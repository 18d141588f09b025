import type { PriceWorkingView } from '@plainhire/contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A price as it was shown, for a quarter of an hour. Holds nothing. */
@Entity('quote')
@Index('quote_company_ix', ['companyId'])
@Index('quote_expires_ix', ['expiresAt'])
export class Quote {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'quote_pk' })
  id!: string;

  @Column('uuid', { name: 'company_id' })
  @ForeignKey('Company', { name: 'quote_company_fk', onDelete: 'CASCADE' })
  companyId!: string;

  @Column('uuid', { name: 'posting_id', nullable: true })
  postingId!: string | null;

  @Column('text', { name: 'posting_title', nullable: true })
  postingTitle!: string | null;

  @Column('text', { name: 'package_id' })
  packageId!: string;

  @Column('text')
  currency!: string;

  @Column('uuid', { name: 'price_id' })
  @ForeignKey('Price', { name: 'quote_price_fk', onDelete: 'RESTRICT' })
  priceId!: string;

  @Column('uuid', { name: 'campaign_id', nullable: true })
  @ForeignKey('Campaign', { name: 'quote_campaign_fk', onDelete: 'RESTRICT' })
  campaignId!: string | null;

  @Column('uuid', { name: 'coupon_id', nullable: true })
  @ForeignKey('Coupon', { name: 'quote_coupon_fk', onDelete: 'RESTRICT' })
  couponId!: string | null;

  @Column('text', { nullable: true })
  code!: string | null;

  @Column('text', { name: 'code_reason', nullable: true })
  codeReason!: string | null;

  @Column('jsonb')
  working!: PriceWorkingView;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
}
