import { Injectable } from '@nestjs/common';
import { PACKAGES, type PriceBookView } from '@plainhire/contracts';
import { type Actor, Clock } from '@plainhire/kernel';
import { requireFinance } from '../billing.policy.js';
import type { Price } from './price.entity.js';
import { PriceRepository } from './price.repository.js';
import { toPriceView } from './price.view.js';

const POSITION = new Map(PACKAGES.map(({ id }, index) => [id, index]));

/** The price book as finance staff reads it: by package and currency, newest version first, planned ones too. */
@Injectable()
export class PriceBook {
  constructor(
    private readonly prices: PriceRepository,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor): Promise<PriceBookView> {
    requireFinance(actor);
    const now = this.clock.now();
    const all = await this.prices.all();
    const inForce = new Map<string, string>();
    for (const price of all) if (price.validFrom <= now) inForce.set(lineOf(price), price.id);
    const items = all
      .sort(inBookOrder)
      .map((price) => toPriceView(price, inForce.get(lineOf(price)) === price.id));
    return { items, nextCursor: null };
  }
}

function lineOf({ packageId, currency }: Price): string {
  return `${packageId} ${currency}`;
}

function inBookOrder(a: Price, b: Price): number {
  return (
    (POSITION.get(a.packageId) ?? 0) - (POSITION.get(b.packageId) ?? 0) ||
    (a.currency < b.currency ? -1 : a.currency > b.currency ? 1 : 0) ||
    b.validFrom.getTime() - a.validFrom.getTime()
  );
}
