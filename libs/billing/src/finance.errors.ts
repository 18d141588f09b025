import type { OrderState, RefundKind, RefundState } from '@plainhire/contracts';
import { DomainError, type Money } from '@plainhire/kernel';
import { namedMoney, type NotCharged, type UnpayablePrice } from './rules/index.js';

// What finance staff are refused. What buyers are, and the list of all codes, is in billing.errors.ts.

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
