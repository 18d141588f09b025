export { type BillingErrorCode } from './billing.errors.js';
export { BillingModule } from './billing.module.js';
export { mayBuy } from './billing.policy.js';
export { type Balance, type Journal, type JournalEntry, Ledger } from './ledger/ledger.js';
export {
  type CheckoutBuyer,
  type CheckoutInput,
  type OpenedCheckout,
  StripeGateway,
} from './stripe/stripe-gateway.js';
