import { COUPON_ROUTES } from './coupons.js';
import { CUSTOMER_ROUTES } from './customers.js';
import { DISPUTE_ROUTES } from './disputes.js';
import { PAYMENT_ROUTES } from './payments.js';
import { PRODUCT_ROUTES } from './products.js';
import { PROMOTION_CODE_ROUTES } from './promotion-codes.js';
import { REFUND_ROUTES } from './refunds.js';
import type { Route } from './route.js';
import { SESSION_ROUTES } from './sessions.js';
import { TAX_ID_ROUTES } from './tax-ids.js';
import { TAX_RATE_ROUTES } from './tax-rates.js';

export const ROUTES: readonly Route[] = [
  ...COUPON_ROUTES,
  ...CUSTOMER_ROUTES,
  ...DISPUTE_ROUTES,
  ...PAYMENT_ROUTES,
  ...PRODUCT_ROUTES,
  ...PROMOTION_CODE_ROUTES,
  ...REFUND_ROUTES,
  ...SESSION_ROUTES,
  ...TAX_ID_ROUTES,
  ...TAX_RATE_ROUTES,
];
