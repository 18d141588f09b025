import { PromotionState } from '@plainhire/contracts';
import { DomainError } from '@plainhire/kernel';
import { describe, expect, it } from 'vitest';
import { type PromotionAction, requireStep } from './promotion.lifecycle.js';

const ACTIONS: readonly PromotionAction[] = [
  'run',
  'pause',
  'hold',
  'release',
  'release_unstarted',
  'end',
  'take_up',
  'take_up_unstarted',
];

/** Written out by hand once more. */
const LEGAL: Readonly<Record<string, PromotionState>> = {
  'waiting run': 'running',
  'paused run': 'running',
  'running pause': 'paused',
  'waiting hold': 'held',
  'running hold': 'held',
  'paused hold': 'held',
  'held release': 'paused',
  'held release_unstarted': 'waiting',
  'waiting end': 'ended',
  'running end': 'ended',
  'paused end': 'ended',
  'held end': 'ended',
  'ended take_up': 'paused',
  'ended take_up_unstarted': 'waiting',
};

function outcome(from: PromotionState, action: PromotionAction): unknown {
  try {
    return requireStep(from, action);
  } catch (error) {
    return error;
  }
}

describe('the life of a promotion', () => {
  const all = PromotionState.options.flatMap((from) => ACTIONS.map((action) => [from, action] as const));

  it.each(all)('from %s by %s is as the table says', (from, action) => {
    const legal = LEGAL[`${from} ${action}`];
    if (legal !== undefined) expect(outcome(from, action)).toBe(legal);
    else {
      expect(outcome(from, action)).toBeInstanceOf(DomainError);
      expect(outcome(from, action)).toMatchObject({ code: 'promotion.illegal-transition' });
    }
  });
});
