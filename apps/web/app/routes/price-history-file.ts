import type { PriceHistoryView } from '@plainhire/contracts';
import { apiFor, orPage, type PageArgs } from '../api.server.js';
import { currencyQuery, currentOffer } from '../billing.server.js';
import { cacheSeconds } from '../format/offer.js';
import { historyCsv } from '../format/price-periods.js';

/** Kept for five minutes at most, and never beyond the end of the offer that stands in it. */
const KEPT_SECONDS = 300;

/** Every price as a file that a spreadsheet opens. */
export async function loader(args: PageArgs): Promise<Response> {
  const query = currencyQuery(args.request);
  const [history, { offer, now }] = await orPage(
    args.request,
    Promise.all([apiFor(args).get<PriceHistoryView>('/billing/price-history', query), currentOffer(args)]),
  );
  return new Response(historyCsv(history), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="plainhire-prices-${history.currency}.csv"`,
      'x-content-type-options': 'nosniff',
      'cache-control': `public, max-age=${String(cacheSeconds(offer, now, KEPT_SECONDS))}`,
    },
  });
}
