import { Injectable } from '@nestjs/common';
import { CompanyDirectory } from '@plainhire/companies';
import type { CouponRequest, CouponView } from '@plainhire/contracts';
import { type Actor, Clock, newId } from '@plainhire/kernel';
import { AuditLog, UnitOfWork } from '@plainhire/platform';
import { isCurrency } from '@plainhire/reference';
import { companyUnknown, couponEndsFirst, couponTaken, unknownCurrency } from '../finance.errors.js';
import { requireFinance } from '../billing.policy.js';
import { userIdOf } from '../orders/actor-words.js';
import { CampaignRepository, NO_USES } from './campaign.repository.js';
import { toCouponView } from './campaign.view.js';

/** Makes a code that somebody is given. It is never openly offered, so it needs no former price. */
@Injectable()
export class CreateCoupon {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly campaigns: CampaignRepository,
    private readonly companies: CompanyDirectory,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, request: CouponRequest): Promise<CouponView> {
    requireFinance(actor);
    const now = this.clock.now();
    const byAmount = request.kind === 'amount';
    if (byAmount && !isCurrency(request.currency ?? '')) throw unknownCurrency();
    const startsAt = new Date(request.startsAt);
    const endsAt = request.endsAt === null ? null : new Date(request.endsAt);
    if (endsAt !== null && endsAt <= startsAt) throw couponEndsFirst();
    if (request.companyId !== null && !(await this.companies.find(request.companyId))) throw companyUnknown();
    const coupon = {
      ...request,
      id: newId(),
      percent: byAmount ? null : request.percent,
      amount: byAmount ? request.amount : null,
      currency: byAmount ? request.currency : null,
      packageIds: [...new Set(request.packageIds)],
      startsAt,
      endsAt,
      disabledAt: null,
      createdBy: userIdOf(actor),
      createdAt: now,
    };
    await this.uow.run(async () => {
      if (!(await this.campaigns.insertCoupon(coupon))) throw couponTaken();
      await this.audit.record({
        actor,
        action: 'coupon.create',
        subjectKind: 'coupon',
        subjectId: coupon.id,
        companyId: coupon.companyId,
        after: { code: coupon.code, percent: coupon.percent, amount: coupon.amount, maxUses: coupon.maxUses },
      });
    });
    return toCouponView(coupon, NO_USES, now);
  }
}
