import { StripeError } from '../http/stripe-error.js';
import type { PromotionCode } from '../objects/objects.js';
import { missingParameter } from '../parameters/read-parameters.js';
import { makeId } from '../store/make-id.js';
import { field, type ListParameters, listPage } from './listing.js';
import { type MetadataParameter, withMetadata } from './metadata.js';
import { command, idOf, query, type Route } from './route.js';

interface PromotionCodeParameters {
  readonly active?: boolean;
  readonly code?: string;
  readonly customer?: string;
  readonly expires_at?: number;
  readonly max_redemptions?: number;
  readonly metadata?: MetadataParameter;
  readonly promotion: { readonly coupon?: string };
  readonly restrictions?: {
    readonly first_time_transaction?: boolean;
    readonly minimum_amount?: number;
    readonly minimum_amount_currency?: string;
  };
}

const SUPPORTED = [
  'active',
  'code',
  'customer',
  'expires_at',
  'max_redemptions',
  'metadata',
  'promotion',
  'restrictions.first_time_transaction',
  'restrictions.minimum_amount',
  'restrictions.minimum_amount_currency',
];

export const PROMOTION_CODE_ROUTES: readonly Route[] = [
  command<PromotionCodeParameters>('POST /v1/promotion_codes', SUPPORTED, async ({ tx, params }) => {
    if (params.promotion.coupon === undefined) throw missingParameter('promotion[coupon]');
    const coupon = await tx.get('coupon', params.promotion.coupon, 'promotion[coupon]');
    if (params.customer !== undefined) await tx.get('customer', params.customer, 'customer');
    if (params.expires_at !== undefined && params.expires_at <= tx.now)
      throw StripeError.invalid('expires_at must be in the future.', 'expires_at');
    const code = params.code ?? makeId('', 8).toUpperCase();
    if (!/^[A-Za-z0-9-]{1,500}$/.test(code))
      throw StripeError.invalid('A code has letters, digits and hyphens only.', 'code');
    const taken = await tx.all('promotion_code', {
      sql: `lower(data->>'code') = lower($1) AND data->>'active' = 'true'`,
      values: [code],
    });
    if (taken.length > 0)
      throw StripeError.invalid('An active promotion code with `code: ' + code + '` already exists.', 'code');
    const promotionCode = await tx.insert<PromotionCode>({
      id: makeId('promo_'),
      object: 'promotion_code',
      active: params.active ?? true,
      code,
      created: tx.now,
      customer: params.customer ?? null,
      customer_account: null,
      expires_at: params.expires_at ?? null,
      livemode: false,
      max_redemptions: params.max_redemptions ?? null,
      metadata: withMetadata(params.metadata),
      promotion: { coupon: coupon.id, type: 'coupon' },
      restrictions: {
        first_time_transaction: params.restrictions?.first_time_transaction ?? false,
        minimum_amount: params.restrictions?.minimum_amount ?? null,
        minimum_amount_currency: params.restrictions?.minimum_amount_currency ?? null,
      },
      times_redeemed: 0,
    });
    await tx.emit('promotion_code.created', promotionCode);
    return promotionCode;
  }),

  command<{ active?: boolean; metadata?: MetadataParameter }>(
    'POST /v1/promotion_codes/:id',
    ['active', 'metadata'],
    async (call) => {
      const before = await call.tx.get('promotion_code', idOf(call));
      const promotionCode = await call.tx.update<PromotionCode>(before, {
        active: call.params.active,
        metadata: withMetadata(call.params.metadata, before.metadata),
      });
      await call.tx.emit('promotion_code.updated', promotionCode, before);
      return promotionCode;
    },
  ),

  query('GET /v1/promotion_codes/:id', async (call) =>
    withActive(await call.tx.get('promotion_code', idOf(call)), call.tx.now),
  ),

  query<ListParameters & { active?: boolean; code?: string; coupon?: string; customer?: string }>(
    'GET /v1/promotion_codes',
    async ({ tx, params }) => {
      const page = await listPage(tx, 'promotion_code', '/v1/promotion_codes', params, [
        field('active', params.active),
        params.code === undefined ? null : { sql: `lower(data->>'code') = lower($1)`, values: [params.code] },
        field('promotion.coupon', params.coupon),
        field('customer', params.customer),
      ]);
      return { ...page, data: page.data.map((code) => withActive(code, tx.now)) };
    },
  ),
];

/** A code with what follows from the time and from its uses. */
export function withActive(code: PromotionCode, now: number): PromotionCode {
  const ended = code.expires_at !== null && code.expires_at <= now;
  const usedUp = code.max_redemptions !== null && code.times_redeemed >= code.max_redemptions;
  return { ...code, active: code.active && !ended && !usedUp };
}
