import type { PriceView } from '@plainhire/contracts';
import type { Price } from './price.entity.js';

export function toPriceView(price: Price, inForce: boolean): PriceView {
  return {
    id: price.id,
    packageId: price.packageId,
    currency: price.currency,
    amount: price.amount,
    creditAmount: price.creditAmount,
    taxBehaviour: price.taxBehaviour,
    validFrom: price.validFrom.toISOString(),
    inForce,
  };
}
