import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a refund ends of credit that its order gave. Refunds from before took none, or ended a whole lot. */
export class TakeCreditBack1763900001500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE refund
        ADD COLUMN credit_taken bigint NOT NULL DEFAULT 0,
        ADD CONSTRAINT refund_credit_taken_ck CHECK ("credit_taken" >= 0);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE refund DROP COLUMN credit_taken');
  }
}
