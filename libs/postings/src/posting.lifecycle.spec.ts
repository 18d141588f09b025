import type { PostingState } from '@plainhire/contracts';
import { addDays, findTransition, isDomainError, requireTransition } from '@plainhire/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  companyActions,
  END_STATES,
  extendAction,
  extendedEnd,
  type LifecycleAction,
  POSTING_STATES,
  POSTING_TRANSITIONS,
  publicVisibility,
  type Who,
} from './posting.lifecycle.js';

/** The agreed table, written out once more by hand: state > action > who > next state. */
const AGREED: Partial<
  Record<PostingState, Partial<Record<LifecycleAction, { to: PostingState; by: Who[] }>>>
> = {
  draft: {
    submit: { to: 'in_review', by: ['company'] },
    publish_import: { to: 'live', by: ['system'] },
  },
  changes_requested: { submit: { to: 'in_review', by: ['company'] } },
  in_review: {
    withdraw: { to: 'draft', by: ['company'] },
    approve: { to: 'live', by: ['moderator'] },
    request_changes: { to: 'changes_requested', by: ['moderator'] },
    reject: { to: 'rejected', by: ['moderator'] },
  },
  live: {
    withdraw_edit: { to: 'live', by: ['company'] },
    pause: { to: 'paused', by: ['company', 'moderator'] },
    expire: { to: 'expired', by: ['clock'] },
    extend: { to: 'live', by: ['company', 'system'] },
    fill: { to: 'filled', by: ['company'] },
    close: { to: 'closed', by: ['company', 'moderator', 'system'] },
  },
  paused: {
    withdraw_edit: { to: 'paused', by: ['company'] },
    resume: { to: 'live', by: ['company', 'moderator'] },
    expire: { to: 'expired', by: ['clock'] },
    extend: { to: 'paused', by: ['company', 'system'] },
    fill: { to: 'filled', by: ['company'] },
    close: { to: 'closed', by: ['company', 'moderator', 'system'] },
  },
  expired: {
    extend: { to: 'live', by: ['company', 'system'] },
    extend_for_review: { to: 'in_review', by: ['company'] },
    fill: { to: 'filled', by: ['company'] },
    close: { to: 'closed', by: ['company', 'moderator', 'system'] },
  },
};
const ACTIONS = [...new Set(POSTING_TRANSITIONS.map((row) => row.action))];
const EVERYBODY: Who[] = ['company', 'moderator', 'system', 'clock'];
const NOW = new Date('2026-11-23T09:00:00.000Z');

describe('the state table of postings', () => {
  const cases = POSTING_STATES.flatMap((from) =>
    ACTIONS.flatMap((action) => EVERYBODY.map((by) => ({ from, action, by }))),
  );

  it.each(cases)('$by may $action from $from exactly when agreed', ({ from, action, by }) => {
    const agreed = AGREED[from]?.[action];
    const expected = agreed?.by.includes(by) ? agreed.to : undefined;
    expect(findTransition(POSTING_TRANSITIONS, from, action, by)?.to).toBe(expected);
    if (expected !== undefined) return;
    try {
      requireTransition('posting', POSTING_TRANSITIONS, from, action, by);
      expect.unreachable('an illegal transition was let through');
    } catch (error) {
      if (!isDomainError(error, 'posting.illegal-transition')) throw error;
      expect(error.kind).toBe('conflict');
      const open = Object.entries(AGREED[from] ?? {}).filter(([, row]) => row.by.includes(by));
      expect([...(error.extra['allowed'] as string[])].sort()).toEqual(open.map(([name]) => name).sort());
    }
  });

  it('names one row at most for each state, action and actor', () => {
    for (const { from, action, by } of cases)
      expect(
        POSTING_TRANSITIONS.filter(
          (row) =>
            row.action === action &&
            (row.from as readonly PostingState[]).includes(from) &&
            (row.by as readonly Who[]).includes(by),
        ).length,
      ).toBeLessThanOrEqual(1);
  });

  it('never leaves an end, and never reaches the public past a moderator, whatever is tried', () => {
    const step = fc.record({
      action: fc.constantFrom(...ACTIONS.filter((action) => action !== 'publish_import')),
      by: fc.constantFrom(...EVERYBODY),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let state: PostingState = 'draft';
        let approvals = 0;
        for (const { action, by } of steps) {
          const row: { to: PostingState } | undefined = findTransition(
            POSTING_TRANSITIONS,
            state,
            action,
            by,
          );
          if (!row) continue;
          expect(END_STATES).not.toContain(state);
          if (action === 'approve') approvals += 1;
          state = row.to;
          if (['live', 'paused', 'expired', 'filled', 'closed'].includes(state))
            expect(approvals).toBeGreaterThan(0);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('extending', () => {
  const expired = (days: number, pausedBy: 'company' | 'moderator' | null = null) =>
    ({ state: 'expired', expiresAt: addDays(NOW, -days), pausedBy }) as const;

  it('brings an expired posting back at once within 30 days and through a review after that', () => {
    expect(extendAction(expired(30), NOW)).toBe('extend');
    expect(extendAction(expired(30.01), NOW)).toBe('extend_for_review');
  });

  it('asks for a review when it ran out while a moderator had it paused', () => {
    expect(extendAction(expired(1, 'moderator'), NOW)).toBe('extend_for_review');
    expect(extendAction(expired(1, 'company'), NOW)).toBe('extend');
  });

  it('adds the days to an end ahead, and to now once it has passed', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), fc.integer({ min: 1, max: 90 }), (offset, days) => {
        const end = addDays(NOW, offset);
        const next = extendedEnd(end, NOW, days);
        expect(next).toEqual(addDays(offset > 0 ? end : NOW, days));
        expect(next > NOW).toBe(true);
      }),
    );
  });
});

describe('what the public gets', () => {
  it.each([
    ['live', true, 'shown'],
    ['paused', true, 'hidden'],
    ['expired', true, 'gone'],
    ['filled', true, 'gone'],
    ['closed', true, 'gone'],
    ['in_review', true, 'gone'],
    ['draft', false, 'hidden'],
    ['in_review', false, 'hidden'],
    ['changes_requested', false, 'hidden'],
    ['rejected', false, 'hidden'],
  ] as const)('a %s posting that was public (%s) is %s', (state, wasPublic, seen) => {
    expect(publicVisibility(state, wasPublic ? NOW : null)).toBe(seen);
  });
});

describe('the actions a company is offered', () => {
  it.each(POSTING_STATES)('for a %s posting are the ones the table allows', (state) => {
    const offered = companyActions({ state, pausedBy: null, editInReview: true });
    for (const action of ['submit', 'pause', 'resume', 'extend', 'fill', 'close'] as const)
      expect(offered.includes(action)).toBe(AGREED[state]?.[action]?.by.includes('company') ?? false);
    expect(offered).toContain('duplicate');
  });

  it('leave out resuming what a moderator paused', () => {
    const facts = { state: 'paused', editInReview: false } as const;
    expect(companyActions({ ...facts, pausedBy: 'company' })).toContain('resume');
    expect(companyActions({ ...facts, pausedBy: 'moderator' })).not.toContain('resume');
  });

  it('offer withdrawing on a live posting only while an edit waits', () => {
    const facts = { state: 'live', pausedBy: null } as const;
    expect(companyActions({ ...facts, editInReview: true })).toContain('withdraw');
    expect(companyActions({ ...facts, editInReview: false })).not.toContain('withdraw');
  });
});
