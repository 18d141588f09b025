import { Global, Module } from '@nestjs/common';
import { ApplicationsModule } from '@plainhire/applications';
import { PromotionUsage } from '@plainhire/billing';
import { PromotedPlaces, PromotionsModule, PromotionUsageReader } from '@plainhire/promotions';
import { PromotedSlots } from '@plainhire/search';
import { CountVisits } from './count-visits.js';
import { PromotionsController } from './promotions.controller.js';

/**
 * Ports that lower libraries own and promotions fill, and the counting of what pages show: global, since
 * those who ask cannot import it.
 */
@Global()
@Module({
  imports: [PromotionsModule],
  providers: [
    CountVisits,
    { provide: PromotedSlots, useExisting: PromotedPlaces },
    { provide: PromotionUsage, useExisting: PromotionUsageReader },
  ],
  exports: [CountVisits, PromotedSlots, PromotionUsage],
})
export class PromotionPortsModule {}

@Module({
  imports: [PromotionsModule, ApplicationsModule, PromotionPortsModule],
  controllers: [PromotionsController],
})
export class PromotionsApiModule {}
