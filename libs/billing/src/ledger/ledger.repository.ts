import { Injectable } from '@nestjs/common';
import { newId } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import { LedgerEntry } from './ledger-entry.entity.js';
import { LedgerJournal } from './ledger-journal.entity.js';

/** Rows of the books: written once, never changed. */
@Injectable()
export class LedgerRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** False when a journal with this key is there already; then nothing is written. */
  async append(
    journal: LedgerJournal,
    entries: readonly { account: string; currency: string; amount: number }[],
  ): Promise<boolean> {
    if (!this.uow.inTransaction)
      throw new Error(`The journal ${journal.key} was written outside a transaction: half of it could stay.`);
    if (!(await this.uow.rows(LedgerJournal).insertIfAbsent({ ...journal }))) return false;
    await this.uow.repo(LedgerEntry).insert(
      entries.map(({ account, currency, amount }) => ({
        id: newId(),
        journalId: journal.id,
        account,
        unit: currency,
        amount,
      })),
    );
    return true;
  }

  async balances(): Promise<{ account: string; unit: string; amount: number }[]> {
    const rows = await this.uow.manager.query<{ account: string; unit: string; amount: string }[]>(
      `SELECT account, unit, sum(amount) AS amount FROM ledger_entry GROUP BY account, unit ORDER BY unit, account`,
    );
    return rows.map((row) => ({ ...row, amount: Number(row.amount) }));
  }

  async linesOf(
    orderId: string,
  ): Promise<{ journalId: string; at: Date; kind: string; account: string; unit: string; amount: number }[]> {
    const rows = await this.uow.manager.query<
      { journalId: string; at: Date; kind: string; account: string; unit: string; amount: string }[]
    >(
      `SELECT journal.id AS "journalId", journal.at, journal.kind, entry.account, entry.unit, entry.amount
       FROM ledger_journal journal JOIN ledger_entry entry ON entry.journal_id = journal.id
       WHERE journal.order_id = $1 ORDER BY journal.at, journal.id, entry.id`,
      [orderId],
    );
    return rows.map((row) => ({ ...row, amount: Number(row.amount) }));
  }
}
