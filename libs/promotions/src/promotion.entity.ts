import type { PromotionEnd, PromotionKind, PromotionState } from '@plainhire/contracts';
import { minorUnits } from '@plainhire/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * A bought place, with its clock: it runs while the posting is live and stands still otherwise. Of one
 * kind only one runs at a posting; another waits for it.
 */
@Entity('promotion')
@Index('promotion_order_uq', ['orderId'], { unique: true })
@Index('promotion_posting_ix', ['postingId'])
@Index('promotion_company_ix', ['companyId'])
@Index('promotion_place_uq', ['postingId', 'kind'], { unique: true, where: `state = 'running'` })
@Index('promotion_running_ix', ['endsAt'], { where: `state = 'running'` })
@Index('promotion_results_ix', ['packageId', 'role'], { where: `state = 'ended'` })
@Index('promotion_unsettled_ix', ['endedAt'], { where: `state = 'ended' AND settled_at IS NULL` })
@Check('promotion_state_ck', `"state" IN ('waiting', 'running', 'paused', 'held', 'ended')`)
@Check(
  'promotion_clock_ck',
  `("state" = 'running') = ("running_since" IS NOT NULL AND "ends_at" IS NOT NULL)`,
)
export class Promotion {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'promotion_pk' })
  id!: string;

  @Column('uuid', { name: 'order_id' })
  @ForeignKey('Order', { name: 'promotion_order_fk', onDelete: 'RESTRICT' })
  orderId!: string;

  @Column('uuid', { name: 'company_id' })
  @ForeignKey('Company', { name: 'promotion_company_fk', onDelete: 'RESTRICT' })
  companyId!: string;

  @Column('uuid', { name: 'posting_id' })
  @ForeignKey('Posting', { name: 'promotion_posting_fk', onDelete: 'RESTRICT' })
  postingId!: string;

  @Column('text', { name: 'package_id' })
  packageId!: string;

  @Column('text')
  kind!: PromotionKind;

  /** The posting's title without level and extras when it was bought: what it is compared with. */
  @Column('text')
  role!: string;

  @Column('text')
  state!: PromotionState;

  @Column('integer')
  days!: number;

  @Column('bigint', { name: 'total_ms', transformer: minorUnits })
  totalMs!: number;

  @Column('bigint', { name: 'used_ms', default: 0, transformer: minorUnits })
  usedMs!: number;

  @Column('timestamptz', { name: 'running_since', nullable: true })
  runningSince!: Date | null;

  @Column('timestamptz', { name: 'ends_at', nullable: true })
  endsAt!: Date | null;

  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt!: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('text', { name: 'end_reason', nullable: true })
  endReason!: PromotionEnd | null;

  @Column('integer', { name: 'least_impressions' })
  leastImpressions!: number;

  @Column('integer', { default: 0 })
  impressions!: number;

  @Column('integer', { default: 0 })
  clicks!: number;

  /** That came while it ran; known once it is settled. */
  @Column('integer', { nullable: true })
  applications!: number | null;

  /** That would have come in as many days at the pace before it; null when there was too little before. */
  @Column('integer', { name: 'applications_without', nullable: true })
  applicationsWithout!: number | null;

  @Column('bigint', { name: 'shortfall_amount', nullable: true, transformer: minorUnits })
  shortfallAmount!: number | null;

  @Column('text', { name: 'shortfall_currency', nullable: true })
  shortfallCurrency!: string | null;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt!: Date | null;

  /** How often it went on after an end that did not happen after all. */
  @Column('integer', { name: 'taken_up', default: 0 })
  takenUp!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
