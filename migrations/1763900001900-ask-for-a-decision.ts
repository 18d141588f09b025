import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Orders whose posting a moderator ended: finance says what comes back. */
export class AskForADecision1763900001900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Not CONCURRENTLY, as with the role of the search document. No row is in it yet: one read of the table.
    await runner.query(`
      ALTER TABLE billing_order ADD COLUMN undecided_since timestamptz;
      CREATE INDEX billing_order_undecided_ix ON billing_order (undecided_since) WHERE undecided_since IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE billing_order DROP COLUMN undecided_since');
  }
}
