import { FakeClock } from '@plainhire/kernel';
import { Outbox } from '@plainhire/platform';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mediumContext, type MediumContext } from './medium-context.js';

let context: MediumContext;
beforeAll(async () => {
  context = await mediumContext({ clock: new FakeClock('2030-01-02T03:04:05Z') });
});
afterAll(() => context.close());

it('runs the platform on a fresh database with a clock that stands still', async () => {
  const outbox = context.get(Outbox);
  await context.uow.run(() =>
    outbox.enqueue('search.index-company', { companyId: '0190a1c0-0000-7000-8000-000000000001' }),
  );
  const rows = await context.uow.manager.query<{ job: string; created_at: Date }[]>(
    'SELECT job, created_at FROM outbox',
  );
  expect(rows).toEqual([{ job: 'search.index-company', created_at: context.clock.now() }]);
});
