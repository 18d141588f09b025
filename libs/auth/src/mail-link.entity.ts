import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export const LINK_PURPOSES = ['verify', 'reset', 'email_change', 'email_undo'] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** A single-use link in a mail. Its secret is the HMAC of the id; the row keeps only the hash. */
@Entity('mail_link')
@Index('mail_link_token_uq', ['tokenHash'], { unique: true })
@Index('mail_link_user_ix', ['userId', 'purpose'])
@Index('mail_link_expires_ix', ['expiresAt'])
@Check('mail_link_purpose_ck', `"purpose" IN ('verify', 'reset', 'email_change', 'email_undo')`)
export class MailLink {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mail_link_pk' })
  id!: string;

  @Column('uuid', { name: 'user_id' })
  @ForeignKey('User', { name: 'mail_link_user_fk', onDelete: 'CASCADE' })
  userId!: string;

  @Column('text')
  purpose!: LinkPurpose;

  /** The address it was sent to; for `email_change` the new one, for `email_undo` the old one. */
  @Column('text')
  email!: string;

  @Column('text', { name: 'token_hash' })
  tokenHash!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  /** Set when it was used, or when a newer one or a change of password took its place. */
  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;
}
