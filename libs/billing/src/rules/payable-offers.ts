import { leastCharge } from './chargeable.js';
import { offerFigures, type OfferTerms, type PriceVersion } from './reference-price.js';

/** A price that an offer would ask and that cannot be charged. */
export interface UnpayablePrice {
  readonly campaignId: string;
  readonly packageId: string;
  readonly currency: string;
  /** Above 0 and under `least`; minor units. */
  readonly price: number;
  readonly least: number;
}

/**
 * The first price that one of the offers would ask at any time of its run and that nobody could pay: more
 * than nothing, and under what can be charged before tax. Null where there is none.
 */
export function unpayablePrice(
  campaigns: readonly OfferTerms[],
  history: readonly PriceVersion[],
  market: string,
): UnpayablePrice | null {
  const currencies = [...new Set(history.map(({ currency }) => currency))];
  for (const campaign of campaigns)
    for (const packageId of campaign.packageIds)
      for (const currency of currencies)
        for (const at of instantsOf(campaign, history)) {
          const price = offerFigures({
            campaign,
            packageId,
            currency,
            market,
            history,
            campaigns: [],
            at,
          })?.price;
          const least = leastCharge(currency);
          if (price !== undefined && price > 0 && price < least)
            return { campaignId: campaign.id, packageId, currency, price, least };
        }
  return null;
}

/** When its price can change: its start, and each list price that begins while it runs. */
function instantsOf({ startsAt, endsAt }: OfferTerms, history: readonly PriceVersion[]): Date[] {
  const later = history.filter(({ validFrom }) => validFrom > startsAt && validFrom < endsAt);
  return [startsAt, ...later.map(({ validFrom }) => validFrom)];
}
