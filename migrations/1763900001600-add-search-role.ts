import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddSearchRole1763900001600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Not CONCURRENTLY: that waits for every older snapshot, and a second process that waits for its turn
    // to migrate holds one. Only the jobs that keep the search document wait for this; searches go on.
    await runner.query(`
      ALTER TABLE search_document ADD COLUMN role_slug text NOT NULL DEFAULT '';
      CREATE INDEX search_document_role_ix ON search_document (role_slug, posted_at, posting_id);

      -- The role is read from the title by the product's own code, so each document is built again.
      INSERT INTO outbox (id, job, payload, created_at, run_at)
      SELECT gen_random_uuid(), 'search.index-posting', jsonb_build_object('postingId', posting_id), now(), now()
        FROM search_document;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE search_document DROP COLUMN role_slug');
  }
}
