import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** A job that is owed. Written in the command's transaction; settled by its inbox row. */
@Entity('outbox')
@Index('outbox_fresh_ix', ['runAt'], {
  where: `"relayed_at" IS NULL AND "settled_at" IS NULL AND "dead_at" IS NULL`,
})
@Index('outbox_lent_ix', ['relayedAt'], {
  where: `"relayed_at" IS NOT NULL AND "settled_at" IS NULL AND "dead_at" IS NULL`,
})
@Index('outbox_dead_ix', ['deadAt'], { where: `"dead_at" IS NOT NULL` })
@Index('outbox_settled_ix', ['settledAt'], { where: `"settled_at" IS NOT NULL` })
@Unique('outbox_key_uq', ['key'])
@Check('outbox_attempts_ck', `"attempts" >= 0`)
export class OutboxRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'outbox_pk' })
  id!: string;

  @Column('text')
  job!: string;

  @Column('jsonb')
  payload!: unknown;

  /** Where given: a second row with the same key is never written. */
  @Column('text', { nullable: true })
  key!: string | null;

  @Column('text', { name: 'correlation_id', nullable: true })
  correlationId!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  /** Not before this instant. */
  @Column('timestamptz', { name: 'run_at' })
  runAt!: Date;

  /** When it was last handed to the queue, by the database's clock: a lease, not a business time. */
  @Column('timestamptz', { name: 'relayed_at', nullable: true })
  relayedAt!: Date | null;

  @Column('integer', { default: 0 })
  attempts!: number;

  @Column('text', { name: 'last_error', nullable: true })
  lastError!: string | null;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt!: Date | null;

  /** Set when all attempts failed: a dead letter, waiting for a person. */
  @Column('timestamptz', { name: 'dead_at', nullable: true })
  deadAt!: Date | null;
}
