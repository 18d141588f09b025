import { StripeError } from '../http/stripe-error.js';
import type { CheckoutSession, Coupon, Discount, PromotionCode } from '../objects/objects.js';
import { withValid } from '../resources/coupons.js';
import { withActive } from '../resources/promotion-codes.js';
import { makeId } from '../store/make-id.js';
import type { Transaction } from '../store/transaction.js';
import { formatAmount } from './currencies.js';

export interface DiscountParameter {
  readonly coupon?: string;
  readonly promotion_code?: string;
}

export interface Granted {
  readonly coupon: Coupon;
  readonly promotionCode: PromotionCode | null;
}

/** The coupon that `discounts` names, or the one behind its promotion code. */
export async function readDiscount(
  tx: Transaction,
  sent: readonly DiscountParameter[] | undefined,
): Promise<Granted | null> {
  if (!sent || sent.length === 0) return null;
  const [first] = sent;
  if (sent.length > 1)
    throw StripeError.invalid('You can only pass in one discount.', 'discounts', 'parameter_too_many');
  if ((first?.coupon === undefined) === (first?.promotion_code === undefined))
    throw StripeError.invalid('Give a coupon or a promotion_code.', 'discounts[0]', 'parameters_exclusive');
  if (first?.coupon !== undefined)
    return { coupon: await usableCoupon(tx, first.coupon, 'discounts[0][coupon]'), promotionCode: null };
  const at = 'discounts[0][promotion_code]';
  const stored = await tx.get('promotion_code', first?.promotion_code ?? '', at);
  const promotionCode = withActive(stored, tx.now);
  if (!promotionCode.active)
    throw StripeError.invalid(
      `This promotion code is inactive or has expired.`,
      at,
      'promotion_code_invalid',
    );
  return { coupon: await usableCoupon(tx, promotionCode.promotion.coupon, at), promotionCode };
}

/** What a buyer's code stands for. Big and small letters are the same. */
export async function discountByCode(tx: Transaction, code: string): Promise<Granted> {
  const found = await tx.all('promotion_code', { sql: `lower(data->>'code') = lower($1)`, values: [code] });
  const promotionCode = found.map((one) => withActive(one, tx.now)).find(({ active }) => active);
  if (!promotionCode) throw StripeError.invalid('This code is not valid.', 'code', 'promotion_code_invalid');
  return { coupon: await usableCoupon(tx, promotionCode.promotion.coupon, 'code'), promotionCode };
}

async function usableCoupon(tx: Transaction, id: string, at: string): Promise<Coupon> {
  const coupon = withValid(await tx.get('coupon', id, at), tx.now);
  if (coupon.valid) return coupon;
  throw StripeError.invalid(`Coupon expired: ${id}`, at, 'coupon_expired');
}

/** That the coupon fits what is bought, and who buys. */
export async function checkDiscount(
  tx: Transaction,
  { coupon, promotionCode }: Granted,
  sale: { readonly currency: string; readonly subtotal: number; readonly customer: string | null },
): Promise<void> {
  if (coupon.currency !== null && coupon.currency !== sale.currency)
    throw StripeError.invalid(
      `The coupon ${coupon.id} is in ${coupon.currency}, the session in ${sale.currency}.`,
      'discounts',
    );
  if (!promotionCode) return;
  const { minimum_amount: least, first_time_transaction: firstTime } = promotionCode.restrictions;
  if (promotionCode.customer !== null && promotionCode.customer !== sale.customer)
    throw StripeError.invalid(
      'This promotion code belongs to another customer.',
      'discounts[0][promotion_code]',
    );
  if (least !== null && sale.subtotal < least)
    throw StripeError.invalid(
      `This promotion code needs a purchase of ${formatAmount(least, sale.currency)} at least.`,
      'discounts[0][promotion_code]',
    );
  if (!firstTime || sale.customer === null) return;
  const paid = await tx.all('payment_intent', {
    sql: `data->>'customer' = $1 AND data->>'status' = 'succeeded'`,
    values: [sale.customer],
  });
  if (paid.length > 0)
    throw StripeError.invalid(
      'This promotion code is for a first purchase only.',
      'discounts[0][promotion_code]',
    );
}

export function discountOf(
  granted: Granted,
  session: string,
  customer: string | null,
  now: number,
): Discount {
  return {
    id: makeId('di_'),
    object: 'discount',
    checkout_session: session,
    customer,
    customer_account: null,
    end: null,
    invoice: null,
    invoice_item: null,
    promotion_code: granted.promotionCode?.id ?? null,
    source: { coupon: granted.coupon.id, type: 'coupon' },
    start: now,
    subscription: null,
    subscription_item: null,
  };
}

/**
 * Counts a use, as Stripe does on completion and not before. Two sessions may have been made with the
 * last use of a coupon: only one of them can be paid.
 *
 * @throws StripeError when the coupon was used up meanwhile
 */
export async function redeem(tx: Transaction, session: CheckoutSession): Promise<void> {
  const discount = session._discount;
  if (!discount) return;
  // Deleted meanwhile: it stays in force for what was made with it.
  const coupon = await tx.find('coupon', discount.source.coupon);
  if (coupon) await tx.update(coupon, counted(coupon));
  if (discount.promotion_code === null) return;
  const promotionCode = await tx.find('promotion_code', discount.promotion_code);
  if (promotionCode) await tx.update(promotionCode, counted(promotionCode));
}

function counted(used: Coupon | PromotionCode): { times_redeemed: number } {
  if (used.max_redemptions !== null && used.times_redeemed >= used.max_redemptions)
    throw StripeError.invalid(
      'This coupon has been used up by other payments.',
      'discounts',
      'coupon_expired',
    );
  return { times_redeemed: used.times_redeemed + 1 };
}
