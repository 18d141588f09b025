import { DomainError, FakeClock, isDomainError, newId } from '@plainhire/kernel';
import { mediumContext, type MediumContext } from '@plainhire/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IdempotencyStore } from './idempotency-store.js';

describe('idempotency keys', () => {
  let context: MediumContext;
  let store: IdempotencyStore;

  beforeAll(async () => {
    context = await mediumContext({ imports: [], clock: new FakeClock() });
    store = context.get(IdempotencyStore);
    await context.uow.manager.query('CREATE TABLE effect (id uuid PRIMARY KEY)');
  });
  afterAll(() => context.close());

  const request = (key: string, content: unknown = { title: 'Nurse' }) => ({
    actorId: 'ann',
    method: 'POST',
    path: '/api/v1/things',
    key,
    content,
  });
  const effect = async () => {
    const id = newId();
    await context.uow.manager.query('INSERT INTO effect VALUES ($1)', [id]);
    return { status: 201, body: { id } };
  };
  const effects = async () =>
    (await context.uow.manager.query<{ n: number }[]>('SELECT count(*)::int AS n FROM effect'))[0]?.n ?? -1;

  it('gives the first answer again and does nothing the second time', async () => {
    const before = await effects();
    const first = await store.once(request('a'), effect);
    const second = await store.once(request('a'), effect);
    expect(second).toEqual({ ...first, repeated: true });
    expect(await effects()).toBe(before + 1);
  });

  it('takes the same content in another order of keys as the same', async () => {
    await store.once(request('order', { a: 1, b: 2 }), effect);
    const again = await store.once(request('order', { b: 2, a: 1 }), effect);
    expect(again.repeated).toBe(true);
  });

  it('refuses another body under a key in use', async () => {
    await store.once(request('b'), effect);
    const refusal = await store.once(request('b', { title: 'Cook' }), effect).catch((e: unknown) => e);
    expect(isDomainError(refusal, 'idempotency.key-reused')).toBe(true);
  });

  it('keeps the keys of two people apart', async () => {
    await store.once(request('c'), effect);
    const other = await store.once({ ...request('c'), actorId: 'ben' }, effect);
    expect(other.repeated).toBe(false);
  });

  it('lets one of many at the same time work and answers all alike', async () => {
    const before = await effects();
    const slow = async () => {
      const answer = await effect();
      await new Promise((done) => setTimeout(done, 50));
      return answer;
    };
    const answers = await Promise.all(Array.from({ length: 6 }, () => store.once(request('d'), slow)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    expect(answers.filter((answer) => !answer.repeated)).toHaveLength(1);
    expect(await effects()).toBe(before + 1);
  });

  it('leaves nothing of a request that failed, so that it can be sent again', async () => {
    const before = await effects();
    const failing = async () => {
      await effect();
      throw new DomainError('conflict', 'test.no', 'No.');
    };
    await expect(store.once(request('e'), failing)).rejects.toThrow('No.');
    expect(await effects()).toBe(before);
    expect((await store.once(request('e'), effect)).repeated).toBe(false);
  });

  it('refuses a key that is no key', async () => {
    const refusal = await store.once(request('two words'), effect).catch((e: unknown) => e);
    expect(isDomainError(refusal, 'idempotency.bad-key')).toBe(true);
  });
});
