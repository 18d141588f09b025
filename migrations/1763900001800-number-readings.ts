import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Readings of Stripe are numbered by the database, whose order no host's clock can put wrong. Every reading
 * from now on is later than those of before, so these stay at 0.
 */
export class NumberReadings1763900001800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SEQUENCE billing_reading_seq;
      ALTER TABLE billing_order
        ADD COLUMN reading bigint NOT NULL DEFAULT 0,
        ADD COLUMN changed_at_reading bigint NOT NULL DEFAULT 0;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE billing_order DROP COLUMN reading, DROP COLUMN changed_at_reading;
      DROP SEQUENCE billing_reading_seq;
    `);
  }
}
