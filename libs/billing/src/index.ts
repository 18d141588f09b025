export { BillingAccounts } from './accounts/billing-accounts.js';
export { CheckVatId } from './accounts/check-vat-id.js';
export { type BillingErrorCode } from './billing.errors.js';
export { billingMails } from './billing.mails.js';
export { BillingModule } from './billing.module.js';
export { mayBuy } from './billing.policy.js';
export { CancelCampaign } from './campaigns/cancel-campaign.js';
export { CheckCampaign } from './campaigns/check-campaign.js';
export { CreateCampaign } from './campaigns/create-campaign.js';
export { CreateCoupon } from './campaigns/create-coupon.js';
export { DisableCoupon } from './campaigns/disable-coupon.js';
export { ExtendCampaign } from './campaigns/extend-campaign.js';
export { ListCampaigns } from './campaigns/list-campaigns.js';
export { ListCoupons } from './campaigns/list-coupons.js';
export { GiveBackUnshown } from './credits/give-back-unshown.js';
export { GrantShortfall } from './credits/grant-shortfall.js';
export { type CreditGrant, GrantCredit } from './credits/grant-credit.js';
export { SendEvidence } from './disputes/send-evidence.js';
export { OpenEvents } from './desk/open-events.js';
export { FinanceDesk } from './desk/finance-desk.js';
export { type Balance, type Journal, Ledger } from './ledger/ledger.js';
export { BeginCheckout } from './orders/begin-checkout.js';
export { CancelOrder } from './orders/cancel-order.js';
export { CloseCheckouts } from './orders/close-checkouts.js';
export { CompanyOrders } from './orders/company-orders.js';
export { CreateQuote, type QuotedPosting } from './orders/create-quote.js';
export { MarkFulfilled } from './orders/mark-fulfilled.js';
export { OrderReader, type OrderStanding, type OrderWorth } from './orders/order-reader.js';
export { PostingStates } from './orders/place-order.js';
export { ReadOrder } from './orders/read-order.js';
export { PackageCatalog } from './prices/package-catalog.js';
export { PriceBook } from './prices/price-book.js';
export { PriceHistory } from './prices/price-history.js';
export { SetPrice } from './prices/set-price.js';
export { WriteReceipt } from './receipts/write-receipt.js';
export { Reconcile } from './reconciliation/reconcile.js';
export { ReconciliationReports } from './reconciliation/reconciliation-reports.js';
export { StartReconciliation } from './reconciliation/start-reconciliation.js';
export { ApproveRefund, RefuseRefund } from './refunds/answer-refund.js';
export { PromotionUsage } from './refunds/promotion-usage.js';
export { ReadRefund } from './refunds/read-refund.js';
export { RequestRefund } from './refunds/request-refund.js';
export { SendRefund } from './refunds/send-refund.js';
export {
  bareMoney,
  type Entry,
  impressionsOwedAgain,
  impressionsPromised,
  impressionsSettled,
  priceOrder,
  sayWorking,
  shortfallCredit,
} from './rules/index.js';
export { SettleOpenOrders } from './settlement/settle-open-orders.js';
export { SettleOrder } from './settlement/settle-order.js';
export { FOLLOWED_EVENTS } from './stripe/followed-events.js';
export { ProcessStripeEvent } from './stripe/process-stripe-event.js';
export { ReplayEvent } from './stripe/replay-event.js';
export { STRIPE_API_VERSION } from './stripe/stripe-client.js';
export {
  type CheckoutBuyer,
  type CheckoutInput,
  type OpenedCheckout,
  StripeGateway,
} from './stripe/stripe-gateway.js';
export { TakeWebhook } from './stripe/take-webhook.js';
export { SweepBilling } from './sweep-billing.js';
