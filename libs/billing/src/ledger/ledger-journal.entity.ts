import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One balanced entry in the books. Append-only; its key makes it happen once. */
@Entity('ledger_journal')
@Index('ledger_journal_key_uq', ['key'], { unique: true })
@Index('ledger_journal_order_ix', ['orderId'])
@Index('ledger_journal_at_ix', ['at'])
export class LedgerJournal {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'ledger_journal_pk' })
  id!: string;

  @Column('text')
  key!: string;

  @Column('text')
  kind!: string;

  @Column('uuid', { name: 'company_id', nullable: true })
  companyId!: string | null;

  @Column('uuid', { name: 'order_id', nullable: true })
  orderId!: string | null;

  @Column('timestamptz')
  at!: Date;
}
