import { Injectable } from '@nestjs/common';
import { packageOf } from '@plainhire/contracts';
import { addDays } from '@plainhire/kernel';
import { CreditRepository, type LotWithLeft } from '../credits/credit.repository.js';
import { Ledger } from '../ledger/ledger.js';
import { LedgerRepository } from '../ledger/ledger.repository.js';
import type { Order } from '../orders/order.entity.js';
import { creditReturnedJournal, creditTakenJournal } from './journals.js';
import type { OrderWork } from './order-work.js';

/** What becomes of the credit that an order gave when a dispute about it is decided. */
@Injectable()
export class DisputedCredit {
  constructor(
    private readonly credits: CreditRepository,
    private readonly ledger: Ledger,
    private readonly lines: LedgerRepository,
  ) {}

  /** The bank has given the money back: what nobody has spent of it ends. */
  async end({ order, now }: OrderWork): Promise<void> {
    const lot = await this.credits.holdLotOf(order.id);
    if (!lot || lot.expiredAt !== null) return;
    const { returned } = await this.booked(order);
    await this.ledger.post(creditTakenJournal(order, lot, returned));
    await this.credits.end(lot.id, now);
  }

  /** The money is ours after all: what a lost dispute ended is there again, until the end that it had. */
  async giveBack({ order }: OrderWork): Promise<void> {
    const lot = await this.credits.holdLotOf(order.id);
    const { ended, returned } = await this.booked(order);
    if (!lot || ended === 0) return;
    await this.ledger.post(creditReturnedJournal(order, lot, ended, returned));
    await this.credits.reopen(lot.id, firstEnd(order, lot));
  }

  /** What disputes ended and did not give back yet, and how often they did. */
  private async booked({ id }: Order): Promise<{ ended: number; returned: number }> {
    const lines = (await this.lines.linesOf(id)).filter(({ account }) => account === 'credits_liability');
    const sumOf = (kind: string) =>
      lines.filter((line) => line.kind === kind).reduce((sum, { amount }) => sum + amount, 0);
    return {
      ended: sumOf('credit-taken') + sumOf('credit-returned'),
      returned: lines.filter(({ kind }) => kind === 'credit-returned').length,
    };
  }
}

/** Credit of a bundle runs from the day it was given; credit for missing impressions has no end. */
function firstEnd({ packageId, fulfilledAt }: Order, { source }: LotWithLeft): Date | null {
  const sold = packageOf(packageId);
  if (source !== 'bundle' || sold?.kind !== 'bundle' || fulfilledAt === null) return null;
  return addDays(fulfilledAt, sold.creditDays);
}
