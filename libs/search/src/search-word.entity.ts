import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Every word that live postings use or used: what a misspelt word may have meant, and how rare it is. */
@Entity('search_word')
@Index('search_word_similar_ix', ['word'], { type: 'gin' })
@Index('search_word_stem_ix', ['stem'])
export class SearchWord {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'search_word_pk' })
  word!: string;

  @Column('text')
  stem!: string;

  /** In how many postings its stem stands in title, company, skills or place. Refreshed by a schedule. */
  @Column('integer')
  heads!: number;
}
