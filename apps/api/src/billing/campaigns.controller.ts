import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  CancelCampaign,
  CheckCampaign,
  CreateCampaign,
  CreateCoupon,
  DisableCoupon,
  ExtendCampaign,
  ListCampaigns,
  ListCoupons,
} from '@plainhire/billing';
import {
  CampaignCheck,
  CampaignPage,
  CampaignRequest,
  CampaignView,
  CouponPage,
  CouponRequest,
  CouponView,
  ExtendCampaignRequest,
  PageQuery,
  Uuid,
} from '@plainhire/contracts';
import type { Actor } from '@plainhire/kernel';
import { CurrentActor, Returns } from '../http/index.js';

/** Offers and codes, for finance staff. */
@Controller('billing')
export class CampaignsController {
  constructor(
    private readonly listCampaigns: ListCampaigns,
    private readonly createCampaign: CreateCampaign,
    private readonly checkCampaign: CheckCampaign,
    private readonly cancelCampaign: CancelCampaign,
    private readonly extendCampaign: ExtendCampaign,
    private readonly listCoupons: ListCoupons,
    private readonly createCoupon: CreateCoupon,
    private readonly disableCoupon: DisableCoupon,
  ) {}

  @Get('campaigns')
  @Returns(CampaignPage)
  campaigns(
    @CurrentActor() actor: Actor,
    @Query({ schema: PageQuery }) query: PageQuery,
  ): Promise<CampaignPage> {
    return this.listCampaigns.page(actor, query);
  }

  @Post('campaigns')
  @Returns(CampaignView, 201)
  create(
    @CurrentActor() actor: Actor,
    @Body({ schema: CampaignRequest }) request: CampaignRequest,
  ): Promise<CampaignView> {
    return this.createCampaign.execute(actor, request);
  }

  /** What it would ask and may say. Keeps nothing. */
  @Post('campaigns/check')
  @Returns(CampaignCheck)
  check(
    @CurrentActor() actor: Actor,
    @Body({ schema: CampaignRequest }) request: CampaignRequest,
  ): Promise<CampaignCheck> {
    return this.checkCampaign.execute(actor, request);
  }

  @Post('campaigns/:id/cancel')
  @Returns(CampaignView)
  async cancel(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) campaignId: string,
  ): Promise<CampaignView> {
    await this.cancelCampaign.execute(actor, { campaignId });
    return this.listCampaigns.one(actor, campaignId);
  }

  /** Answers with the new campaign that goes on from this one. */
  @Post('campaigns/:id/extend')
  @Returns(CampaignView, 201)
  extend(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) campaignId: string,
    @Body({ schema: ExtendCampaignRequest }) { endsAt }: ExtendCampaignRequest,
  ): Promise<CampaignView> {
    return this.extendCampaign.execute(actor, { campaignId, endsAt });
  }

  @Get('coupons')
  @Returns(CouponPage)
  coupons(@CurrentActor() actor: Actor, @Query({ schema: PageQuery }) query: PageQuery): Promise<CouponPage> {
    return this.listCoupons.page(actor, query);
  }

  @Post('coupons')
  @Returns(CouponView, 201)
  createCode(
    @CurrentActor() actor: Actor,
    @Body({ schema: CouponRequest }) request: CouponRequest,
  ): Promise<CouponView> {
    return this.createCoupon.execute(actor, request);
  }

  @Post('coupons/:id/disable')
  @Returns(CouponView)
  disable(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) couponId: string,
  ): Promise<CouponView> {
    return this.disableCoupon.execute(actor, { couponId });
  }
}
