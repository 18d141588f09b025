import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often a promotion went on after an end that did not happen after all. */
export class TakePromotionsUp1763900001700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE promotion ADD COLUMN taken_up integer NOT NULL DEFAULT 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE promotion DROP COLUMN taken_up');
  }
}
