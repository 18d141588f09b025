import type { Entry, Journal } from '@plainhire/billing';
import type { Promotion } from './promotion.entity.js';

/** What a promotion writes into the books about impressions: once per kind, and again when it was taken up. */
export function bookImpressions(
  { id, companyId, orderId, takenUp }: Promotion,
  kind: 'impressions-promised' | 'impressions-settled' | 'impressions-owed-again',
  entries: readonly Entry[],
): Journal {
  return {
    key: takenUp === 0 ? `${kind}:${id}` : `${kind}:${id}:${String(takenUp)}`,
    kind,
    companyId,
    orderId,
    entries,
  };
}
