import { FakeClock, isDomainError } from '@plainhire/kernel';
import { testDatabase, type TestDatabase } from '@plainhire/testing';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UnitOfWork } from '../database/unit-of-work.js';
import { RateLimits } from './rate-limits.js';

describe('rate limits', () => {
  const rule = { name: 'test.by-key', limit: 3, windowSeconds: 60 };
  const clock = new FakeClock();
  let database: TestDatabase;
  let source: DataSource;
  let limits: RateLimits;

  beforeAll(async () => {
    database = await testDatabase();
    source = await new DataSource({ type: 'postgres', url: database.url }).initialize();
    limits = new RateLimits({ outside: source.manager } as UnitOfWork, clock);
  });
  afterAll(async () => {
    await source.destroy();
    await database.close();
  });

  it('lets the limit pass and says how long to wait after it', async () => {
    for (let n = 0; n < 3; n += 1) await limits.hit(rule, 'ann');
    clock.advance({ seconds: 20 });
    const refusal = await limits.hit(rule, 'ann').catch((error: unknown) => error);
    expect(isDomainError(refusal, 'limit.reached')).toBe(true);
    expect(refusal).toMatchObject({ kind: 'too_many', extra: { retryAfter: 40 } });
  });

  it('counts each key for itself', async () => {
    await expect(limits.hit(rule, 'ben')).resolves.toBeUndefined();
  });

  it('begins again when the window is over', async () => {
    clock.advance({ seconds: 41 });
    await expect(limits.hit(rule, 'ann')).resolves.toBeUndefined();
  });

  it('lets exactly the limit through when many come at once', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 12 }, () => limits.hit(rule, 'crowd')));
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(3);
  });

  it('keeps no address in the clear and forgets what is over', async () => {
    await limits.hit(rule, '198.51.100.7');
    const rows = await source.query<{ id: string }[]>('SELECT id FROM rate_limit');
    expect(rows.every((row) => !row.id.includes('198.51'))).toBe(true);
    clock.advance({ minutes: 5 });
    expect(await limits.forgetEnded()).toBe(rows.length);
  });
});
