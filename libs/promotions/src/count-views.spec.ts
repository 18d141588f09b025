import { Logger } from '@nestjs/common';
import { FakeClock, newId } from '@plainhire/kernel';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CountViews } from './count-views.js';
import type { ViewRow, ViewsRepository } from './views.repository.js';

/** A table that can be away; the real one is tested with the promotions. */
function counting() {
  const written: ViewRow[][] = [];
  const table = { away: false };
  const repository = {
    add(rows: readonly ViewRow[]): Promise<void> {
      if (table.away) return Promise.reject(new Error('The database is away.'));
      written.push([...rows]);
      return Promise.resolve();
    },
  } as unknown as ViewsRepository;
  const clock = new FakeClock();
  return { views: new CountViews(repository, clock), clock, table, written };
}

const postingId = newId();
const seen = { postingId, promotedAs: null };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the counting of views', () => {
  it('writes once two seconds after the first, all in one', async () => {
    const { views, written } = counting();
    views.seen([seen, seen]);
    await vi.advanceTimersByTimeAsync(1_999);
    views.opened(postingId, false);
    expect(written).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(written).toEqual([
      [{ postingId, place: 'organic', day: '2026-11-23', impressions: 2, clicks: 1 }],
    ]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(written).toHaveLength(1);
  });

  it('keeps days and places apart', async () => {
    const { views, clock, written } = counting();
    views.seen([seen, { postingId, promotedAs: 'featured' }]);
    clock.set('2026-11-24T00:00:00.000Z');
    views.seen([seen]);
    await views.flush();
    expect(written.flat().map(({ day, place }) => `${day} ${place}`)).toEqual([
      '2026-11-23 organic',
      '2026-11-23 featured',
      '2026-11-24 organic',
    ]);
  });

  it('keeps what cannot be written, and writes it with the next', async () => {
    const { views, table, written } = counting();
    const told = vi.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    table.away = true;
    views.seen([seen]);
    await vi.advanceTimersByTimeAsync(2_000);
    views.seen([seen]);
    table.away = false;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(written.flat()).toMatchObject([{ impressions: 2 }]);
    expect(told).toHaveBeenCalledOnce();
    told.mockRestore();
  });

  it('writes what it has when it is asked to end', async () => {
    const { views, written } = counting();
    views.seen([seen]);
    await views.onModuleDestroy();
    expect(written.flat()).toMatchObject([{ impressions: 1 }]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
