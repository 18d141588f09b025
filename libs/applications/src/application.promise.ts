import type { AnswerPromise, ApplicationState } from '@plainhire/contracts';
import { daysUntil } from '@plainhire/kernel';
import { isOpen } from './application.lifecycle.js';

export interface PromiseFacts {
  readonly state: ApplicationState;
  readonly promiseDays: number | null;
  readonly answerBy: Date | null;
  readonly closeAt: Date | null;
  readonly firstAnswerAt: Date | null;
}

/** The promise as both sides see it at `now`. An answer keeps it for good, even a late one ends it. */
export function promiseView(facts: PromiseFacts, now: Date): AnswerPromise {
  const { answerBy, closeAt } = facts;
  const state = promiseState(facts, now);
  const runs = state === 'running' || state === 'overdue';
  return {
    days: facts.promiseDays,
    answerBy: answerBy?.toISOString() ?? null,
    daysLeft: runs && answerBy ? daysUntil(now, answerBy) : null,
    state,
    closesAt: runs && closeAt ? closeAt.toISOString() : null,
  };
}

/** Whether an answer is still owed, in time or late. */
export function promiseRuns<T extends Pick<PromiseFacts, 'state' | 'answerBy' | 'firstAnswerAt'>>(
  facts: T,
): facts is T & { readonly answerBy: Date } {
  return facts.answerBy !== null && facts.firstAnswerAt === null && isOpen(facts.state);
}

function promiseState(facts: PromiseFacts, now: Date): AnswerPromise['state'] {
  if (facts.answerBy === null) return 'none';
  if (facts.firstAnswerAt !== null) return 'answered';
  if (!isOpen(facts.state)) return 'ended';
  return now.getTime() > facts.answerBy.getTime() ? 'overdue' : 'running';
}
