import type { ReconciliationFinding } from '@plainhire/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** As it is kept: `setGoing` where it is so. */
export type KeptFinding = Omit<ReconciliationFinding, 'setGoing'> & { setGoing?: boolean };

/** Stripe's list walked against the ledger, with what was found. */
@Entity('reconciliation_run')
@Index('reconciliation_run_started_ix', ['startedAt'])
export class ReconciliationRun {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reconciliation_run_pk' })
  id!: string;

  @Column('text')
  state!: 'running' | 'done' | 'failed';

  @Column('timestamptz')
  since!: Date;

  @Column('timestamptz', { name: 'started_at' })
  startedAt!: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;

  @Column('integer', { default: 0 })
  checked!: number;

  @Column('jsonb', { default: [] })
  findings!: KeptFinding[];

  @Column('text', { nullable: true })
  failure!: string | null;

  @Column('uuid', { name: 'requested_by', nullable: true })
  requestedBy!: string | null;
}
