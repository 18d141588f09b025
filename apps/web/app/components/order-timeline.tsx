import type { OrderFile } from '@plainhire/contracts';
import { exactMoment, tableMoment } from '../format/dates.js';
import { unitSums } from '../format/ledger.js';
import { formatPrice } from '../format/money.js';
import { ORDER_STATE, REFUND_STATE } from '../text/billing-labels.js';
import {
  EVENT_FACT,
  EVENT_OUTCOME,
  JOURNAL,
  ORDER_EVENT,
  orderFileText as text,
  REFUND_KIND,
} from '../text/finance-order.js';
import { financeText, LEDGER_ACCOUNT } from '../text/finance.js';
import { LedgerTable, unitName } from './ledger-table.js';

const MONEY = new Set(['net', 'tax', 'total', 'credit', 'creditTaken', 'amount']);
const MOMENTS = new Set(['expiresAt', 'heldUntil']);
const NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  state: { ...REFUND_STATE, ...ORDER_STATE },
  kind: REFUND_KIND,
};

/** Everything that happened to an order, in the order in which it was known here. */
export function OrderTimeline({ timeline, currency }: { timeline: OrderFile['timeline']; currency: string }) {
  return (
    <section aria-labelledby="timeline">
      <div className="sechead">
        <h2 id="timeline">{text.timeline}</h2>
        <span className="t13 muted">{financeText.utc}</span>
      </div>
      {timeline.length === 0 ? (
        <p className="t14 second">{text.noTimeline}</p>
      ) : (
        <ol className="bio orderbio">
          {timeline.map((event) => (
            <li key={event.id}>
              <time dateTime={event.at} title={exactMoment(event.at)}>
                {tableMoment(event.at)}
              </time>
              <div>
                <b>{ORDER_EVENT[event.kind] ?? event.kind}</b>{' '}
                <span className="muted">{actorWords(event.actor)}</span>
                <Detail detail={event.detail} currency={currency} />
                {event.stripeEventId !== null && <small className="hash block">{event.stripeEventId}</small>}
              </div>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** Figures and ids as they were noted; money in the currency of the order. */
function Detail({ detail, currency }: { detail: Record<string, unknown>; currency: string }) {
  const known = Object.entries(detail).filter(
    ([, value]) => value !== null && value !== undefined && value !== '',
  );
  if (known.length === 0) return null;
  return (
    <dl className="eventfacts">
      {known.map(([key, value]) => (
        <div key={key}>
          <dt>{EVENT_FACT[key] ?? key}</dt>
          <dd>{detailWords(key, value, currency)}</dd>
        </div>
      ))}
    </dl>
  );
}

function detailWords(key: string, value: unknown, currency: string): string {
  if (typeof value === 'number' && MONEY.has(key)) return formatPrice(value, currency);
  if (typeof value === 'string' && MOMENTS.has(key)) return tableMoment(value);
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return JSON.stringify(value);
  const words = NAMES[key];
  return words && Object.hasOwn(words, value) ? (words[value] ?? value) : value;
}

function actorWords(actor: string): string {
  if (actor === 'stripe') return text.byStripe;
  if (actor.startsWith('system:')) return text.bySystem;
  return actor.startsWith('user:') ? text.somebody : actor;
}

/** What is booked for an order, by unit, with both sums. */
export function OrderLedger({ ledger }: { ledger: OrderFile['ledger'] }) {
  const sums = unitSums(ledger);
  return (
    <section className="gap2" aria-labelledby="ledger">
      <div className="sechead">
        <h2 id="ledger">{text.ledger}</h2>
      </div>
      {ledger.length === 0 ? (
        <p className="t14 second">{text.noLedger}</p>
      ) : (
        <>
          <p className={sums.every(({ off }) => off === 0) ? 't14 second b4' : 'note wrong b4'}>
            {sums.every(({ off }) => off === 0) ? text.balanced : text.unbalanced}
          </p>
          {sums.map((sum) => (
            <div className="b6" key={sum.unit}>
              <LedgerTable
                caption={`${text.ledgerCaption}, ${unitName(sum.unit)}`}
                sum={sum}
                rows={ledger
                  .filter(({ unit }) => unit === sum.unit)
                  .map(({ journalId, at, kind, account, unit, amount }, index) => ({
                    key: `${journalId} ${String(index)}`,
                    name: LEDGER_ACCOUNT[account] ?? account,
                    note: `${JOURNAL[kind] ?? kind} · ${tableMoment(at)}`,
                    unit,
                    amount,
                  }))}
              />
            </div>
          ))}
        </>
      )}
    </section>
  );
}

/** What Stripe told of an order, each with a replay. */
export function OrderWebhooks({ webhooks }: { webhooks: OrderFile['webhooks'] }) {
  return (
    <section className="gap2" aria-labelledby="webhooks">
      <div className="sechead">
        <h2 id="webhooks">{text.webhooks}</h2>
      </div>
      {webhooks.length === 0 ? (
        <p className="t14 second">{text.noWebhooks}</p>
      ) : (
        <>
          <p className="t14 second b4">{text.replayNote}</p>
          <table className="cards">
            <caption className="vh">{text.webhooks}</caption>
            <thead>
              <tr>
                <th scope="col">{text.event}</th>
                <th scope="col">{text.received}</th>
                <th scope="col">{text.outcome}</th>
                <th scope="col">
                  <span className="vh">{text.replay}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {webhooks.map((one) => (
                <tr key={one.id}>
                  <th scope="row" className="lightrow">
                    {one.type}
                    <small className="hash block">{one.id}</small>
                  </th>
                  <td data-l={text.received}>{tableMoment(one.receivedAt)}</td>
                  <td data-l={text.outcome}>
                    {one.processedAt === null
                      ? text.notYet
                      : one.outcome === null
                        ? '–'
                        : (EVENT_OUTCOME[one.outcome] ?? one.outcome)}
                  </td>
                  <td className="num">
                    <form method="post">
                      <input type="hidden" name="event" value={one.id} />
                      <button className="btn" type="submit" name="_op" value="replay">
                        {text.replay} <span className="vh">{one.id}</span>
                      </button>
                    </form>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}
