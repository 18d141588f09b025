import type { BillingParty, OrderState, PriceWorkingView, RefundKind, TaxKind } from '@plainhire/contracts';
import { minorUnits } from '@plainhire/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One purchase. Its figures, its working, its buyer and seller are frozen when checkout begins. */
@Entity('billing_order')
@Index('billing_order_quote_uq', ['quoteId'], { unique: true })
@Index('billing_order_session_uq', ['stripeSessionId'], { unique: true })
@Index('billing_order_payment_uq', ['stripePaymentIntentId'], { unique: true })
@Index('billing_order_charge_ix', ['stripeChargeId'])
@Index('billing_order_invoice_ix', ['stripeInvoiceId'])
@Index('billing_order_invoice_number_ix', ['stripeInvoiceNumber'])
@Index('billing_order_customer_ix', ['stripeCustomerId'])
@Index('billing_order_company_ix', ['companyId', 'id'])
@Index('billing_order_posting_ix', ['postingId'])
@Index('billing_order_state_ix', ['state', 'id'])
@Index('billing_order_price_ix', ['priceId'])
@Index('billing_order_campaign_ix', ['campaignId'])
@Index('billing_order_coupon_ix', ['couponId'])
@Index('billing_order_paid_ix', ['paidAt'], { where: `paid_at IS NOT NULL` })
@Index('billing_order_undecided_ix', ['undecidedSince'], { where: `undecided_since IS NOT NULL` })
@Check(
  'billing_order_figures_ck',
  `"list" >= 0 AND "discount" >= 0 AND "credit" >= 0 AND "net" = "list" - "discount" - "credit" AND "refunded_net" BETWEEN 0 AND "net" AND "refunded_tax" BETWEEN 0 AND coalesce("tax", 0)`,
)
@Check('billing_order_outside_ck', `"refunded_outside" BETWEEN 0 AND "refunded_net" + "refunded_tax"`)
export class Order {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'billing_order_pk' })
  id!: string;

  @Column('uuid', { name: 'company_id' })
  @ForeignKey('Company', { name: 'billing_order_company_fk', onDelete: 'RESTRICT' })
  companyId!: string;

  @Column('uuid', { name: 'posting_id', nullable: true })
  postingId!: string | null;

  @Column('text', { name: 'posting_title', nullable: true })
  postingTitle!: string | null;

  @Column('text', { name: 'package_id' })
  packageId!: string;

  @Column('uuid', { name: 'quote_id' })
  quoteId!: string;

  @Column('uuid', { name: 'price_id' })
  @ForeignKey('Price', { name: 'billing_order_price_fk', onDelete: 'RESTRICT' })
  priceId!: string;

  @Column('uuid', { name: 'campaign_id', nullable: true })
  @ForeignKey('Campaign', { name: 'billing_order_campaign_fk', onDelete: 'RESTRICT' })
  campaignId!: string | null;

  @Column('uuid', { name: 'coupon_id', nullable: true })
  @ForeignKey('Coupon', { name: 'billing_order_coupon_fk', onDelete: 'RESTRICT' })
  couponId!: string | null;

  @Column('text')
  state!: OrderState;

  @Column('text', { name: 'state_before_dispute', nullable: true })
  stateBeforeDispute!: OrderState | null;

  @Column('text')
  currency!: string;

  @Column('text')
  market!: string;

  @Column('bigint', { transformer: minorUnits })
  list!: number;

  @Column('bigint', { transformer: minorUnits })
  discount!: number;

  @Column('bigint', { transformer: minorUnits })
  credit!: number;

  @Column('bigint', { transformer: minorUnits })
  net!: number;

  @Column('bigint', { nullable: true, transformer: minorUnits })
  tax!: number | null;

  @Column('bigint', { nullable: true, transformer: minorUnits })
  total!: number | null;

  @Column('text', { name: 'tax_kind' })
  taxKind!: TaxKind;

  @Column('jsonb')
  working!: PriceWorkingView;

  @Column('jsonb')
  buyer!: BillingParty;

  @Column('jsonb')
  seller!: BillingParty;

  @Column('bigint', { name: 'refunded_net', default: 0, transformer: minorUnits })
  refundedNet!: number;

  @Column('bigint', { name: 'refunded_tax', default: 0, transformer: minorUnits })
  refundedTax!: number;

  /** Of what is back, with its tax: paid outside Stripe, so Stripe knows nothing of it. */
  @Column('bigint', { name: 'refunded_outside', default: 0, transformer: minorUnits })
  refundedOutside!: number;

  @Column('text', { name: 'ends_promotion', nullable: true })
  endsPromotion!: RefundKind | null;

  @Column('text', { name: 'stripe_customer_id', nullable: true })
  stripeCustomerId!: string | null;

  @Column('text', { name: 'stripe_session_id', nullable: true })
  stripeSessionId!: string | null;

  @Column('text', { name: 'stripe_payment_intent_id', nullable: true })
  stripePaymentIntentId!: string | null;

  @Column('text', { name: 'stripe_charge_id', nullable: true })
  stripeChargeId!: string | null;

  @Column('text', { name: 'stripe_invoice_id', nullable: true })
  stripeInvoiceId!: string | null;

  @Column('text', { name: 'stripe_invoice_number', nullable: true })
  stripeInvoiceNumber!: string | null;

  @Column('text', { name: 'stripe_invoice_url', nullable: true })
  stripeInvoiceUrl!: string | null;

  @Column('text', { name: 'checkout_url', nullable: true })
  checkoutUrl!: string | null;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt!: Date | null;

  /** When Stripe was asked about it last. */
  @Column('timestamptz', { nullable: true })
  watermark!: Date | null;

  /** The number of the reading of Stripe that stands here. */
  @Column('bigint', { default: 0, transformer: minorUnits })
  reading!: number;

  /** Given when a reading last changed something: one that began before may have seen less. */
  @Column('bigint', { name: 'changed_at_reading', default: 0, transformer: minorUnits })
  changedAtReading!: number;

  @Column('timestamptz', { name: 'paid_at', nullable: true })
  paidAt!: Date | null;

  @Column('timestamptz', { name: 'fulfilled_at', nullable: true })
  fulfilledAt!: Date | null;

  /** A moderator ended its posting then; finance says what comes back, by a refund of some kind. */
  @Column('timestamptz', { name: 'undecided_since', nullable: true })
  undecidedSince!: Date | null;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
