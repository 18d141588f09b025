import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMatching1763900000700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE match_candidate (
        user_id uuid NOT NULL,
        skills text[] NOT NULL,
        CONSTRAINT match_candidate_pk PRIMARY KEY (user_id)
      );
      CREATE INDEX match_candidate_skills_ix ON match_candidate USING gin (skills);

      CREATE TABLE match_posting (
        posting_id uuid NOT NULL,
        skills text[] NOT NULL,
        CONSTRAINT match_posting_pk PRIMARY KEY (posting_id)
      );
      CREATE INDEX match_posting_skills_ix ON match_posting USING gin (skills);

      CREATE TABLE match_score (
        posting_id uuid NOT NULL,
        user_id uuid NOT NULL,
        score integer NOT NULL,
        recommended boolean NOT NULL,
        result jsonb NOT NULL,
        computed_at timestamptz NOT NULL,
        CONSTRAINT match_score_pk PRIMARY KEY (posting_id, user_id)
      );
      CREATE INDEX match_score_best_ix ON match_score (user_id, recommended, score, posting_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE match_score, match_posting, match_candidate');
  }
}
