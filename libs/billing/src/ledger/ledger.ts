import { Injectable } from '@nestjs/common';
import { Clock, newId } from '@plainhire/kernel';
import { LedgerRepository } from './ledger.repository.js';

/** Debit above zero, credit below; minor units of `unit`, which is a currency or `IMP`. */
export interface JournalEntry {
  readonly account: string;
  readonly unit: string;
  readonly amount: number;
}

export interface Journal {
  /** What makes it happen once: `order-paid:<order id>`. */
  readonly key: string;
  readonly kind: string;
  readonly companyId: string | null;
  readonly orderId: string | null;
  readonly entries: readonly JournalEntry[];
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
   * Writes in the caller's transaction, once per key. Entries of nothing are left out; a journal
   * without any is not written.
   * @returns false when the key was there already, or there was nothing to write
   * @throws Error when the entries do not balance in each unit: a fault of ours, never of input
   */
  async post(journal: Journal): Promise<boolean> {
    const entries = journal.entries.filter(({ amount }) => amount !== 0);
    requireBalance(journal.key, entries);
    if (entries.length === 0) return false;
    const { key, kind, companyId, orderId } = journal;
    return this.rows.append({ id: newId(), key, kind, companyId, orderId, at: this.clock.now() }, entries);
  }

  /** The sum of all lines per account and unit. */
  balances(): Promise<Balance[]> {
    return this.rows.balances();
  }
}

function requireBalance(key: string, entries: readonly JournalEntry[]): void {
  const sums = new Map<string, number>();
  for (const { unit, amount } of entries) sums.set(unit, (sums.get(unit) ?? 0) + amount);
  for (const [unit, sum] of sums)
    if (sum !== 0) throw new Error(`The journal ${key} is out of balance by ${String(sum)} ${unit}.`);
}
