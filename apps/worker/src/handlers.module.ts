import { Module } from '@nestjs/common';
import { AccountsWorkerModule } from './accounts/accounts-worker.module.js';
import { AlertsWorkerModule } from './alerts/alerts-worker.module.js';
import { ApplicationsWorkerModule } from './applications/applications-worker.module.js';
import { BillingWorkerModule } from './billing/billing-worker.module.js';
import { MailWorkerModule } from './mail/mail-worker.module.js';
import { MatchingWorkerModule } from './matching/matching-worker.module.js';
import { ModerationWorkerModule } from './moderation/moderation-worker.module.js';
import { PostingsWorkerModule } from './postings/postings-worker.module.js';
import { PromotionsWorkerModule } from './promotions/promotions-worker.module.js';
import { SearchWorkerModule } from './search/search-worker.module.js';

/** Every handler and schedule of the product, without the queue that drives them. */
@Module({
  imports: [
    MailWorkerModule,
    ModerationWorkerModule,
    PostingsWorkerModule,
    SearchWorkerModule,
    MatchingWorkerModule,
    AccountsWorkerModule,
    ApplicationsWorkerModule,
    PromotionsWorkerModule,
    BillingWorkerModule,
    AlertsWorkerModule,
  ],
})
export class HandlersModule {}
