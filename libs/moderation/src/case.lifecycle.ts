import type { CaseState } from '@plainhire/contracts';
import type { StateTable } from '@plainhire/kernel';

export type CaseAction = 'decide' | 'cancel';

/** A case is open until it is decided, or until its revision no longer waits. */
export const CASE_TRANSITIONS = [
  { action: 'decide', from: ['open'], to: 'decided', by: ['moderator'] },
  { action: 'cancel', from: ['open'], to: 'cancelled', by: ['system'] },
] as const satisfies StateTable<CaseState, CaseAction, 'moderator' | 'system'>;

/** A claim holds this long; then others may take the case. */
export const CLAIM_MINUTES = 15;

/** Minutes by which one point of risk moves a case forward in the queue. */
export const MINUTES_PER_RISK_POINT = 6;

export interface Claim {
  readonly claimedBy: string | null;
  readonly claimedUntil: Date | null;
}

/** Who holds the case now, or null: a claim that has lapsed holds nothing. */
export function holder(claim: Claim, now: Date): string | null {
  return claim.claimedBy !== null && claim.claimedUntil !== null && claim.claimedUntil > now
    ? claim.claimedBy
    : null;
}

export function claimUntil(now: Date): Date {
  return new Date(now.getTime() + CLAIM_MINUTES * 60_000);
}

/** Oldest first, with the risky ahead of their turn: up to ten hours for a full score. */
export function rankedAt(openedAt: Date, riskScore: number): Date {
  return new Date(openedAt.getTime() - riskScore * MINUTES_PER_RISK_POINT * 60_000);
}
