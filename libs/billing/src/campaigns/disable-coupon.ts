import { Injectable } from '@nestjs/common';
import { type Actor, Clock } from '@plainhire/kernel';
import { AuditLog, UnitOfWork } from '@plainhire/platform';
import type { CouponView } from '@plainhire/contracts';
import { couponNotFound } from '../finance.errors.js';
import { requireFinance } from '../billing.policy.js';
import { CampaignRepository, NO_USES } from './campaign.repository.js';
import { toCouponView } from './campaign.view.js';

/** Nobody can use the code from now on. Who has begun to pay by then still pays its price. */
@Injectable()
export class DisableCoupon {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly campaigns: CampaignRepository,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Twice is once. */
  async execute(actor: Actor, { couponId }: { couponId: string }): Promise<CouponView> {
    requireFinance(actor);
    return this.uow.run(async () => {
      const coupon = await this.campaigns.lockCoupon(couponId);
      if (!coupon) throw couponNotFound();
      const now = this.clock.now();
      if (coupon.disabledAt === null) {
        coupon.disabledAt = now;
        await this.campaigns.disableCoupon(couponId, now);
        await this.audit.record({
          actor,
          action: 'coupon.disable',
          subjectKind: 'coupon',
          subjectId: couponId,
          companyId: coupon.companyId,
        });
      }
      const uses = await this.campaigns.usesOf([couponId]);
      return toCouponView(coupon, uses.get(couponId) ?? NO_USES, now);
    });
  }
}
