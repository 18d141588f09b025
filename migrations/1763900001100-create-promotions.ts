import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePromotions1763900001100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE promotion (
        id uuid NOT NULL,
        order_id uuid NOT NULL,
        company_id uuid NOT NULL,
        posting_id uuid NOT NULL,
        package_id text NOT NULL,
        kind text NOT NULL,
        role text NOT NULL,
        state text NOT NULL,
        days integer NOT NULL,
        total_ms bigint NOT NULL,
        used_ms bigint NOT NULL DEFAULT 0,
        running_since timestamptz,
        ends_at timestamptz,
        started_at timestamptz,
        ended_at timestamptz,
        end_reason text,
        least_impressions integer NOT NULL,
        impressions integer NOT NULL DEFAULT 0,
        clicks integer NOT NULL DEFAULT 0,
        applications integer,
        applications_without integer,
        shortfall_amount bigint,
        shortfall_currency text,
        settled_at timestamptz,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT promotion_pk PRIMARY KEY (id),
        CONSTRAINT promotion_order_fk FOREIGN KEY (order_id) REFERENCES billing_order (id) ON DELETE RESTRICT,
        CONSTRAINT promotion_company_fk FOREIGN KEY (company_id) REFERENCES company (id) ON DELETE RESTRICT,
        CONSTRAINT promotion_posting_fk FOREIGN KEY (posting_id) REFERENCES posting (id) ON DELETE RESTRICT,
        CONSTRAINT promotion_state_ck CHECK ("state" IN ('waiting', 'running', 'paused', 'held', 'ended')),
        CONSTRAINT promotion_clock_ck CHECK (
          ("state" = 'running') = ("running_since" IS NOT NULL AND "ends_at" IS NOT NULL))
      );
      CREATE UNIQUE INDEX promotion_order_uq ON promotion (order_id);
      CREATE INDEX promotion_posting_ix ON promotion (posting_id);
      CREATE INDEX promotion_company_ix ON promotion (company_id);
      CREATE UNIQUE INDEX promotion_place_uq ON promotion (posting_id, kind) WHERE state = 'running';
      CREATE INDEX promotion_running_ix ON promotion (ends_at) WHERE state = 'running';
      CREATE INDEX promotion_results_ix ON promotion (package_id, role) WHERE state = 'ended';
      CREATE INDEX promotion_unsettled_ix ON promotion (ended_at) WHERE state = 'ended' AND settled_at IS NULL;

      CREATE TABLE posting_day (
        posting_id uuid NOT NULL,
        day date NOT NULL,
        promoted boolean NOT NULL,
        impressions integer NOT NULL DEFAULT 0,
        clicks integer NOT NULL DEFAULT 0,
        CONSTRAINT posting_day_pk PRIMARY KEY (posting_id, day, promoted),
        CONSTRAINT posting_day_posting_fk FOREIGN KEY (posting_id) REFERENCES posting (id) ON DELETE CASCADE
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE posting_day;
      DROP TABLE promotion;
    `);
  }
}
