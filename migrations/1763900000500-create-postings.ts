import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePostings1763900000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE posting (
        id uuid NOT NULL,
        company_id uuid NOT NULL,
        slug text NOT NULL,
        state text NOT NULL,
        live_revision_id uuid,
        pending_revision_id uuid,
        reviewed_revision_id uuid,
        created_by uuid,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        posted_at timestamptz,
        expires_at timestamptz,
        ended_at timestamptz,
        paused_by text,
        moderation_reason text,
        moderation_message text,
        reminded_days integer,
        relist_days integer,
        imported boolean NOT NULL DEFAULT false,
        source text,
        external_id text,
        CONSTRAINT posting_pk PRIMARY KEY (id),
        CONSTRAINT posting_slug_uq UNIQUE (slug),
        CONSTRAINT posting_state_ck CHECK ("state" IN ('draft', 'in_review', 'changes_requested', 'rejected', 'live', 'paused', 'expired', 'filled', 'closed')),
        CONSTRAINT posting_paused_by_ck CHECK ("paused_by" IN ('company', 'moderator'))
      );

      CREATE TABLE posting_revision (
        id uuid NOT NULL,
        posting_id uuid NOT NULL,
        number integer NOT NULL,
        status text NOT NULL,
        title text NOT NULL,
        description_html text NOT NULL,
        description_text text NOT NULL,
        employment_type text,
        level text,
        workplace text,
        remote_eligibility jsonb,
        locations jsonb NOT NULL,
        pay jsonb,
        skills jsonb NOT NULL,
        benefits jsonb NOT NULL,
        openings integer NOT NULL,
        expires_in_days integer NOT NULL,
        response_promise_days integer,
        apply jsonb NOT NULL,
        questions jsonb NOT NULL,
        created_by uuid,
        created_at timestamptz NOT NULL,
        submitted_at timestamptz,
        decided_at timestamptz,
        decided_by uuid,
        decision text,
        reason_code text,
        message text,
        CONSTRAINT posting_revision_pk PRIMARY KEY (id),
        CONSTRAINT posting_revision_number_uq UNIQUE (posting_id, number),
        CONSTRAINT posting_revision_status_ck CHECK ("status" IN ('draft', 'in_review', 'changes_requested', 'rejected', 'withdrawn', 'live', 'superseded')),
        CONSTRAINT posting_revision_decision_ck CHECK ("decision" IN ('approve', 'request_changes', 'reject'))
      );
      CREATE INDEX posting_revision_decided_ix ON posting_revision (posting_id, decided_at) WHERE "decided_at" IS NOT NULL;

      ALTER TABLE posting
        ADD CONSTRAINT posting_company_fk FOREIGN KEY (company_id) REFERENCES company (id) ON DELETE CASCADE,
        ADD CONSTRAINT posting_live_revision_fk FOREIGN KEY (live_revision_id) REFERENCES posting_revision (id),
        ADD CONSTRAINT posting_pending_revision_fk FOREIGN KEY (pending_revision_id) REFERENCES posting_revision (id),
        ADD CONSTRAINT posting_reviewed_revision_fk FOREIGN KEY (reviewed_revision_id) REFERENCES posting_revision (id);
      ALTER TABLE posting_revision
        ADD CONSTRAINT posting_revision_posting_fk FOREIGN KEY (posting_id) REFERENCES posting (id) ON DELETE CASCADE;

      CREATE UNIQUE INDEX posting_external_uq ON posting (source, external_id) WHERE "source" IS NOT NULL;
      CREATE INDEX posting_company_ix ON posting (company_id, created_at, id);
      CREATE INDEX posting_company_state_ix ON posting (company_id, state, created_at, id);
      CREATE INDEX posting_due_ix ON posting (expires_at) WHERE "state" IN ('live', 'paused');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE posting
        DROP CONSTRAINT posting_live_revision_fk,
        DROP CONSTRAINT posting_pending_revision_fk,
        DROP CONSTRAINT posting_reviewed_revision_fk;
      DROP TABLE posting_revision;
      DROP TABLE posting;
    `);
  }
}
