import type { BillingAddress, VatState } from '@plainhire/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Who a company is as a buyer, and what Stripe knows it as. */
@Entity('billing_account')
@Index('billing_account_customer_uq', ['stripeCustomerId'], { unique: true })
@Check('billing_account_vat_state_ck', `"vat_state" IN ('none', 'pending', 'verified', 'unverified')`)
export class BillingAccount {
  @PrimaryColumn('uuid', { name: 'company_id', primaryKeyConstraintName: 'billing_account_pk' })
  @ForeignKey('Company', { name: 'billing_account_company_fk', onDelete: 'RESTRICT' })
  companyId!: string;

  @Column('text', { name: 'stripe_customer_id', nullable: true })
  stripeCustomerId!: string | null;

  @Column('text')
  name!: string;

  @Column('jsonb', { nullable: true })
  address!: BillingAddress | null;

  @Column('text', { name: 'vat_id', nullable: true })
  vatId!: string | null;

  @Column('text', { name: 'vat_state', default: 'none' })
  vatState!: VatState;

  @Column('timestamptz', { name: 'vat_checked_at', nullable: true })
  vatCheckedAt!: Date | null;

  @Column('text', { name: 'stripe_tax_id', nullable: true })
  stripeTaxId!: string | null;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
