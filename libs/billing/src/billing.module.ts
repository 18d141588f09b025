import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthModule } from '@plainhire/auth';
import { CompaniesModule } from '@plainhire/companies';
import { BillingAccount } from './accounts/billing-account.entity.js';
import { CampaignReference } from './campaigns/campaign-reference.entity.js';
import { Campaign } from './campaigns/campaign.entity.js';
import { Coupon } from './campaigns/coupon.entity.js';
import { DiscountUse } from './campaigns/discount-use.entity.js';
import { CreditLot } from './credits/credit-lot.entity.js';
import { CreditUse } from './credits/credit-use.entity.js';
import { Dispute } from './disputes/dispute.entity.js';
import { LedgerEntry } from './ledger/ledger-entry.entity.js';
import { LedgerJournal } from './ledger/ledger-journal.entity.js';
import { Ledger } from './ledger/ledger.js';
import { LedgerRepository } from './ledger/ledger.repository.js';
import { OrderEvent } from './orders/order-event.entity.js';
import { Order } from './orders/order.entity.js';
import { OrderRepository } from './orders/order.repository.js';
import { Quote } from './orders/quote.entity.js';
import { Price } from './prices/price.entity.js';
import { ReconciliationRun } from './reconciliation/reconciliation-run.entity.js';
import { Refund } from './refunds/refund.entity.js';
import { StripeEvent } from './stripe/stripe-event.entity.js';
import { StripeGateway } from './stripe/stripe-gateway.js';
import { stripeGateway } from './stripe/stripe.providers.js';

const ENTITIES = [
  BillingAccount,
  Price,
  Campaign,
  CampaignReference,
  Coupon,
  DiscountUse,
  CreditLot,
  CreditUse,
  Quote,
  Order,
  OrderEvent,
  Refund,
  Dispute,
  StripeEvent,
  LedgerJournal,
  LedgerEntry,
  ReconciliationRun,
];

const DOORS = [Ledger];

@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES), AuthModule, CompaniesModule],
  providers: [OrderRepository, LedgerRepository, stripeGateway, ...DOORS],
  exports: [StripeGateway, ...DOORS],
})
export class BillingModule {}
