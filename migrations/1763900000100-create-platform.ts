import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePlatform1763900000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outbox (
        id uuid NOT NULL,
        job text NOT NULL,
        payload jsonb NOT NULL,
        key text,
        correlation_id text,
        created_at timestamptz NOT NULL,
        run_at timestamptz NOT NULL,
        relayed_at timestamptz,
        attempts integer NOT NULL DEFAULT 0,
        last_error text,
        settled_at timestamptz,
        dead_at timestamptz,
        CONSTRAINT outbox_pk PRIMARY KEY (id),
        CONSTRAINT outbox_key_uq UNIQUE (key),
        CONSTRAINT outbox_attempts_ck CHECK ("attempts" >= 0)
      );
      CREATE INDEX outbox_fresh_ix ON outbox (run_at)
        WHERE relayed_at IS NULL AND settled_at IS NULL AND dead_at IS NULL;
      CREATE INDEX outbox_lent_ix ON outbox (relayed_at)
        WHERE relayed_at IS NOT NULL AND settled_at IS NULL AND dead_at IS NULL;
      CREATE INDEX outbox_dead_ix ON outbox (dead_at) WHERE dead_at IS NOT NULL;
      CREATE INDEX outbox_settled_ix ON outbox (settled_at) WHERE settled_at IS NOT NULL;

      CREATE FUNCTION outbox_announce() RETURNS trigger LANGUAGE plpgsql AS $fn$
      BEGIN
        PERFORM pg_notify('outbox', '');
        RETURN NULL;
      END
      $fn$;
      CREATE TRIGGER outbox_announce AFTER INSERT ON outbox FOR EACH STATEMENT EXECUTE FUNCTION outbox_announce();

      CREATE TABLE inbox (
        outbox_id uuid NOT NULL,
        handled_at timestamptz NOT NULL,
        CONSTRAINT inbox_pk PRIMARY KEY (outbox_id)
      );

      CREATE TABLE schedule_run (
        name text NOT NULL,
        started_at timestamptz NOT NULL,
        busy_until timestamptz NOT NULL,
        CONSTRAINT schedule_run_pk PRIMARY KEY (name)
      );

      CREATE TABLE mail_message (
        id uuid NOT NULL,
        key text NOT NULL,
        template text NOT NULL,
        to_address text NOT NULL,
        params jsonb NOT NULL,
        state text NOT NULL DEFAULT 'queued',
        attempts integer NOT NULL DEFAULT 0,
        last_error text,
        created_at timestamptz NOT NULL,
        sent_at timestamptz,
        CONSTRAINT mail_message_pk PRIMARY KEY (id),
        CONSTRAINT mail_message_key_uq UNIQUE (key),
        CONSTRAINT mail_message_state_ck CHECK ("state" IN ('queued', 'sent', 'failed'))
      );
      CREATE INDEX mail_message_to_ix ON mail_message (to_address, created_at);

      CREATE TABLE dev_mail (
        id uuid NOT NULL,
        to_address text NOT NULL,
        subject text NOT NULL,
        text text NOT NULL,
        html text NOT NULL,
        headers jsonb NOT NULL,
        sent_at timestamptz NOT NULL,
        CONSTRAINT dev_mail_pk PRIMARY KEY (id)
      );
      CREATE INDEX dev_mail_to_ix ON dev_mail (to_address, sent_at);
      CREATE INDEX dev_mail_sent_ix ON dev_mail (sent_at);

      CREATE TABLE audit_entry (
        id uuid NOT NULL,
        at timestamptz NOT NULL,
        actor_kind text NOT NULL,
        actor_id text,
        action text NOT NULL,
        subject_kind text NOT NULL,
        subject_id text NOT NULL,
        company_id uuid,
        before jsonb,
        after jsonb,
        correlation_id text,
        CONSTRAINT audit_entry_pk PRIMARY KEY (id)
      );
      CREATE INDEX audit_entry_subject_ix ON audit_entry (subject_kind, subject_id, at);
      CREATE INDEX audit_entry_company_ix ON audit_entry (company_id, at);

      CREATE TABLE idempotency_key (
        id text NOT NULL,
        body_hash text NOT NULL,
        status integer,
        answer jsonb,
        created_at timestamptz NOT NULL,
        CONSTRAINT idempotency_key_pk PRIMARY KEY (id)
      );
      CREATE INDEX idempotency_key_created_ix ON idempotency_key (created_at);

      CREATE TABLE rate_limit (
        id text NOT NULL,
        hits integer NOT NULL,
        ends_at timestamptz NOT NULL,
        CONSTRAINT rate_limit_pk PRIMARY KEY (id)
      );
      CREATE INDEX rate_limit_ends_ix ON rate_limit (ends_at);

      CREATE TABLE stored_file (
        id uuid NOT NULL,
        owner_id uuid NOT NULL,
        name text NOT NULL,
        media_type text NOT NULL,
        size integer NOT NULL,
        sha256 text NOT NULL,
        referenced boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL,
        CONSTRAINT stored_file_pk PRIMARY KEY (id)
      );
      CREATE INDEX stored_file_owner_ix ON stored_file (owner_id, created_at);
      CREATE INDEX stored_file_loose_ix ON stored_file (created_at) WHERE referenced = false;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE stored_file, rate_limit, idempotency_key, audit_entry, dev_mail, mail_message, schedule_run, inbox, outbox;
      DROP FUNCTION outbox_announce();
    `);
  }
}
