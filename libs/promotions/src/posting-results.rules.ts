import type { PostingResults, PromotionView } from '@plainhire/contracts';
import { addDays } from '@plainhire/kernel';
import { usedAt } from './promotion.clock.js';
import type { Promotion } from './promotion.entity.js';
import type { DayCount } from './results.queries.js';

/** Days before the first promotion that it is compared with. */
const DAYS_BEFORE = 28;
/** Days shown at the most, the latest ones. */
const MOST_DAYS = 120;

/** Days without the applications, which another library counts. */
export type ResultDay = Omit<PostingResults['days'][number], 'applications'>;

/** First and last day, UTC: from 28 days before the first promotion, while it was public, until today. */
export function spanOf(
  promotions: readonly Pick<Promotion, 'startedAt'>[],
  postedAt: Date | null,
  now: Date,
): { from: string; to: string } {
  const begun = promotions.flatMap(({ startedAt }) => (startedAt === null ? [] : [startedAt.getTime()]));
  const start = begun.length === 0 ? now : new Date(Math.min(...begun));
  const from = Math.max(
    addDays(start, -DAYS_BEFORE).getTime(),
    postedAt?.getTime() ?? 0,
    addDays(now, 1 - MOST_DAYS).getTime(),
  );
  return { from: dayOf(new Date(Math.min(from, now.getTime()))), to: dayOf(now) };
}

/** Every day of the span, also those without a view. */
export function resultDays(
  span: { from: string; to: string },
  counts: readonly DayCount[],
  promotions: readonly Pick<Promotion, 'startedAt' | 'endedAt'>[],
): ResultDay[] {
  const byDay = new Map<string, DayCount[]>();
  for (const count of counts) byDay.set(count.day, [...(byDay.get(count.day) ?? []), count]);
  const days: ResultDay[] = [];
  for (let day = span.from; day <= span.to; day = dayOf(addDays(new Date(day), 1))) {
    const own = byDay.get(day) ?? [];
    const sum = (of: readonly DayCount[], read: (count: DayCount) => number) =>
      of.reduce((total, count) => total + read(count), 0);
    const paid = own.filter((count) => count.promoted);
    days.push({
      day,
      promoted: paid.length > 0 || promotions.some((promotion) => ranOn(promotion, day)),
      impressions: sum(own, (count) => count.impressions),
      promotedImpressions: sum(paid, (count) => count.impressions),
      clicks: sum(own, (count) => count.clicks),
    });
  }
  return days;
}

export function toView(promotion: Promotion, now: Date): PromotionView {
  const { shortfallAmount: amount, shortfallCurrency: currency } = promotion;
  return {
    id: promotion.id,
    orderId: promotion.orderId,
    postingId: promotion.postingId,
    packageId: promotion.packageId,
    kind: promotion.kind,
    state: promotion.state,
    days: promotion.days,
    usedMs: usedAt(promotion, now),
    totalMs: promotion.totalMs,
    startedAt: promotion.startedAt?.toISOString() ?? null,
    endsAt: promotion.endsAt?.toISOString() ?? null,
    endedAt: promotion.endedAt?.toISOString() ?? null,
    endReason: promotion.endReason,
    leastImpressions: promotion.leastImpressions,
    impressions: promotion.impressions,
    clicks: promotion.clicks,
    shortfallCredit: amount === null || currency === null ? null : { amount, currency },
  };
}

function ranOn({ startedAt, endedAt }: Pick<Promotion, 'startedAt' | 'endedAt'>, day: string): boolean {
  return startedAt !== null && dayOf(startedAt) <= day && (endedAt === null || day <= dayOf(endedAt));
}

function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}
