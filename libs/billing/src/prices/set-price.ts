import { Injectable } from '@nestjs/common';
import { packageOf, type PriceRequest, type PriceView } from '@plainhire/contracts';
import { type Actor, Clock, newId } from '@plainhire/kernel';
import { AuditLog, UnitOfWork } from '@plainhire/platform';
import { isCurrency } from '@plainhire/reference';
import {
  creditAmountNeeded,
  currencyNotCharged,
  priceInThePast,
  priceTaken,
  priceTooSmall,
  priceTooSmallForOffer,
  unknownCurrency,
} from '../finance.errors.js';
import { packageNotOnSale } from '../billing.errors.js';
import { requireFinance } from '../billing.policy.js';
import { OfferBook } from '../campaigns/offer-book.js';
import { userIdOf } from '../orders/actor-words.js';
import { leastCharge, unpayablePrice, whyNotCharged } from '../rules/index.js';
import { startingNow } from './starting-now.js';
import { MARKET } from './market.js';
import type { Price } from './price.entity.js';
import { PriceRepository } from './price.repository.js';
import { toPriceView } from './price.view.js';

/** Adds a version of a list price. What was asked before stays in the book as it was. */
@Injectable()
export class SetPrice {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly prices: PriceRepository,
    private readonly book: OfferBook,
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
    const why = whyNotCharged(input.currency);
    if (why !== null) throw currencyNotCharged(input.currency, why);
    const least = leastCharge(input.currency);
    if (input.amount < least) throw priceTooSmall({ amount: least, currency: input.currency });
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
      taxBehaviour: input.taxBehaviour ?? 'exclusive',
      validFrom,
      createdBy: userIdOf(actor),
      createdAt: now,
    };
    await this.requireOffersPayable(price);
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
          taxBehaviour: price.taxBehaviour,
          validFrom,
        },
      });
    });
    return toPriceView(price, validFrom <= now);
  }

  /** An offer that was announced keeps its word: no list price may make it one that cannot be paid. */
  private async requireOffersPayable(price: Price): Promise<void> {
    const { history, campaigns } = await this.book.read();
    const running = campaigns.filter(
      ({ endsAt, cancelledAt }) => cancelledAt === null && endsAt > price.validFrom,
    );
    const found = unpayablePrice(running, [...history, price], MARKET);
    if (!found || found.packageId !== price.packageId || found.currency !== price.currency) return;
    throw priceTooSmallForOffer(found, running.find(({ id }) => id === found.campaignId)?.name ?? '');
  }
}
