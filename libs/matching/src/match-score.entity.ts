import type { Match } from '@plainhire/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The last score of a person for a live posting. Made by jobs; can be thrown away and made again. */
@Entity('match_score')
@Index('match_score_best_ix', ['userId', 'recommended', 'score', 'postingId'])
export class MatchScore {
  @PrimaryColumn('uuid', { name: 'posting_id', primaryKeyConstraintName: 'match_score_pk' })
  postingId!: string;

  @PrimaryColumn('uuid', { name: 'user_id', primaryKeyConstraintName: 'match_score_pk' })
  userId!: string;

  @Column('integer')
  score!: number;

  /** False when a condition fails: such a posting is never recommended. */
  @Column('boolean')
  recommended!: boolean;

  @Column('jsonb')
  result!: Match;

  @Column('timestamptz', { name: 'computed_at' })
  computedAt!: Date;
}
