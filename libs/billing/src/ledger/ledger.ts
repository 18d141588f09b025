import { Injectable } from '@nestjs/common';
import { Clock, newId } from '@plainhire/kernel';
import { assertBalanced, type Entry } from '../rules/ledger.rules.js';
import { LedgerRepository } from './ledger.repository.js';

export interface Journal {
  /** What makes it happen once: `order-paid:<order id>`. */
  readonly key: string;
  readonly kind: string;
  readonly companyId: string | null;
  readonly orderId: string | null;
  readonly entries: readonly Entry[];
}

export interface Balance {
  readonly account: string;
  readonly unit: string;
  readonly amount: number;
}

/** The books: double-entry, append-only. What is wrong is put right by another journal. */
@Injectable()
export class Ledger {
  constructor(
    private readonly rows: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes in the caller's transaction, once per key. A journal without entries is not written.
   * @returns false when the key was there already, or there was nothing to write
   * @throws Error when the entries do not balance in each unit: a fault of ours, never of input
   */
  async post({ key, kind, companyId, orderId, entries }: Journal): Promise<boolean> {
    assertBalanced(entries);
    if (entries.length === 0) return false;
    const journal = { id: newId(), key, kind, companyId, orderId, at: this.clock.now() };
    return this.rows.append(journal, entries);
  }

  /** The sum of all lines per account and unit. */
  balances(): Promise<Balance[]> {
    return this.rows.balances();
  }
}
