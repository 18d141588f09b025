import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The site's map reads live postings in pages by their id, and the companies that have one. */
export class IndexLivePostings1763900002200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Not CONCURRENTLY, as with the role of the search document: one read of a narrow table.
    await runner.query(`
      CREATE INDEX posting_live_ix ON posting (id) WHERE "state" = 'live';
      CREATE INDEX posting_live_company_ix ON posting (company_id) WHERE "state" = 'live';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX posting_live_ix; DROP INDEX posting_live_company_ix;`);
  }
}
