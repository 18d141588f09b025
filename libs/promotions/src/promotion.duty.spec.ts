import type { PostingState } from '@plainhire/contracts';
import { describe, expect, it } from 'vitest';
import { dutyOf, type Duty, type OrderFacts } from './promotion.duty.js';

const PAID: OrderFacts = { disputed: false, disputeLost: false, endsPromotion: null };

describe('what a promotion ought to do', () => {
  it.each<[string, Partial<OrderFacts>, PostingState, boolean, Duty]>([
    ['runs while its posting is live', {}, 'live', false, { state: 'running' }],
    ['stands before that', {}, 'in_review', false, { state: 'standing' }],
    ['stands while it is paused', {}, 'paused', false, { state: 'standing' }],
    ['stands after it expired, since it can be extended', {}, 'expired', false, { state: 'standing' }],
    ['waits for another of its kind', {}, 'live', true, { state: 'standing' }],
    ['ends when it is filled', {}, 'filled', false, { state: 'ended', reason: 'posting_ended' }],
    ['ends when it is closed', {}, 'closed', true, { state: 'ended', reason: 'posting_ended' }],
    ['ends when it is rejected', {}, 'rejected', false, { state: 'ended', reason: 'taken_down' }],
    ['is held by a dispute', { disputed: true }, 'live', false, { state: 'held' }],
    [
      'ends with the posting, dispute or not',
      { disputed: true },
      'closed',
      false,
      { state: 'ended', reason: 'posting_ended' },
    ],
    [
      'ends by a lost dispute',
      { disputeLost: true },
      'live',
      false,
      { state: 'ended', reason: 'dispute_lost' },
    ],
    [
      'ends by a full refund',
      { endsPromotion: 'full' },
      'live',
      false,
      { state: 'ended', reason: 'refunded' },
    ],
    [
      'ends when unused days are paid back',
      { endsPromotion: 'unused_days', disputed: true },
      'live',
      false,
      { state: 'ended', reason: 'refunded' },
    ],
    [
      'says whose fault it was',
      { endsPromotion: 'our_fault' },
      'closed',
      false,
      { state: 'ended', reason: 'our_fault' },
    ],
  ])('%s', (_, order, posting, taken, duty) => {
    const facts = { state: posting, takenDown: posting === 'rejected' };
    expect(dutyOf({ ...PAID, ...order }, facts, taken)).toEqual(duty);
  });

  it('ends as taken down when a moderator closes it', () => {
    expect(dutyOf(PAID, { state: 'closed', takenDown: true }, false)).toEqual({
      state: 'ended',
      reason: 'taken_down',
    });
  });
});
