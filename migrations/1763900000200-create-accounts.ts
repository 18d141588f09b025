import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAccounts1763900000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE app_user (
        id uuid NOT NULL,
        email text NOT NULL,
        name text NOT NULL,
        intent text NOT NULL,
        verified_at timestamptz,
        suspended_at timestamptz,
        staff_roles text[] NOT NULL DEFAULT '{}',
        demo boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL,
        CONSTRAINT app_user_pk PRIMARY KEY (id),
        CONSTRAINT app_user_intent_ck CHECK ("intent" IN ('candidate', 'employer')),
        CONSTRAINT app_user_staff_roles_ck
          CHECK ("staff_roles" <@ ARRAY['moderator', 'finance', 'administrator']::text[])
      );
      CREATE UNIQUE INDEX app_user_email_uq ON app_user (email);

      CREATE TABLE credential (
        user_id uuid NOT NULL,
        hash text NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT credential_pk PRIMARY KEY (user_id),
        CONSTRAINT credential_user_fk FOREIGN KEY (user_id) REFERENCES app_user (id) ON DELETE CASCADE
      );

      CREATE TABLE user_session (
        id uuid NOT NULL,
        user_id uuid NOT NULL,
        token_hash text NOT NULL,
        channel text NOT NULL,
        user_agent text NOT NULL,
        second_factor_at timestamptz,
        created_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        CONSTRAINT user_session_pk PRIMARY KEY (id),
        CONSTRAINT user_session_user_fk FOREIGN KEY (user_id) REFERENCES app_user (id) ON DELETE CASCADE,
        CONSTRAINT user_session_channel_ck CHECK ("channel" IN ('cookie', 'bearer'))
      );
      CREATE UNIQUE INDEX user_session_token_uq ON user_session (token_hash);
      CREATE INDEX user_session_user_ix ON user_session (user_id);
      CREATE INDEX user_session_expires_ix ON user_session (expires_at);

      CREATE TABLE mail_link (
        id uuid NOT NULL,
        user_id uuid NOT NULL,
        purpose text NOT NULL,
        email text NOT NULL,
        token_hash text NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        CONSTRAINT mail_link_pk PRIMARY KEY (id),
        CONSTRAINT mail_link_user_fk FOREIGN KEY (user_id) REFERENCES app_user (id) ON DELETE CASCADE,
        CONSTRAINT mail_link_purpose_ck
          CHECK ("purpose" IN ('verify', 'reset', 'email_change', 'email_undo'))
      );
      CREATE UNIQUE INDEX mail_link_token_uq ON mail_link (token_hash);
      CREATE INDEX mail_link_user_ix ON mail_link (user_id, purpose);
      CREATE INDEX mail_link_expires_ix ON mail_link (expires_at);

      CREATE TABLE sign_in_guard (
        id text NOT NULL,
        tries integer NOT NULL,
        last_tried_at timestamptz NOT NULL,
        locked_until timestamptz,
        CONSTRAINT sign_in_guard_pk PRIMARY KEY (id),
        CONSTRAINT sign_in_guard_tries_ck CHECK ("tries" >= 0)
      );
      CREATE INDEX sign_in_guard_last_ix ON sign_in_guard (last_tried_at);

      CREATE TABLE second_factor (
        user_id uuid NOT NULL,
        sealed_secret text NOT NULL,
        confirmed_at timestamptz,
        last_step integer NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT second_factor_pk PRIMARY KEY (user_id),
        CONSTRAINT second_factor_user_fk FOREIGN KEY (user_id) REFERENCES app_user (id) ON DELETE CASCADE
      );

      CREATE TABLE recovery_code (
        id uuid NOT NULL,
        user_id uuid NOT NULL,
        code_hash text NOT NULL,
        used_at timestamptz,
        CONSTRAINT recovery_code_pk PRIMARY KEY (id),
        CONSTRAINT recovery_code_user_fk FOREIGN KEY (user_id) REFERENCES app_user (id) ON DELETE CASCADE
      );
      CREATE UNIQUE INDEX recovery_code_hash_uq ON recovery_code (user_id, code_hash);

      CREATE TABLE sign_in_challenge (
        id uuid NOT NULL,
        user_id uuid NOT NULL,
        token_hash text NOT NULL,
        channel text NOT NULL,
        expires_at timestamptz NOT NULL,
        CONSTRAINT sign_in_challenge_pk PRIMARY KEY (id),
        CONSTRAINT sign_in_challenge_user_fk FOREIGN KEY (user_id) REFERENCES app_user (id) ON DELETE CASCADE,
        CONSTRAINT sign_in_challenge_channel_ck CHECK ("channel" IN ('cookie', 'bearer'))
      );
      CREATE UNIQUE INDEX sign_in_challenge_token_uq ON sign_in_challenge (token_hash);
      CREATE INDEX sign_in_challenge_user_ix ON sign_in_challenge (user_id);
      CREATE INDEX sign_in_challenge_expires_ix ON sign_in_challenge (expires_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE sign_in_challenge;
      DROP TABLE recovery_code;
      DROP TABLE second_factor;
      DROP TABLE sign_in_guard;
      DROP TABLE mail_link;
      DROP TABLE user_session;
      DROP TABLE credential;
      DROP TABLE app_user;
    `);
  }
}
