import type { PromotionEnd } from '@plainhire/contracts';

const DAY_MS = 86_400_000;
/** A pace measured over less says nothing. */
const LEAST_BEFORE_MS = 3 * DAY_MS;

/**
 * `shortfall`: credit for what did not come. `everything`: all that it cost comes back as credit.
 * `decision`: finance says whose fault it was, and so what comes back.
 */
export type Owed = 'shortfall' | 'everything' | 'decision' | 'nothing';

/**
 * What is owed for a promotion that is over: what did not come to who paid to the end and was served to the
 * end; all of it where the company's posting ended before it ran a moment; nothing for days that it did run.
 */
export function owedFor(
  { endReason, usedMs }: { readonly endReason: PromotionEnd | null; readonly usedMs: number },
  paidBack: boolean,
): Owed {
  if (paidBack) return 'nothing';
  if (endReason === 'served') return 'shortfall';
  if (endReason === 'taken_down') return 'decision';
  return endReason === 'posting_ended' && usedMs === 0 ? 'everything' : 'nothing';
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
