import type { CompanyRole } from '@plainhire/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A mailed invitation to join a company. One open one for each company and address. */
@Entity('company_invitation')
@Index('company_invitation_token_uq', ['tokenHash'], { unique: true })
@Index('company_invitation_open_uq', ['companyId', 'email'], { unique: true, where: 'settled_at IS NULL' })
@Index('company_invitation_invited_by_ix', ['invitedBy'])
@Check(
  'company_invitation_role_ck',
  `"role" IN ('owner', 'recruiter', 'hiring_manager', 'interviewer', 'billing', 'viewer')`,
)
export class CompanyInvitation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'company_invitation_pk' })
  id!: string;

  @Column('uuid', { name: 'company_id' })
  @ForeignKey('Company', { name: 'company_invitation_company_fk', onDelete: 'CASCADE' })
  companyId!: string;

  /** As `normalizeEmail` makes it. */
  @Column('text')
  email!: string;

  @Column('text')
  role!: CompanyRole;

  /** SHA-256 of the link's token, hex. */
  @Column('text', { name: 'token_hash' })
  tokenHash!: string;

  @Column('uuid', { name: 'invited_by', nullable: true })
  @ForeignKey('User', { name: 'company_invitation_invited_by_fk', onDelete: 'SET NULL' })
  invitedBy!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  /** Accepted, withdrawn or replaced. */
  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt!: Date | null;
}
