import type { OrderState, OrderView, PostingResults } from '@plainhire/contracts';
import { useLoaderData } from 'react-router';
import { apiFor, ApiProblem, orPage, type PageArgs, requireMe } from '../api.server.js';
import { currentOffer } from '../billing.server.js';
import { Icon } from '../components/icon.js';
import { WorkingTable } from '../components/working-table.js';
import { exactMoment, longDate, tableMoment } from '../format/dates.js';
import { formatPrice } from '../format/money.js';
import { endingWords } from '../format/order-words.js';
import { nameOfId } from '../format/price-periods.js';
import { pageMeta } from '../seo/page-meta.js';
import { billingPageText, orderText as text } from '../text/billing.js';
import { ORDER_STATE, REFUND_STATE } from '../text/billing-labels.js';
import { countryName } from '../text/labels.js';

export const handle = { private: true, script: true };

/** While one of these stands, somebody else's word is waited for, and the page looks again by itself. */
const WAITS: ReadonlySet<OrderState> = new Set(['awaiting_payment', 'payment_pending', 'paid']);

/** Where Stripe sends the buyer back to, and where the order stays. It shows; it never grants. */
export async function loader(args: PageArgs & { params: { id?: string } }) {
  await requireMe(args);
  const id = encodeURIComponent(args.params.id ?? '');
  const [order, { now }] = await orPage(
    args.request,
    Promise.all([apiFor(args).get<OrderView>(`/billing/orders/${id}`), currentOffer(args)]),
  );
  const page = new URL(args.request.url).searchParams;
  const cancelled = page.has('cancelled') && order.state === 'awaiting_payment';
  const promotion = await promotionOf(args, order);
  const ending = endingWords(order, promotion);
  return { order, now, cancelled, ending, refresh: WAITS.has(order.state) && !cancelled };
}

/** What was bought, where this role may see what became of it. */
async function promotionOf(args: PageArgs, { id, postingId, fulfilledAt }: OrderView) {
  if (postingId === null || fulfilledAt === null) return null;
  try {
    const { promotions } = await apiFor(args).get<PostingResults>(`/postings/${postingId}/promotions`);
    return promotions.find(({ orderId }) => orderId === id) ?? null;
  } catch (error) {
    if (error instanceof ApiProblem && (error.status === 404 || error.status === 403)) return null;
    throw error;
  }
}

export function meta({ loaderData }: { loaderData?: { order: OrderView } }) {
  return pageMeta({
    title: `${text.meta}: ${loaderData ? nameOfId(loaderData.order.packageId) : ''}`,
    index: false,
  });
}

export default function Order() {
  const { order, cancelled, ending, refresh } = useLoaderData<typeof loader>();
  const bundle = order.postingId === null;
  const paid = order.paidAt !== null;
  return (
    <div className="wrap">
      <div className="jobhead pricehead">
        <nav className="crumbs" aria-label="Breadcrumb">
          <ol>
            <li>
              <a href={`/hiring/billing?company=${order.companyId}`}>{billingPageText.title}</a>
            </li>
          </ol>
        </nav>
        <h1>{nameOfId(order.packageId)}</h1>
        {order.postingTitle !== null && (
          <p className="co">
            {text.of} <b>{order.postingTitle}</b>
          </p>
        )}
        <p className="stamps m4">
          <span className={stampOf(order.state)}>
            <b>{ORDER_STATE[order.state]}</b>
          </span>
        </p>
      </div>
      <div className="check2 ordergrid">
        <div>
          <section aria-label={ORDER_STATE[order.state]} data-watch={refresh ? order.state : undefined}>
            <div role="status">
              {refresh && order.state === 'awaiting_payment' && <h2 className="b3">{text.waitingTitle}</h2>}
              <p className="narrow">{stateWords(order, { cancelled, bundle, ending })}</p>
            </div>
            <NextSteps order={order} refresh={refresh} />
          </section>
          {order.refunds.length > 0 && <Refunds order={order} />}
          {order.dispute !== null && (
            <section className="gap2" aria-labelledby="dispute">
              <h2 id="dispute" className="caps">
                {text.dispute}
              </h2>
              <p className="t14 second m2">
                {formatPrice(order.dispute.amount, order.working.currency)}: {order.dispute.reason}.
                {order.dispute.evidenceDueBy !== null &&
                  ` ${text.disputeDue} ${longDate(order.dispute.evidenceDueBy)}.`}
              </p>
            </section>
          )}
        </div>
        <div>
          <section aria-labelledby="working">
            <div className="sechead">
              <h2 id="working">{text.working}</h2>
            </div>
            <WorkingTable working={order.working} caption={nameOfId(order.packageId)} total={text.total} />
          </section>
          <dl className="facts m6">
            <div>
              <dt>{text.ordered}</dt>
              <dd>
                <time dateTime={order.createdAt} title={exactMoment(order.createdAt)}>
                  {longDate(order.createdAt)}
                </time>
              </dd>
            </div>
            {order.paidAt !== null && (
              <div>
                <dt>{text.paidAt}</dt>
                <dd>
                  <time dateTime={order.paidAt} title={exactMoment(order.paidAt)}>
                    {longDate(order.paidAt)}
                  </time>
                </dd>
              </div>
            )}
            <div>
              <dt>{text.buyer}</dt>
              <dd>
                <Buyer buyer={order.buyer} />
              </dd>
            </div>
            <div>
              <dt>{text.number}</dt>
              <dd className="hash">{order.id}</dd>
            </div>
            {paid && (
              <div>
                <dt>{text.papers}</dt>
                <dd>
                  <ul className="rise papers">
                    <li>
                      <a href={`/hiring/orders/${order.id}/receipt.pdf`}>{text.receipt}</a>
                    </li>
                    {order.invoiceUrl !== null && (
                      <li>
                        <a href={order.invoiceUrl} rel="noopener">
                          {text.invoice(order.invoiceNumber)}
                        </a>
                        <small className="block muted">{text.invoiceBy}</small>
                      </li>
                    )}
                  </ul>
                </dd>
              </div>
            )}
          </dl>
        </div>
      </div>
    </div>
  );
}

function Buyer({ buyer }: { buyer: OrderView['buyer'] }) {
  const { address } = buyer;
  return (
    <>
      {buyer.name}
      {address !== null && (
        <small className="block second">
          {[address.line1, address.line2, `${address.postalCode} ${address.city}`.trim()]
            .filter(Boolean)
            .join(', ')}
          , {countryName(address.country)}
        </small>
      )}
      {buyer.vatId !== null && (
        <small className="block second">
          {text.vatId} {buyer.vatId}
        </small>
      )}
    </>
  );
}

function NextSteps({ order, refresh }: { order: OrderView; refresh: boolean }) {
  const again =
    order.postingId === null
      ? `/hiring/billing/credit?company=${order.companyId}&package=${order.packageId}`
      : `/hiring/postings/${order.postingId}/promote?package=${order.packageId}`;
  const over = order.state === 'expired' || order.state === 'cancelled' || order.state === 'payment_failed';
  const open = order.state === 'awaiting_payment' && order.checkoutUrl !== null;
  return (
    <div className="hstack m5">
      {open && (
        <a className={refresh ? 'btn' : 'btn go'} href={order.checkoutUrl ?? ''}>
          {text.pay}
        </a>
      )}
      {refresh && (
        <a className="btn" href={`/hiring/orders/${order.id}`}>
          <Icon name="refresh" />
          {text.look}
        </a>
      )}
      {(over || order.state === 'draft') && (
        <a className="btn go" href={again}>
          {text.orderAgain}
        </a>
      )}
      {order.postingId !== null && !over && order.state !== 'draft' && !open && (
        <a className="btn" href={`/hiring/postings/${order.postingId}/promote#results`}>
          {text.results}
        </a>
      )}
      <a className="t14" href={`/hiring/billing?company=${order.companyId}`}>
        {text.all}
      </a>
    </div>
  );
}

function Refunds({ order }: { order: OrderView }) {
  const { currency } = order.working;
  return (
    <section className="gap2" aria-labelledby="refunds">
      <div className="sechead">
        <h2 id="refunds">{text.refunds}</h2>
      </div>
      <table className="cards c2">
        <caption className="vh">{text.refunds}</caption>
        <thead>
          <tr>
            <th scope="col">{text.refundWhy}</th>
            <th scope="col">{text.refundState}</th>
            <th scope="col">{text.refundOn}</th>
            <th scope="col" className="num">
              {text.refundAmount}
            </th>
          </tr>
        </thead>
        <tbody>
          {order.refunds.map((one) => (
            <tr key={one.id}>
              <th scope="row" className="lightrow">
                {one.reason}
              </th>
              <td data-l={text.refundState}>{REFUND_STATE[one.state]}</td>
              <td data-l={text.refundOn}>{tableMoment(one.settledAt ?? one.createdAt)}</td>
              <td className="num" data-l={text.refundAmount}>
                {formatPrice(one.net + one.tax + one.credit, currency)}
                {one.credit > 0 && (
                  <small className="block muted">{text.asCredit(formatPrice(one.credit, currency))}</small>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function stampOf(state: OrderState): string {
  if (state === 'paid' || state === 'fulfilled') return 'stamp go';
  return state === 'payment_failed' || state === 'dispute_lost' ? 'stamp wrong' : 'stamp';
}

function stateWords(
  order: OrderView,
  { cancelled, bundle, ending }: { cancelled: boolean; bundle: boolean; ending: string | null },
): string {
  if (cancelled) return text.back;
  switch (order.state) {
    case 'draft':
      return text.draft;
    case 'awaiting_payment':
      return text.waiting;
    case 'payment_pending':
      return text.pending;
    case 'paid':
      return text.paidWaiting;
    case 'fulfilled':
      return bundle ? text.fulfilledBundle : (ending ?? text.fulfilled);
    case 'partly_refunded':
      return ending === null ? text.partly : `${ending} ${text.partly}`;
    case 'refunded':
      return text.refunded;
    case 'disputed':
      return text.disputed;
    case 'dispute_lost':
      return text.disputeLost;
    case 'payment_failed':
      return text.failed;
    case 'expired':
      return text.expired;
    case 'cancelled':
      return order.closedBecause === null ? text.cancelled : text.postingEnded;
  }
}
