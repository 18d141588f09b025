import type { PromotionEnd } from '@plainhire/contracts';

const DAY_MS = 86_400_000;
/** A pace measured over less says nothing. */
const LEAST_BEFORE_MS = 3 * DAY_MS;

/** Whether what did not come is owed: only to who paid to the end and was served to the end. */
export function owesShortfall(endReason: PromotionEnd | null, paidBack: boolean): boolean {
  return endReason === 'served' && !paidBack;
}

/**
 * The stretch before a promotion that it is compared with: as long as it ran, or since the posting was
 * public where that is less; null when that is under three days.
 */
export function stretchBefore(times: {
  readonly postedAt: Date | null;
  readonly startedAt: Date;
  readonly usedMs: number;
}): { readonly from: Date; readonly ms: number } | null {
  if (times.postedAt === null) return null;
  const ms = Math.min(times.usedMs, times.startedAt.getTime() - times.postedAt.getTime());
  return ms < LEAST_BEFORE_MS ? null : { from: new Date(times.startedAt.getTime() - ms), ms };
}

/** What the pace of the stretch before would have brought in the time it ran, to the nearest whole. */
export function atPaceBefore(came: number, stretchMs: number, usedMs: number): number {
  return Math.round((came * usedMs) / stretchMs);
}
