import { Injectable } from '@nestjs/common';
import { Clock } from '@plainhire/kernel';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { OwedJob } from './job-queues.js';
import { OutboxRow } from './outbox.entity.js';

const UNSETTLED = 'settled_at IS NULL AND dead_at IS NULL';

export interface DeadLetter {
  readonly id: string;
  readonly job: string;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly deadAt: Date;
}

export interface OutboxCounts {
  readonly fresh: number;
  readonly lent: number;
  readonly dead: number;
}

/** Leases of outbox rows. Leases run on the database's clock, which all processes share. */
@Injectable()
export class OutboxRepository {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Takes due rows that were never handed over, oldest first. No two relays take the same. */
  claimFresh(limit: number): Promise<OwedJob[]> {
    return this.claim(`relayed_at IS NULL AND run_at <= $2`, 'run_at', limit, this.clock.now());
  }

  /** Takes rows handed over longer than `leaseMs` ago and still unsettled. */
  claimOverdue(limit: number, leaseMs: number): Promise<OwedJob[]> {
    return this.claim(`relayed_at < now() - $2 * interval '1 millisecond'`, 'relayed_at', limit, leaseMs);
  }

  /** Gives rows back that the queue did not take. */
  async release(ids: readonly string[]): Promise<void> {
    await this.uow.manager.query(
      `UPDATE outbox SET relayed_at = NULL WHERE id = ANY($1::uuid[]) AND ${UNSETTLED}`,
      [ids],
    );
  }

  /** Due rows that wait, oldest first, whoever holds a lease. */
  async findDue(limit: number): Promise<OwedJob[]> {
    return this.uow.manager.query<OwedJob[]>(
      `SELECT id, job FROM outbox WHERE ${UNSETTLED} AND run_at <= $1 ORDER BY run_at, id LIMIT $2`,
      [this.clock.now(), limit],
    );
  }

  async findDead(limit: number): Promise<DeadLetter[]> {
    const rows = await this.uow
      .repo(OutboxRow)
      .createQueryBuilder('row')
      .where('row.deadAt IS NOT NULL')
      .orderBy('row.deadAt', 'DESC')
      .limit(limit)
      .getMany();
    return rows.map((row) => ({
      id: row.id,
      job: row.job,
      attempts: row.attempts,
      lastError: row.lastError,
      deadAt: row.deadAt ?? row.createdAt,
    }));
  }

  /** Brings dead letters back with all their attempts: one, or every one. @returns how many. */
  async replay(id?: string): Promise<number> {
    const result = await this.uow
      .repo(OutboxRow)
      .createQueryBuilder()
      .update()
      .set({ deadAt: null, attempts: 0, relayedAt: null, runAt: this.clock.now() })
      .where(id === undefined ? 'dead_at IS NOT NULL' : 'dead_at IS NOT NULL AND id = :id', { id })
      .execute();
    await this.uow.manager.query(`SELECT pg_notify('outbox', '')`);
    return result.affected ?? 0;
  }

  async counts(): Promise<OutboxCounts> {
    const [row] = await this.uow.manager.query<OutboxCounts[]>(`
      SELECT (SELECT count(*)::int FROM outbox WHERE relayed_at IS NULL AND ${UNSETTLED}) AS fresh,
             (SELECT count(*)::int FROM outbox WHERE relayed_at IS NOT NULL AND ${UNSETTLED}) AS lent,
             (SELECT count(*)::int FROM outbox WHERE dead_at IS NOT NULL) AS dead`);
    return row ?? { fresh: 0, lent: 0, dead: 0 };
  }

  /** Deletes settled rows, their inbox rows with them, `limit` at a time. @returns how many. */
  async forgetSettled(before: Date, limit: number): Promise<number> {
    const rows = await this.uow.manager.query<unknown[]>(
      `WITH gone AS (
         DELETE FROM outbox WHERE id IN (
           SELECT id FROM outbox WHERE settled_at < $1 ORDER BY settled_at LIMIT $2 FOR UPDATE SKIP LOCKED)
         RETURNING id)
       , settled AS (DELETE FROM inbox WHERE outbox_id IN (SELECT id FROM gone))
       SELECT id FROM gone`,
      [before, limit],
    );
    return rows.length;
  }

  private async claim(condition: string, order: string, limit: number, value: unknown): Promise<OwedJob[]> {
    const [rows] = await this.uow.manager.query<[OwedJob[], number]>(
      `UPDATE outbox SET relayed_at = now() WHERE id IN (
         SELECT id FROM outbox WHERE ${UNSETTLED} AND ${condition}
          ORDER BY ${order} LIMIT $1 FOR UPDATE SKIP LOCKED)
       RETURNING id, job`,
      [limit, value],
    );
    return rows;
  }
}
