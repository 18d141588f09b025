import { minorUnits } from '@plainhire/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One line of a journal. */
@Entity('ledger_entry')
@Index('ledger_entry_journal_ix', ['journalId'])
@Index('ledger_entry_account_ix', ['account', 'unit'])
@Check('ledger_entry_amount_ck', `"amount" <> 0`)
export class LedgerEntry {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'ledger_entry_pk' })
  id!: string;

  @Column('uuid', { name: 'journal_id' })
  @ForeignKey('LedgerJournal', { name: 'ledger_entry_journal_fk', onDelete: 'RESTRICT' })
  journalId!: string;

  @Column('text')
  account!: string;

  @Column('text')
  unit!: string;

  @Column('bigint', { transformer: minorUnits })
  amount!: number;
}
