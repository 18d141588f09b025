import { Injectable } from '@nestjs/common';
import { Clock } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import { FreezeReferences } from './campaigns/freeze-references.js';
import { CreditRepository } from './credits/credit.repository.js';
import { Ledger } from './ledger/ledger.js';
import { OrderRepository } from './orders/order.repository.js';
import { creditExpired } from './rules/ledger.rules.js';
import { LapseUnknown } from './settlement/lapse-unknown.js';

/** Quotes are kept a day for questions. */
const QUOTES_MS = 24 * 3_600_000;
const BATCH = 200;

export interface Swept {
  readonly lapsed: number;
  readonly lots: number;
  readonly offers: number;
  readonly quotes: number;
}

/** What time alone brings about; each step bears being done twice. */
@Injectable()
export class SweepBilling {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly orders: OrderRepository,
    private readonly lapseUnknown: LapseUnknown,
    private readonly credits: CreditRepository,
    private readonly ledger: Ledger,
    private readonly freezeReferences: FreezeReferences,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<Swept> {
    const now = this.clock.now();
    return {
      offers: await this.freezeReferences.execute(),
      lapsed: await this.lapseUnknown.execute(),
      lots: await this.endLots(now),
      quotes: await this.orders.forgetQuotes(new Date(now.getTime() - QUOTES_MS)),
    };
  }

  /** What is left of a lot at its end is worth nothing any more, and is booked so. */
  private async endLots(now: Date): Promise<number> {
    return this.uow.run(async () => {
      const lots = await this.credits.lockEnded(now, BATCH);
      for (const { id, companyId, currency, left } of lots) {
        const entries = creditExpired({ currency, amount: left });
        await this.ledger.post({
          key: `credit-expired:${id}`,
          kind: 'credit.expired',
          companyId,
          orderId: null,
          entries,
        });
        await this.credits.markExpired(id, now);
      }
      return lots.length;
    });
  }
}
