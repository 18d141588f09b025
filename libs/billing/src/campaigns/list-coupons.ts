import { Injectable } from '@nestjs/common';
import type { CouponPage, PageQuery } from '@plainhire/contracts';
import { type Actor, Clock, encodeCursor } from '@plainhire/kernel';
import { requireFinance } from '../billing.policy.js';
import { decodeIdCursor } from '../id-cursor.js';
import { CampaignRepository, NO_USES } from './campaign.repository.js';
import { toCouponView } from './campaign.view.js';

/** Every code with its state and its uses, newest first. */
@Injectable()
export class ListCoupons {
  constructor(
    private readonly campaigns: CampaignRepository,
    private readonly clock: Clock,
  ) {}

  async page(actor: Actor, query: PageQuery): Promise<CouponPage> {
    requireFinance(actor);
    const before = query.cursor === undefined ? null : decodeIdCursor(query.cursor);
    const found = await this.campaigns.couponPage(before, query.limit + 1);
    const rows = found.slice(0, query.limit);
    const uses = await this.campaigns.usesOf(rows.map(({ id }) => id));
    const last = rows.at(-1);
    const now = this.clock.now();
    return {
      items: rows.map((coupon) => toCouponView(coupon, uses.get(coupon.id) ?? NO_USES, now)),
      nextCursor: found.length > query.limit && last ? encodeCursor([last.id]) : null,
    };
  }
}
