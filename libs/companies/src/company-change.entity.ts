import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export type CompanyChangeState = 'pending' | 'approved' | 'refused' | 'withdrawn';

/** Another name or website that waits for a moderator, or did. At most one of a company waits. */
@Entity('company_change')
@Index('company_change_pending_uq', ['companyId'], { unique: true, where: `"state" = 'pending'` })
@Index('company_change_company_ix', ['companyId'])
@Index('company_change_proposed_by_ix', ['proposedBy'])
@Check('company_change_state_ck', `"state" IN ('pending', 'approved', 'refused', 'withdrawn')`)
export class CompanyChange {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'company_change_pk' })
  id!: string;

  @Column('uuid', { name: 'company_id' })
  @ForeignKey('Company', { name: 'company_change_company_fk', onDelete: 'CASCADE' })
  companyId!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  website!: string | null;

  @Column('text')
  state!: CompanyChangeState;

  @Column('uuid', { name: 'proposed_by', nullable: true })
  @ForeignKey('User', { name: 'company_change_proposed_by_fk', onDelete: 'SET NULL' })
  proposedBy!: string | null;

  @Column('timestamptz', { name: 'proposed_at' })
  proposedAt!: Date;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt!: Date | null;
}
