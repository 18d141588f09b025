import { ORDER_STATES, type OrderListItem, type OrderPage } from '@plainhire/contracts';
import { useLoaderData } from 'react-router';
import { apiFor, orPage, type PageArgs } from '../api.server.js';
import { FinanceHead } from '../components/finance-head.js';
import { FormScope, Select, TextField } from '../components/form.js';
import { Pages } from '../components/pages.js';
import { ordersFilter, requireFinance } from '../finance.server.js';
import { exactMoment, tableMoment } from '../format/dates.js';
import { formatPrice } from '../format/money.js';
import { nameOfId } from '../format/price-periods.js';
import { pageMeta } from '../seo/page-meta.js';
import { billingPageText, promoteText } from '../text/billing.js';
import { ORDER_STATE } from '../text/billing-labels.js';
import { deskOrdersText as text } from '../text/finance-orders.js';

export const handle = { wide: true, private: true, script: true };

const LIMIT = '30';

export async function loader(args: PageArgs) {
  await requireFinance(args);
  const page = new URL(args.request.url).searchParams;
  const filter = ordersFilter(page);
  const cursor = page.get('cursor');
  const query = new URLSearchParams(filter);
  query.set('limit', LIMIT);
  if (cursor) query.set('cursor', cursor);
  const orders = await orPage(args.request, apiFor(args).get<OrderPage>('/billing/desk/orders', query));
  return { orders, filter: Object.fromEntries(filter), later: Boolean(cursor) };
}

export function meta() {
  return pageMeta({ title: text.title, index: false });
}

export default function FinanceOrders() {
  const { orders, filter, later } = useLoaderData<typeof loader>();
  const { items, nextCursor } = orders;
  const narrowed = Object.keys(filter).length > 0;
  const address = (path: string, over: Record<string, string> = {}) => {
    const query = new URLSearchParams({ ...filter, ...over }).toString();
    return query === '' ? path : `${path}?${query}`;
  };
  return (
    <>
      <FinanceHead title={text.title} at="/finance/orders">
        <a className="btn" href={address('/finance/orders.csv')} download="">
          {text.file}
        </a>
      </FinanceHead>
      <div className="wrap wide financepage">
        <FormScope values={filter} errors={[]}>
          <form method="get" action="/finance/orders" className="findorders" role="search">
            <TextField
              name="q"
              label={text.find}
              hint={text.findHint}
              type="search"
              maxLength={200}
              autoComplete="off"
            />
            <Select
              name="state"
              label={text.state}
              empty={text.all}
              choices={ORDER_STATES.map((value) => ({ value, label: ORDER_STATE[value] }))}
            />
            {filter.waits !== undefined && <input type="hidden" name="waits" value={filter.waits} />}
            <button className="btn" type="submit">
              {text.button}
            </button>
            {narrowed && <a href="/finance/orders">{text.clear}</a>}
          </form>
        </FormScope>
        {filter.waits !== undefined && <p className="note m4">{text.waits[filter.waits]}</p>}
        {items.length === 0 ? (
          <p className="state m6">
            {filter.waits !== undefined && filter.q === undefined && filter.state === undefined
              ? text.noneWaits
              : narrowed
                ? text.none
                : text.noneAtAll}
          </p>
        ) : (
          <OrdersTable items={items} />
        )}
        <Pages
          first={later ? address('/finance/orders') : null}
          next={nextCursor === null ? null : address('/finance/orders', { cursor: nextCursor })}
        />
      </div>
    </>
  );
}

function OrdersTable({ items }: { items: readonly OrderListItem[] }) {
  return (
    <table className="cards fun m6">
      <caption className="vh">{text.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.what}</th>
          <th scope="col">{text.company}</th>
          <th scope="col">{text.state}</th>
          <th scope="col">{text.when}</th>
          <th scope="col" className="num">
            {text.net}
          </th>
          <th scope="col" className="num">
            {text.tax}
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
              <a href={`/finance/orders/${one.id}`} data-row="">
                {nameOfId(one.packageId)}
              </a>
              {one.postingTitle !== null && <small>{one.postingTitle}</small>}
            </th>
            <td data-l={text.company}>
              {one.companyName}
              <small className="hash">{one.companyId}</small>
            </td>
            <td data-l={text.state}>
              {ORDER_STATE[one.state]}
              {one.refunded > 0 && (
                <small>
                  {formatPrice(one.refunded, one.currency)} {billingPageText.back}
                </small>
              )}
            </td>
            <td data-l={text.when}>
              <time dateTime={one.createdAt} title={exactMoment(one.createdAt)}>
                {tableMoment(one.createdAt)}
              </time>
            </td>
            <td className="num" data-l={text.net}>
              {formatPrice(one.net, one.currency)}
            </td>
            <td className="num" data-l={text.tax}>
              {one.tax === null ? '–' : formatPrice(one.tax, one.currency)}
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
