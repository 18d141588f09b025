import { z } from 'zod';
import { CountryCode, CurrencyCode, Instant, MinorUnits, pageOf, PageQuery, text, Uuid } from './common.js';
import { PackageId, PromotionKind } from './packages.js';

/*
 * Money is integer minor units. Every list price is before tax; what tax comes on top stands in the
 * working. See docs/decisions for why an order's figures are frozen with it.
 */

export const ORDER_STATES = [
  'draft',
  'awaiting_payment',
  'payment_pending',
  'paid',
  'fulfilled',
  'partly_refunded',
  'refunded',
  'disputed',
  'dispute_lost',
  'payment_failed',
  'expired',
  'cancelled',
] as const;
export const OrderState = z.enum(ORDER_STATES);
export type OrderState = z.infer<typeof OrderState>;

export const REFUND_KINDS = ['full', 'partial', 'unused_days', 'company_fault', 'our_fault'] as const;
export const RefundKind = z.enum(REFUND_KINDS);
export type RefundKind = z.infer<typeof RefundKind>;

/** `waiting_approval` is for a second person; `sent` waits for Stripe's word. */
export const REFUND_STATES = [
  'waiting_approval',
  'refused',
  'approved',
  'sent',
  'succeeded',
  'failed',
] as const;
export const RefundState = z.enum(REFUND_STATES);
export type RefundState = z.infer<typeof RefundState>;

export const CampaignState = z.enum(['scheduled', 'live', 'ended', 'exhausted', 'cancelled']);
export type CampaignState = z.infer<typeof CampaignState>;

export const TaxKind = z.enum(['rate', 'reverse_charge', 'none', 'stripe']);
export type TaxKind = z.infer<typeof TaxKind>;

/** How a price came about, line by line. `total` is null while Stripe works out the tax. */
export const PriceWorkingView = z
  .object({
    currency: CurrencyCode,
    list: MinorUnits,
    discount: MinorUnits,
    credit: MinorUnits,
    net: MinorUnits,
    tax: z
      .object({
        kind: TaxKind,
        label: z.string(),
        /** Tenths of a per cent: 210 is 21 %. */
        ratePermille: z.number().int().nullable(),
        amount: MinorUnits.nullable(),
      })
      .nullable(),
    total: MinorUnits.nullable(),
    steps: z.array(
      z.object({
        kind: z.enum(['list', 'discount', 'credit', 'net', 'tax', 'total']),
        label: z.string(),
        /** How: `49.00 − 50 %`. */
        how: z.string(),
        amount: z.number().int(),
      }),
    ),
    /** All of it in one sentence. */
    said: z.string(),
  })
  .meta({ id: 'PriceWorkingView' });
export type PriceWorkingView = z.infer<typeof PriceWorkingView>;

/** A former price and why it may be shown. Null where none can be shown truly. */
export const ReferenceView = z
  .object({ amount: MinorUnits, currency: CurrencyCode, from: Instant, to: Instant })
  .meta({ id: 'ReferenceView' });
export type ReferenceView = z.infer<typeof ReferenceView>;

export const PublicCampaign = z
  .object({
    id: Uuid,
    name: z.string(),
    kind: z.enum(['percent', 'amount']),
    percent: z.number().int().nullable(),
    amount: MinorUnits.nullable(),
    currency: CurrencyCode.nullable(),
    packageIds: z.array(z.string()),
    startsAt: Instant,
    endsAt: Instant,
    maxUses: z.number().int().nullable(),
    usesLeft: z.number().int().nullable(),
    maxUsesPerCompany: z.number().int().nullable(),
    firstPurchaseOnly: z.boolean(),
    /** The offer that this one goes on from: a longer one is a new one, and says so. */
    follows: z.object({ id: Uuid, name: z.string(), endedAt: Instant }).nullable(),
  })
  .meta({ id: 'PublicCampaign' });
export type PublicCampaign = z.infer<typeof PublicCampaign>;

/** What the line above public pages is drawn from. */
export const CurrentOffer = z
  .object({
    offer: PublicCampaign.nullable(),
    /** What may be said of it: whole per cent under the former price, true of each of its prices; null: say none. */
    percentOff: z.number().int().nullable(),
    now: Instant,
  })
  .meta({ id: 'CurrentOffer' });
export type CurrentOffer = z.infer<typeof CurrentOffer>;

/** What postings promoted like this came to. Medians over ended promotions; null under five of them. */
export const PackageResults = z
  .object({
    n: z.number().int(),
    impressions: z.number().nullable(),
    clicks: z.number().nullable(),
    applications: z.number().nullable(),
    applicationsWithout: z.number().nullable(),
  })
  .meta({ id: 'PackageResults' });
export type PackageResults = z.infer<typeof PackageResults>;

export const PackageView = z
  .object({
    id: z.string(),
    kind: z.union([PromotionKind, z.literal('bundle')]),
    days: z.number().int().nullable(),
    leastImpressions: z.number().int().nullable(),
    /** Of a bundle: what it is worth, and for how many days. */
    creditAmount: MinorUnits.nullable(),
    creditDays: z.number().int().nullable(),
    currency: CurrencyCode,
    /** In force, before tax and without any offer. */
    listPrice: MinorUnits,
    listSince: Instant,
    /** What is openly asked now: the list price less the live public campaign. */
    price: MinorUnits,
    campaignId: Uuid.nullable(),
    /** Whole per cent under the former price, rounded down; null without a former price. */
    percentOff: z.number().int().nullable(),
    was: ReferenceView.nullable(),
    results: PackageResults,
  })
  .meta({ id: 'PackageView' });
export type PackageView = z.infer<typeof PackageView>;

export const PackagesQuery = z.object({ currency: CurrencyCode.optional() }).meta({ id: 'PackagesQuery' });
export type PackagesQuery = z.infer<typeof PackagesQuery>;

export const PackagesView = z
  .object({
    /** False: nothing is sold here; Stripe is not set up. */
    open: z.boolean(),
    currency: CurrencyCode,
    currencies: z.array(CurrencyCode),
    items: z.array(PackageView),
    offer: PublicCampaign.nullable(),
    nextCursor: z.null(),
  })
  .meta({ id: 'PackagesView' });
export type PackagesView = z.infer<typeof PackagesView>;

const PricePeriodView = z.object({
  from: Instant,
  to: Instant.nullable(),
  list: MinorUnits,
  offered: MinorUnits,
  campaign: z.object({ id: Uuid, name: z.string(), was: MinorUnits.nullable() }).nullable(),
  /** Orders paid at this price. */
  sold: z.number().int(),
});

export const PriceHistoryView = z
  .object({
    currency: CurrencyCode,
    currencies: z.array(CurrencyCode),
    packages: z.array(
      z.object({
        id: z.string(),
        kind: z.union([PromotionKind, z.literal('bundle')]),
        days: z.number().int().nullable(),
        /** Newest first. `to` is null for the one in force with no known end. */
        periods: z.array(PricePeriodView),
        /** Offers for a first purchase: prices that were asked, though not of everybody. Newest first. */
        firstPurchases: z.array(PricePeriodView),
      }),
    ),
  })
  .meta({ id: 'PriceHistoryView' });
export type PriceHistoryView = z.infer<typeof PriceHistoryView>;

export const CouponCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9][A-Z0-9-]{2,29}$/, 'A code has 3 to 30 letters, digits and hyphens.');

export const QuoteRequest = z
  .object({
    /** The posting to promote; null for a bundle. */
    postingId: Uuid.nullable().default(null),
    /** Whose bundle it is; of a posting it is known. */
    companyId: Uuid.optional(),
    packageId: PackageId,
    currency: CurrencyCode.optional(),
    code: z.union([CouponCode, z.literal('').transform(() => undefined)]).optional(),
  })
  .meta({ id: 'QuoteRequest' });
export type QuoteRequest = z.infer<typeof QuoteRequest>;

export const QuoteView = z
  .object({
    id: Uuid,
    companyId: Uuid,
    postingId: Uuid.nullable(),
    postingTitle: z.string().nullable(),
    packageId: z.string(),
    working: PriceWorkingView,
    was: ReferenceView.nullable(),
    campaign: PublicCampaign.nullable(),
    /** What became of the code that was given: used, or why not. */
    code: z.object({ code: z.string(), used: z.boolean(), why: z.string() }).nullable(),
    expiresAt: Instant,
  })
  .meta({ id: 'QuoteView' });
export type QuoteView = z.infer<typeof QuoteView>;

export const CheckoutRequest = z.object({ quoteId: Uuid }).meta({ id: 'CheckoutRequest' });
export type CheckoutRequest = z.infer<typeof CheckoutRequest>;

export const CheckoutView = z
  .object({ orderId: Uuid, url: z.string(), expiresAt: Instant })
  .meta({ id: 'CheckoutView' });
export type CheckoutView = z.infer<typeof CheckoutView>;

export const RefundView = z
  .object({
    id: Uuid,
    kind: RefundKind,
    state: RefundState,
    net: MinorUnits,
    tax: MinorUnits,
    credit: MinorUnits,
    /** Of credit that the order brought and nobody has spent: ends with this refund. */
    creditTaken: MinorUnits,
    reason: z.string(),
    /** It was paid outside Stripe, under this reference; null for one that went through Stripe. */
    outsideReference: z.string().nullable(),
    requestedBy: z.string().nullable(),
    requestedById: Uuid.nullable(),
    approvedBy: z.string().nullable(),
    approvedById: Uuid.nullable(),
    createdAt: Instant,
    settledAt: Instant.nullable(),
    failure: z.string().nullable(),
  })
  .meta({ id: 'RefundView' });
export type RefundView = z.infer<typeof RefundView>;

export const BillingAddress = z.object({
  line1: text(200),
  line2: text(200, 0).default(''),
  postalCode: text(20, 0).default(''),
  city: text(120),
  country: CountryCode,
});
export type BillingAddress = z.infer<typeof BillingAddress>;

export const VatState = z.enum(['none', 'pending', 'verified', 'unverified']);
export type VatState = z.infer<typeof VatState>;

/** Who buys, as it stands on the receipt. Null where the company gave nothing yet. */
export const BillingParty = z
  .object({ name: z.string(), address: BillingAddress.nullable(), vatId: z.string().nullable() })
  .meta({ id: 'BillingParty' });
export type BillingParty = z.infer<typeof BillingParty>;

export const OrderView = z
  .object({
    id: Uuid,
    companyId: Uuid,
    postingId: Uuid.nullable(),
    postingTitle: z.string().nullable(),
    packageId: z.string(),
    state: OrderState,
    working: PriceWorkingView,
    refunded: MinorUnits,
    buyer: BillingParty,
    /** Where to pay, while it waits for payment. */
    checkoutUrl: z.string().nullable(),
    expiresAt: Instant.nullable(),
    createdAt: Instant,
    paidAt: Instant.nullable(),
    fulfilledAt: Instant.nullable(),
    invoiceNumber: z.string().nullable(),
    invoiceUrl: z.string().nullable(),
    /** Of a cancelled order: the posting ended before it was paid. Null where the company gave it up. */
    closedBecause: z.enum(['posting_ended']).nullable(),
    refunds: z.array(RefundView),
    dispute: z
      .object({
        id: Uuid,
        reason: z.string(),
        amount: MinorUnits,
        /** Stripe's word: `needs_response`, `under_review`, `won`, `lost`. */
        state: z.string(),
        evidenceDueBy: Instant.nullable(),
        evidenceSent: z.boolean(),
      })
      .nullable(),
  })
  .meta({ id: 'OrderView' });
export type OrderView = z.infer<typeof OrderView>;

export const OrderListItem = OrderView.omit({
  working: true,
  refunds: true,
  dispute: true,
  buyer: true,
  closedBecause: true,
})
  .extend({
    companyName: z.string(),
    currency: CurrencyCode,
    net: MinorUnits,
    tax: MinorUnits.nullable(),
    total: MinorUnits.nullable(),
  })
  .meta({ id: 'OrderListItem' });
export type OrderListItem = z.infer<typeof OrderListItem>;
export const OrderPage = pageOf(OrderListItem).meta({ id: 'OrderPage' });
export type OrderPage = z.infer<typeof OrderPage>;

export const CompanyOrdersQuery = PageQuery.meta({ id: 'CompanyOrdersQuery' });
export type CompanyOrdersQuery = z.infer<typeof CompanyOrdersQuery>;

export const BillingAccountRequest = z
  .object({
    name: text(200),
    address: BillingAddress,
    vatId: z
      .union([
        z
          .string()
          .transform((value) => value.replace(/[\s.-]/g, '').toUpperCase())
          .pipe(
            z
              .string()
              .regex(
                /^[A-Z]{2}[A-Z0-9+*]{2,13}$/,
                'A VAT id begins with two letters, such as NL123456789B01.',
              ),
          ),
        z.literal('').transform(() => null),
        z.null(),
      ])
      .default(null),
  })
  .meta({ id: 'BillingAccountRequest' });
export type BillingAccountRequest = z.infer<typeof BillingAccountRequest>;

export const CreditLotView = z
  .object({
    id: Uuid,
    source: z.enum(['bundle', 'shortfall', 'refund', 'gift']),
    currency: CurrencyCode,
    amount: MinorUnits,
    left: MinorUnits,
    expiresAt: Instant.nullable(),
    createdAt: Instant,
  })
  .meta({ id: 'CreditLotView' });
export type CreditLotView = z.infer<typeof CreditLotView>;

export const BillingAccountView = z
  .object({
    companyId: Uuid,
    party: BillingParty,
    vatState: VatState,
    credits: z.array(z.object({ currency: CurrencyCode, left: MinorUnits })),
    lots: z.array(CreditLotView),
    mayBuy: z.boolean(),
  })
  .meta({ id: 'BillingAccountView' });
export type BillingAccountView = z.infer<typeof BillingAccountView>;
