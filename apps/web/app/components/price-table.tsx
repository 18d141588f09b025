import { tableMoment } from '../format/dates.js';
import { formatCount, formatPrice } from '../format/money.js';
import { type Period, whatWords } from '../format/price-periods.js';
import { historyText as text } from '../text/pricing.js';

/** The periods of one package's price, newest first. */
export function PriceTable({
  periods,
  firstPurchases,
  currency,
  caption,
}: {
  periods: readonly Period[];
  /** Offers that not everybody could have; below the others. */
  firstPurchases: readonly Period[];
  currency: string;
  caption: string;
}) {
  return (
    <table className="cards c2 pricetable">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.from}</th>
          <th scope="col">{text.to}</th>
          <th scope="col">{text.what}</th>
          <th scope="col" className="num">
            {text.price}
          </th>
          <th scope="col" className="num">
            {text.sold}
          </th>
        </tr>
      </thead>
      <tbody>
        {[...periods, ...firstPurchases].map((period, row) => (
          <tr
            key={`${period.from} ${String(row)}`}
            className={period.campaign === null ? undefined : 'isoffer'}
          >
            <td data-l={text.from}>
              <time dateTime={period.from}>{tableMoment(period.from)}</time>
            </td>
            <td data-l={text.to}>
              {period.to === null ? text.now : <time dateTime={period.to}>{tableMoment(period.to)}</time>}
            </td>
            <td data-l={text.what}>
              {row < periods.length ? whatWords(period) : text.firstRow(period.campaign?.name ?? '')}
            </td>
            <td className="num" data-l={text.price}>
              {formatPrice(period.offered, currency)}
              {period.campaign !== null && period.campaign.was !== null && (
                <small className="block muted">
                  {text.formerly} {formatPrice(period.campaign.was, currency)}
                </small>
              )}
            </td>
            <td className="num" data-l={text.sold}>
              {formatCount(period.sold)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
