import { Injectable } from '@nestjs/common';
import { CompanyDirectory } from '@plainhire/companies';
import type { CampaignRequest } from '@plainhire/contracts';
import { type Actor, Clock, newId } from '@plainhire/kernel';
import { isCurrency } from '@plainhire/reference';
import { campaignInThePast, campaignTooSmall, companyUnknown, unknownCurrency } from '../finance.errors.js';
import { userIdOf } from '../orders/actor-words.js';
import { MARKET } from '../prices/market.js';
import { startingNow } from '../prices/starting-now.js';
import { followedOffer, unpayablePrice } from '../rules/index.js';
import type { Campaign } from './campaign.entity.js';
import type { WholeBook } from './offer-book.js';

/** @throws DomainError invalid `billing.campaign-too-small` where it would ask a sum that cannot be charged */
export function requirePayable(campaign: Campaign, { history }: WholeBook): void {
  const found = unpayablePrice([{ ...campaign, exhaustedAt: null }], history, MARKET);
  if (found) throw campaignTooSmall(found, campaign.kind);
}

/** A campaign as it would be made from what finance staff wrote. Nothing is kept. */
@Injectable()
export class CampaignDraft {
  constructor(
    private readonly companies: CompanyDirectory,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError invalid where it begins in the past, or names what does not exist */
  async of(actor: Actor, request: CampaignRequest, book: WholeBook): Promise<Campaign> {
    const now = this.clock.now();
    const startsAt = startingNow(new Date(request.startsAt), now);
    // Only the product's own tools fill in a past, for a demo.
    if (startsAt < now && actor.kind !== 'system') throw campaignInThePast();
    const byAmount = request.kind === 'amount';
    if (byAmount && !isCurrency(request.currency ?? '')) throw unknownCurrency();
    if (request.companyId !== null && !(await this.companies.find(request.companyId))) throw companyUnknown();
    const campaign: Campaign = {
      id: newId(),
      name: request.name,
      kind: request.kind,
      percent: byAmount ? null : request.percent,
      amount: byAmount ? request.amount : null,
      currency: byAmount ? request.currency : null,
      packageIds: [...new Set(request.packageIds)],
      startsAt,
      endsAt: new Date(request.endsAt),
      firstPurchaseOnly: request.firstPurchaseOnly,
      maxUses: request.maxUses,
      maxUsesPerCompany: request.maxUsesPerCompany,
      companyId: request.companyId,
      followsId: null,
      extendsId: null,
      cancelledAt: null,
      createdBy: userIdOf(actor),
      createdAt: now,
    };
    requirePayable(campaign, book);
    const before =
      campaign.companyId === null ? followedOffer({ ...campaign, exhaustedAt: null }, book.campaigns) : null;
    return { ...campaign, followsId: before?.id ?? null };
  }
}
