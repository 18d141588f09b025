import type { OrderListItem } from '@plainhire/contracts';
import { tableMoment } from '../format/dates.js';
import { formatPrice } from '../format/money.js';
import { nameOfId } from '../format/price-periods.js';
import { billingPageText as text, promoteText } from '../text/billing.js';
import { ORDER_STATE } from '../text/billing-labels.js';

/** A company's orders, newest first. */
export function OrderTable({ items, caption }: { items: readonly OrderListItem[]; caption: string }) {
  return (
    <table className="cards c2 fun">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.what}</th>
          <th scope="col">{text.state}</th>
          <th scope="col">{text.when}</th>
          <th scope="col" className="num">
            {text.net}
          </th>
          <th scope="col" className="num">
            {text.total}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              <a href={`/hiring/orders/${one.id}`} data-row="">
                {nameOfId(one.packageId)}
              </a>
              {one.postingTitle !== null && <small>{one.postingTitle}</small>}
            </th>
            <td data-l={text.state}>
              {ORDER_STATE[one.state]}
              {one.refunded > 0 && (
                <small>
                  {formatPrice(one.refunded, one.currency)} {text.back}
                </small>
              )}
            </td>
            <td className="nowrap" data-l={text.when}>
              {tableMoment(one.createdAt)}
            </td>
            <td className="num" data-l={text.net}>
              {formatPrice(one.net, one.currency)}
            </td>
            <td className="num" data-l={text.total}>
              {one.total === null
                ? `${formatPrice(one.net, one.currency)} ${promoteText.plusTax}`
                : formatPrice(one.total, one.currency)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
