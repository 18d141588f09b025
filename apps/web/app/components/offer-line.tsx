import { dayMoment } from '../format/dates.js';
import { type LiveOffer, offerWords } from '../format/offer.js';
import { billingText, offerText as text } from '../text/billing.js';
import { Icon } from './icon.js';

/** Longer than any zone's short name, so that the reader's own time takes no more room than is kept for it. */
const LONGEST_ZONE = 'GMT+00:00';

/**
 * The true end of an offer: in UTC as the server draws it, in the reader's zone once the script has run.
 * Room for both is kept from the start, so that nothing moves.
 */
export function EndTime({ at, after = '' }: { at: string; after?: string }) {
  const words = dayMoment(at);
  return (
    <span className="endtime" data-room={`${words} ${LONGEST_ZONE}${after}`}>
      <span>
        <time dateTime={at} data-local="">
          {words} {billingText.utc}
        </time>
        {after}
      </span>
    </span>
  );
}

/** Stands above the head while an offer is live. It is drawn from the offer, so it says what the shop does. */
export function OfferLine({ offer, next, wide }: { offer: LiveOffer; next: string; wide: boolean }) {
  return (
    <aside aria-label={text.label} data-offer-ends={offer.endsAt}>
      <div className="offerline">
        <div className={`wrap${wide ? ' wide' : ''}`}>
          <span>
            <b>{offerWords(offer)}</b> {text.until} <EndTime at={offer.endsAt} after="." />
          </span>
          <span>
            {offer.usesLeft !== null &&
              offer.maxUses !== null &&
              text.usesLeft(offer.usesLeft, offer.maxUses)}{' '}
            {offer.firstPurchaseOnly && text.firstOnly}
            <a href="/pricing#working">{text.see}</a>
          </span>
          <form method="post" action="/offer/hide" data-hide-offer="">
            <input type="hidden" name="offer" value={offer.id} />
            <input type="hidden" name="ends" value={offer.endsAt} />
            <input type="hidden" name="next" value={next} />
            <button className="hide" type="submit">
              <Icon name="cross" />
              <span>{text.hide}</span>
              <span className="vh"> {text.hideWhat}</span>
            </button>
          </form>
        </div>
      </div>
    </aside>
  );
}
