import { mediumContext, type MediumContext } from '@plainhire/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntry } from '../audit/audit-entry.entity.js';
import { OutboxRow } from '../jobs/outbox.entity.js';
import type { UnitOfWork } from './unit-of-work.js';

const AT = new Date('2026-03-04T05:06:07.890Z');
const id = (n: number) => `019aa000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const job = (n: number, key: string | null = null) => ({
  id: id(n),
  job: `spec.job-${String(n)}`,
  payload: { list: [1, 'two', null], 'a "quoted" key': { deep: true } },
  key,
  createdAt: AT,
  runAt: AT,
});

let context: MediumContext;
let uow: UnitOfWork;
beforeAll(async () => {
  context = await mediumContext({});
  uow = context.uow;
});
afterAll(() => context.close());

describe('rows by equality', () => {
  it('are the very objects that TypeORM reads, also with nothing in their columns', async () => {
    await uow.rows(OutboxRow).insert(job(1));
    await uow.rows(AuditEntry).insert({
      id: id(1),
      at: AT,
      actorKind: 'system',
      action: 'spec',
      subjectKind: 'spec',
      subjectId: 'x',
      after: ['a', { b: 2 }],
    });
    expect(await uow.rows(OutboxRow).findOne({ id: id(1) })).toEqual(
      await uow.repo(OutboxRow).findOneBy({ id: id(1) }),
    );
    expect(await uow.rows(AuditEntry).findOne({ id: id(1) })).toEqual(
      await uow.repo(AuditEntry).findOneBy({ id: id(1) }),
    );
    expect(await uow.rows(OutboxRow).findOne({ id: id(1) })).toBeInstanceOf(OutboxRow);
  });

  it('get the defaults of the columns that are left out', async () => {
    await uow.rows(OutboxRow).insert(job(2));
    expect(await uow.rows(OutboxRow).findOne({ id: id(2) })).toMatchObject({
      attempts: 0,
      settledAt: null,
      payload: job(2).payload,
      createdAt: AT,
    });
  });

  it('are found by a list, and by several properties at once', async () => {
    await uow.rows(OutboxRow).insert(job(3));
    const found = await uow.rows(OutboxRow).find({ id: [id(2), id(3), id(999)], job: 'spec.job-3' });
    expect(found.map((row) => row.id)).toEqual([id(3)]);
    expect(await uow.rows(OutboxRow).find({ id: [] })).toEqual([]);
    expect(await uow.rows(OutboxRow).findOne({ id: id(999) })).toBeNull();
  });

  it('are never all read by mistake', async () => {
    await expect(uow.rows(OutboxRow).find({})).rejects.toThrow('All rows');
  });

  it('are left alone where one stands already, and the transaction goes on', async () => {
    const outcome = await uow.run(async () => [
      await uow.rows(OutboxRow).insertIfAbsent(job(4, 'once')),
      await uow.rows(OutboxRow).insertIfAbsent(job(5, 'once')),
      await uow.rows(OutboxRow).insertIfAbsent(job(6, 'other')),
    ]);
    expect(outcome).toEqual([true, false, true]);
    expect(await uow.rows(OutboxRow).findOne({ id: id(5) })).toBeNull();
  });

  it('are held where that is asked for, until the transaction ends', async () => {
    await uow.rows(OutboxRow).insert(job(8));
    await uow.run(async () => {
      await uow.rows(OutboxRow).findOne({ id: id(8) }, 'share');
      const update = 'SELECT id FROM outbox WHERE id = $1 FOR UPDATE SKIP LOCKED';
      const share = 'SELECT id FROM outbox WHERE id = $1 FOR SHARE SKIP LOCKED';
      expect(await uow.outside.query(update, [id(8)])).toEqual([]);
      expect(await uow.outside.query(share, [id(8)])).toHaveLength(1);
      await uow.rows(OutboxRow).findOne({ id: id(8) }, 'update');
      expect(await uow.outside.query(share, [id(8)])).toEqual([]);
    });
  });

  it('belong to the transaction around them', async () => {
    const failing = uow.run(async () => {
      await uow.rows(OutboxRow).insert(job(7));
      throw new Error('undo it');
    });
    await expect(failing).rejects.toThrow('undo it');
    expect(await uow.rows(OutboxRow).findOne({ id: id(7) })).toBeNull();
  });
});
