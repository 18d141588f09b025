import { FakeClock } from '@plainhire/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PromotionClock, step, tick, usedAt } from './promotion.clock.js';
import { bringTo, type Duty } from './promotion.duty.js';

const DAY = 86_400_000;
const START = new Date('2026-11-23T09:00:00.000Z');
const at = (ms: number) => new Date(START.getTime() + ms);

function bought(totalMs = 7 * DAY): PromotionClock {
  return {
    state: 'waiting',
    totalMs,
    usedMs: 0,
    runningSince: null,
    endsAt: null,
    startedAt: null,
    endedAt: null,
    endReason: null,
  };
}

describe('the clock of a promotion', () => {
  it('does not run before the posting is live, however long that takes', () => {
    expect(usedAt(tick(bought(), at(400 * DAY)), at(400 * DAY))).toBe(0);
  });

  it('runs to the millisecond: there one before its end, over at its end', () => {
    const running = step(bought(), { action: 'run' }, at(0));
    expect(tick(running, at(7 * DAY - 1)).state).toBe('running');
    expect(tick(running, at(7 * DAY))).toMatchObject({
      state: 'ended',
      endReason: 'served',
      endedAt: at(7 * DAY),
      usedMs: 7 * DAY,
    });
  });

  it('stands while the posting is not live, and ends later by just that time', () => {
    const paused = step(step(bought(), { action: 'run' }, at(0)), { action: 'pause' }, at(2 * DAY));
    expect(paused).toMatchObject({ usedMs: 2 * DAY, endsAt: null, runningSince: null });
    const again = step(paused, { action: 'run' }, at(30 * DAY));
    expect(again).toMatchObject({ endsAt: at(35 * DAY), startedAt: at(0) });
  });

  it('has ended when it ran out, even when the next news of it comes late', () => {
    const running = step(bought(), { action: 'run' }, at(0));
    for (const late of [
      step(running, { action: 'pause' }, at(9 * DAY)),
      step(running, { action: 'hold' }, at(9 * DAY)),
      step(running, { action: 'end', reason: 'refunded' }, at(9 * DAY)),
    ])
      expect(late).toMatchObject({ state: 'ended', endReason: 'served', endedAt: at(7 * DAY) });
  });

  it('keeps what it has used when it is paid back on the way', () => {
    const running = step(bought(), { action: 'run' }, at(0));
    expect(step(running, { action: 'end', reason: 'refunded' }, at(DAY))).toMatchObject({
      state: 'ended',
      endReason: 'refunded',
      usedMs: DAY,
      endedAt: at(DAY),
    });
  });

  it('takes up with the time it had left when what ended it did not happen after all', () => {
    const refunded = step(
      step(bought(), { action: 'run' }, at(0)),
      { action: 'end', reason: 'refunded' },
      at(2 * DAY),
    );
    const again = bringTo(refunded, { state: 'running' }, at(9 * DAY));
    expect(again).toMatchObject({
      ...{ state: 'running', usedMs: 2 * DAY, endedAt: null, endReason: null },
      ...{ startedAt: at(0), endsAt: at(14 * DAY) },
    });
    const unbegun = step(bought(), { action: 'end', reason: 'our_fault' }, at(0));
    expect(bringTo(unbegun, { state: 'standing' }, at(DAY))).toMatchObject({ state: 'waiting', usedMs: 0 });
    expect(bringTo(refunded, { state: 'held' }, at(9 * DAY))).toMatchObject({
      state: 'held',
      usedMs: 2 * DAY,
    });
  });

  it('that was taken up where its posting had ended meanwhile ends with the posting', () => {
    const refunded = step(bought(), { action: 'end', reason: 'refunded' }, at(0));
    expect(bringTo(refunded, { state: 'ended', reason: 'posting_ended' }, at(DAY))).toMatchObject({
      ...{ state: 'ended', endReason: 'posting_ended', endedAt: at(DAY) },
    });
  });

  it.each(['served', 'posting_ended', 'taken_down'] as const)('that ended as %s stays ended', (reason) => {
    const over = step(bought(), { action: 'end', reason }, at(0));
    for (const duty of [{ state: 'running' }, { state: 'ended', reason: 'posting_ended' }] as const)
      expect(bringTo(over, duty, at(DAY))).toBe(over);
  });

  it('stays ended by the one refund or dispute while another wants it ended', () => {
    const over = step(bought(), { action: 'end', reason: 'refunded' }, at(0));
    for (const reason of ['refunded', 'our_fault', 'dispute_lost'] as const)
      expect(bringTo(over, { state: 'ended', reason }, at(DAY))).toBe(over);
  });

  it('never counts backwards when told of an instant before it began to run', () => {
    const running = step(bought(), { action: 'run' }, at(DAY));
    expect(step(running, { action: 'pause' }, at(0)).usedMs).toBe(0);
    expect(step(running, { action: 'end', reason: 'posting_ended' }, at(0)).endedAt).toEqual(at(DAY));
  });
});

type News = 'live' | 'left' | 'disputed' | 'won' | 'tick';

describe('any story of a promotion', () => {
  const news = fc.record({
    kind: fc.constantFrom<News>('live', 'left', 'disputed', 'won', 'tick'),
    afterMs: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 3 * DAY })),
  });

  it('uses exactly the time in which its posting was live and nothing held it, and ends on time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 * DAY }), fc.array(news, { maxLength: 40 }), (total, story) => {
        const clock = new FakeClock(START);
        let promotion = bought(total);
        let live = false;
        let held = false;
        let ran = 0;
        let endsAt: number | null = null;
        for (const { kind, afterMs } of story) {
          if (live && !held && endsAt === null && ran + afterMs >= total)
            endsAt = clock.now().getTime() + (total - ran);
          if (live && !held) ran = Math.min(total, ran + afterMs);
          clock.advance({ ms: afterMs });
          if (kind === 'live') live = true;
          if (kind === 'left') live = false;
          if (kind === 'disputed') held = true;
          if (kind === 'won') held = false;
          const duty: Duty = { state: held ? 'held' : live ? 'running' : 'standing' };
          promotion = kind === 'tick' ? tick(promotion, clock.now()) : bringTo(promotion, duty, clock.now());

          expect(usedAt(promotion, clock.now())).toBe(ran);
          expect(promotion.state === 'ended').toBe(endsAt !== null);
          if (endsAt !== null) expect(promotion.endedAt?.getTime()).toBe(endsAt);
          else expect(promotion.state === 'running').toBe(live && !held);
          expect(promotion.state === 'running').toBe(
            promotion.runningSince !== null && promotion.endsAt !== null,
          );
        }
      }),
      { numRuns: 500 },
    );
  });
});
