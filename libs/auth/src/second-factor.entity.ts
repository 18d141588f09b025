import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A user's authenticator app (TOTP, RFC 6238). */
@Entity('second_factor')
export class SecondFactor {
  @PrimaryColumn('uuid', { name: 'user_id', primaryKeyConstraintName: 'second_factor_pk' })
  @ForeignKey('User', { name: 'second_factor_user_fk', onDelete: 'CASCADE' })
  userId!: string;

  /** The shared secret, sealed with a key derived from APP_SECRET. */
  @Column('text', { name: 'sealed_secret' })
  sealedSecret!: string;

  /** Null while it is set up: a first code proves that the app has the secret. */
  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt!: Date | null;

  /** The last 30-second step a code was taken for; the same or an earlier one is refused. */
  @Column('integer', { name: 'last_step' })
  lastStep!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
