import type { PublicCampaign } from '@plainhire/contracts';
import { dayMoment } from '../format/dates.js';
import { offAmount, offeredWords } from '../format/offer.js';
import { billingText, offerText as text } from '../text/billing.js';
import { Icon } from './icon.js';

/**
 * The true end of an offer: in UTC as the server draws it, in the reader's zone once the script has run.
 * Its place is wide enough for both, so that nothing moves.
 */
export function EndTime({ at }: { at: string }) {
  return (
    <time className="endtime" dateTime={at} data-local="">
      {dayMoment(at)} {billingText.utc}
    </time>
  );
}

/** Stands above the head while an offer is live. It is drawn from the offer, so it says what the shop does. */
export function OfferLine({ offer, next, wide }: { offer: PublicCampaign; next: string; wide: boolean }) {
  return (
    <aside aria-label={text.label} data-offer-ends={offer.endsAt}>
      <div className="offerline">
        <div className={`wrap${wide ? ' wide' : ''}`}>
          <span>
            <b>{text.off(offAmount(offer), offeredWords(offer.packageIds))}</b> {text.until}{' '}
            <EndTime at={offer.endsAt} />.{' '}
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
