import type { Entry, Journal } from '@plainhire/billing';
import type { Promotion } from './promotion.entity.js';

/** What a promotion writes into the books about impressions, once per promotion and kind. */
export function bookImpressions(
  { id, companyId, orderId }: Promotion,
  kind: 'impressions-promised' | 'impressions-settled',
  entries: readonly Entry[],
): Journal {
  return { key: `${kind}:${id}`, kind, companyId, orderId, entries };
}
