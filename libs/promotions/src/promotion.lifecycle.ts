import type { PromotionState } from '@plainhire/contracts';
import { requireTransition, type StateTable } from '@plainhire/kernel';

/**
 * `release` is the end of a hold, `take_up` of an end that did not happen after all: a refund that the bank
 * sent back, a dispute that was decided for us in the end. `…_unstarted` is for one that never ran.
 */
export type PromotionAction =
  'run' | 'pause' | 'hold' | 'release' | 'release_unstarted' | 'end' | 'take_up' | 'take_up_unstarted';

/**
 * The whole life of a promotion. Nobody moves it by hand: it follows its order, its posting and the
 * clock.
 */
export const PROMOTION_TRANSITIONS: StateTable<PromotionState, PromotionAction, 'system'> = [
  { action: 'run', from: ['waiting', 'paused'], to: 'running', by: ['system'] },
  { action: 'pause', from: ['running'], to: 'paused', by: ['system'] },
  { action: 'hold', from: ['waiting', 'running', 'paused'], to: 'held', by: ['system'] },
  { action: 'release', from: ['held'], to: 'paused', by: ['system'] },
  { action: 'release_unstarted', from: ['held'], to: 'waiting', by: ['system'] },
  { action: 'end', from: ['waiting', 'running', 'paused', 'held'], to: 'ended', by: ['system'] },
  { action: 'take_up', from: ['ended'], to: 'paused', by: ['system'] },
  { action: 'take_up_unstarted', from: ['ended'], to: 'waiting', by: ['system'] },
];

/** @throws DomainError conflict `promotion.illegal-transition`, naming what is allowed instead. */
export function requireStep(from: PromotionState, action: PromotionAction): PromotionState {
  return requireTransition('promotion', PROMOTION_TRANSITIONS, from, action, 'system').to;
}
