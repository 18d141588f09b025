import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '@plainhire/kernel';
import { UnitOfWork } from '../database/unit-of-work.js';

export interface RateLimitRule {
  /** `sign-in.by-ip`: what is counted, and by what. */
  readonly name: string;
  /** Hits allowed in one window. */
  readonly limit: number;
  readonly windowSeconds: number;
}

/**
 * Counts in PostgreSQL, so that all processes share the count. Windows are fixed and begin with the
 * first hit; at their edge up to twice the limit may pass, which these limits can bear.
 */
@Injectable()
export class RateLimits {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts one hit. Stands outside the caller's transaction: a try that is rolled back was a try.
   * @param key whom it counts: an address, an account. Stored as a hash only.
   * @throws DomainError too_many `limit.reached`, with `retryAfter` in seconds.
   */
  async hit(rule: RateLimitRule, key: string): Promise<void> {
    const now = this.clock.now();
    const window = await this.countHit(rule, key, now);
    if (!window || window.hits <= rule.limit) return;
    const retryAfter = Math.max(1, Math.ceil((window.ends_at.getTime() - now.getTime()) / 1000));
    throw new DomainError(
      'too_many',
      'limit.reached',
      `Too many tries. Wait ${inWords(retryAfter)} and try again.`,
      {
        extra: { retryAfter },
      },
    );
  }

  /** Forgets the hits: a successful sign-in clears its failed ones. */
  async clear(rule: RateLimitRule, key: string): Promise<void> {
    await this.uow.outside.query('DELETE FROM rate_limit WHERE id = $1', [idOf(rule, key)]);
  }

  /** Deletes windows that are over. @returns how many. */
  async forgetEnded(): Promise<number> {
    const [, count] = await this.uow.outside.query<[unknown[], number]>(
      'DELETE FROM rate_limit WHERE ends_at <= $1',
      [this.clock.now()],
    );
    return count;
  }

  private async countHit(
    rule: RateLimitRule,
    key: string,
    now: Date,
  ): Promise<{ hits: number; ends_at: Date } | undefined> {
    const end = new Date(now.getTime() + rule.windowSeconds * 1000);
    const [row] = await this.uow.outside.query<{ hits: number; ends_at: Date }[]>(
      `INSERT INTO rate_limit AS held (id, hits, ends_at) VALUES ($1, 1, $2)
       ON CONFLICT (id) DO UPDATE SET
         hits = CASE WHEN held.ends_at <= $3 THEN 1 ELSE least(held.hits + 1, 1000000) END,
         ends_at = CASE WHEN held.ends_at <= $3 THEN excluded.ends_at ELSE held.ends_at END
       RETURNING hits, ends_at`,
      [idOf(rule, key), end, now],
    );
    return row;
  }
}

function idOf(rule: RateLimitRule, key: string): string {
  return `${rule.name}:${createHash('sha256').update(key).digest('base64url')}`;
}

function inWords(seconds: number): string {
  if (seconds < 90) return `${String(seconds)} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 90 ? `${String(minutes)} minutes` : `${String(Math.ceil(minutes / 60))} hours`;
}
