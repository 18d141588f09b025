import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One sign-in. The token itself is never stored. Ended sessions are deleted. */
@Entity('user_session')
@Index('user_session_token_uq', ['tokenHash'], { unique: true })
@Index('user_session_user_ix', ['userId'])
@Index('user_session_expires_ix', ['expiresAt'])
@Check('user_session_channel_ck', `"channel" IN ('cookie', 'bearer')`)
export class Session {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'user_session_pk' })
  id!: string;

  @Column('uuid', { name: 'user_id' })
  @ForeignKey('User', { name: 'user_session_user_fk', onDelete: 'CASCADE' })
  userId!: string;

  /** SHA-256 of the token, hex. */
  @Column('text', { name: 'token_hash' })
  tokenHash!: string;

  @Column('text')
  channel!: 'cookie' | 'bearer';

  @Column('text', { name: 'user_agent' })
  userAgent!: string;

  /** When a second factor was passed in this session; null when it was not. */
  @Column('timestamptz', { name: 'second_factor_at', nullable: true })
  secondFactorAt!: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  /** Written at most every five minutes. */
  @Column('timestamptz', { name: 'last_seen_at' })
  lastSeenAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
}
