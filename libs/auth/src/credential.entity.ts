import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The password of a user, as an argon2id string. No row: none was set yet. */
@Entity('credential')
export class Credential {
  @PrimaryColumn('uuid', { name: 'user_id', primaryKeyConstraintName: 'credential_pk' })
  @ForeignKey('User', { name: 'credential_user_fk', onDelete: 'CASCADE' })
  userId!: string;

  @Column('text')
  hash!: string;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
}
