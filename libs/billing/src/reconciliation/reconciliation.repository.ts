import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@plainhire/platform';
import { ReconciliationRun } from './reconciliation-run.entity.js';

@Injectable()
export class ReconciliationRepository {
  constructor(private readonly uow: UnitOfWork) {}

  find(id: string): Promise<ReconciliationRun | null> {
    return this.uow.rows(ReconciliationRun).findOne({ id });
  }

  async insert(run: ReconciliationRun): Promise<void> {
    await this.uow.repo(ReconciliationRun).insert({ ...run });
  }

  async update(run: ReconciliationRun): Promise<void> {
    const { id, ...columns } = run;
    await this.uow.repo(ReconciliationRun).update({ id }, columns);
  }

  /** Those that say they run, oldest first. Held, so that two starts wait for each other. */
  async lockRunning(): Promise<ReconciliationRun[]> {
    await this.uow.manager.query(
      `SELECT pg_advisory_xact_lock(hashtextextended('billing:reconciliation', 0))`,
    );
    return (await this.uow.rows(ReconciliationRun).find({ state: 'running' })).sort((a, b) =>
      a.id < b.id ? -1 : 1,
    );
  }

  /** Newest first. */
  page(before: string | null, limit: number): Promise<ReconciliationRun[]> {
    const select = this.uow
      .repo(ReconciliationRun)
      .createQueryBuilder('run')
      .orderBy('run.id', 'DESC')
      .limit(limit);
    if (before !== null) select.where('run.id < :before', { before });
    return select.getMany();
  }

  /**
   * Orders that Stripe should know of: made since, or older and still open. By id, after `after`.
   */
  async findKnownToStripe(
    since: Date,
    after: string,
    limit: number,
  ): Promise<{ id: string; sessionId: string | null }[]> {
    return this.uow.manager.query(
      `SELECT id, stripe_session_id AS "sessionId" FROM billing_order
        WHERE id > $2 AND (created_at >= $1 OR state IN ('draft', 'awaiting_payment', 'payment_pending'))
        ORDER BY id LIMIT $3`,
      [since, after, limit],
    );
  }
}
