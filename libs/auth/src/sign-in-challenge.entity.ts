import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A sign-in whose password was right and whose second factor is awaited. */
@Entity('sign_in_challenge')
@Index('sign_in_challenge_token_uq', ['tokenHash'], { unique: true })
@Index('sign_in_challenge_user_ix', ['userId'])
@Index('sign_in_challenge_expires_ix', ['expiresAt'])
@Check('sign_in_challenge_channel_ck', `"channel" IN ('cookie', 'bearer')`)
export class SignInChallenge {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sign_in_challenge_pk' })
  id!: string;

  @Column('uuid', { name: 'user_id' })
  @ForeignKey('User', { name: 'sign_in_challenge_user_fk', onDelete: 'CASCADE' })
  userId!: string;

  @Column('text', { name: 'token_hash' })
  tokenHash!: string;

  @Column('text')
  channel!: 'cookie' | 'bearer';

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
}
