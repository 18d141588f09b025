import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BillingModule } from '@plainhire/billing';
import { PostingsModule } from '@plainhire/postings';
import { CountDelivered } from './count-delivered.js';
import { CompanyPromotionsReader } from './company-promotions.reader.js';
import { CountViews } from './count-views.js';
import { FirstSight } from './first-sight.js';
import { FollowOrder } from './follow-order.js';
import { FollowPosting } from './follow-posting.js';
import { KeepPromotions } from './keep-promotions.js';
import { PackageResultsReader } from './package-results.reader.js';
import { PlacesMemory } from './places-memory.js';
import { PostingDay } from './posting-day.entity.js';
import { PostingResultsReader } from './posting-results.reader.js';
import { PromotedPlaces } from './promoted-places.js';
import { PromotionUsageReader } from './promotion-usage.reader.js';
import { Promotion } from './promotion.entity.js';
import { PromotionRepository } from './promotion.repository.js';
import { ResultsQueries } from './results.queries.js';
import { RunPromotionClock } from './run-promotion-clock.js';
import { SettlePromotion } from './settle-promotion.js';
import { ViewsRepository } from './views.repository.js';

const DOORS = [
  FollowOrder,
  FollowPosting,
  RunPromotionClock,
  CountViews,
  FirstSight,
  CountDelivered,
  PostingResultsReader,
  CompanyPromotionsReader,
  PackageResultsReader,
  PromotedPlaces,
  PromotionUsageReader,
];

@Module({
  imports: [TypeOrmModule.forFeature([Promotion, PostingDay]), BillingModule, PostingsModule],
  providers: [
    PlacesMemory,
    PromotionRepository,
    ViewsRepository,
    ResultsQueries,
    KeepPromotions,
    SettlePromotion,
    ...DOORS,
  ],
  exports: DOORS,
})
export class PromotionsModule {}
