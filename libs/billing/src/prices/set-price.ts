import { Injectable } from '@nestjs/common';
import { packageOf, type PriceRequest, type PriceView } from '@plainhire/contracts';
import { type Actor, Clock, newId } from '@plainhire/kernel';
import { AuditLog, UnitOfWork } from '@plainhire/platform';
import { isCurrency } from '@plainhire/reference';
import {
  creditAmountNeeded,
  packageNotOnSale,
  priceInThePast,
  priceTaken,
  unknownCurrency,
} from '../billing.errors.js';
import { requireFinance } from '../billing.policy.js';
import { userIdOf } from '../orders/actor-words.js';
import { startingNow } from './starting-now.js';
import { MARKET } from './market.js';
import { PriceRepository } from './price.repository.js';
import { toPriceView } from './price.view.js';

/** Adds a version of a list price. What was asked before stays in the book as it was. */
@Injectable()
export class SetPrice {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly prices: PriceRepository,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: PriceRequest): Promise<PriceView> {
    requireFinance(actor);
    const now = this.clock.now();
    const validFrom = startingNow(new Date(input.validFrom), now);
    // Only the product's own tools fill in a past: a demo's history, an import of another price book.
    if (validFrom < now && actor.kind !== 'system') throw priceInThePast();
    if (!isCurrency(input.currency)) throw unknownCurrency();
    const sold = packageOf(input.packageId);
    if (!sold) throw packageNotOnSale();
    const creditAmount = sold.kind === 'bundle' ? input.creditAmount : null;
    if (sold.kind === 'bundle' && creditAmount === null) throw creditAmountNeeded();
    const price = {
      id: newId(),
      packageId: sold.id,
      currency: input.currency,
      market: MARKET,
      amount: input.amount,
      creditAmount,
      taxBehaviour: 'exclusive' as const,
      validFrom,
      createdBy: userIdOf(actor),
      createdAt: now,
    };
    await this.uow.run(async () => {
      if (!(await this.prices.insertIfAbsent(price))) throw priceTaken();
      await this.audit.record({
        actor,
        action: 'price.set',
        subjectKind: 'price',
        subjectId: price.id,
        after: {
          packageId: sold.id,
          currency: price.currency,
          amount: price.amount,
          creditAmount,
          validFrom,
        },
      });
    });
    return toPriceView(price, validFrom <= now);
  }
}
