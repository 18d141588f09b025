import { Injectable } from '@nestjs/common';
import type { OrderState } from '@plainhire/contracts';
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

  /** When the last one began that nobody asked for, and that came to its end. */
  async lastDone(): Promise<Date | null> {
    const [row] = await this.uow.manager.query<{ at: Date | null }[]>(
      `SELECT max(started_at) AS at FROM reconciliation_run WHERE state = 'done' AND requested_by IS NULL`,
    );
    return row?.at ?? null;
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

  /** Whether another run has set the order going, since `since`. */
  async wasSetGoing(orderId: string, since: Date, runId: string): Promise<boolean> {
    const [row] = await this.uow.manager.query<{ was: boolean }[]>(
      `SELECT EXISTS (SELECT 1 FROM reconciliation_run
         WHERE started_at >= $2 AND id <> $3 AND findings @> $1::jsonb) AS was`,
      [JSON.stringify([{ orderId, setGoing: true }]), since, runId],
    );
    return row?.was ?? false;
  }

  /**
   * Orders that Stripe should know of: made since, or older and not at an end: still open, still owed,
   * with money on its way back, or in dispute. By id, after `after`.
   */
  async findKnownToStripe(
    since: Date,
    after: string,
    limit: number,
  ): Promise<{ id: string; sessionId: string | null }[]> {
    return this.uow.manager.query(
      `SELECT id, stripe_session_id AS "sessionId" FROM billing_order
        WHERE id > $2 AND (created_at >= $1
          OR state IN ('draft', 'awaiting_payment', 'payment_pending')
          OR (state IN ('paid', 'partly_refunded') AND fulfilled_at IS NULL AND ends_promotion IS NULL)
          OR id IN (SELECT order_id FROM refund WHERE state = 'sent'
                    UNION ALL SELECT order_id FROM dispute WHERE closed_at IS NULL))
        ORDER BY id LIMIT $3`,
      [since, after, limit],
    );
  }

  /** Whether a refund is under way that will end the order: until it is decided, nothing is given. */
  async endIsUnderWay(orderId: string): Promise<boolean> {
    const rows = await this.uow.manager.query<unknown[]>(
      `SELECT 1 FROM refund WHERE order_id = $1 AND ends_promotion
         AND state IN ('waiting_approval', 'approved', 'sent') LIMIT 1`,
      [orderId],
    );
    return rows.length > 0;
  }

  /** How a refund or a dispute of Stripe's stands here; null when it does not. */
  async stateOf(stripeId: string): Promise<string | null> {
    const rows = await this.uow.manager.query<{ state: string }[]>(
      `SELECT state FROM refund WHERE stripe_refund_id = $1
       UNION ALL SELECT state FROM dispute WHERE stripe_dispute_id = $1 LIMIT 1`,
      [stripeId],
    );
    return rows[0]?.state ?? null;
  }

  /** How the payment of a session stands here; null for a session that does not. */
  async paymentOf(sessionId: string): Promise<{ state: OrderState; paid: boolean } | null> {
    const rows = await this.uow.manager.query<{ state: OrderState; paid: boolean }[]>(
      `SELECT state, paid_at IS NOT NULL AS paid FROM billing_order WHERE stripe_session_id = $1`,
      [sessionId],
    );
    return rows[0] ?? null;
  }
}
