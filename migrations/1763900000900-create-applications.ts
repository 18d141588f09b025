import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateApplications1763900000900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE application (
        id uuid NOT NULL,
        posting_id uuid NOT NULL,
        revision_id uuid NOT NULL,
        company_id uuid NOT NULL,
        candidate_id uuid NOT NULL,
        attempt integer NOT NULL,
        state text NOT NULL,
        state_since timestamptz NOT NULL,
        submitted_at timestamptz NOT NULL,
        promise_days integer,
        answer_by timestamptz,
        close_at timestamptz,
        first_answer_at timestamptz,
        clock_step text,
        clock_at timestamptz,
        receipt_hash text NOT NULL,
        posting_title text NOT NULL,
        posting_slug text NOT NULL,
        candidate_name text NOT NULL,
        candidate_headline text NOT NULL,
        candidate_city text NOT NULL,
        candidate_country text NOT NULL,
        match_score double precision,
        failed_gates text[] NOT NULL DEFAULT '{}',
        file_count integer NOT NULL DEFAULT 0,
        CONSTRAINT application_pk PRIMARY KEY (id),
        CONSTRAINT application_posting_fk FOREIGN KEY (posting_id) REFERENCES posting (id),
        CONSTRAINT application_revision_fk FOREIGN KEY (revision_id) REFERENCES posting_revision (id),
        CONSTRAINT application_company_fk FOREIGN KEY (company_id) REFERENCES company (id),
        CONSTRAINT application_candidate_fk FOREIGN KEY (candidate_id) REFERENCES app_user (id),
        CONSTRAINT application_attempt_uq UNIQUE (posting_id, candidate_id, attempt),
        CONSTRAINT application_attempt_ck CHECK ("attempt" IN (1, 2)),
        CONSTRAINT application_state_ck CHECK ("state" IN ('submitted', 'viewed', 'in_review', 'interview', 'offer', 'hired', 'declined', 'withdrawn', 'closed_no_decision')),
        CONSTRAINT application_clock_ck CHECK (("clock_step" IS NULL) = ("clock_at" IS NULL)),
        CONSTRAINT application_clock_step_ck CHECK ("clock_step" IN ('remind', 'overdue', 'close'))
      );
      CREATE UNIQUE INDEX application_standing_uq ON application (posting_id, candidate_id) WHERE state <> 'withdrawn';
      CREATE INDEX application_posting_ix ON application (posting_id, submitted_at, id);
      CREATE INDEX application_stage_ix ON application (posting_id, state, submitted_at, id);
      CREATE INDEX application_candidate_ix ON application (candidate_id, submitted_at, id);
      CREATE INDEX application_company_ix ON application (company_id, submitted_at);
      CREATE INDEX application_clock_ix ON application (clock_at) WHERE clock_at IS NOT NULL;

      CREATE TABLE application_submission (
        application_id uuid NOT NULL,
        body jsonb NOT NULL,
        match jsonb,
        CONSTRAINT application_submission_pk PRIMARY KEY (application_id),
        CONSTRAINT application_submission_application_fk FOREIGN KEY (application_id) REFERENCES application (id) ON DELETE CASCADE
      );
      CREATE FUNCTION application_submission_is_frozen() RETURNS trigger LANGUAGE plpgsql AS $fn$
      BEGIN
        RAISE EXCEPTION 'What was sent with an application is never changed.';
      END
      $fn$;
      CREATE TRIGGER application_submission_is_frozen BEFORE UPDATE ON application_submission
        FOR EACH ROW EXECUTE FUNCTION application_submission_is_frozen();

      CREATE TABLE application_event (
        id uuid NOT NULL,
        application_id uuid NOT NULL,
        at timestamptz NOT NULL,
        from_state text,
        state text NOT NULL,
        by text NOT NULL,
        actor_id uuid,
        reason_code text,
        message text,
        CONSTRAINT application_event_pk PRIMARY KEY (id),
        CONSTRAINT application_event_application_fk FOREIGN KEY (application_id) REFERENCES application (id) ON DELETE CASCADE,
        CONSTRAINT application_event_by_ck CHECK ("by" IN ('candidate', 'company', 'system'))
      );
      CREATE INDEX application_event_application_ix ON application_event (application_id, at, id);

      CREATE TABLE application_file (
        application_id uuid NOT NULL,
        file_id uuid NOT NULL,
        question_id text,
        CONSTRAINT application_file_pk PRIMARY KEY (application_id, file_id),
        CONSTRAINT application_file_application_fk FOREIGN KEY (application_id) REFERENCES application (id) ON DELETE CASCADE,
        CONSTRAINT application_file_file_fk FOREIGN KEY (file_id) REFERENCES stored_file (id)
      );
      CREATE INDEX application_file_file_ix ON application_file (file_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE application_file, application_event, application_submission, application;
      DROP FUNCTION application_submission_is_frozen();
    `);
  }
}
