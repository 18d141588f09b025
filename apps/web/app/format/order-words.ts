import type { OrderView, PromotionView } from '@plainhire/contracts';
import { orderText as text } from '../text/billing.js';
import { PROMOTION_END } from '../text/billing-labels.js';
import { formatPrice } from './money.js';

/**
 * Where a paid order of a promotion stands, by what became of the promotion. Null while it runs or is
 * still to run: then the order's own words say all.
 */
export function endingWords(
  order: Pick<OrderView, 'refunds' | 'working'>,
  promotion: Pick<PromotionView, 'state' | 'endReason' | 'usedMs' | 'shortfallCredit'> | null,
): string | null {
  if (promotion?.state !== 'ended' || promotion.endReason === null) return null;
  const { endReason, usedMs, shortfallCredit: credit } = promotion;
  const amount = credit === null ? null : formatPrice(credit.amount, credit.currency);
  if (endReason === 'taken_down') return order.refunds.length === 0 ? text.takenDown : text.takenDownDecided;
  if (endReason === 'posting_ended') {
    if (usedMs > 0) return text.endedWithPosting;
    if (amount !== null) return text.unshown(amount);
    return order.working.net + order.working.credit === 0 ? text.unshownFree : text.unshownYet;
  }
  const how = PROMOTION_END[endReason];
  return amount === null ? text.over(how) : text.overShort(how, amount);
}
