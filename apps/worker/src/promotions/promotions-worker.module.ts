import { Global, Module } from '@nestjs/common';
import { ApplicationsModule } from '@plainhire/applications';
import { PromotionUsage } from '@plainhire/billing';
import { ApplicationCounts, PromotionsModule, PromotionUsageReader } from '@plainhire/promotions';
import { FollowOrderHandler } from './follow-order.handler.js';
import { FollowPostingHandler } from './follow-posting.handler.js';
import { PromotionClockSchedule } from './promotion-clock.schedule.js';
import { SentApplications } from './sent-applications.js';

/** Ports that lower libraries own and higher ones fill: global, since those who ask cannot import it. */
@Global()
@Module({
  imports: [PromotionsModule, ApplicationsModule],
  providers: [
    { provide: PromotionUsage, useExisting: PromotionUsageReader },
    { provide: ApplicationCounts, useClass: SentApplications },
  ],
  exports: [PromotionUsage, ApplicationCounts],
})
export class PromotionPortsModule {}

@Module({
  imports: [PromotionsModule, PromotionPortsModule],
  providers: [FollowOrderHandler, FollowPostingHandler, PromotionClockSchedule],
})
export class PromotionsWorkerModule {}
