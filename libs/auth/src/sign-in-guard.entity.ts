import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * Failed tries to sign in, counted for what was tried (an address known or not, a network), so that
 * a lock tells nothing about who has an account. The id is an HMAC, not the address.
 */
@Entity('sign_in_guard')
@Index('sign_in_guard_last_ix', ['lastTriedAt'])
@Check('sign_in_guard_tries_ck', `"tries" >= 0`)
export class SignInGuard {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'sign_in_guard_pk' })
  id!: string;

  /** Tries since the last success; a try counts as failed until it is known to be right. */
  @Column('integer')
  tries!: number;

  @Column('timestamptz', { name: 'last_tried_at' })
  lastTriedAt!: Date;

  @Column('timestamptz', { name: 'locked_until', nullable: true })
  lockedUntil!: Date | null;
}
