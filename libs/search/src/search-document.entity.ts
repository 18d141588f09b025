import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * What is searched of one live posting: a copy, made by a job, that can be thrown away and built again.
 * Kept narrow, since a broad word reads half of the table (see docs/PERFORMANCE.md).
 */
@Entity('search_document')
@Index('search_document_words_ix', ['words'], { type: 'gin' })
@Index('search_document_head_ix', ['head'], { type: 'gin' })
@Index('search_document_newest_ix', ['postedAt', 'postingId'])
@Index('search_document_pay_ix', ['payCommon', 'postedAt', 'postingId'])
@Index('search_document_company_ix', ['companyId', 'postedAt', 'postingId'])
@Index('search_document_title_ix', ['titleKey', 'postedAt'])
@Index('search_document_role_ix', ['roleSlug', 'postedAt', 'postingId'])
export class SearchDocument {
  @PrimaryColumn('uuid', { name: 'posting_id', primaryKeyConstraintName: 'search_document_pk' })
  postingId!: string;

  @Column('uuid', { name: 'company_id' })
  companyId!: string;

  @Column('timestamptz', { name: 'posted_at' })
  postedAt!: Date;

  /** Top of the pay range a year, in major units of its own currency; -1 when unknown. */
  @Column('double precision', { name: 'pay_own' })
  payOwn!: number;

  /** The same in whole euro; -1 when pay or rate is unknown. */
  @Column('integer', { name: 'pay_common' })
  payCommon!: number;

  /** A hash of the title's stems: equal titles meet here. */
  @Column('integer', { name: 'title_key' })
  titleKey!: number;

  /** Workplace, employment type and level in one number: see facet-code.ts. */
  @Column('smallint')
  facets!: number;

  @Column('text', { name: 'pay_currency' })
  payCurrency!: string;

  @Column('integer', { array: true })
  skills!: number[];

  /** Stems of title (A), company and skills (B), places (C). Read for ranking, so kept in the row. */
  @Column({ type: 'tsvector' })
  head!: string;

  /** Every stem, and the filters as words of their own. Matched by its index, never read. */
  @Column({ type: 'tsvector' })
  words!: string;

  /** The role of the list of roles that the title names; empty when it names none. */
  @Column('text', { name: 'role_slug', default: '' })
  roleSlug!: string;
}
