import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The answer once given to a request that may be sent again. */
@Entity('idempotency_key')
@Index('idempotency_key_created_ix', ['createdAt'])
export class IdempotencyKey {
  /** SHA-256 of actor, method, path and the client's key. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_key_pk' })
  id!: string;

  @Column('text', { name: 'body_hash' })
  bodyHash!: string;

  @Column('integer', { nullable: true })
  status!: number | null;

  @Column('jsonb', { nullable: true })
  answer!: unknown;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
