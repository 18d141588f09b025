import type { ApplicationStage, ApplicationState } from '@plainhire/contracts';
import { addDays, requireTransition, type StateTable, type Transition } from '@plainhire/kernel';

/** Each action is named after the state it leads to. */
export type ApplicationAction = Exclude<ApplicationState, 'submitted'>;
export type ApplicationParty = 'candidate' | 'company' | 'system';

/** Something can still come of these. */
export const OPEN_STATES = [
  'submitted',
  'viewed',
  'in_review',
  'interview',
  'offer',
] as const satisfies readonly ApplicationState[];

/** Nothing follows after these. A declined application can be taken up again for a while. */
export const END_STATES = [
  'hired',
  'withdrawn',
  'closed_no_decision',
] as const satisfies readonly ApplicationState[];

/** The whole life of an application. Moves between stages go forward or back; staying is no move. */
export const APPLICATION_TRANSITIONS: StateTable<ApplicationState, ApplicationAction, ApplicationParty> = [
  { action: 'viewed', from: ['submitted'], to: 'viewed', by: ['system'] },
  {
    action: 'in_review',
    from: ['submitted', 'viewed', 'interview', 'offer', 'declined'],
    to: 'in_review',
    by: ['company'],
  },
  {
    action: 'interview',
    from: ['submitted', 'viewed', 'in_review', 'offer'],
    to: 'interview',
    by: ['company'],
  },
  {
    action: 'offer',
    from: ['submitted', 'viewed', 'in_review', 'interview'],
    to: 'offer',
    by: ['company'],
  },
  { action: 'hired', from: ['interview', 'offer'], to: 'hired', by: ['company'] },
  { action: 'declined', from: OPEN_STATES, to: 'declined', by: ['company'] },
  { action: 'withdrawn', from: OPEN_STATES, to: 'withdrawn', by: ['candidate'] },
  { action: 'closed_no_decision', from: OPEN_STATES, to: 'closed_no_decision', by: ['system'] },
];

/** How long a declined application can be taken up again. */
export const REOPEN_DAYS = 30;
/** How long after a broken promise an unanswered application stays open. */
export const GRACE_DAYS = 7;
/** How many times one person can apply to one posting; more than once only after withdrawing. */
export const MAX_ATTEMPTS = 2;

const STAGES: readonly ApplicationStage[] = ['in_review', 'interview', 'offer', 'hired', 'declined'];

/**
 * Stages that answer the candidate. Opening an application, or saying that it is being looked at,
 * keeps no promise.
 */
const ANSWERS: readonly ApplicationState[] = ['interview', 'offer', 'hired', 'declined'];

export function isOpen(state: ApplicationState): boolean {
  return (OPEN_STATES as readonly ApplicationState[]).includes(state);
}

export function isAnswer(state: ApplicationState): boolean {
  return ANSWERS.includes(state);
}

/** What the clock needs to know beside the state. */
export interface ReopenFacts {
  readonly state: ApplicationState;
  /** Since when it is in this state. */
  readonly stateSince: Date;
}

export function reopenUntil(declinedAt: Date): Date {
  return addDays(declinedAt, REOPEN_DAYS);
}

export function canReopen(facts: ReopenFacts, now: Date): boolean {
  return facts.state === 'declined' && now.getTime() <= reopenUntil(facts.stateSince).getTime();
}

/** Where the company can put it now, in the order of a hiring. */
export function stagesFrom(facts: ReopenFacts, now: Date): ApplicationStage[] {
  if (facts.state === 'declined') return canReopen(facts, now) ? ['in_review'] : [];
  return STAGES.filter((stage) =>
    APPLICATION_TRANSITIONS.some((row) => row.action === stage && row.from.includes(facts.state)),
  );
}

/** @throws DomainError conflict `application.illegal-transition`, naming what is allowed instead. */
export function requireMove(
  from: ApplicationState,
  action: ApplicationAction,
  by: ApplicationParty,
): Transition<ApplicationState, ApplicationAction, ApplicationParty> {
  return requireTransition('application', APPLICATION_TRANSITIONS, from, action, by);
}
