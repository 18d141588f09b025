import { minorUnits } from '@plainhire/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What an order takes from a lot. */
@Entity('credit_use')
@Index('credit_use_order_uq', ['orderId', 'lotId'], { unique: true })
@Index('credit_use_lot_ix', ['lotId'])
@Check('credit_use_state_ck', `"state" IN ('held', 'used', 'released')`)
@Check('credit_use_amount_ck', `"amount" > 0`)
export class CreditUse {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'credit_use_pk' })
  id!: string;

  @Column('uuid', { name: 'lot_id' })
  @ForeignKey('CreditLot', { name: 'credit_use_lot_fk', onDelete: 'RESTRICT' })
  lotId!: string;

  @Column('uuid', { name: 'order_id' })
  @ForeignKey('Order', { name: 'credit_use_order_fk', onDelete: 'RESTRICT' })
  orderId!: string;

  @Column('bigint', { transformer: minorUnits })
  amount!: number;

  @Column('text')
  state!: 'held' | 'used' | 'released';

  @Column('timestamptz')
  at!: Date;
}
