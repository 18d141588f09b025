import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An event as Stripe sent it: only what it speaks of is kept. Its object is read again from Stripe. */
@Entity('stripe_event')
@Index('stripe_event_order_ix', ['orderId'])
@Index('stripe_event_open_ix', ['receivedAt'], { where: `processed_at IS NULL` })
export class StripeEvent {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'stripe_event_pk' })
  id!: string;

  @Column('text')
  type!: string;

  @Column('text', { name: 'api_version', nullable: true })
  apiVersion!: string | null;

  @Column('boolean')
  livemode!: boolean;

  @Column('text', { name: 'object_id', nullable: true })
  objectId!: string | null;

  @Column('uuid', { name: 'order_id', nullable: true })
  orderId!: string | null;

  @Column('timestamptz', { name: 'happened_at' })
  happenedAt!: Date;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt!: Date;

  @Column('timestamptz', { name: 'processed_at', nullable: true })
  processedAt!: Date | null;

  @Column('text', { nullable: true })
  outcome!: string | null;
}
