import { createHash } from 'node:crypto';
import type pg from 'pg';
import { StripeError } from './stripe-error.js';

export interface Answer {
  readonly status: number;
  readonly body: string;
}

const DAY = 86_400;

/** What a request is told by: the same key with another request is a mistake. */
export function requestHash(method: string, path: string, body: string): string {
  return createHash('sha256').update(`${method} ${path}\n${body}`).digest('hex');
}

/** Answers by idempotency key, kept for a day of the emulator's clock. */
export class Idempotency {
  /** Keys of requests that are being worked on. They die with the process, and so does their work. */
  private readonly running = new Map<string, string>();

  constructor(private readonly pool: pg.Pool) {}

  /**
   * The answer that was given before, or null: then the key is held until `release`.
   *
   * @throws StripeError when the key was used for another request, or is in use
   */
  async take(key: string, request: string, now: number): Promise<Answer | null> {
    if (key.length > 255) throw StripeError.invalid('Idempotency keys have at most 255 characters.');
    if (this.running.has(key)) throw this.running.get(key) === request ? inUse(key) : mixedUp(key);
    // Held before anything is awaited: two requests at once do not both look and find nothing.
    this.running.set(key, request);
    try {
      const found = await this.find(key, now);
      if (!found) return null;
      if (found.request !== request) throw mixedUp(key);
      this.release(key);
      return found;
    } catch (error) {
      this.release(key);
      throw error;
    }
  }

  release(key: string): void {
    this.running.delete(key);
  }

  private async find(key: string, now: number): Promise<(Answer & { request: string }) | null> {
    const { rows } = await this.pool.query<Answer & { request: string }>(
      'SELECT request, status, body FROM stripe_emulator.idempotency WHERE key = $1 AND created > $2',
      [key, now - DAY],
    );
    return rows[0] ?? null;
  }

  /** Kept by the client of the transaction that did the work: both are there, or neither. */
  static async keep(
    client: Pick<pg.ClientBase, 'query'>,
    key: string,
    request: string,
    answer: Answer,
    now: number,
  ): Promise<void> {
    await client.query(
      `INSERT INTO stripe_emulator.idempotency (key, request, status, body, created) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (key) DO UPDATE SET request = $2, status = $3, body = $4, created = $5`,
      [key, request, answer.status, answer.body, now],
    );
  }
}

function inUse(key: string): StripeError {
  return new StripeError(409, {
    type: 'idempotency_error',
    code: 'idempotency_key_in_use',
    message: `There is currently another in-progress request using this Idempotency Key (${key}). Please try again later.`,
  });
}

function mixedUp(key: string): StripeError {
  return new StripeError(400, {
    type: 'idempotency_error',
    message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
  });
}
