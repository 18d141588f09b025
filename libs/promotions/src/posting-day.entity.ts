import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** How often a posting was shown and opened on a day, UTC, apart for its promoted places. Robots are not counted. */
@Entity('posting_day')
export class PostingDay {
  @PrimaryColumn('uuid', { name: 'posting_id', primaryKeyConstraintName: 'posting_day_pk' })
  @ForeignKey('Posting', { name: 'posting_day_posting_fk', onDelete: 'CASCADE' })
  postingId!: string;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'posting_day_pk' })
  day!: string;

  @PrimaryColumn('boolean', { primaryKeyConstraintName: 'posting_day_pk' })
  promoted!: boolean;

  @Column('integer', { default: 0 })
  impressions!: number;

  @Column('integer', { default: 0 })
  clicks!: number;
}
