import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NameTheOriginOfCredit1763900002300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE credit_lot
        ADD COLUMN origin_lot_id uuid,
        ADD CONSTRAINT credit_lot_origin_fk FOREIGN KEY (origin_lot_id) REFERENCES credit_lot (id) ON DELETE RESTRICT;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE credit_lot DROP COLUMN origin_lot_id');
  }
}
