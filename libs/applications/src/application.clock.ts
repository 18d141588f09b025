import { addDays } from '@plainhire/kernel';
import { GRACE_DAYS } from './application.lifecycle.js';

/** What the clock does to an application nobody has answered, in this order. */
export const CLOCK_STEPS = ['remind', 'overdue', 'close'] as const;
export type ClockStep = (typeof CLOCK_STEPS)[number];

/** A company is reminded this long before its promise runs out, or at half of a shorter promise. */
const REMIND_DAYS_BEFORE = 2;

export interface ClockPlan {
  readonly remindAt: Date;
  readonly answerBy: Date;
  readonly closeAt: Date;
}

/** The dates that follow from a promise of `days`; null where nothing was promised. */
export function planFor(submittedAt: Date, days: number | null): ClockPlan | null {
  if (days === null) return null;
  const answerBy = addDays(submittedAt, days);
  return {
    remindAt: addDays(answerBy, -Math.min(REMIND_DAYS_BEFORE, days / 2)),
    answerBy,
    closeAt: addDays(answerBy, GRACE_DAYS),
  };
}

/**
 * What to do at `now` with an application that is due for `step`. A clock that stood still skips
 * what has lost its sense: nobody is reminded of a day that is past.
 */
export function stepDue(
  step: ClockStep,
  dates: { readonly answerBy: Date; readonly closeAt: Date },
  now: Date,
): ClockStep {
  if (now.getTime() >= dates.closeAt.getTime()) return 'close';
  if (step === 'remind' && now.getTime() >= dates.answerBy.getTime()) return 'overdue';
  return step;
}

/** What comes after `step`, and when; null after the last one. */
export function stepAfter(
  step: ClockStep,
  dates: { readonly answerBy: Date; readonly closeAt: Date },
): { step: ClockStep; at: Date } | null {
  if (step === 'remind') return { step: 'overdue', at: dates.answerBy };
  if (step === 'overdue') return { step: 'close', at: dates.closeAt };
  return null;
}
