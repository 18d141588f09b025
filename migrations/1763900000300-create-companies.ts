import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCompanies1763900000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE company (
        id uuid NOT NULL,
        slug text NOT NULL,
        name text NOT NULL,
        normalized_name text NOT NULL,
        website text,
        about text NOT NULL DEFAULT '',
        verified_at timestamptz,
        source text,
        created_by uuid,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT company_pk PRIMARY KEY (id),
        CONSTRAINT company_created_by_fk FOREIGN KEY (created_by) REFERENCES app_user (id) ON DELETE SET NULL
      );
      CREATE UNIQUE INDEX company_slug_uq ON company (slug);
      CREATE UNIQUE INDEX company_import_uq ON company (source, normalized_name) WHERE source IS NOT NULL;
      CREATE INDEX company_created_by_ix ON company (created_by);

      CREATE TABLE company_member (
        company_id uuid NOT NULL,
        user_id uuid NOT NULL,
        role text NOT NULL,
        joined_at timestamptz NOT NULL,
        CONSTRAINT company_member_pk PRIMARY KEY (company_id, user_id),
        CONSTRAINT company_member_company_fk
          FOREIGN KEY (company_id) REFERENCES company (id) ON DELETE CASCADE,
        CONSTRAINT company_member_user_fk FOREIGN KEY (user_id) REFERENCES app_user (id) ON DELETE CASCADE,
        CONSTRAINT company_member_role_ck
          CHECK ("role" IN ('owner', 'recruiter', 'hiring_manager', 'interviewer', 'billing', 'viewer'))
      );
      CREATE INDEX company_member_user_ix ON company_member (user_id);

      CREATE TABLE company_invitation (
        id uuid NOT NULL,
        company_id uuid NOT NULL,
        email text NOT NULL,
        role text NOT NULL,
        token_hash text NOT NULL,
        invited_by uuid,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        settled_at timestamptz,
        CONSTRAINT company_invitation_pk PRIMARY KEY (id),
        CONSTRAINT company_invitation_company_fk
          FOREIGN KEY (company_id) REFERENCES company (id) ON DELETE CASCADE,
        CONSTRAINT company_invitation_invited_by_fk
          FOREIGN KEY (invited_by) REFERENCES app_user (id) ON DELETE SET NULL,
        CONSTRAINT company_invitation_role_ck
          CHECK ("role" IN ('owner', 'recruiter', 'hiring_manager', 'interviewer', 'billing', 'viewer'))
      );
      CREATE UNIQUE INDEX company_invitation_token_uq ON company_invitation (token_hash);
      CREATE UNIQUE INDEX company_invitation_open_uq ON company_invitation (company_id, email)
        WHERE settled_at IS NULL;
      CREATE INDEX company_invitation_invited_by_ix ON company_invitation (invited_by);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE company_invitation;
      DROP TABLE company_member;
      DROP TABLE company;
    `);
  }
}
