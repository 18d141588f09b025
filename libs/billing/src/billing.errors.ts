import type { OrderState, QuoteView, RefundKind, RefundState } from '@plainhire/contracts';
import { DomainError, type Money } from '@plainhire/kernel';
import { namedMoney, type NotCharged, type UnpayablePrice } from './rules/index.js';

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

export function campaignNotFound(): DomainError {
  return new DomainError('not_found', 'billing.campaign-not-found', 'There is no such campaign.');
}

export function campaignOver(): DomainError {
  return new DomainError(
    'conflict',
    'billing.campaign-over',
    'This campaign is over. Make a new one instead.',
  );
}

/** What goes on from it is named, so that it can be found in the list. */
export function campaignExtended({ name, endsAt }: { name: string; endsAt: Date }): DomainError {
  return new DomainError(
    'conflict',
    'billing.campaign-extended',
    `This campaign goes on already, until ${endsAt.toISOString().slice(0, 10)}, as another one called “${name}”. Go on from that one, or cancel it first.`,
  );
}

export function campaignInThePast(): DomainError {
  const detail = 'A campaign begins now or later: nobody can be offered a price in the past.';
  return new DomainError('invalid', 'billing.campaign-in-the-past', detail, {
    errors: [{ pointer: '/startsAt', code: 'in_the_past', detail }],
  });
}

export function campaignNotLonger(): DomainError {
  const detail = 'The new end must be after the old one.';
  return new DomainError('invalid', 'billing.campaign-not-longer', detail, {
    errors: [{ pointer: '/endsAt', code: 'not_later', detail }],
  });
}

export function couponNotFound(): DomainError {
  return new DomainError('not_found', 'billing.coupon-not-found', 'There is no such code.');
}

export function couponTaken(): DomainError {
  const detail = 'This code exists already. A code is used for one coupon only; choose another.';
  return new DomainError('conflict', 'billing.coupon-taken', detail, {
    errors: [{ pointer: '/code', code: 'taken', detail }],
  });
}

export function couponEndsFirst(): DomainError {
  const detail = 'The end must be after the start.';
  return new DomainError('invalid', 'billing.coupon-ends-first', detail, {
    errors: [{ pointer: '/endsAt', code: 'not_later', detail }],
  });
}

/** To finance staff, who may know of every company. */
export function companyUnknown(): DomainError {
  const detail = 'There is no company with this id. Leave it empty for everybody.';
  return new DomainError('invalid', 'billing.company-unknown', detail, {
    errors: [{ pointer: '/companyId', code: 'unknown', detail }],
  });
}

export function priceInThePast(): DomainError {
  const detail = 'A price is in force from now or later: what was asked in the past stays as it was.';
  return new DomainError('invalid', 'billing.price-in-the-past', detail, {
    errors: [{ pointer: '/validFrom', code: 'in_the_past', detail }],
  });
}

export function priceTaken(): DomainError {
  const detail = 'There is a price from this very instant. Choose another.';
  return new DomainError('conflict', 'billing.price-taken', detail, {
    errors: [{ pointer: '/validFrom', code: 'taken', detail }],
  });
}

export function creditAmountNeeded(): DomainError {
  const detail = 'Say how much credit the bundle gives.';
  return new DomainError('invalid', 'billing.price-incomplete', detail, {
    errors: [{ pointer: '/creditAmount', code: 'required', detail }],
  });
}

export function unknownCurrency(): DomainError {
  const detail = 'There is no such currency.';
  return new DomainError('invalid', 'billing.unknown-currency', detail, {
    errors: [{ pointer: '/currency', code: 'unknown', detail }],
  });
}

const NOT_CHARGED: Record<NotCharged, (currency: string) => string> = {
  counted_otherwise: (currency) =>
    `Our payment partner counts ${currency} in other units than its standard does. Choose another currency.`,
  in_thousandths: (currency) =>
    `Our payment partner takes ${currency} in steps that discounts and tax do not keep to. Choose another currency.`,
  no_least_known: (currency) =>
    `Our payment partner names no least sum for ${currency}, so a price in it might not be payable. Choose another currency.`,
};

export function currencyNotCharged(currency: string, why: NotCharged): DomainError {
  const detail = NOT_CHARGED[why](currency);
  return new DomainError('invalid', 'billing.currency-not-charged', detail, {
    errors: [{ pointer: '/currency', code: why, detail }],
  });
}

export function priceTooSmall(least: Money): DomainError {
  const detail = `A card can be charged with ${namedMoney(least)} or more. Ask at least that.`;
  return new DomainError('invalid', 'billing.price-too-small', detail, {
    errors: [{ pointer: '/amount', code: 'too_small', detail }],
  });
}

/** A list price with which an offer that is announced would ask too little. */
export function priceTooSmallForOffer({ price, least, currency }: UnpayablePrice, name: string): DomainError {
  const [asked, most] = [price, least].map((amount) => namedMoney({ amount, currency }));
  const detail = `The offer "${name}" would ask ${String(asked)} then, and a card can be charged with ${String(most)} or more. Ask more, or take the offer back first.`;
  return new DomainError('invalid', 'billing.price-too-small', detail, {
    errors: [{ pointer: '/amount', code: 'too_small', detail }],
  });
}

export function campaignTooSmall(
  { packageId, price, least, currency }: UnpayablePrice,
  kind: 'percent' | 'amount',
): DomainError {
  const [asked, most] = [price, least].map((amount) => namedMoney({ amount, currency }));
  const detail = `It would ask ${String(asked)} for ${packageId}, and a card can be charged with ${String(most)} or more. Take less off, or all of it.`;
  return new DomainError('invalid', 'billing.campaign-too-small', detail, {
    errors: [{ pointer: `/${kind}`, code: 'too_small', detail }],
  });
}

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

export function eventNotFound(): DomainError {
  return new DomainError('not_found', 'billing.event-not-found', 'There is no such event.');
}

export function refundNotFound(): DomainError {
  return new DomainError('not_found', 'billing.refund-not-found', 'There is no such refund.');
}

export function refundSettled(state: RefundState): DomainError {
  return new DomainError(
    'conflict',
    'billing.refund-settled',
    'This refund does not wait for an answer any more.',
    { extra: { state } },
  );
}

export function refundSamePerson(): DomainError {
  return new DomainError(
    'forbidden',
    'billing.refund-same-person',
    'A refund of this size needs a second person. Ask a colleague to approve it.',
  );
}

export function refundTooMuch(left: number): DomainError {
  const detail = 'This is more than is left to pay back.';
  return new DomainError('invalid', 'billing.refund-too-much', detail, {
    errors: [{ pointer: '/net', code: 'too_much', detail }],
    extra: { left },
  });
}

export function notRefundable(state: OrderState): DomainError {
  return new DomainError(
    'conflict',
    'billing.not-refundable',
    state === 'disputed'
      ? 'The buyer’s bank disputes this payment. What comes of it decides; nothing can be paid back until then.'
      : 'Nothing is left of this order that could be paid back.',
    { extra: { state } },
  );
}

export function refundAtStripe(): DomainError {
  return new DomainError(
    'conflict',
    'billing.refund-at-stripe',
    'No refund of this order has failed at Stripe, so it goes back through Stripe: booked as paid outside, it could be paid twice.',
  );
}

export function promotionEnded(kind: RefundKind): DomainError {
  return new DomainError(
    'conflict',
    'billing.promotion-ended',
    'A refund has ended what was bought, or is under way to end it, and that happens once. Give an amount back, or everything that is left.',
    { extra: { endedBy: kind } },
  );
}

export function disputeNotFound(): DomainError {
  return new DomainError('not_found', 'billing.dispute-not-found', 'There is no such dispute.');
}

export function disputeOver(): DomainError {
  return new DomainError(
    'conflict',
    'billing.dispute-over',
    'This dispute is decided. Evidence changes nothing now.',
  );
}

export function evidenceSent(): DomainError {
  return new DomainError(
    'conflict',
    'billing.evidence-sent',
    'Evidence was handed in already. Stripe takes it once.',
  );
}

export function runNotFound(): DomainError {
  return new DomainError('not_found', 'billing.run-not-found', 'There is no such reconciliation.');
}

export function runRunning(): DomainError {
  return new DomainError(
    'conflict',
    'billing.run-running',
    'A reconciliation is running. Wait until it is done and read its report.',
  );
}
