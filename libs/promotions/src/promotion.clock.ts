import type { PromotionEnd, PromotionState } from '@plainhire/contracts';
import { type PromotionAction, requireStep } from './promotion.lifecycle.js';

/** The part of a promotion that time works on. Durations in milliseconds, `usedMs` from 0 to `totalMs`. */
export interface PromotionClock {
  readonly state: PromotionState;
  readonly totalMs: number;
  /** What had run when it last stood still; what it runs now comes on top. */
  readonly usedMs: number;
  /** Both set while it runs, and only then. */
  readonly runningSince: Date | null;
  readonly endsAt: Date | null;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  readonly endReason: PromotionEnd | null;
}

/** What happens to it besides time: each the name of a row of the table, an end with its reason. */
export type PromotionStep =
  | { readonly action: Exclude<PromotionAction, 'end'> }
  | { readonly action: 'end'; readonly reason: PromotionEnd };

/** How much of it has run at this instant; never more than was bought. */
export function usedAt(clock: PromotionClock, at: Date): number {
  if (clock.runningSince === null) return clock.usedMs;
  const since = Math.max(0, at.getTime() - clock.runningSince.getTime());
  return Math.min(clock.totalMs, clock.usedMs + since);
}

/**
 * The clock as it stands at `at`. One that has run out ended when it ran out, however late somebody
 * looks: at the very millisecond of `endsAt` it is over.
 */
export function tick<C extends PromotionClock>(clock: C, at: Date): C {
  if (clock.state !== 'running' || clock.endsAt === null || at < clock.endsAt) return clock;
  return ended(clock, clock.endsAt, 'served');
}

/**
 * One step at an instant. What ran out before the step has ended by then, and the step does nothing.
 * An instant before it began to run counts as the beginning.
 * @throws DomainError conflict `promotion.illegal-transition`
 */
export function step<C extends PromotionClock>(clock: C, what: PromotionStep, at: Date): C {
  const now = tick(clock, at);
  if (now !== clock) return now;
  const state = requireStep(clock.state, what.action);
  if (what.action === 'end') return ended(clock, at, what.reason);
  if (state !== 'running') return { ...stopped(clock, at), state, endedAt: null, endReason: null };
  return {
    ...clock,
    state,
    runningSince: at,
    endsAt: new Date(at.getTime() + clock.totalMs - clock.usedMs),
    startedAt: clock.startedAt ?? at,
  };
}

function ended<C extends PromotionClock>(clock: C, at: Date, reason: PromotionEnd): C {
  const endedAt = clock.runningSince !== null && at < clock.runningSince ? clock.runningSince : at;
  return { ...stopped(clock, at), state: 'ended', endedAt, endReason: reason };
}

function stopped<C extends PromotionClock>(clock: C, at: Date): C {
  return { ...clock, usedMs: usedAt(clock, at), runningSince: null, endsAt: null };
}
