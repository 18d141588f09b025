import { minorUnits } from '@plainhire/platform';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One version of a list price, before tax. In force from `validFrom` until the next version begins; never changed, never deleted. */
@Entity('price')
@Index('price_version_uq', ['packageId', 'currency', 'market', 'validFrom'], { unique: true })
@Check('price_amount_ck', `"amount" > 0`)
@Check('price_tax_behaviour_ck', `"tax_behaviour" = 'exclusive'`)
export class Price {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'price_pk' })
  id!: string;

  @Column('text', { name: 'package_id' })
  packageId!: string;

  @Column('text')
  currency!: string;

  @Column('text', { default: 'world' })
  market!: string;

  @Column('bigint', { transformer: minorUnits })
  amount!: number;

  @Column('bigint', { name: 'credit_amount', nullable: true, transformer: minorUnits })
  creditAmount!: number | null;

  @Column('text', { name: 'tax_behaviour', default: 'exclusive' })
  taxBehaviour!: 'exclusive';

  @Column('timestamptz', { name: 'valid_from' })
  validFrom!: Date;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
