import { PACKAGES, type PublicCampaign } from '@plainhire/contracts';
import { billingText, offerText } from '../text/billing.js';
import { KIND } from '../text/billing-labels.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The cookie that remembers which offer was put away. */
export const HIDDEN_OFFER = 'offer_hidden';

/** Staff, and people on their own pages, are not advertised to. */
const WITHOUT_OFFER =
  /^\/(moderation|admin|finance|dev|applications|apply|profile|account|sign-out|offer)(\/|$)/;

/** Says it in full itself. */
const WITH_ITS_OWN = /^\/hiring\/postings\/[^/]+\/promote$/;

export function showsOffer(path: string): boolean {
  return !WITHOUT_OFFER.test(path) && !WITH_ITS_OWN.test(path);
}

/** Whether an offer may stand on the page at all, also where the line was put away. */
export function drawsOffer(path: string): boolean {
  return showsOffer(path) || WITH_ITS_OWN.test(path);
}

/** Half-open, as the shop sells: at its end it is gone. */
export function isLive(
  offer: Pick<PublicCampaign, 'startsAt' | 'endsAt' | 'usesLeft'>,
  now: number,
): boolean {
  return Date.parse(offer.startsAt) <= now && now < Date.parse(offer.endsAt) && offer.usesLeft !== 0;
}

/** Seconds that a page drawn at `now` may be kept: at most `most`, and never beyond the end of its offer. */
export function cacheSeconds(
  offer: Pick<PublicCampaign, 'endsAt'> | null,
  now: number,
  most: number,
): number {
  if (offer === null) return most;
  return Math.max(0, Math.min(most, Math.floor((Date.parse(offer.endsAt) - now) / 1000)));
}

/** An offer with what may be said of it: whole per cent under each of its former prices, or null for none. */
export interface LiveOffer extends PublicCampaign {
  readonly percentOff: number | null;
}

/**
 * `50% off Featured`; without a former price to measure it against, `An offer on Featured`. An offer of an
 * amount is one of a single currency and says so: readers of other prices do not get it.
 */
export function offerWords({
  percentOff,
  packageIds,
  currency,
}: Pick<LiveOffer, 'percentOff' | 'packageIds' | 'currency'>): string {
  const what = offeredWords(packageIds);
  const words = percentOff === null ? offerText.on(what) : offerText.off(percentOff, what);
  return currency === null ? words : offerText.inCurrency(words, currency);
}

/** What an offer is on: `promotions` when it is on each that is sold, otherwise kinds or packages by name. */
export function offeredWords(packageIds: readonly string[]): string {
  const ids = new Set(packageIds);
  const promotions = PACKAGES.filter((one) => one.onSale && one.kind !== 'bundle');
  if (promotions.every((one) => ids.has(one.id))) return billingText.allPackages;
  const words: string[] = [];
  for (const kind of new Set(PACKAGES.map((one) => one.kind))) {
    const ofKind = PACKAGES.filter((one) => one.kind === kind && one.onSale);
    const offered = ofKind.filter((one) => ids.has(one.id));
    if (offered.length === 0) continue;
    if (kind !== 'bundle' && offered.length === ofKind.length) words.push(KIND[kind]);
    else
      words.push(
        ...offered.map((one) =>
          billingText.packageName(one.kind, one.kind === 'bundle' ? null : one.days, one.id),
        ),
      );
  }
  return listWords(words);
}

export function listWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')}${billingText.and}${words.at(-1) ?? ''}`;
}

/** `11 days and 4 hours`, `3 hours`, `12 minutes`: what is left, rounded down, at least a minute. */
export function leftWords(endsAt: string, now: number): string {
  const ms = Date.parse(endsAt) - now;
  const days = Math.floor(ms / DAY_MS);
  const hours = Math.floor((ms % DAY_MS) / HOUR_MS);
  const unit = (count: number, word: string) => `${String(count)} ${word}${count === 1 ? '' : 's'}`;
  if (days > 0)
    return hours > 0 ? `${unit(days, 'day')}${billingText.and}${unit(hours, 'hour')}` : unit(days, 'day');
  if (hours > 0) return unit(hours, 'hour');
  return unit(Math.max(1, Math.floor(ms / 60_000)), 'minute');
}
