import { z } from 'zod';
import {
  CampaignState,
  CouponCode,
  OrderState,
  OrderView,
  PublicCampaign,
  ReferenceView,
  RefundKind,
} from './billing.js';
import { CurrencyCode, Instant, longText, MinorUnits, pageOf, PageQuery, text, Uuid } from './common.js';
import { PackageId } from './packages.js';

/* What finance staff see and do; money as in billing.ts. */

export const RefundRequest = z
  .object({
    kind: RefundKind,
    /** Of a partial refund: minor units before tax. */
    net: MinorUnits.min(1).optional(),
    reason: text(500, 3),
    /** It was paid outside Stripe, under this reference: only where Stripe cannot, and with a second person. */
    outside: z.object({ reference: text(200, 3) }).optional(),
  })
  .refine((value) => value.kind !== 'partial' || value.net !== undefined, {
    path: ['net'],
    error: 'Say how much is paid back.',
  })
  .meta({ id: 'RefundRequest' });
export type RefundRequest = z.infer<typeof RefundRequest>;

export const RefundAnswerRequest = z
  .object({ reason: text(500, 0).default('') })
  .meta({ id: 'RefundAnswerRequest' });
export type RefundAnswerRequest = z.infer<typeof RefundAnswerRequest>;

/** What finance says in a dispute, beside what the product knows by itself. */
export const EvidenceRequest = z.object({ text: longText(5_000, 10) }).meta({ id: 'EvidenceRequest' });
export type EvidenceRequest = z.infer<typeof EvidenceRequest>;

export const CampaignRequest = z
  .object({
    name: text(80, 3),
    kind: z.enum(['percent', 'amount']),
    percent: z.number().int().min(1).max(100).nullable().default(null),
    amount: MinorUnits.min(1).nullable().default(null),
    currency: CurrencyCode.nullable().default(null),
    packageIds: z.array(PackageId).min(1, 'Choose at least one package.').max(50),
    startsAt: Instant,
    endsAt: Instant,
    firstPurchaseOnly: z.boolean().default(false),
    maxUses: z.number().int().min(1).max(1_000_000).nullable().default(null),
    maxUsesPerCompany: z.number().int().min(1).max(1_000).nullable().default(null),
    /** For one company alone: never on public pages, never a former price. */
    companyId: Uuid.nullable().default(null),
  })
  .refine(
    (value) =>
      value.kind === 'percent' ? value.percent !== null : value.amount !== null && value.currency !== null,
    {
      path: ['percent'],
      error: 'Say how much is off: a percentage, or an amount and its currency.',
    },
  )
  .refine((value) => value.startsAt < value.endsAt && new Date(value.startsAt) < new Date(value.endsAt), {
    path: ['endsAt'],
    error: 'The end must be after the start.',
  })
  .meta({ id: 'CampaignRequest' });
export type CampaignRequest = z.infer<typeof CampaignRequest>;

/** What a campaign may say of itself, and why or why not. */
export const CampaignClaim = z
  .object({
    claim: z.enum(['was', 'percent', 'limited', 'new_offer']),
    packageId: z.string().nullable(),
    currency: CurrencyCode.nullable(),
    allowed: z.boolean(),
    why: z.string(),
  })
  .meta({ id: 'CampaignClaim' });
export type CampaignClaim = z.infer<typeof CampaignClaim>;

export const CampaignCheck = z
  .object({
    claims: z.array(CampaignClaim),
    packages: z.array(
      z.object({
        packageId: z.string(),
        currency: CurrencyCode,
        list: MinorUnits,
        price: MinorUnits,
        was: ReferenceView.nullable(),
        percentOff: z.number().int().nullable(),
      }),
    ),
  })
  .meta({ id: 'CampaignCheck' });
export type CampaignCheck = z.infer<typeof CampaignCheck>;

export const CampaignView = PublicCampaign.extend({
  state: CampaignState,
  companyId: Uuid.nullable(),
  uses: z.number().int(),
  held: z.number().int(),
  createdAt: Instant,
  /** The campaign that goes on from this one, where finance made one that is not cancelled. */
  goesOnAs: z.object({ id: Uuid, name: z.string(), endsAt: Instant }).nullable(),
  claims: z.array(CampaignClaim),
}).meta({ id: 'CampaignView' });
export type CampaignView = z.infer<typeof CampaignView>;
export const CampaignPage = pageOf(CampaignView).meta({ id: 'CampaignPage' });
export type CampaignPage = z.infer<typeof CampaignPage>;

export const ExtendCampaignRequest = z.object({ endsAt: Instant }).meta({ id: 'ExtendCampaignRequest' });
export type ExtendCampaignRequest = z.infer<typeof ExtendCampaignRequest>;

export const CouponRequest = z
  .object({
    code: CouponCode,
    kind: z.enum(['percent', 'amount']),
    percent: z.number().int().min(1).max(100).nullable().default(null),
    amount: MinorUnits.min(1).nullable().default(null),
    currency: CurrencyCode.nullable().default(null),
    packageIds: z.array(PackageId).max(50).default([]),
    startsAt: Instant,
    endsAt: Instant.nullable().default(null),
    firstPurchaseOnly: z.boolean().default(false),
    maxUses: z.number().int().min(1).max(1_000_000).nullable().default(null),
    maxUsesPerCompany: z.number().int().min(1).max(1_000).nullable().default(1),
    companyId: Uuid.nullable().default(null),
    stacksWithCampaign: z.boolean().default(false),
  })
  .refine(
    (value) =>
      value.kind === 'percent' ? value.percent !== null : value.amount !== null && value.currency !== null,
    {
      path: ['percent'],
      error: 'Say how much is off: a percentage, or an amount and its currency.',
    },
  )
  .meta({ id: 'CouponRequest' });
export type CouponRequest = z.infer<typeof CouponRequest>;

export const CouponView = z
  .object({
    id: Uuid,
    code: z.string(),
    kind: z.enum(['percent', 'amount']),
    percent: z.number().int().nullable(),
    amount: MinorUnits.nullable(),
    currency: CurrencyCode.nullable(),
    packageIds: z.array(z.string()),
    startsAt: Instant,
    endsAt: Instant.nullable(),
    firstPurchaseOnly: z.boolean(),
    maxUses: z.number().int().nullable(),
    maxUsesPerCompany: z.number().int().nullable(),
    companyId: Uuid.nullable(),
    stacksWithCampaign: z.boolean(),
    state: z.enum(['scheduled', 'live', 'ended', 'exhausted', 'disabled']),
    uses: z.number().int(),
    held: z.number().int(),
  })
  .meta({ id: 'CouponView' });
export type CouponView = z.infer<typeof CouponView>;
export const CouponPage = pageOf(CouponView).meta({ id: 'CouponPage' });
export type CouponPage = z.infer<typeof CouponPage>;

/** Tax comes on top of every price: a price with its tax inside is not taken. */
export const TaxBehaviour = z.literal('exclusive', {
  error: 'Prices are before tax. Leave this out, or send "exclusive".',
});

export const PriceRequest = z
  .object({
    packageId: PackageId,
    currency: CurrencyCode,
    amount: MinorUnits.min(1),
    /** Of a bundle: what it is worth. */
    creditAmount: MinorUnits.min(1).nullable().default(null),
    taxBehaviour: TaxBehaviour.optional(),
    validFrom: Instant,
  })
  .meta({ id: 'PriceRequest' });
export type PriceRequest = z.infer<typeof PriceRequest>;

export const PriceView = z
  .object({
    id: Uuid,
    packageId: z.string(),
    currency: CurrencyCode,
    amount: MinorUnits,
    creditAmount: MinorUnits.nullable(),
    taxBehaviour: TaxBehaviour,
    validFrom: Instant,
    inForce: z.boolean(),
  })
  .meta({ id: 'PriceView' });
export type PriceView = z.infer<typeof PriceView>;
export const PriceBookView = z
  .object({ items: z.array(PriceView), nextCursor: z.null() })
  .meta({ id: 'PriceBookView' });
export type PriceBookView = z.infer<typeof PriceBookView>;

export const DeskOrdersFilter = z.object({
  /** Any id: ours, or Stripe's of a session, payment, charge, refund, invoice or customer; or a company's name. */
  q: z.string().trim().max(200).optional(),
  state: OrderState.optional(),
  /**
   * Only orders with a refund that waits for a second person, with a dispute that is not decided, or whose
   * posting a moderator ended, so that somebody has to say what comes back.
   */
  waits: z.enum(['refund', 'dispute', 'decision']).optional(),
});
export type DeskOrdersFilter = z.infer<typeof DeskOrdersFilter>;

export const DeskOrdersQuery = PageQuery.extend(DeskOrdersFilter.shape).meta({ id: 'DeskOrdersQuery' });
export type DeskOrdersQuery = z.infer<typeof DeskOrdersQuery>;

export const OrderEventView = z
  .object({
    id: Uuid,
    at: Instant,
    kind: z.string(),
    actor: z.string(),
    detail: z.record(z.string(), z.unknown()),
    stripeEventId: z.string().nullable(),
  })
  .meta({ id: 'OrderEventView' });
export type OrderEventView = z.infer<typeof OrderEventView>;

export const LedgerLine = z
  .object({
    journalId: Uuid,
    at: Instant,
    kind: z.string(),
    account: z.string(),
    /** ISO 4217, or IMP for impressions. */
    unit: z.string(),
    /** Minor units; debit above zero, credit below. */
    amount: z.number().int(),
  })
  .meta({ id: 'LedgerLine' });
export type LedgerLine = z.infer<typeof LedgerLine>;

export const OrderFile = z
  .object({
    order: OrderView,
    companyName: z.string(),
    stripe: z.object({
      sessionId: z.string().nullable(),
      paymentIntentId: z.string().nullable(),
      invoiceId: z.string().nullable(),
      customerId: z.string().nullable(),
    }),
    timeline: z.array(OrderEventView),
    ledger: z.array(LedgerLine),
    /** What each kind of refund would pay back now. */
    refundable: z.array(
      z.object({
        kind: RefundKind,
        /** Of a partial refund: the most that can go back. */
        net: MinorUnits,
        tax: MinorUnits,
        /** Goes back to the company's credit, not to its bank. */
        credit: MinorUnits,
        /** Of credit that the order brought and nobody has spent: ends with it. */
        creditTaken: MinorUnits,
        endsPromotion: z.boolean(),
        secondPerson: z.boolean(),
        /** Of a partial refund: the most before tax that waits for nobody. Null for other kinds. */
        aloneUpTo: MinorUnits.nullable(),
        /** How it comes to that, in words. */
        said: z.string(),
      }),
    ),
    /**
     * Above it a refund waits for a second person, in minor units; null: every refund does. What came back of
     * the order before counts along, and what the same person asked for the company within a day.
     */
    secondPersonAbove: MinorUnits.nullable(),
    /** A refund failed at Stripe, so that one may be booked as paid outside it. */
    mayPayOutside: z.boolean(),
    webhooks: z.array(
      z.object({
        id: z.string(),
        type: z.string(),
        receivedAt: Instant,
        processedAt: Instant.nullable(),
        outcome: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'OrderFile' });
export type OrderFile = z.infer<typeof OrderFile>;

/** An event that Stripe sent and that was not followed yet. */
export const OpenEventView = z
  .object({
    id: z.string(),
    type: z.string(),
    /** Stripe's id of what it speaks of. */
    objectId: z.string().nullable(),
    orderId: Uuid.nullable(),
    happenedAt: Instant,
    receivedAt: Instant,
  })
  .meta({ id: 'OpenEventView' });
export type OpenEventView = z.infer<typeof OpenEventView>;
export const OpenEventsQuery = PageQuery.meta({ id: 'OpenEventsQuery' });
export type OpenEventsQuery = z.infer<typeof OpenEventsQuery>;
export const OpenEventPage = pageOf(OpenEventView).meta({ id: 'OpenEventPage' });
export type OpenEventPage = z.infer<typeof OpenEventPage>;

export const ReconciliationRequest = z
  .object({ sinceHours: z.number().int().min(1).max(2_160).default(72) })
  .meta({ id: 'ReconciliationRequest' });
export type ReconciliationRequest = z.infer<typeof ReconciliationRequest>;

export const ReconciliationFinding = z
  .object({
    kind: z.enum([
      'paid_not_granted',
      'refunded_not_booked',
      'disputed_not_booked',
      'amount_differs',
      'unknown_session',
      'expired_not_released',
      'missing_at_stripe',
      'not_settled',
    ]),
    orderId: Uuid.nullable(),
    stripeId: z.string().nullable(),
    /** Seen to agree afterwards. */
    repaired: z.boolean(),
    /** Its jobs were started anew; whether that helps is seen by the next run. */
    setGoing: z.boolean(),
    detail: z.string(),
  })
  .meta({ id: 'ReconciliationFinding' });
export type ReconciliationFinding = z.infer<typeof ReconciliationFinding>;

export const ReconciliationView = z
  .object({
    id: Uuid,
    state: z.enum(['running', 'done', 'failed']),
    since: Instant,
    startedAt: Instant,
    finishedAt: Instant.nullable(),
    checked: z.number().int(),
    findings: z.array(ReconciliationFinding),
    failure: z.string().nullable(),
  })
  .meta({ id: 'ReconciliationView' });
export type ReconciliationView = z.infer<typeof ReconciliationView>;
export const ReconciliationQuery = PageQuery.meta({ id: 'ReconciliationQuery' });
export type ReconciliationQuery = z.infer<typeof ReconciliationQuery>;
export const ReconciliationPage = pageOf(ReconciliationView).meta({ id: 'ReconciliationPage' });
export type ReconciliationPage = z.infer<typeof ReconciliationPage>;

export const BillingFiguresQuery = z
  .object({ days: z.coerce.number().int().min(7).max(366).default(90), currency: CurrencyCode.optional() })
  .meta({ id: 'BillingFiguresQuery' });
export type BillingFiguresQuery = z.infer<typeof BillingFiguresQuery>;

export const BillingFigures = z
  .object({
    currency: CurrencyCode,
    currencies: z.array(CurrencyCode),
    days: z.array(
      z.object({
        day: z.iso.date(),
        orders: z.number().int(),
        net: z.number().int(),
        tax: z.number().int(),
        discount: z.number().int(),
        refunded: z.number().int(),
      }),
    ),
    /** Balances of the ledger: account, unit and sum of all its lines. */
    balances: z.array(z.object({ account: z.string(), unit: z.string(), amount: z.number().int() })),
    waiting: z.object({
      refunds: z.number().int(),
      disputes: z.number().int(),
      /** Promotions that a moderator ended, of which nobody said what comes back. */
      decisions: z.number().int(),
      unprocessedEvents: z.number().int(),
    }),
  })
  .meta({ id: 'BillingFigures' });
export type BillingFigures = z.infer<typeof BillingFigures>;
