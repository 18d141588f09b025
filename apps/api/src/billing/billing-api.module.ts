import { Module } from '@nestjs/common';
import { BillingModule } from '@plainhire/billing';
import { PostingsModule } from '@plainhire/postings';
import { PromotionsModule } from '@plainhire/promotions';
import { BillingPortsModule } from './billing-ports.module.js';
import { CampaignsController } from './campaigns.controller.js';
import { CheckoutController } from './checkout.controller.js';
import { CompanyBillingController } from './company-billing.controller.js';
import { DeskController } from './desk.controller.js';
import { PackagesController } from './packages.controller.js';
import { ReceiptsController } from './receipts.controller.js';
import { RefundsController } from './refunds.controller.js';
import { RepairController } from './repair.controller.js';
import { StripeWebhookController } from './stripe-webhook.controller.js';

@Module({
  imports: [BillingModule, PostingsModule, PromotionsModule, BillingPortsModule],
  controllers: [
    PackagesController,
    CheckoutController,
    CompanyBillingController,
    CampaignsController,
    DeskController,
    ReceiptsController,
    RefundsController,
    RepairController,
    StripeWebhookController,
  ],
})
export class BillingApiModule {}
