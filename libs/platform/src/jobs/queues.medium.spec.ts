import { Injectable } from '@nestjs/common';
import { Clock, newId } from '@plainhire/kernel';
import {
  mediumContext,
  type MediumContext,
  redisMissing,
  startRedis,
  type TestRedis,
} from '@plainhire/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { UnitOfWork } from '../database/unit-of-work.js';
import { InboxRow } from './inbox.entity.js';
import { type JobContext, markHandler, UnrecoverableJobError } from './job-handler.js';
import { JobCatalogueError } from './job-registry.js';
import { JobsModule, QueueModule } from './jobs.module.js';
import { OutboxRepository } from './outbox.repository.js';
import { OutboxRow } from './outbox.entity.js';

const Payload = z.object({ text: z.string() });
const catalogue = {
  'spec.note': { queue: 'notes', payload: Payload, attempts: 3 },
  'spec.fail': { queue: 'notes', payload: Payload, attempts: 3 },
};
/**
 * Short, so that what is lost comes back within the test; but no shorter than a job takes on a busy
 * machine, where a lease that ran out would count a try twice.
 */
const timings = { pollMs: 50, sweepMs: 100, leaseMs: 3_000, lockMs: 5_000, stalledMs: 500 };

@Injectable()
class WriteNote {
  constructor(private readonly uow: UnitOfWork) {}

  async handle({ text }: z.infer<typeof Payload>): Promise<void> {
    await this.uow.manager.query('INSERT INTO note VALUES ($1)', [text]);
  }
}
markHandler(WriteNote, { job: 'spec.note' });

/** Writes, then fails: "always", "once", or "hopeless". */
@Injectable()
class Fail {
  constructor(private readonly uow: UnitOfWork) {}

  async handle({ text }: z.infer<typeof Payload>, { attempt }: JobContext): Promise<void> {
    await this.uow.manager.query('INSERT INTO note VALUES ($1)', [text]);
    if (text === 'hopeless') throw new UnrecoverableJobError('There is no sense in it.');
    if (text === 'always' || attempt === 1) throw new Error('Not this time.');
  }
}
markHandler(Fail, { job: 'spec.fail' });

const BACKENDS = [
  { backend: 'PostgreSQL', missing: null },
  { backend: 'Redis', missing: redisMissing },
];
if (redisMissing) console.log(redisMissing);

describe.each(BACKENDS.filter(({ missing }) => missing === null))(
  'jobs with queues in $backend',
  ({ backend }) => {
    let context: MediumContext;
    let redis: TestRedis | null = null;
    let uow: UnitOfWork;

    beforeAll(async () => {
      redis = backend === 'Redis' ? await startRedis() : null;
      context = await mediumContext({
        imports: [QueueModule.forRoot({ catalogue, timings })],
        providers: [WriteNote, Fail],
        environment: redis ? { REDIS_URL: redis.url } : {},
      });
      uow = context.uow;
      await uow.manager.query('CREATE TABLE note (text text)');
    });
    afterAll(async () => {
      await context.close();
      await redis?.close();
    });
    beforeEach(async () => {
      await uow.manager.query('TRUNCATE note, inbox, outbox');
    });

    async function leave(
      job: string,
      text: string,
      change: Partial<Omit<OutboxRow, 'payload'>> = {},
    ): Promise<string> {
      const id = newId();
      const now = context.get(Clock).now();
      await uow.repo(OutboxRow).insert({
        id,
        job,
        payload: { text },
        key: null,
        correlationId: null,
        createdAt: now,
        runAt: now,
        ...change,
      });
      return id;
    }

    const row = (id: string) => uow.repo(OutboxRow).findOneByOrFail({ id });
    const notes = async () =>
      (await uow.manager.query<{ text: string }[]>('SELECT text FROM note ORDER BY text')).map(
        ({ text }) => text,
      );

    it('does what was committed, once, and settles it with its inbox row', async () => {
      const ids = await Promise.all(['a', 'b', 'c'].map((text) => leave('spec.note', text)));
      await expect.poll(notes, { timeout: 10_000 }).toEqual(['a', 'b', 'c']);
      for (const id of ids) {
        await expect.poll(async () => (await row(id)).settledAt).not.toBeNull();
        expect(await uow.repo(InboxRow).countBy({ outboxId: id })).toBe(1);
      }
    });

    it('does nothing of what was rolled back', async () => {
      await uow
        .run(async () => {
          await leave('spec.note', 'never');
          throw new Error('no');
        })
        .catch(() => undefined);
      await leave('spec.note', 'marker');
      await expect.poll(notes, { timeout: 10_000 }).toEqual(['marker']);
    });

    it('waits until a job is due', async () => {
      const later = new Date(context.clock.now().getTime() + 3_600_000);
      const id = await leave('spec.note', 'later', { runAt: later });
      await leave('spec.note', 'now');
      await expect.poll(notes, { timeout: 10_000 }).toEqual(['now']);
      expect((await row(id)).settledAt).toBeNull();
      context.clock.set(later);
      await expect.poll(notes, { timeout: 10_000 }).toEqual(['later', 'now']);
    });

    it('brings back what the queue never heard of, or forgot', async () => {
      // Lent to a queue that has no such job: the process died in between, or the queue lost it.
      await leave('spec.note', 'lost', { relayedAt: new Date(0) });
      await expect.poll(notes, { timeout: 10_000 }).toEqual(['lost']);
    });

    it('does not do again what was done while its settling was lost in the queue', async () => {
      const id = await leave('spec.note', 'once');
      await expect.poll(notes, { timeout: 10_000 }).toEqual(['once']);
      await expect.poll(async () => (await row(id)).settledAt).not.toBeNull();
      await uow.repo(OutboxRow).update({ id }, { settledAt: null, relayedAt: null });
      await expect.poll(async () => (await row(id)).relayedAt, { timeout: 10_000 }).not.toBeNull();
      await leave('spec.note', 'marker');
      await expect.poll(notes, { timeout: 10_000 }).toEqual(['marker', 'once']);
    });

    it('undoes what a failed run wrote and tries again when it is time', async () => {
      const id = await leave('spec.fail', 'once');
      await expect.poll(async () => (await row(id)).attempts, { timeout: 10_000 }).toBe(1);
      expect(await notes()).toEqual([]);
      expect((await row(id)).lastError).toContain('Not this time.');
      context.clock.advance({ hours: 2 });
      await expect.poll(notes, { timeout: 10_000 }).toEqual(['once']);
    });

    it('keeps a dead letter after the last try, lists it, and replays it from the start', async () => {
      const id = await leave('spec.fail', 'always');
      for (let attempt = 1; attempt <= 3; attempt += 1) {
        await expect.poll(async () => (await row(id)).attempts, { timeout: 10_000 }).toBe(attempt);
        context.clock.advance({ hours: 2 });
      }
      const outbox = context.get(OutboxRepository);
      expect(await outbox.findDead(10)).toMatchObject([{ id, job: 'spec.fail', attempts: 3 }]);
      await uow.repo(OutboxRow).update({ id }, { payload: { text: 'mended' } });
      expect(await outbox.replay(id)).toBe(1);
      await expect.poll(async () => (await row(id)).attempts, { timeout: 10_000 }).toBe(1);
      context.clock.advance({ hours: 2 });
      await expect.poll(notes, { timeout: 10_000 }).toEqual(['mended']);
      expect(await outbox.findDead(10)).toEqual([]);
    });

    it('does not try again what cannot succeed, nor what it cannot read', async () => {
      const hopeless = await leave('spec.fail', 'hopeless');
      const unread = await uow.run(async () => {
        const id = await leave('spec.note', 'x');
        await uow.repo(OutboxRow).update({ id }, { payload: {} });
        return id;
      });
      for (const id of [hopeless, unread])
        await expect.poll(async () => (await row(id)).deadAt, { timeout: 10_000 }).not.toBeNull();
      expect((await row(unread)).lastError).toContain('text');
    });

    it('sets aside a job of another build', async () => {
      const id = await leave('spec.unheard-of', 'x');
      await expect.poll(async () => (await row(id)).settledAt, { timeout: 10_000 }).not.toBeNull();
    });

    if (backend === 'Redis')
      it('goes on after Redis was killed and came back empty', async () => {
        await redis?.kill();
        await leave('spec.note', 'while it was away');
        await redis?.restart();
        await leave('spec.note', 'z');
        await expect.poll(notes, { timeout: 20_000 }).toEqual(['while it was away', 'z']);
      });
  },
);

it('refuses to start when a job has no handler', async () => {
  const starting = mediumContext({ imports: [JobsModule.forRoot({ catalogue })], providers: [WriteNote] });
  await expect(starting).rejects.toThrow(JobCatalogueError);
});
