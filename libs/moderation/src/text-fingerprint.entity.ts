import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The fingerprint of one submitted text, for finding nearly the same text elsewhere. */
@Entity('text_fingerprint')
@Index('text_fingerprint_bands_ix', ['bands'], { type: 'gin' })
@Index('text_fingerprint_company_ix', ['companyId'])
export class TextFingerprint {
  @PrimaryColumn('uuid', { name: 'posting_id', primaryKeyConstraintName: 'text_fingerprint_pk' })
  @ForeignKey('Posting', { name: 'text_fingerprint_posting_fk', onDelete: 'CASCADE' })
  postingId!: string;

  @Column('uuid', { name: 'company_id' })
  companyId!: string;

  @Column('text')
  title!: string;

  /** One number for each band of the signature; texts that share one are compared. */
  @Column('integer', { array: true })
  bands!: number[];

  @Column('integer', { array: true })
  signature!: number[];

  @Column('timestamptz', { name: 'seen_at' })
  seenAt!: Date;
}
