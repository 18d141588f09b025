import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateModeration1763900000800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE moderation_case (
        id uuid NOT NULL,
        kind text NOT NULL,
        posting_id uuid NOT NULL,
        revision_id uuid NOT NULL,
        company_id uuid NOT NULL,
        title text NOT NULL,
        change text NOT NULL,
        state text NOT NULL,
        risk jsonb NOT NULL,
        risk_score integer NOT NULL,
        opened_at timestamptz NOT NULL,
        ranked_at timestamptz NOT NULL,
        claimed_by uuid,
        claimed_until timestamptz,
        decision text,
        reason_code text,
        message text,
        decided_by uuid,
        decided_at timestamptz,
        CONSTRAINT moderation_case_pk PRIMARY KEY (id),
        CONSTRAINT moderation_case_posting_fk FOREIGN KEY (posting_id) REFERENCES posting (id) ON DELETE CASCADE,
        CONSTRAINT moderation_case_revision_fk FOREIGN KEY (revision_id) REFERENCES posting_revision (id) ON DELETE CASCADE,
        CONSTRAINT moderation_case_kind_ck CHECK ("kind" IN ('posting')),
        CONSTRAINT moderation_case_state_ck CHECK ("state" IN ('open', 'decided', 'cancelled')),
        CONSTRAINT moderation_case_change_ck CHECK ("change" IN ('new', 'edit')),
        CONSTRAINT moderation_case_decision_ck CHECK ("decision" IN ('approve', 'request_changes', 'reject')),
        CONSTRAINT moderation_case_score_ck CHECK ("risk_score" BETWEEN 0 AND 100)
      );
      CREATE UNIQUE INDEX moderation_case_revision_uq ON moderation_case (revision_id);
      CREATE INDEX moderation_case_queue_ix ON moderation_case (ranked_at, id) WHERE "state" = 'open';
      CREATE INDEX moderation_case_posting_ix ON moderation_case (posting_id);

      CREATE TABLE moderation_event (
        id uuid NOT NULL,
        at timestamptz NOT NULL,
        posting_id uuid NOT NULL,
        revision_id uuid,
        company_id uuid NOT NULL,
        title text NOT NULL,
        action text NOT NULL,
        user_id uuid,
        reason_code text,
        message text,
        CONSTRAINT moderation_event_pk PRIMARY KEY (id),
        CONSTRAINT moderation_event_posting_fk FOREIGN KEY (posting_id) REFERENCES posting (id) ON DELETE CASCADE
      );
      CREATE INDEX moderation_event_posting_ix ON moderation_event (posting_id, at);
      CREATE INDEX moderation_event_company_ix ON moderation_event (company_id, at);

      CREATE TABLE text_fingerprint (
        posting_id uuid NOT NULL,
        company_id uuid NOT NULL,
        title text NOT NULL,
        bands integer array NOT NULL,
        signature integer array NOT NULL,
        seen_at timestamptz NOT NULL,
        CONSTRAINT text_fingerprint_pk PRIMARY KEY (posting_id),
        CONSTRAINT text_fingerprint_posting_fk FOREIGN KEY (posting_id) REFERENCES posting (id) ON DELETE CASCADE
      );
      CREATE INDEX text_fingerprint_bands_ix ON text_fingerprint USING gin (bands);
      CREATE INDEX text_fingerprint_company_ix ON text_fingerprint (company_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE text_fingerprint, moderation_event, moderation_case;');
  }
}
