import type pg from 'pg';
import type { EventObject } from '../objects/objects.js';

export interface Delivery {
  readonly id: string;
  readonly attempts: number;
  readonly event: EventObject;
}

/** Reordered deliveries wait until nothing came for so long, in milliseconds; then the last goes first. */
export const REORDER_QUIET = 300;

/** Which events are still to be delivered. */
export class DeliveryQueue {
  constructor(private readonly pool: pg.Pool) {}

  /** The next one that is due and not under way, oldest first; null when there is none. */
  async next(now: number, underWay: readonly string[]): Promise<Delivery | null> {
    const { rows } = await this.pool.query<{ id: string; attempts: number; data: EventObject }>(
      `SELECT d.id, d.attempts, o.data
         FROM stripe_emulator.delivery d JOIN stripe_emulator.object o ON o.kind = 'event' AND o.id = d.event
        WHERE d.state = 'waiting' AND d.due <= $1 AND NOT d.id = ANY($2::bigint[])
        ORDER BY d.due, d.id LIMIT 1`,
      [now, underWay],
    );
    const [row] = rows;
    return row ? { id: row.id, attempts: row.attempts, event: row.data } : null;
  }

  /** When the next one is due that is not under way, in milliseconds; null when none is waiting. */
  async nextDue(underWay: readonly string[]): Promise<number | null> {
    const { rows } = await this.pool.query<{ due: string | null }>(
      `SELECT min(CASE state WHEN 'waiting' THEN due ELSE due + $1 END) AS due
         FROM stripe_emulator.delivery 
        WHERE state IN ('waiting', 'reorder') AND NOT id = ANY($2::bigint[])`,
      [REORDER_QUIET, underWay],
    );
    const due = rows[0]?.due ?? null;
    return due === null ? null : Number(due);
  }

  async delivered(id: string, answer: string): Promise<void> {
    await this.pool.query(
      `UPDATE stripe_emulator.delivery SET state = 'delivered', attempts = attempts + 1, answer = $2 WHERE id = $1`,
      [id, answer],
    );
  }

  /** @param due when it is tried again; null: never, as it was tried often enough */
  async notDelivered(id: string, answer: string, due: number | null): Promise<void> {
    await this.pool.query(
      `UPDATE stripe_emulator.delivery
          SET state = CASE WHEN $3::bigint IS NULL THEN 'failed' ELSE 'waiting' END,
              due = coalesce($3, due), attempts = attempts + 1, answer = $2
        WHERE id = $1`,
      [id, answer, due],
    );
  }

  /** Lets what is held go at once, in this order. Counts them. */
  async release(states: readonly string[], order: 'forward' | 'reverse', now: number): Promise<number> {
    // A millisecond apart: the queue goes by what is due first.
    const { rowCount } = await this.pool.query(
      `UPDATE stripe_emulator.delivery d SET state = 'waiting', due = $2 - r.back
         FROM (SELECT id, row_number() OVER (ORDER BY id ${order === 'forward' ? 'DESC' : 'ASC'}) AS back
                 FROM stripe_emulator.delivery WHERE state = ANY($1)) r
        WHERE r.id = d.id`,
      [states, now],
    );
    return rowCount ?? 0;
  }

  /** Releases reordered ones, last first, once it has been quiet. */
  async releaseReordered(now: number): Promise<void> {
    const { rows } = await this.pool.query<{ last: string | null }>(
      `SELECT max(due) AS last FROM stripe_emulator.delivery WHERE state = 'reorder'`,
    );
    const last = rows[0]?.last ?? null;
    if (last !== null && Number(last) + REORDER_QUIET <= now) await this.release(['reorder'], 'reverse', now);
  }

  /** One more delivery of an event, now. */
  async again(event: string, now: number): Promise<void> {
    await this.pool.query(
      `INSERT INTO stripe_emulator.delivery (event, state, due) VALUES ($1, 'waiting', $2)`,
      [event, now],
    );
  }
}
