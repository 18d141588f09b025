import type { CompanyRole } from '@plainhire/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('company_member')
@Index('company_member_user_ix', ['userId'])
@Check(
  'company_member_role_ck',
  `"role" IN ('owner', 'recruiter', 'hiring_manager', 'interviewer', 'billing', 'viewer')`,
)
export class CompanyMember {
  @PrimaryColumn('uuid', { name: 'company_id', primaryKeyConstraintName: 'company_member_pk' })
  @ForeignKey('Company', { name: 'company_member_company_fk', onDelete: 'CASCADE' })
  companyId!: string;

  @PrimaryColumn('uuid', { name: 'user_id', primaryKeyConstraintName: 'company_member_pk' })
  @ForeignKey('User', { name: 'company_member_user_fk', onDelete: 'CASCADE' })
  userId!: string;

  @Column('text')
  role!: CompanyRole;

  @Column('timestamptz', { name: 'joined_at' })
  joinedAt!: Date;
}
