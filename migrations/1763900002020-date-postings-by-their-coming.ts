import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Imported postings were taken with dates still to come, and then counted by a search and not found. */
export class DatePostingsByTheirComing1763900002020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE posting SET posted_at = created_at WHERE posted_at > now() AND imported;
      UPDATE search_document SET posted_at = posting.posted_at FROM posting
       WHERE posting.id = search_document.posting_id AND search_document.posted_at > now();
    `);
  }

  async down(): Promise<void> {
    // What the source had said is not kept.
  }
}
