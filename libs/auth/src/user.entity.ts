import type { StaffRole } from '@plainhire/kernel';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A person who can sign in. The password stands apart, so that reading people never reads hashes. */
@Entity('app_user')
@Index('app_user_email_uq', ['email'], { unique: true })
@Check('app_user_intent_ck', `"intent" IN ('candidate', 'employer')`)
@Check('app_user_staff_roles_ck', `"staff_roles" <@ ARRAY['moderator', 'finance', 'administrator']::text[]`)
export class User {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'app_user_pk' })
  id!: string;

  /** As `normalizeEmail` makes it. */
  @Column('text')
  email!: string;

  @Column('text')
  name!: string;

  @Column('text')
  intent!: 'candidate' | 'employer';

  /** When a link sent to the address was opened; null until then. */
  @Column('timestamptz', { name: 'verified_at', nullable: true })
  verifiedAt!: Date | null;

  @Column('timestamptz', { name: 'suspended_at', nullable: true })
  suspendedAt!: Date | null;

  @Column('text', { name: 'staff_roles', array: true, default: [] })
  staffRoles!: StaffRole[];

  /** Made for a demonstration, with a password everybody knows. Production refuses to start on one. */
  @Column('boolean', { default: false })
  demo!: boolean;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
