import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A price with its tax inside was never sold, and would have been sold as one without. */
export class KeepPricesBeforeTax1763900002100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE price
        DROP CONSTRAINT price_tax_behaviour_ck,
        ADD CONSTRAINT price_tax_behaviour_ck CHECK ("tax_behaviour" = 'exclusive');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE price
        DROP CONSTRAINT price_tax_behaviour_ck,
        ADD CONSTRAINT price_tax_behaviour_ck CHECK ("tax_behaviour" IN ('exclusive', 'inclusive'));
    `);
  }
}
