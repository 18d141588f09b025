import { DomainError } from './domain-error.js';

/**
 * A state machine as data. Each row names an action, where it may start, where it ends and who may
 * take it; nothing else in the product decides on states.
 */
export interface Transition<State extends string, Action extends string, Who extends string> {
  readonly action: Action;
  readonly from: readonly State[];
  readonly to: State;
  readonly by: readonly Who[];
}

export type StateTable<State extends string, Action extends string, Who extends string> = readonly Transition<
  State,
  Action,
  Who
>[];

/** The row for this action from this state, or undefined when the table has none. */
export function findTransition<S extends string, A extends string, W extends string>(
  table: StateTable<S, A, W>,
  from: S,
  action: A,
  by: W,
): Transition<S, A, W> | undefined {
  return table.find((row) => row.action === action && row.from.includes(from) && row.by.includes(by));
}

/** The actions open to `by` from this state, in table order. */
export function allowedActions<S extends string, A extends string, W extends string>(
  table: StateTable<S, A, W>,
  from: S,
  by: W,
): A[] {
  return [
    ...new Set(
      table.filter((row) => row.from.includes(from) && row.by.includes(by)).map((row) => row.action),
    ),
  ];
}

/** @throws DomainError conflict `<thing>.illegal-transition`, naming what is allowed instead. */
export function requireTransition<S extends string, A extends string, W extends string>(
  thing: string,
  table: StateTable<S, A, W>,
  from: S,
  action: A,
  by: W,
): Transition<S, A, W> {
  const row = findTransition(table, from, action, by);
  if (row) return row;
  const allowed = allowedActions(table, from, by);
  const next =
    allowed.length > 0 ? `Possible now: ${allowed.join(', ')}.` : 'Nothing more can be done with it.';
  throw new DomainError(
    'conflict',
    `${thing}.illegal-transition`,
    `${article(thing)} ${thing} that is ${words(from)} cannot be changed by "${words(action)}". ${next}`,
    { extra: { state: from, action, allowed } },
  );
}

function words(name: string): string {
  return name.replaceAll('_', ' ');
}

function article(noun: string): string {
  return /^[aeiou]/.test(noun) ? 'An' : 'A';
}
