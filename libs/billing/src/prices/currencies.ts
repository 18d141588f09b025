import { Injectable } from '@nestjs/common';
import { packageOf } from '@plainhire/contracts';
import { Clock } from '@plainhire/kernel';
import { PriceRepository } from './price.repository.js';

/** Asked for where nobody says which. */
const FIRST = 'EUR';

/** The currencies in which something is on sale. */
@Injectable()
export class Currencies {
  constructor(
    private readonly prices: PriceRepository,
    private readonly clock: Clock,
  ) {}

  /** By code, the preferred one first. */
  async onSale(): Promise<string[]> {
    const now = this.clock.now();
    const all = (await this.prices.all())
      .filter(({ validFrom, packageId }) => validFrom <= now && packageOf(packageId)?.onSale)
      .map(({ currency }) => currency);
    return [...new Set(all)].sort((a, b) => (a === FIRST ? -1 : b === FIRST ? 1 : a < b ? -1 : 1));
  }

  async preferred(): Promise<string | null> {
    return (await this.onSale())[0] ?? null;
  }
}
