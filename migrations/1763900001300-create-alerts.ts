import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAlerts1763900001300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE alert (
        id uuid NOT NULL,
        user_id uuid NOT NULL,
        name text NOT NULL,
        search jsonb NOT NULL,
        search_key text NOT NULL,
        frequency text NOT NULL,
        state text NOT NULL,
        since timestamptz NOT NULL,
        next_due_at timestamptz NOT NULL,
        window_at timestamptz,
        last_sent_at timestamptz,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT alert_pk PRIMARY KEY (id),
        CONSTRAINT alert_user_fk FOREIGN KEY (user_id) REFERENCES app_user (id) ON DELETE CASCADE,
        CONSTRAINT alert_search_uq UNIQUE (user_id, search_key),
        CONSTRAINT alert_frequency_ck CHECK ("frequency" IN ('daily', 'weekly')),
        CONSTRAINT alert_state_ck CHECK ("state" IN ('active', 'paused'))
      );
      CREATE INDEX alert_due_ix ON alert (next_due_at, id) WHERE state = 'active';

      CREATE TABLE alert_mail (
        id uuid NOT NULL,
        alert_id uuid NOT NULL,
        due_at timestamptz NOT NULL,
        token_hash text NOT NULL,
        created_at timestamptz NOT NULL,
        sent_at timestamptz,
        CONSTRAINT alert_mail_pk PRIMARY KEY (id),
        CONSTRAINT alert_mail_alert_fk FOREIGN KEY (alert_id) REFERENCES alert (id) ON DELETE CASCADE,
        CONSTRAINT alert_mail_due_uq UNIQUE (alert_id, due_at),
        CONSTRAINT alert_mail_token_uq UNIQUE (token_hash)
      );

      CREATE TABLE alert_posting (
        alert_id uuid NOT NULL,
        posting_id uuid NOT NULL,
        mail_id uuid NOT NULL,
        CONSTRAINT alert_posting_pk PRIMARY KEY (alert_id, posting_id),
        CONSTRAINT alert_posting_alert_fk FOREIGN KEY (alert_id) REFERENCES alert (id) ON DELETE CASCADE,
        CONSTRAINT alert_posting_mail_fk FOREIGN KEY (mail_id) REFERENCES alert_mail (id) ON DELETE CASCADE,
        CONSTRAINT alert_posting_posting_fk FOREIGN KEY (posting_id) REFERENCES posting (id) ON DELETE CASCADE
      );
      CREATE INDEX alert_posting_posting_ix ON alert_posting (posting_id);
      CREATE INDEX alert_posting_mail_ix ON alert_posting (mail_id);

      ALTER TABLE mail_message DROP CONSTRAINT mail_message_state_ck;
      ALTER TABLE mail_message ADD CONSTRAINT mail_message_state_ck
        CHECK ("state" IN ('queued', 'sent', 'failed', 'withdrawn')) NOT VALID;
      ALTER TABLE mail_message VALIDATE CONSTRAINT mail_message_state_ck;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE mail_message SET state = 'failed' WHERE state = 'withdrawn';
      ALTER TABLE mail_message DROP CONSTRAINT mail_message_state_ck;
      ALTER TABLE mail_message ADD CONSTRAINT mail_message_state_ck CHECK ("state" IN ('queued', 'sent', 'failed'));
      DROP TABLE alert_posting, alert_mail, alert;
    `);
  }
}
