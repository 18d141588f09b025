import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of campaigns that were extended twice before, the first one counts as what goes on. */
export class ExtendCampaignsOnce1763900001910 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // A campaign is a row that a person wrote: the table is small.
    await runner.query(`
      ALTER TABLE campaign
        ADD COLUMN extends_id uuid,
        ADD CONSTRAINT campaign_extends_fk FOREIGN KEY (extends_id) REFERENCES campaign (id) ON DELETE RESTRICT;

      UPDATE campaign SET extends_id = first.follows_id
        FROM (SELECT DISTINCT ON (next.follows_id) next.id, next.follows_id
                FROM campaign next JOIN campaign old ON old.id = next.follows_id
               WHERE next.starts_at = old.ends_at AND next.name = old.name AND next.cancelled_at IS NULL
               ORDER BY next.follows_id, next.created_at, next.id) first
       WHERE campaign.id = first.id;

      CREATE UNIQUE INDEX campaign_extends_uq ON campaign (extends_id)
        WHERE extends_id IS NOT NULL AND cancelled_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE campaign DROP COLUMN extends_id');
  }
}
