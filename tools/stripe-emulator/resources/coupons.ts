import { readCurrency } from '../checkout/currencies.js';
import { StripeError } from '../http/stripe-error.js';
import type { Coupon } from '../objects/objects.js';
import { missingParameter } from '../parameters/read-parameters.js';
import { makeId } from '../store/make-id.js';
import { type ListParameters, listPage } from './listing.js';
import { type MetadataParameter, withMetadata } from './metadata.js';
import { command, idOf, query, type Route } from './route.js';

interface CouponParameters {
  readonly amount_off?: number;
  readonly applies_to?: { readonly products?: readonly string[] };
  readonly currency?: string;
  readonly duration?: 'forever' | 'once' | 'repeating';
  readonly id?: string;
  readonly max_redemptions?: number;
  readonly metadata?: MetadataParameter;
  readonly name?: string;
  readonly percent_off?: number;
  readonly redeem_by?: number;
}

const SUPPORTED = [
  'amount_off',
  'applies_to.products',
  'currency',
  'duration',
  'id',
  'max_redemptions',
  'metadata',
  'name',
  'percent_off',
  'redeem_by',
];
const FIVE_YEARS = 5 * 366 * 86_400;

export const COUPON_ROUTES: readonly Route[] = [
  command<CouponParameters>('POST /v1/coupons', SUPPORTED, async ({ tx, params }) => {
    checkCoupon(params, tx.now);
    const id = params.id ?? makeId('', 8);
    if (await tx.find('coupon', id))
      throw StripeError.invalid('Coupon already exists.', 'id', 'resource_already_exists');
    const coupon = await tx.insert<Coupon>({
      id,
      object: 'coupon',
      amount_off: params.amount_off ?? null,
      _products: params.applies_to?.products ?? null,
      created: tx.now,
      currency: params.currency === undefined ? null : readCurrency(params.currency, 'currency'),
      duration: params.duration === 'forever' ? 'forever' : 'once',
      duration_in_months: null,
      livemode: false,
      max_redemptions: params.max_redemptions ?? null,
      metadata: withMetadata(params.metadata),
      name: params.name ?? null,
      percent_off: params.percent_off ?? null,
      redeem_by: params.redeem_by ?? null,
      times_redeemed: 0,
      valid: true,
    });
    await tx.emit('coupon.created', coupon);
    return coupon;
  }),

  query('GET /v1/coupons/:id', async (call) =>
    withValid(await call.tx.get('coupon', idOf(call)), call.tx.now),
  ),

  command('DELETE /v1/coupons/:id', null, async (call) => {
    const coupon = await call.tx.get('coupon', idOf(call));
    await call.tx.remove(coupon);
    await call.tx.emit('coupon.deleted', coupon);
    return { id: coupon.id, object: 'coupon', deleted: true };
  }),

  query<ListParameters>('GET /v1/coupons', async ({ tx, params }) => {
    const page = await listPage(tx, 'coupon', '/v1/coupons', params);
    return { ...page, data: page.data.map((coupon) => withValid(coupon, tx.now)) };
  }),
];

/** A coupon with what follows from the time and from its uses. */
export function withValid(coupon: Coupon, now: number): Coupon {
  const ended = coupon.redeem_by !== null && coupon.redeem_by <= now;
  const usedUp = coupon.max_redemptions !== null && coupon.times_redeemed >= coupon.max_redemptions;
  return { ...coupon, valid: !ended && !usedUp };
}

function checkCoupon(params: CouponParameters, now: number): void {
  const { amount_off: amount, percent_off: percent } = params;
  if (amount === undefined && percent === undefined)
    throw StripeError.invalid('Must provide percent_off or amount_off', undefined, 'parameter_missing');
  if (amount !== undefined && percent !== undefined)
    throw StripeError.invalid(
      'You may only specify one of these parameters: amount_off, percent_off.',
      'amount_off',
      'parameters_exclusive',
    );
  if (amount !== undefined && params.currency === undefined) throw missingParameter('currency');
  if (amount !== undefined && amount < 1)
    throw StripeError.invalid('Invalid positive integer', 'amount_off', 'parameter_invalid_integer');
  if (percent !== undefined && !(percent > 0 && percent <= 100))
    throw StripeError.invalid('Invalid percent_off: must be greater than 0 and at most 100', 'percent_off');
  if (params.max_redemptions !== undefined && params.max_redemptions < 1)
    throw StripeError.invalid('Invalid positive integer', 'max_redemptions', 'parameter_invalid_integer');
  if (params.duration === 'repeating')
    throw StripeError.invalid('The emulator has no subscriptions.', 'duration', 'parameter_unsupported');
  if (params.redeem_by !== undefined && (params.redeem_by <= now || params.redeem_by > now + FIVE_YEARS))
    throw StripeError.invalid('redeem_by must be in the future, and within five years.', 'redeem_by');
  if (params.name !== undefined && params.name.length > 40)
    throw StripeError.invalid('Invalid string: name must be at most 40 characters', 'name');
}
