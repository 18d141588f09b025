import { Global, Module } from '@nestjs/common';
import { AlertsModule, DeliveredViews } from '@plainhire/alerts';
import { PromotedPlaces, PromotionsModule } from '@plainhire/promotions';
import { PromotedSlots } from '@plainhire/search';
import { PromotedInMails } from './promoted-in-mails.js';
import { QueueAlertsSchedule } from './queue-alerts.schedule.js';
import { SendAlertHandler } from './send-alert.handler.js';

/** Ports that promotions fill for alerts: who paid for a place in mails, and who counts that it was had. */
@Global()
@Module({
  imports: [PromotionsModule],
  providers: [
    { provide: PromotedSlots, useExisting: PromotedPlaces },
    { provide: DeliveredViews, useClass: PromotedInMails },
  ],
  exports: [PromotedSlots, DeliveredViews],
})
export class AlertPortsModule {}

@Module({
  imports: [AlertsModule, AlertPortsModule],
  providers: [SendAlertHandler, QueueAlertsSchedule],
})
export class AlertsWorkerModule {}
