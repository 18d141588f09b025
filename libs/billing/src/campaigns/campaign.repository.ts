import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@plainhire/platform';
import { In, IsNull } from 'typeorm';
import { OfferMemory } from '../prices/offer-memory.js';
import { CampaignReference } from './campaign-reference.entity.js';
import { Campaign } from './campaign.entity.js';
import { Coupon } from './coupon.entity.js';
import { DiscountUse } from './discount-use.entity.js';

/** How often a campaign or a coupon was taken. `all` is held and used together. */
export interface Uses {
  readonly all: number;
  readonly held: number;
  readonly used: number;
  readonly byCompany: number;
  /** When the last of them was taken. */
  readonly lastAt: Date | null;
}

export const NO_USES: Uses = { all: 0, held: 0, used: 0, byCompany: 0, lastAt: null };

/** Rows of campaigns, their frozen former prices, coupons and the uses of both. No rule lives here. */
@Injectable()
export class CampaignRepository {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly memory: OfferMemory,
  ) {}

  async find(campaignId: string): Promise<Campaign | null> {
    return this.uow.rows(Campaign).findOne({ id: campaignId });
  }

  async lock(campaignId: string): Promise<Campaign | null> {
    return this.uow.rows(Campaign).findOne({ id: campaignId }, 'update');
  }

  /** What goes on from these campaigns, by the id of the one that it goes on from. Cancelled ones are none. */
  async extensionsOf(campaignIds: readonly string[]): Promise<Map<string, Campaign>> {
    if (campaignIds.length === 0) return new Map();
    const found = await this.uow
      .repo(Campaign)
      .find({ where: { extendsId: In([...campaignIds]), cancelledAt: IsNull() } });
    return new Map(found.map((one) => [one.extendsId ?? '', one]));
  }

  /** All that were ever open to everybody, whatever their state; what former prices are read from. */
  async findPublic(): Promise<Campaign[]> {
    return this.uow
      .repo(Campaign)
      .find({ where: { companyId: IsNull() }, order: { startsAt: 'ASC', id: 'ASC' } });
  }

  /** Begun and not over, for everybody or for this company. Used up ones are among them. */
  async findRunning(now: Date, companyId: string | null): Promise<Campaign[]> {
    return this.uow
      .repo(Campaign)
      .createQueryBuilder('campaign')
      .where('campaign.ends_at > :now AND campaign.starts_at <= :now AND campaign.cancelled_at IS NULL', {
        now,
      })
      .andWhere('(campaign.company_id IS NULL OR campaign.company_id = :companyId)', { companyId })
      .orderBy('campaign.id')
      .getMany();
  }

  /**
   * Keeps campaigns as they are until the transaction ends. One with a limit is held alone, so that
   * its uses are counted one after the other; always by id, so that nobody waits in a circle.
   */
  async hold(campaignIds: readonly string[]): Promise<void> {
    if (campaignIds.length === 0) return;
    const ids = [...campaignIds].sort();
    await this.uow.manager.query(
      'SELECT 1 FROM campaign WHERE id = ANY ($1) AND max_uses IS NOT NULL ORDER BY id FOR UPDATE',
      [ids],
    );
    await this.uow.manager.query(
      'SELECT 1 FROM campaign WHERE id = ANY ($1) AND max_uses IS NULL ORDER BY id FOR SHARE',
      [ids],
    );
  }

  async insert(campaign: Campaign): Promise<void> {
    await this.uow.rows(Campaign).insert({ ...campaign });
    this.uow.afterCommit(() => this.memory.forget());
  }

  async cancel(campaignId: string, now: Date): Promise<void> {
    await this.uow.repo(Campaign).update({ id: campaignId }, { cancelledAt: now });
    this.uow.afterCommit(() => this.memory.forget());
  }

  /** Newest first. */
  async page(before: string | null, limit: number): Promise<Campaign[]> {
    const select = this.uow
      .repo(Campaign)
      .createQueryBuilder('campaign')
      .orderBy('campaign.id', 'DESC')
      .limit(limit);
    if (before !== null) select.where('campaign.id < :before', { before });
    return select.getMany();
  }

  async findMany(campaignIds: readonly string[]): Promise<Campaign[]> {
    return campaignIds.length === 0 ? [] : this.uow.rows(Campaign).find({ id: campaignIds });
  }

  /** Public ones that have begun and have no frozen former prices yet. */
  async findUnfrozen(now: Date, limit: number): Promise<Campaign[]> {
    return this.uow
      .repo(Campaign)
      .createQueryBuilder('campaign')
      .where('campaign.company_id IS NULL AND campaign.starts_at <= :now', { now })
      .andWhere('(campaign.cancelled_at IS NULL OR campaign.cancelled_at > campaign.starts_at)')
      .andWhere('NOT EXISTS (SELECT 1 FROM campaign_reference WHERE campaign_id = campaign.id)')
      .orderBy('campaign.starts_at', 'DESC')
      .limit(limit)
      .getMany();
  }

  /** The first word counts: what is frozen stays. */
  async freeze(references: readonly CampaignReference[]): Promise<void> {
    for (const reference of references)
      await this.uow.rows(CampaignReference).insertIfAbsent({ ...reference });
  }

  async referencesOf(campaignIds: readonly string[]): Promise<CampaignReference[]> {
    return campaignIds.length === 0 ? [] : this.uow.rows(CampaignReference).find({ campaignId: campaignIds });
  }

  async lockCoupon(couponId: string): Promise<Coupon | null> {
    return this.uow.rows(Coupon).findOne({ id: couponId }, 'update');
  }

  /** `hold`: until the transaction ends nobody else counts its uses. */
  async findCouponByCode(code: string, hold: boolean): Promise<Coupon | null> {
    return this.uow.rows(Coupon).findOne({ code }, hold ? 'update' : undefined);
  }

  /** False when the code exists. */
  async insertCoupon(coupon: Coupon): Promise<boolean> {
    return this.uow.rows(Coupon).insertIfAbsent({ ...coupon });
  }

  async disableCoupon(couponId: string, now: Date): Promise<void> {
    await this.uow.repo(Coupon).update({ id: couponId }, { disabledAt: now });
  }

  /** Newest first. */
  async couponPage(before: string | null, limit: number): Promise<Coupon[]> {
    const select = this.uow
      .repo(Coupon)
      .createQueryBuilder('coupon')
      .orderBy('coupon.id', 'DESC')
      .limit(limit);
    if (before !== null) select.where('coupon.id < :before', { before });
    return select.getMany();
  }

  /** One statement for all of them; those without a use are left out. */
  async usesOf(sourceIds: readonly string[], companyId: string | null = null): Promise<Map<string, Uses>> {
    if (sourceIds.length === 0) return new Map();
    const rows = await this.uow.manager.query<(Uses & { sourceId: string })[]>(
      `SELECT source_id AS "sourceId", count(*)::int AS "all",
         count(*) FILTER (WHERE state = 'held')::int AS held,
         count(*) FILTER (WHERE state = 'used')::int AS used,
         count(*) FILTER (WHERE company_id = $2)::int AS "byCompany", max(held_at) AS "lastAt"
       FROM discount_use WHERE source_id = ANY ($1) AND state IN ('held', 'used') GROUP BY source_id`,
      [sourceIds, companyId],
    );
    return new Map(rows.map(({ sourceId, ...uses }) => [sourceId, uses]));
  }

  async holdUse(use: DiscountUse): Promise<void> {
    await this.uow.rows(DiscountUse).insert({ ...use });
  }

  async settleUses(orderId: string, state: 'used' | 'released', now: Date): Promise<void> {
    const from = state === 'used' ? `('held', 'released')` : `('held')`;
    await this.uow.manager.query(
      `UPDATE discount_use SET state = $2, settled_at = $3 WHERE order_id = $1 AND state IN ${from}`,
      [orderId, state, now],
    );
  }
}
