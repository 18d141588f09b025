import { mediumContext, type MediumContext } from '@plainhire/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RateLimits } from '../limits/rate-limits.js';
import { isUniqueViolation, sqlState, UnitOfWork } from './unit-of-work.js';

const POOL = 4;

let context: MediumContext;
let uow: UnitOfWork;
beforeAll(async () => {
  context = await mediumContext({ environment: { DATABASE_POOL_SIZE: String(POOL) } });
  uow = context.uow;
  await uow.manager.query(
    'CREATE TABLE counter (name text CONSTRAINT counter_pk PRIMARY KEY, value integer)',
  );
});
afterAll(() => context.close());
beforeEach(async () => {
  await uow.manager.query('TRUNCATE counter');
});

const put = (name: string, value = 0) =>
  uow.manager.query('INSERT INTO counter VALUES ($1, $2)', [name, value]);
const names = async () =>
  (await uow.manager.query<{ name: string }[]>('SELECT name FROM counter ORDER BY name')).map(
    ({ name }) => name,
  );
const add = (name: string, by: number) =>
  uow.manager.query('UPDATE counter SET value = value + $2 WHERE name = $1', [name, by]);

describe('the unit of work', () => {
  it('commits what was written together', async () => {
    await uow.run(async () => {
      await put('a');
      await put('b');
    });
    expect(await names()).toEqual(['a', 'b']);
  });

  it('rolls all of it back when a part fails, and says why', async () => {
    const failing = uow.run(async () => {
      await put('a');
      await put('a');
    });
    await expect(failing).rejects.toSatisfy((error: unknown) => isUniqueViolation(error, 'counter_pk'));
    expect(await names()).toEqual([]);
  });

  it('joins the transaction around it: all or nothing', async () => {
    const failing = uow.run(async () => {
      await uow.run(() => put('inner'));
      throw new Error('the outer one fails');
    });
    await expect(failing).rejects.toThrow('the outer one fails');
    expect(await names()).toEqual([]);
  });

  it('nested undoes its own work alone', async () => {
    await uow.run(async () => {
      await put('outer');
      await uow
        .run(async () => {
          await put('inner');
          throw new Error('the inner one fails');
        }, 'nested')
        .catch(() => undefined);
      await put('later');
    });
    expect(await names()).toEqual(['later', 'outer']);
  });

  it('calls back after the commit, and not after a rollback', async () => {
    const heard: string[] = [];
    await uow.run(async () => {
      uow.afterCommit(() => void heard.push('kept'));
      await uow
        .run(() => {
          uow.afterCommit(() => void heard.push('undone'));
          return Promise.reject(new Error('no'));
        }, 'nested')
        .catch(() => undefined);
      expect(heard).toEqual([]);
      await put('a');
    });
    expect(heard).toEqual(['kept']);
  });

  it('retries the one of two that PostgreSQL ends for a deadlock, from the start', async () => {
    await put('left');
    await put('right');
    let tries = 0;
    let arrived = 0;
    // The first try of each holds one row before it asks for the other's.
    const both = async () => {
      arrived += 1;
      while (arrived < 2) await new Promise((done) => setTimeout(done, 5));
    };
    const transfer = (first: string, second: string) => {
      let own = 0;
      return uow.run(async () => {
        tries += 1;
        own += 1;
        await add(first, 1);
        if (own === 1) await both();
        await add(second, 1);
      });
    };
    await Promise.all([transfer('left', 'right'), transfer('right', 'left')]);
    expect(tries).toBe(3);
    const rows = await uow.manager.query<{ value: number }[]>('SELECT value FROM counter');
    expect(rows.map(({ value }) => value)).toEqual([2, 2]);
  });

  it('does not retry what would fail again', async () => {
    let tries = 0;
    const failing = uow.run(async () => {
      tries += 1;
      await uow.manager.query('SELECT 1 / 0');
    });
    await expect(failing).rejects.toSatisfy((error: unknown) => sqlState(error) === '22012');
    expect(tries).toBe(1);
  });

  it('counts outside a transaction while every connection is in one', async () => {
    const limits = context.get(RateLimits);
    const rule = { name: 'spec', limit: 1000, windowSeconds: 60 };
    let inside = 0;
    await Promise.all(
      Array.from({ length: POOL * 3 }, () =>
        uow.run(async () => {
          inside += 1;
          await uow.manager.query('SELECT pg_sleep(0.05)');
          await limits.hit(rule, 'somebody');
        }),
      ),
    );
    expect(inside).toBe(POOL * 3);
  }, 15_000);
});
