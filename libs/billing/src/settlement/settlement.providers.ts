import { CheckVatId } from '../accounts/check-vat-id.js';
import { BillingNotifier } from '../billing-notifier.js';
import { DisputeRepository } from '../disputes/dispute.repository.js';
import { SendEvidence } from '../disputes/send-evidence.js';
import { CheckChange } from '../reconciliation/check-change.js';
import { CheckSession } from '../reconciliation/check-session.js';
import { Reconcile } from '../reconciliation/reconcile.js';
import { ReconciliationReports } from '../reconciliation/reconciliation-reports.js';
import { ReconciliationRepository } from '../reconciliation/reconciliation.repository.js';
import { SettleAndCompare } from '../reconciliation/settle-and-compare.js';
import { StartReconciliation } from '../reconciliation/start-reconciliation.js';
import { AnswerRefund, ApproveRefund, RefuseRefund } from '../refunds/answer-refund.js';
import { ReadRefund } from '../refunds/read-refund.js';
import { RefundDesk } from '../refunds/refund-desk.js';
import { RefundRepository } from '../refunds/refund.repository.js';
import { RequestRefund } from '../refunds/request-refund.js';
import { SendRefund } from '../refunds/send-refund.js';
import { ProcessStripeEvent } from '../stripe/process-stripe-event.js';
import { ReplayEvent } from '../stripe/replay-event.js';
import { StripeEventRepository } from '../stripe/stripe-event.repository.js';
import { TakeWebhook } from '../stripe/take-webhook.js';
import { ApplyDisputes } from './apply-disputes.js';
import { ApplyFacts } from './apply-facts.js';
import { ApplyPayment } from './apply-payment.js';
import { ApplyRefunds } from './apply-refunds.js';
import { BookRefund } from './book-refund.js';
import { DisputedCredit } from './disputed-credit.js';
import { LapseUnknown } from './lapse-unknown.js';
import { OpenOrdersQueries } from './open-orders.queries.js';
import { OrderDiary } from './order-diary.js';
import { ReadingNumbers } from './reading-numbers.js';
import { SettleOpenOrders } from './settle-open-orders.js';
import { SettleOrder } from './settle-order.js';

/** What follows from Stripe's word, for the apps. */
export const SETTLEMENT_DOORS = [
  TakeWebhook,
  ProcessStripeEvent,
  ReplayEvent,
  SettleOrder,
  SettleOpenOrders,
  RequestRefund,
  ApproveRefund,
  RefuseRefund,
  SendRefund,
  ReadRefund,
  SendEvidence,
  CheckVatId,
  StartReconciliation,
  Reconcile,
  ReconciliationReports,
];

export const SETTLEMENT = [
  ...SETTLEMENT_DOORS,
  BillingNotifier,
  StripeEventRepository,
  RefundRepository,
  RefundDesk,
  DisputeRepository,
  ReconciliationRepository,
  SettleAndCompare,
  CheckSession,
  CheckChange,
  AnswerRefund,
  OrderDiary,
  BookRefund,
  ApplyPayment,
  ApplyRefunds,
  DisputedCredit,
  ApplyDisputes,
  ApplyFacts,
  ReadingNumbers,
  OpenOrdersQueries,
  LapseUnknown,
];
