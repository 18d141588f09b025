import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@plainhire/platform';
import { LessThanOrEqual } from 'typeorm';
import { MARKET } from './market.js';
import { OfferMemory } from './offer-memory.js';
import { Price } from './price.entity.js';

/** Rows of the price book: versions, never changed. It is small and read whole. */
@Injectable()
export class PriceRepository {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly memory: OfferMemory,
  ) {}

  /** Every version of every price, oldest first. */
  async all(): Promise<Price[]> {
    return this.uow.repo(Price).find({ where: { market: MARKET }, order: { validFrom: 'ASC', id: 'ASC' } });
  }

  async findInForce(packageId: string, currency: string, now: Date): Promise<Price | null> {
    return this.uow.repo(Price).findOne({
      where: { packageId, currency, market: MARKET, validFrom: LessThanOrEqual(now) },
      order: { validFrom: 'DESC' },
    });
  }

  async find(priceId: string): Promise<Price | null> {
    return this.uow.rows(Price).findOne({ id: priceId });
  }

  /** False when a version begins at this very instant already. */
  async insertIfAbsent(price: Price): Promise<boolean> {
    const fresh = await this.uow.rows(Price).insertIfAbsent({ ...price });
    // What an offer asks, and so what is said of it, follows the list price.
    this.uow.afterCommit(() => this.memory.forget());
    return fresh;
  }
}
