import type { OpenEventView } from '@plainhire/contracts';
import { tableMoment } from '../format/dates.js';
import { orderFileText } from '../text/finance-order.js';
import { reconciliationText as text } from '../text/finance-reconciliation.js';

/** Events of Stripe that were not followed yet, each to be followed anew. Nothing where there is none. */
export function OpenEvents({ items }: { items: readonly OpenEventView[] }) {
  if (items.length === 0) return null;
  return (
    <section className="gap2" id="events" aria-labelledby="events-h">
      <div className="sechead">
        <h2 id="events-h">{text.events}</h2>
      </div>
      <p className="t14 second b4">{text.eventsNote}</p>
      <table className="cards">
        <caption className="vh">{text.events}</caption>
        <thead>
          <tr>
            <th scope="col">{orderFileText.event}</th>
            <th scope="col">{orderFileText.received}</th>
            <th scope="col">{text.order}</th>
            <th scope="col">
              <span className="vh">{orderFileText.replay}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.id}>
              <th scope="row" className="lightrow">
                {one.type}
                <small className="hash block">{one.id}</small>
              </th>
              <td data-l={orderFileText.received}>{tableMoment(one.receivedAt)}</td>
              <td data-l={text.order}>
                {one.orderId === null ? (
                  <span className="hash">{one.objectId ?? '–'}</span>
                ) : (
                  <a href={`/finance/orders/${one.orderId}`}>{text.order}</a>
                )}
              </td>
              <td className="num">
                <form method="post">
                  <input type="hidden" name="event" value={one.id} />
                  <button className="btn" type="submit" name="_op" value="replay">
                    {orderFileText.replay} <span className="vh">{one.id}</span>
                  </button>
                </form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
