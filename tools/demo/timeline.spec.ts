import { FakeClock } from '@plainhire/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atWork, Timeline } from './timeline.js';

const DAY_MS = 86_400_000;
const END = new Date('2026-11-24T15:20:00Z');

describe('working hours', () => {
  it('keep the order of what happened, its day, and the end', () => {
    const end = fc.integer({ min: 0, max: DAY_MS - 1 }).map((ms) => Date.UTC(2026, 10, 24) + ms);
    const ago = fc.integer({ min: 60_000, max: 50 * DAY_MS });
    fc.assert(
      fc.property(end, ago, ago, (now, one, other) => {
        const [early, late] = [now - Math.max(one, other), now - Math.min(one, other)];
        expect(atWork(early, now)).toBeLessThanOrEqual(atWork(late, now));
        expect(atWork(late, now)).toBeLessThanOrEqual(now);
        expect(Math.floor(atWork(late, now) / DAY_MS)).toBe(Math.floor(late / DAY_MS));
      }),
    );
  });

  it('put the middle of the night into the morning', () => {
    const at = atWork(Date.parse('2026-11-20T02:00:00Z'), END.getTime());
    expect(new Date(at).getUTCHours()).toBe(8);
  });
});

describe('a timeline', () => {
  it('lets things happen in their order, also those that were planned on the way', async () => {
    const clock = new FakeClock(new Date(END.getTime() - 10 * DAY_MS));
    const timeline = new Timeline(clock, END);
    const seen: [string, string][] = [];
    const note = (name: string) => () => {
      seen.push([name, clock.now().toISOString().slice(0, 10)]);
      return Promise.resolve();
    };
    timeline.plan(2, note('late'));
    timeline.plan(-1, note('tomorrow'));
    timeline.plan(8, async () => {
      await note('early')();
      timeline.plan(5, note('between'));
    });
    let settled = 0;
    await timeline.run(() => {
      settled += 1;
      return Promise.resolve();
    });
    expect(seen).toEqual([
      ['early', '2026-11-16'],
      ['between', '2026-11-19'],
      ['late', '2026-11-22'],
    ]);
    expect(settled).toBe(4);
    expect(clock.now()).toEqual(END);
  });
});
