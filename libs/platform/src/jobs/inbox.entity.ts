import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Proof that a job's effects are committed: written in the same transaction as they are. */
@Entity('inbox')
export class InboxRow {
  @PrimaryColumn('uuid', { name: 'outbox_id', primaryKeyConstraintName: 'inbox_pk' })
  outboxId!: string;

  @Column('timestamptz', { name: 'handled_at' })
  handledAt!: Date;
}
