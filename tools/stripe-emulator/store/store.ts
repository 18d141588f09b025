import type pg from 'pg';
import { FORGET } from './schema.js';
import { type RequestSource, Transaction } from './transaction.js';

/** One writer at a time: money is counted right without a thought for locks anywhere else. */
export const WRITE_LOCK = 7_201_078;

export interface StoreOptions {
  /** Of an event: the version its objects are written in. */
  readonly apiVersion: string;
  /** How the deliveries of a new event begin. */
  readonly deliveries: () => readonly { readonly state: string; readonly due: number }[];
  /** Milliseconds since 1970, before what the clock was put forward. */
  readonly clock: () => number;
  /** After a commit that left events. */
  readonly onEvents: () => void;
}

export class Store {
  /** How far its clock is ahead of the real one, in seconds. */
  private ahead = 0;

  constructor(
    private readonly pool: pg.Pool,
    private readonly options: StoreOptions,
  ) {}

  /** Takes up where an earlier start left off. */
  async open(): Promise<void> {
    const { rows } = await this.pool.query<{ value: string }>(
      `SELECT value FROM stripe_emulator.number WHERE name = 'clock_ahead'`,
    );
    this.ahead = Number(rows[0]?.value ?? 0);
  }

  /** By the emulator's clock, in seconds. */
  now(): number {
    return Math.floor(this.options.clock() / 1000) + this.ahead;
  }

  /** Lets time pass. */
  async advance(seconds: number): Promise<void> {
    await this.pool.query(
      `INSERT INTO stripe_emulator.number (name, value) VALUES ('clock_ahead', $1)
       ON CONFLICT (name) DO UPDATE SET value = stripe_emulator.number.value + $1`,
      [seconds],
    );
    this.ahead += seconds;
  }

  /** Forgets everything; numbers of invoices begin again, and the clock is right. */
  async reset(): Promise<void> {
    await this.write(async (tx) => tx.client.query(FORGET));
    this.ahead = 0;
  }

  /** Everything in `work` happens or none of it, its events included. */
  async write<T>(work: (tx: Transaction) => Promise<T>, source: RequestSource | null = null): Promise<T> {
    return this.run(work, source, true);
  }

  /** For looking only. */
  async read<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.run(work, null, false);
  }

  private async run<T>(
    work: (tx: Transaction) => Promise<T>,
    source: RequestSource | null,
    writes: boolean,
  ): Promise<T> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    let events = 0;
    try {
      await client.query(writes ? 'BEGIN' : 'BEGIN READ ONLY');
      if (writes) await client.query('SELECT pg_advisory_xact_lock($1)', [WRITE_LOCK]);
      const tx = new Transaction(client, { ...this.options, source }, this.now());
      const result = await work(tx);
      await client.query('COMMIT');
      events = tx.events;
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch((failure: unknown) => {
        broken = failure instanceof Error ? failure : new Error(String(failure));
      });
      throw error;
    } finally {
      client.release(broken);
      if (events > 0) this.options.onEvents();
    }
  }
}
