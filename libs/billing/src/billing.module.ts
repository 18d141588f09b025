import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthModule } from '@plainhire/auth';
import { CompaniesModule } from '@plainhire/companies';
import { BillingAccountRepository } from './accounts/billing-account.repository.js';
import { BillingAccounts } from './accounts/billing-accounts.js';
import { CampaignDraft } from './campaigns/campaign-draft.js';
import { CancelCampaign } from './campaigns/cancel-campaign.js';
import { CheckCampaign } from './campaigns/check-campaign.js';
import { CreateCampaign } from './campaigns/create-campaign.js';
import { CreateCoupon } from './campaigns/create-coupon.js';
import { DisableCoupon } from './campaigns/disable-coupon.js';
import { ExtendCampaign } from './campaigns/extend-campaign.js';
import { ListCampaigns } from './campaigns/list-campaigns.js';
import { ListCoupons } from './campaigns/list-coupons.js';
import { DeskQueries } from './desk/desk.queries.js';
import { OpenEvents } from './desk/open-events.js';
import { FinanceDesk } from './desk/finance-desk.js';
import { CancelOrder } from './orders/cancel-order.js';
import { CloseCheckouts } from './orders/close-checkouts.js';
import { ReleaseOrder } from './orders/release-order.js';
import { SalesQueries } from './orders/sales.queries.js';
import { PriceHistory } from './prices/price-history.js';
import { CampaignRepository } from './campaigns/campaign.repository.js';
import { FreezeReferences } from './campaigns/freeze-references.js';
import { OfferBook } from './campaigns/offer-book.js';
import { CreditRepository } from './credits/credit.repository.js';
import { GiveBackUnshown } from './credits/give-back-unshown.js';
import { GiveCreditBack } from './credits/give-credit-back.js';
import { GrantCredit } from './credits/grant-credit.js';
import { GrantShortfall } from './credits/grant-shortfall.js';
import { BeginCheckout } from './orders/begin-checkout.js';
import { CompanyOrders } from './orders/company-orders.js';
import { CreateQuote } from './orders/create-quote.js';
import { MarkFulfilled } from './orders/mark-fulfilled.js';
import { OpenCheckout } from './orders/open-checkout.js';
import { OrderHolds } from './orders/order-holds.js';
import { OrderReader } from './orders/order-reader.js';
import { OrderQueries } from './orders/order.queries.js';
import { PlaceOrder } from './orders/place-order.js';
import { Pricing } from './orders/pricing.js';
import { ReadOrder } from './orders/read-order.js';
import { Currencies } from './prices/currencies.js';
import { OfferMemory } from './prices/offer-memory.js';
import { PackageCatalog } from './prices/package-catalog.js';
import { PriceBook } from './prices/price-book.js';
import { PriceRepository } from './prices/price.repository.js';
import { SetPrice } from './prices/set-price.js';
import { SweepBilling } from './sweep-billing.js';
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
import { WriteReceipt } from './receipts/write-receipt.js';
import { ReconciliationRun } from './reconciliation/reconciliation-run.entity.js';
import { Refund } from './refunds/refund.entity.js';
import { SETTLEMENT, SETTLEMENT_DOORS } from './settlement/settlement.providers.js';
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

const DOORS = [
  PackageCatalog,
  PriceHistory,
  CreateCampaign,
  CheckCampaign,
  CancelCampaign,
  ExtendCampaign,
  ListCampaigns,
  CreateCoupon,
  DisableCoupon,
  ListCoupons,
  FinanceDesk,
  OpenEvents,
  CancelOrder,
  CloseCheckouts,
  SetPrice,
  PriceBook,
  BillingAccounts,
  CreateQuote,
  BeginCheckout,
  ReadOrder,
  WriteReceipt,
  CompanyOrders,
  OrderReader,
  MarkFulfilled,
  GrantCredit,
  GrantShortfall,
  GiveBackUnshown,
  Ledger,
  SweepBilling,
];

@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES), AuthModule, CompaniesModule],
  providers: [
    BillingAccountRepository,
    PriceRepository,
    Currencies,
    CampaignRepository,
    OfferBook,
    OfferMemory,
    FreezeReferences,
    CampaignDraft,
    SalesQueries,
    DeskQueries,
    CreditRepository,
    GiveCreditBack,
    OrderRepository,
    OrderQueries,
    OrderHolds,
    ReleaseOrder,
    Pricing,
    PlaceOrder,
    OpenCheckout,
    LedgerRepository,
    stripeGateway,
    ...SETTLEMENT,
    ...DOORS,
  ],
  exports: [StripeGateway, ...SETTLEMENT_DOORS, ...DOORS],
})
export class BillingModule {}
