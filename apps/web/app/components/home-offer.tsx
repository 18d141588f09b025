import type { PackageView } from '@plainhire/contracts';
import { formatPrice, priceFigure } from '../format/money.js';
import { type LiveOffer, offerWords } from '../format/offer.js';
import { nameOfPackage } from '../format/price-periods.js';
import { billingText, offerText as text } from '../text/billing.js';
import { EndTime } from './offer-line.js';

/** The offer on the front page, with the working of one package: only where its former price is true. */
export function HomeOffer({ offer, example }: { offer: LiveOffer; example: PackageView | null }) {
  const shown = example?.was === null ? null : example;
  return (
    <section className="slip" aria-labelledby="home-offer" data-offer-ends={offer.endsAt}>
      <p className="caps">{text.caps}</p>
      <h2 id="home-offer">{offerWords(offer)}</h2>
      {shown && (
        <table className="working">
          <caption className="vh">{billingText.working}</caption>
          <tbody>
            <tr>
              <th scope="row">{nameOfPackage(shown)}</th>
              <td className="num">{formatPrice(shown.listPrice, shown.currency)}</td>
            </tr>
            <tr>
              <th scope="row">{offer.name}</th>
              <td className="num">{priceFigure(shown.price - shown.listPrice, shown.currency)}</td>
            </tr>
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{text.youPay}</th>
              <td className="num">
                <span className="total">{formatPrice(shown.price, shown.currency)}</span>
              </td>
            </tr>
          </tfoot>
        </table>
      )}
      <p className="m3">
        <b className="inktext block">
          {text.ends} <EndTime at={offer.endsAt} after="." />
        </b>
        {text.longer}
      </p>
      <p className="m4">
        <a className="btn" href="/pricing">
          {text.seePackages}
        </a>
      </p>
    </section>
  );
}
