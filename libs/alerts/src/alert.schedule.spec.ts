import type { AlertFrequency } from '@plainhire/contracts';
import { newId } from '@plainhire/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newsFrom, nextDue } from './alert.schedule.js';

const DAY = 86_400_000;
const instants = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2032-01-01T00:00:00Z'),
  noInvalidDate: true,
});
const ids = fc.uuid();

describe('when an alert is looked at', () => {
  it('is a morning that is still to come, at the alert’s own minute', () => {
    fc.assert(
      fc.property(instants, ids, fc.constantFrom<AlertFrequency>('daily', 'weekly'), (now, id, often) => {
        const due = nextDue(often, id, now);
        expect(due.getTime()).toBeGreaterThan(now.getTime());
        expect(due.getTime() - now.getTime()).toBeLessThanOrEqual(often === 'daily' ? DAY : 7 * DAY);
        expect(due.getUTCHours()).toBe(6);
        expect(due.getUTCMinutes()).toBe(nextDue('daily', id, due).getUTCMinutes());
        if (often === 'weekly') expect(due.getUTCDay()).toBe(1);
      }),
    );
  });

  it('comes again a day later, or a week later', () => {
    fc.assert(
      fc.property(instants, ids, (now, id) => {
        const daily = nextDue('daily', id, now);
        expect(nextDue('daily', id, daily).getTime() - daily.getTime()).toBe(DAY);
        const weekly = nextDue('weekly', id, now);
        expect(nextDue('weekly', id, weekly).getTime() - weekly.getTime()).toBe(7 * DAY);
      }),
    );
  });

  it('spreads alerts over the hour', () => {
    const now = new Date('2026-11-23T09:00:00Z');
    const minutes = new Set(
      Array.from({ length: 300 }, () => nextDue('daily', newId(), now).getUTCMinutes()),
    );
    expect(minutes.size).toBeGreaterThan(30);
  });

  it('counts as news what went live since it was saved, and not longer ago than two weeks', () => {
    const now = new Date('2026-11-23T09:00:00Z');
    const yesterday = new Date(now.getTime() - DAY);
    expect(newsFrom(yesterday, now)).toEqual(yesterday);
    expect(newsFrom(new Date(now.getTime() - 200 * DAY), now)).toEqual(new Date(now.getTime() - 14 * DAY));
  });
});
