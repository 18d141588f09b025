import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A company that candidates know, or that was verified, changes its name and website through a case. */
export class ReviewCompanyChanges1763900002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The index is not built CONCURRENTLY: its column is new and empty in every row.
    await runner.query(`
      CREATE TABLE company_change (
        id uuid NOT NULL,
        company_id uuid NOT NULL,
        name text NOT NULL,
        website text,
        state text NOT NULL,
        proposed_by uuid,
        proposed_at timestamptz NOT NULL,
        settled_at timestamptz,
        CONSTRAINT company_change_pk PRIMARY KEY (id),
        CONSTRAINT company_change_company_fk FOREIGN KEY (company_id) REFERENCES company (id) ON DELETE CASCADE,
        CONSTRAINT company_change_proposed_by_fk FOREIGN KEY (proposed_by) REFERENCES app_user (id) ON DELETE SET NULL,
        CONSTRAINT company_change_state_ck CHECK ("state" IN ('pending', 'approved', 'refused', 'withdrawn'))
      );
      CREATE UNIQUE INDEX company_change_pending_uq ON company_change (company_id) WHERE "state" = 'pending';
      CREATE INDEX company_change_company_ix ON company_change (company_id);
      CREATE INDEX company_change_proposed_by_ix ON company_change (proposed_by);

      ALTER TABLE moderation_case
        ALTER COLUMN posting_id DROP NOT NULL,
        ALTER COLUMN revision_id DROP NOT NULL,
        ADD COLUMN company_change_id uuid,
        ADD CONSTRAINT moderation_case_company_change_fk
          FOREIGN KEY (company_change_id) REFERENCES company_change (id) ON DELETE CASCADE,
        DROP CONSTRAINT moderation_case_kind_ck,
        ADD CONSTRAINT moderation_case_kind_ck CHECK ("kind" IN ('posting', 'company')),
        ADD CONSTRAINT moderation_case_subject_ck CHECK (
          CASE "kind"
            WHEN 'posting' THEN "posting_id" IS NOT NULL AND "revision_id" IS NOT NULL AND "company_change_id" IS NULL
            ELSE "posting_id" IS NULL AND "revision_id" IS NULL AND "company_change_id" IS NOT NULL
          END
        );
      CREATE UNIQUE INDEX moderation_case_company_change_uq ON moderation_case (company_change_id);
      ALTER TABLE moderation_event ALTER COLUMN posting_id DROP NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM moderation_event WHERE posting_id IS NULL;
      ALTER TABLE moderation_event ALTER COLUMN posting_id SET NOT NULL;
      DELETE FROM moderation_case WHERE kind = 'company';
      DROP INDEX moderation_case_company_change_uq;
      ALTER TABLE moderation_case
        DROP CONSTRAINT moderation_case_subject_ck,
        DROP CONSTRAINT moderation_case_kind_ck,
        ADD CONSTRAINT moderation_case_kind_ck CHECK ("kind" IN ('posting')),
        DROP COLUMN company_change_id,
        ALTER COLUMN revision_id SET NOT NULL,
        ALTER COLUMN posting_id SET NOT NULL;
      DROP TABLE company_change;
    `);
  }
}
