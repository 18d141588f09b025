import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One of ten codes that stand in for a lost second factor, once each. */
@Entity('recovery_code')
@Index('recovery_code_hash_uq', ['userId', 'codeHash'], { unique: true })
export class RecoveryCode {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'recovery_code_pk' })
  id!: string;

  @Column('uuid', { name: 'user_id' })
  @ForeignKey('User', { name: 'recovery_code_user_fk', onDelete: 'CASCADE' })
  userId!: string;

  /** SHA-256, hex: a code has 80 random bits. */
  @Column('text', { name: 'code_hash' })
  codeHash!: string;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;
}
