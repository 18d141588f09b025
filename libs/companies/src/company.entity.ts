import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Who hires. Made by a person, or by an import (then nobody here speaks for it). */
@Entity('company')
@Index('company_slug_uq', ['slug'], { unique: true })
@Index('company_import_uq', ['source', 'normalizedName'], { unique: true, where: 'source IS NOT NULL' })
@Index('company_created_by_ix', ['createdBy'])
export class Company {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'company_pk' })
  id!: string;

  /** Stays when the name changes, so that links keep working. */
  @Column('text')
  slug!: string;

  @Column('text')
  name!: string;

  /** As `normalizeCompanyName` makes it. */
  @Column('text', { name: 'normalized_name' })
  normalizedName!: string;

  @Column('text', { nullable: true })
  website!: string | null;

  @Column('text', { default: '' })
  about!: string;

  @Column('timestamptz', { name: 'verified_at', nullable: true })
  verifiedAt!: Date | null;

  /** The import it is known from; null for a company that signed up. */
  @Column('text', { nullable: true })
  source!: string | null;

  @Column('uuid', { name: 'created_by', nullable: true })
  @ForeignKey('User', { name: 'company_created_by_fk', onDelete: 'SET NULL' })
  createdBy!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
