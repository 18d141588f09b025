import type { PackageView, PriceHistoryView } from '@plainhire/contracts';
import { tableMoment } from '../format/dates.js';
import { formatPrice } from '../format/money.js';
import { leftWords, type LiveOffer, offerWords } from '../format/offer.js';
import { lastOffer } from '../format/price-periods.js';
import { billingText, offerText as text } from '../text/billing.js';
import { EndTime } from './offer-line.js';

/** The offer in full: until when, under which price, how often, and what came before. */
export function OfferSlip({
  offer,
  now,
  packages,
  history,
}: {
  offer: LiveOffer;
  now: number;
  packages: readonly PackageView[];
  history: PriceHistoryView | null;
}) {
  const former = packages.filter((one) => one.campaignId === offer.id && one.was !== null);
  const last = history === null ? null : lastOffer(history, offer.id);
  return (
    <section aria-labelledby="offer" className="slip offer" data-offer-ends={offer.endsAt} data-offer-page="">
      <div>
        <p className="caps">{text.caps}</p>
        <h2 id="offer">{offerWords(offer)}</h2>
        <p>
          <b className="inktext block">
            {text.ends} <EndTime at={offer.endsAt} after="." />
          </b>
          {text.leftTime(leftWords(offer.endsAt, now))} {text.began} {tableMoment(offer.startsAt)}{' '}
          {billingText.utc}. {offer.firstPurchaseOnly && text.firstOnly} {text.longer}
        </p>
        {offer.follows !== null && (
          <p className="m2">
            {text.follows(offer.follows.name)} {tableMoment(offer.follows.endedAt)}.
          </p>
        )}
      </div>
      <dl className="facts">
        <div>
          <dt>{text.former}</dt>
          <dd>
            {former.length === 0
              ? billingText.noFormer
              : text.formerList(
                  former.map(({ was }) => formatPrice(was?.amount ?? 0, was?.currency ?? '')).join(', '),
                )}
          </dd>
        </div>
        <div>
          <dt>{text.uses}</dt>
          <dd>{text.usesFacts(offer.usesLeft, offer.maxUses, offer.maxUsesPerCompany)}</dd>
        </div>
        {last !== null && (
          <div>
            <dt>{text.last}</dt>
            <dd>{text.lastWords(last.name, tableMoment(last.from), tableMoment(last.to))}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}

/** The same in two lines, where packages follow. */
export function OfferStrip({ offer, now }: { offer: LiveOffer; now: number }) {
  return (
    <section
      aria-label={text.caps}
      className="slip offerstrip"
      data-offer-ends={offer.endsAt}
      data-offer-page=""
    >
      <p className="inktext clauses">
        <b>
          {offerWords(offer)}, {text.until} <EndTime at={offer.endsAt} after="." />
        </b>
        <span className="second">{text.leftTime(leftWords(offer.endsAt, now))}</span>
      </p>
      <p>
        {offer.usesLeft !== null && offer.maxUses !== null && text.usesLeft(offer.usesLeft, offer.maxUses)}{' '}
        {offer.firstPurchaseOnly && text.firstOnly} <a href="/pricing/history">{text.all}</a>
      </p>
    </section>
  );
}
