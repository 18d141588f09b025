import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The skills of a profile, so that a new posting finds the people to score without reading all. */
@Entity('match_candidate')
@Index('match_candidate_skills_ix', ['skills'], { type: 'gin' })
export class MatchCandidate {
  @PrimaryColumn('uuid', { name: 'user_id', primaryKeyConstraintName: 'match_candidate_pk' })
  userId!: string;

  @Column('text', { array: true })
  skills!: string[];
}
