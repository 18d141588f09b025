import { addDays } from '@plainhire/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClockStep, planFor, stepAfter, stepDue } from './application.clock.js';
import { promiseView } from './application.promise.js';

const START = new Date('2026-11-23T09:00:00.000Z');

function plan(days: number) {
  const dates = planFor(START, days);
  if (!dates) throw new Error('There is a plan for every promise.');
  return dates;
}

describe('the dates of a promise', () => {
  it('remind two days before, and close a week after', () => {
    expect(plan(14)).toEqual({
      remindAt: addDays(START, 12),
      answerBy: addDays(START, 14),
      closeAt: addDays(START, 21),
    });
  });

  it('remind at half of a promise too short for that', () => {
    expect(plan(1).remindAt).toEqual(new Date('2026-11-23T21:00:00.000Z'));
  });

  it('are none where nothing was promised', () => {
    expect(planFor(START, null)).toBeNull();
  });
});

describe('the steps of the clock', () => {
  it('lead from the reminder over the breach to the close', () => {
    const dates = plan(14);
    expect(stepAfter('remind', dates)).toEqual({ step: 'overdue', at: dates.answerBy });
    expect(stepAfter('overdue', dates)).toEqual({ step: 'close', at: dates.closeAt });
    expect(stepAfter('close', dates)).toBeNull();
  });

  it('skip a reminder of a day that is past', () => {
    expect(stepDue('remind', plan(14), addDays(START, 15))).toBe('overdue');
    expect(stepDue('remind', plan(14), addDays(START, 30))).toBe('close');
    expect(stepDue('overdue', plan(14), addDays(START, 30))).toBe('close');
  });

  it('are taken once each, in order, and end in a close, however rarely the clock looks', () => {
    const ORDER: ClockStep[] = ['remind', 'overdue', 'close'];
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 90 }),
        fc.array(fc.integer({ min: 1, max: 40 * 24 }), { minLength: 1, maxLength: 60 }),
        (days, gaps) => {
          const dates = plan(days);
          let next: { step: ClockStep; at: Date } | null = { step: 'remind', at: dates.remindAt };
          const taken: ClockStep[] = [];
          let now = START;
          for (const hours of [...gaps, 200 * 24]) {
            now = new Date(now.getTime() + hours * 3_600_000);
            while (next && next.at <= now) {
              const step: ClockStep = stepDue(next.step, dates, now);
              taken.push(step);
              next = stepAfter(step, dates);
            }
          }
          expect(new Set(taken).size).toBe(taken.length);
          expect([...taken].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))).toEqual(taken);
          expect(taken.at(-1)).toBe('close');
        },
      ),
    );
  });
});

describe('the promise as both sides see it', () => {
  const { answerBy, closeAt } = plan(14);
  const facts = { state: 'submitted', promiseDays: 14, answerBy, closeAt, firstAnswerAt: null } as const;

  it('counts down while it runs', () => {
    expect(promiseView(facts, addDays(START, 3))).toEqual({
      days: 14,
      answerBy: answerBy.toISOString(),
      daysLeft: 11,
      state: 'running',
      closesAt: closeAt.toISOString(),
    });
  });

  it('goes below zero once it is broken', () => {
    expect(promiseView(facts, addDays(START, 16))).toMatchObject({ daysLeft: -2, state: 'overdue' });
  });

  it('is not kept by looking at an application', () => {
    expect(promiseView({ ...facts, state: 'in_review' }, addDays(START, 3)).state).toBe('running');
  });

  it('is answered for good after an answer, and ended with the application', () => {
    const answered = { ...facts, state: 'interview', firstAnswerAt: addDays(START, 2) } as const;
    expect(promiseView(answered, addDays(START, 60))).toMatchObject({ state: 'answered', daysLeft: null });
    expect(promiseView({ ...facts, state: 'withdrawn' }, START)).toMatchObject({
      state: 'ended',
      closesAt: null,
    });
  });

  it('is none where nothing was promised', () => {
    const none = { ...facts, promiseDays: null, answerBy: null, closeAt: null };
    expect(promiseView(none, START)).toMatchObject({ state: 'none', daysLeft: null });
  });
});
