import type { PostingState, PromotionEnd, RefundKind } from '@plainhire/contracts';
import { type PromotionClock, step, type PromotionStep, tick } from './promotion.clock.js';

/** What an order says of its promotion. */
export interface OrderFacts {
  readonly disputed: boolean;
  readonly disputeLost: boolean;
  /** The kind of the refund that ended it, if one did. */
  readonly endsPromotion: RefundKind | null;
}

/** Where a promotion ought to be. `standing`: its clock stands, begun or not. */
export type Duty =
  | { readonly state: 'running' | 'standing' | 'held' }
  | { readonly state: 'ended'; readonly reason: PromotionEnd };

/** A partial refund lowers the price and leaves the promotion alone, so it never comes here. */
const REFUND_ENDS: Readonly<Record<RefundKind, PromotionEnd>> = {
  full: 'refunded',
  partial: 'refunded',
  unused_days: 'refunded',
  company_fault: 'company_fault',
  our_fault: 'our_fault',
};

/** What a posting says of its promotions. */
export interface PostingFacts {
  readonly state: PostingState;
  /** A moderator ended it. */
  readonly takenDown: boolean;
}

/** Expiry is no end, since it can be extended. */
const POSTING_ENDS: readonly PostingState[] = ['rejected', 'filled', 'closed'];

/**
 * What follows from order and posting as they are now, whatever happened before. Money first: what was
 * paid back or lost in a dispute ends it, an open dispute holds it. Then the posting: ended, it ends;
 * live, it runs, unless another promotion of the same kind has the place, for which it waits.
 */
export function dutyOf(order: OrderFacts, posting: PostingFacts, placeTaken: boolean): Duty {
  if (order.endsPromotion !== null) return { state: 'ended', reason: REFUND_ENDS[order.endsPromotion] };
  if (order.disputeLost) return { state: 'ended', reason: 'dispute_lost' };
  if (POSTING_ENDS.includes(posting.state))
    return { state: 'ended', reason: posting.takenDown ? 'taken_down' : 'posting_ended' };
  if (order.disputed) return { state: 'held' };
  return { state: posting.state === 'live' && !placeTaken ? 'running' : 'standing' };
}

/** Ends that money makes, and that it can take back. Time that was served and a posting that is over are over. */
export const MONEY_ENDS: readonly PromotionEnd[] = ['refunded', 'company_fault', 'our_fault', 'dispute_lost'];

/** The promotion brought to where it ought to be, step by step of the table, at this instant. */
export function bringTo<C extends PromotionClock>(clock: C, duty: Duty, at: Date): C {
  let now = tick(clock, at);
  for (let next = nextStep(now, duty); next !== null; next = nextStep(now, duty)) now = step(now, next, at);
  return now;
}

function nextStep(clock: PromotionClock, duty: Duty): PromotionStep | null {
  const { state } = clock;
  if (state === 'ended') return mayTakeUp(clock, duty) ? takeUp(clock) : null;
  if (duty.state === 'ended') return { action: 'end', reason: duty.reason };
  if (duty.state === 'held') return state === 'held' ? null : { action: 'hold' };
  if (state === 'held') return { action: clock.startedAt === null ? 'release_unstarted' : 'release' };
  if (duty.state === 'running') return state === 'running' ? null : { action: 'run' };
  return state === 'running' ? { action: 'pause' } : null;
}

/** Ended by money that no longer wants it ended. */
function mayTakeUp({ endReason }: PromotionClock, duty: Duty): boolean {
  if (endReason === null || !MONEY_ENDS.includes(endReason)) return false;
  return duty.state !== 'ended' || !MONEY_ENDS.includes(duty.reason);
}

function takeUp({ startedAt }: PromotionClock): PromotionStep {
  return { action: startedAt === null ? 'take_up_unstarted' : 'take_up' };
}
