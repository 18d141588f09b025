import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The skills a live posting asks for, so that a changed profile finds the postings to score. */
@Entity('match_posting')
@Index('match_posting_skills_ix', ['skills'], { type: 'gin' })
export class MatchPostingRow {
  @PrimaryColumn('uuid', { name: 'posting_id', primaryKeyConstraintName: 'match_posting_pk' })
  postingId!: string;

  @Column('text', { array: true })
  skills!: string[];
}
