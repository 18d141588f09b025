import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is handing a mail to the mail server, and until when that is believed without a renewal. */
export class ClaimMails1763900002010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE mail_message ADD COLUMN sending_by uuid, ADD COLUMN sending_until timestamptz',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE mail_message DROP COLUMN sending_until, DROP COLUMN sending_by');
  }
}
