import { ApplicationState } from '@plainhire/contracts';
import { addDays, DomainError } from '@plainhire/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  APPLICATION_TRANSITIONS,
  type ApplicationAction,
  type ApplicationParty,
  canReopen,
  END_STATES,
  isAnswer,
  isOpen,
  OPEN_STATES,
  requireMove,
  stagesFrom,
} from './application.lifecycle.js';

const STATES = ApplicationState.options;
const ACTIONS = STATES.filter((state): state is ApplicationAction => state !== 'submitted');
const PARTIES: readonly ApplicationParty[] = ['candidate', 'company', 'system'];

/** The contract's table, written out by hand once more: from, to, by. */
const STAGES = ['in_review', 'interview', 'offer'] as const;
const LEGAL = new Set([
  'submitted viewed system',
  ...['submitted', 'viewed', ...STAGES].flatMap((from) =>
    STAGES.filter((to) => to !== from).map((to) => `${from} ${to} company`),
  ),
  'interview hired company',
  'offer hired company',
  ...['submitted', 'viewed', ...STAGES].flatMap((from) => [
    `${from} declined company`,
    `${from} withdrawn candidate`,
    `${from} closed_no_decision system`,
  ]),
  'declined in_review company',
]);

function moveOrError(from: ApplicationState, action: ApplicationAction, by: ApplicationParty) {
  try {
    return requireMove(from, action, by).to;
  } catch (error) {
    return error;
  }
}

describe('the stages of an application', () => {
  const all = STATES.flatMap((from) =>
    ACTIONS.flatMap((action) => PARTIES.map((by) => [from, action, by] as const)),
  );

  it.each(all)('from %s to %s by the %s is as the contract says', (from, action, by) => {
    const outcome = moveOrError(from, action, by);
    if (LEGAL.has(`${from} ${action} ${by}`)) {
      expect(outcome).toBe(action);
    } else {
      expect(outcome).toBeInstanceOf(DomainError);
      expect(outcome).toMatchObject({ kind: 'conflict', code: 'application.illegal-transition' });
    }
  });

  it('names what is allowed instead', () => {
    expect(moveOrError('viewed', 'hired', 'company')).toMatchObject({
      extra: { state: 'viewed', allowed: ['in_review', 'interview', 'offer', 'declined'] },
    });
    expect((moveOrError('hired', 'declined', 'company') as DomainError).message).toBe(
      'An application that is hired cannot be changed by "declined". Nothing more can be done with it.',
    );
  });

  it('lets nothing follow an end', () => {
    for (const end of END_STATES) {
      expect(APPLICATION_TRANSITIONS.filter((row) => row.from.includes(end))).toEqual([]);
    }
  });

  it('sorts every state into open, ended, or declined', () => {
    for (const state of STATES) {
      const kinds = [isOpen(state), (END_STATES as readonly string[]).includes(state), state === 'declined'];
      expect(kinds.filter(Boolean)).toHaveLength(1);
    }
  });

  it('counts as an answer only what decides something for the candidate', () => {
    expect(STATES.filter(isAnswer)).toEqual(['interview', 'offer', 'hired', 'declined']);
  });

  it('holds to its promises on every walk through the table', () => {
    const step = fc.record({ action: fc.constantFrom(...ACTIONS), by: fc.constantFrom(...PARTIES) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let state: ApplicationState = 'submitted';
        const visited: ApplicationState[] = [state];
        for (const { action, by } of steps) {
          const before = state;
          const outcome = moveOrError(state, action, by);
          if (outcome instanceof DomainError) continue;
          state = outcome as ApplicationState;
          visited.push(state);
          // Only the candidate withdraws, only the system closes and views, only the company judges.
          expect(by).toBe(
            state === 'withdrawn'
              ? 'candidate'
              : state === 'viewed' || state === 'closed_no_decision'
                ? 'system'
                : 'company',
          );
          // Nobody is hired without having been talked to or offered the place.
          if (state === 'hired') expect(['interview', 'offer']).toContain(before);
          expect(state).not.toBe(before);
        }
        const ended = visited.findIndex((one) => (END_STATES as readonly string[]).includes(one));
        if (ended >= 0) expect(visited).toHaveLength(ended + 1);
        expect(visited.filter((one) => one === 'viewed').length).toBeLessThanOrEqual(1);
        expect(visited.lastIndexOf('submitted')).toBe(0);
      }),
      { numRuns: 500 },
    );
  });
});

describe('taking a declined application up again', () => {
  const declinedAt = new Date('2026-11-01T12:00:00.000Z');
  const declined = { state: 'declined', stateSince: declinedAt } as const;

  it('is possible for thirty days to the second', () => {
    expect(canReopen(declined, addDays(declinedAt, 30))).toBe(true);
    expect(canReopen(declined, new Date(addDays(declinedAt, 30).getTime() + 1))).toBe(false);
  });

  it('is offered as the only stage, and then no longer', () => {
    expect(stagesFrom(declined, addDays(declinedAt, 3))).toEqual(['in_review']);
    expect(stagesFrom(declined, addDays(declinedAt, 31))).toEqual([]);
  });
});

describe('the stages offered to a company', () => {
  it.each(OPEN_STATES)('are from %s exactly those the table allows', (state) => {
    const offered = stagesFrom({ state, stateSince: new Date(0) }, new Date(0));
    for (const stage of ['in_review', 'interview', 'offer', 'hired', 'declined'] as const) {
      expect(offered.includes(stage)).toBe(LEGAL.has(`${state} ${stage} company`));
    }
  });

  it.each(END_STATES)('are none once it is %s', (state) => {
    expect(stagesFrom({ state, stateSince: new Date(0) }, new Date(0))).toEqual([]);
  });
});
