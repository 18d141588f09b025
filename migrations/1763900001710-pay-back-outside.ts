import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was paid back outside Stripe, and under which reference. Until now everything went through it. */
export class PayBackOutside1763900001710 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE refund ADD COLUMN outside_reference text;
      ALTER TABLE billing_order
        ADD COLUMN refunded_outside bigint NOT NULL DEFAULT 0,
        ADD CONSTRAINT billing_order_outside_ck
          CHECK ("refunded_outside" BETWEEN 0 AND "refunded_net" + "refunded_tax");
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE billing_order DROP COLUMN refunded_outside;
      ALTER TABLE refund DROP COLUMN outside_reference;
    `);
  }
}
