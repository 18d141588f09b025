import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What happened to an order, in the order it was known here. */
@Entity('order_event')
@Index('order_event_order_ix', ['orderId', 'id'])
export class OrderEvent {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'order_event_pk' })
  id!: string;

  @Column('uuid', { name: 'order_id' })
  @ForeignKey('Order', { name: 'order_event_order_fk', onDelete: 'RESTRICT' })
  orderId!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  kind!: string;

  @Column('text')
  actor!: string;

  @Column('jsonb', { default: {} })
  detail!: Record<string, unknown>;

  @Column('text', { name: 'stripe_event_id', nullable: true })
  stripeEventId!: string | null;
}
