import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateProfiles1763900000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE profile (
        user_id uuid NOT NULL,
        version integer NOT NULL,
        headline text NOT NULL,
        phone text NOT NULL,
        city text NOT NULL,
        region text NOT NULL,
        country text NOT NULL,
        summary text NOT NULL,
        visibility text NOT NULL DEFAULT 'hidden',
        links jsonb NOT NULL DEFAULT '[]',
        skills jsonb NOT NULL DEFAULT '[]',
        work jsonb NOT NULL DEFAULT '[]',
        education jsonb NOT NULL DEFAULT '[]',
        certificates jsonb NOT NULL DEFAULT '[]',
        projects jsonb NOT NULL DEFAULT '[]',
        portfolio jsonb NOT NULL DEFAULT '[]',
        languages jsonb NOT NULL DEFAULT '[]',
        "references" jsonb NOT NULL DEFAULT '[]',
        preferences jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT profile_pk PRIMARY KEY (user_id),
        CONSTRAINT profile_user_fk FOREIGN KEY (user_id) REFERENCES app_user (id) ON DELETE CASCADE,
        CONSTRAINT profile_visibility_ck CHECK ("visibility" IN ('hidden', 'anonymous', 'open')),
        CONSTRAINT profile_version_ck CHECK ("version" >= 1)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE profile;');
  }
}
