import type { SearchCard as Card } from '@plainhire/contracts';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

export type StoredCard = Omit<Card, 'promoted' | 'promotedAs'>;

/** What a result shows, ready to send: a page of results reads nothing else. */
@Entity('search_card')
export class SearchCardRow {
  @PrimaryColumn('uuid', { name: 'posting_id', primaryKeyConstraintName: 'search_card_pk' })
  @ForeignKey('SearchDocument', { name: 'search_card_document_fk', onDelete: 'CASCADE' })
  postingId!: string;

  /** The title without level and extras, for pay figures by role. */
  @Column('text')
  role!: string;

  @Column('jsonb')
  card!: StoredCard;
}
