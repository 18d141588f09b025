import { Module } from '@nestjs/common';
import { BillingModule } from '@plainhire/billing';
import { CheckVatIdHandler } from './check-vat-id.handler.js';
import { CloseCheckoutsHandler } from './close-checkouts.handler.js';
import { ProcessStripeEventHandler } from './process-stripe-event.handler.js';
import { ReconcileHandler } from './reconcile.handler.js';
import { ReconcileSchedule } from './reconcile.schedule.js';
import { SendRefundHandler } from './send-refund.handler.js';
import { SweepOrdersSchedule } from './sweep-orders.schedule.js';

@Module({
  imports: [BillingModule],
  providers: [
    ProcessStripeEventHandler,
    CloseCheckoutsHandler,
    SendRefundHandler,
    ReconcileHandler,
    CheckVatIdHandler,
    SweepOrdersSchedule,
    ReconcileSchedule,
  ],
})
export class BillingWorkerModule {}
