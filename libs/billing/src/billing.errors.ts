import type { OrderState, QuoteView } from '@plainhire/contracts';
import { DomainError, type Money } from '@plainhire/kernel';
import { namedMoney } from './rules/index.js';

export type BillingErrorCode =
  | 'billing.closed'
  | 'billing.not-allowed'
  | 'billing.finance-only'
  | 'billing.order-not-found'
  | 'billing.not-paid'
  | 'billing.quote-not-found'
  | 'billing.quote-over'
  | 'billing.quote-changed'
  | 'billing.posting-ended'
  | 'billing.posting-needed'
  | 'billing.company-needed'
  | 'billing.package-not-on-sale'
  | 'billing.too-many-open'
  | 'billing.order-over'
  | 'billing.stripe-away'
  | 'billing.stripe-refused'
  | 'billing.webhook-signature'
  | 'billing.webhook-mode'
  | 'billing.event-not-found'
  | 'billing.refund-not-found'
  | 'billing.refund-settled'
  | 'billing.refund-same-person'
  | 'billing.refund-too-much'
  | 'billing.not-refundable'
  | 'billing.promotion-ended'
  | 'billing.refund-at-stripe'
  | 'billing.dispute-not-found'
  | 'billing.dispute-over'
  | 'billing.evidence-sent'
  | 'billing.run-not-found'
  | 'billing.run-running'
  | 'billing.campaign-not-found'
  | 'billing.campaign-over'
  | 'billing.campaign-extended'
  | 'billing.campaign-in-the-past'
  | 'billing.campaign-not-longer'
  | 'billing.coupon-not-found'
  | 'billing.coupon-taken'
  | 'billing.coupon-ends-first'
  | 'billing.company-unknown'
  | 'billing.price-in-the-past'
  | 'billing.price-taken'
  | 'billing.price-incomplete'
  | 'billing.price-too-small'
  | 'billing.sum-too-small'
  | 'billing.campaign-too-small'
  | 'billing.currency-not-charged'
  | 'billing.unknown-currency'
  | 'billing.unknown-country';

/** Stripe is not set up, so nothing is for sale. */
export function billingClosed(): DomainError {
  return new DomainError(
    'unavailable',
    'billing.closed',
    'Nothing is sold here: payments are not set up. Postings are free.',
  );
}

/** To strangers: that a company has accounts is no news, but whose is. */
export function billingNotFound(): DomainError {
  return new DomainError('not_found', 'company.not-found', 'There is no such company.');
}

export function mayNotBuy(): DomainError {
  return new DomainError(
    'forbidden',
    'billing.not-allowed',
    'Only owners and people with the billing role can buy. Ask one of them.',
  );
}

export function financeOnly(): DomainError {
  return new DomainError('forbidden', 'billing.finance-only', 'Only finance staff can do this.');
}

export function orderNotFound(): DomainError {
  return new DomainError('not_found', 'billing.order-not-found', 'There is no such order.');
}

export function notPaidYet(): DomainError {
  return new DomainError(
    'conflict',
    'billing.not-paid',
    'This order is not paid, so there is no receipt yet.',
  );
}

export function quoteNotFound(): DomainError {
  return new DomainError(
    'not_found',
    'billing.quote-not-found',
    'There is no such quote. Choose the package again.',
  );
}

export function quoteOver(): DomainError {
  return new DomainError(
    'conflict',
    'billing.quote-over',
    'This price was shown more than a quarter of an hour ago. Look at the price again, then pay.',
  );
}

/** Nothing is charged that was not shown: `extra.quote` has the price as it is now. */
export function quoteChanged(quote: QuoteView): DomainError {
  return new DomainError(
    'conflict',
    'billing.quote-changed',
    'The price has changed since it was shown. Look at the new one, then pay.',
    { extra: { quote } },
  );
}

export function postingEnded(state: string): DomainError {
  return new DomainError(
    'conflict',
    'billing.posting-ended',
    'This posting has come to its end, so it cannot be promoted. Duplicate it and promote the copy.',
    { extra: { state } },
  );
}

export function postingNeeded(): DomainError {
  const detail = 'Say which posting is promoted.';
  return new DomainError('invalid', 'billing.posting-needed', detail, {
    errors: [{ pointer: '/postingId', code: 'required', detail }],
  });
}

export function companyNeeded(): DomainError {
  const detail = 'Say for which company the credit is bought.';
  return new DomainError('invalid', 'billing.company-needed', detail, {
    errors: [{ pointer: '/companyId', code: 'required', detail }],
  });
}

export function packageNotOnSale(): DomainError {
  return new DomainError(
    'conflict',
    'billing.package-not-on-sale',
    'This package is not on sale in this currency. Choose another.',
  );
}

export function tooManyOpen(limit: number): DomainError {
  return new DomainError(
    'too_many',
    'billing.too-many-open',
    `${String(limit)} orders of your company wait for payment. Pay one, or wait half an hour until they lapse.`,
    { extra: { retryAfter: 1_800 } },
  );
}

export function orderOver(state: OrderState): DomainError {
  return new DomainError(
    'conflict',
    'billing.order-over',
    state === 'expired' || state === 'cancelled' || state === 'payment_failed'
      ? 'This order was not paid in time. Choose the package again.'
      : 'This order is paid already.',
    { extra: { state } },
  );
}

/** Whatever Stripe's trouble is, the order stays and can be tried again. */
export function stripeAway(cause?: unknown): DomainError {
  return new DomainError(
    'unavailable',
    'billing.stripe-away',
    'Our payment partner does not answer. Your order is kept; try again in a moment.',
    { cause },
  );
}

/** Several bring the order to where Stripe says it is, and each finds that another was quicker. */
export function orderBusy(): DomainError {
  return new DomainError(
    'unavailable',
    'billing.order-busy',
    'This order is being brought up to date. Try again in a moment.',
  );
}

/** What goes on from it is named, so that it can be found in the list. */
/** To finance staff, who may know of every company. */
/** A list price with which an offer that is announced would ask too little. */
/** A list price from before the least was known: nothing can make it payable but credit. */
export function sumTooSmall(least: Money): DomainError {
  return new DomainError(
    'conflict',
    'billing.sum-too-small',
    `This comes to less than ${namedMoney(least)}, the least that a card can be charged with. Choose another package or currency.`,
  );
}

export function unknownCountry(): DomainError {
  const detail = 'There is no such country.';
  return new DomainError('invalid', 'billing.unknown-country', detail, {
    errors: [{ pointer: '/address/country', code: 'unknown', detail }],
  });
}

/** Stripe understood the request and will not do it. `extra.reason` is its code. */
export function stripeRefused(reason: string): DomainError {
  return new DomainError(
    'conflict',
    'billing.stripe-refused',
    'Our payment partner does not accept this. Nothing was charged or paid back.',
    { extra: { reason } },
  );
}

export function webhookForged(): DomainError {
  return new DomainError(
    'malformed',
    'billing.webhook-signature',
    'The signature does not fit the body, or it is too old. Check the signing secret of the endpoint.',
  );
}

/** Test money must not buy real promotions, nor the other way round. */
export function webhookOfOtherMode(): DomainError {
  return new DomainError(
    'malformed',
    'billing.webhook-mode',
    'This event is of the other mode than our key: test and live do not mix. Check the endpoint.',
  );
}
