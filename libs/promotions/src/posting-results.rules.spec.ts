import { describe, expect, it } from 'vitest';
import { resultDays, spanOf } from './posting-results.rules.js';
import { atPaceBefore, owedFor, stretchBefore } from './promotion.settlement.js';

const at = (text: string) => new Date(`${text}Z`);
const now = at('2026-11-23T09:00:00');

describe('the days that are shown', () => {
  it.each([
    ['four weeks before the first promotion', '2026-11-20T10:00:00', '2026-01-01T00:00:00', '2026-10-23'],
    ['not before it was public', '2026-11-20T10:00:00', '2026-11-15T23:00:00', '2026-11-15'],
    ['at most 120 of them', '2026-03-01T00:00:00', '2026-01-01T00:00:00', '2026-07-27'],
  ])('begin %s', (_, startedAt, postedAt, from) => {
    expect(spanOf([{ startedAt: at(startedAt) }], at(postedAt), now)).toEqual({ from, to: '2026-11-23' });
  });

  it('are the last four weeks without a promotion, and today alone before it is public', () => {
    expect(spanOf([{ startedAt: null }], at('2026-01-01T00:00:00'), now).from).toBe('2026-10-26');
    expect(spanOf([], now, now)).toEqual({ from: '2026-11-23', to: '2026-11-23' });
  });

  it('have no gap, and say on which a promotion ran', () => {
    const days = resultDays(
      { from: '2026-11-20', to: '2026-11-23' },
      [
        { day: '2026-11-21', promoted: false, impressions: 5, clicks: 1 },
        { day: '2026-11-21', promoted: true, impressions: 7, clicks: 2 },
      ],
      [{ startedAt: at('2026-11-21T23:59:59'), endedAt: at('2026-11-22T00:00:01') }],
    );
    expect(days.map(({ day, promoted }) => [day, promoted])).toEqual([
      ['2026-11-20', false],
      ['2026-11-21', true],
      ['2026-11-22', true],
      ['2026-11-23', false],
    ]);
    expect(days[1]).toMatchObject({ impressions: 12, promotedImpressions: 7, clicks: 3 });
  });
});

describe('what a settled promotion is compared with', () => {
  const week = 7 * 86_400_000;
  const startedAt = at('2026-11-20T00:00:00');

  it.each([
    ['as long a stretch before it', '2026-01-01T00:00:00', '2026-11-13T00:00:00'],
    ['what there was, when that is less', '2026-11-16T00:00:00', '2026-11-16T00:00:00'],
  ])('is %s', (_, postedAt, from) => {
    expect(stretchBefore({ postedAt: at(postedAt), startedAt, usedMs: 604_800_000 })?.from).toEqual(at(from));
  });

  it('is nothing with less than three days before it', () => {
    expect(stretchBefore({ postedAt: at('2026-11-17T00:00:01'), startedAt, usedMs: 604_800_000 })).toBeNull();
    expect(stretchBefore({ postedAt: null, startedAt, usedMs: 604_800_000 })).toBeNull();
  });

  it('is brought to the same length', () => {
    expect(atPaceBefore(3, week / 2, week)).toBe(6);
    expect(atPaceBefore(0, week / 2, week)).toBe(0);
  });
});

describe('what is owed for a promotion that is over', () => {
  it('is what did not come, where it was served to its end', () => {
    expect(owedFor({ endReason: 'served', usedMs: 604_800_000 }, false)).toBe('shortfall');
  });

  it('is all of it, where the posting ended before it ran a moment', () => {
    expect(owedFor({ endReason: 'posting_ended', usedMs: 0 }, false)).toBe('everything');
    expect(owedFor({ endReason: 'posting_ended', usedMs: 1 }, false)).toBe('nothing');
  });

  it('is for finance to say, where a moderator ended the posting', () => {
    expect(owedFor({ endReason: 'taken_down', usedMs: 0 }, false)).toBe('decision');
    expect(owedFor({ endReason: 'taken_down', usedMs: 604_800_000 }, false)).toBe('decision');
  });

  it('is nothing after any other end, and once it is paid back', () => {
    for (const endReason of ['refunded', 'dispute_lost', 'company_fault', 'our_fault', null] as const)
      expect(owedFor({ endReason, usedMs: 0 }, false)).toBe('nothing');
    for (const endReason of ['served', 'posting_ended', 'taken_down'] as const)
      expect(owedFor({ endReason, usedMs: 0 }, true)).toBe('nothing');
  });
});
