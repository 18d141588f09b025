import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One counting window. `id` is the rule's name and a hash of whom it counts. */
@Entity('rate_limit')
@Index('rate_limit_ends_ix', ['endsAt'])
export class RateLimitWindow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'rate_limit_pk' })
  id!: string;

  @Column('integer')
  hits!: number;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date;
}
