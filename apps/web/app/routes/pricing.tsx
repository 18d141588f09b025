import type { PackagesView, PackageView, PriceHistoryView } from '@plainhire/contracts';
import { type MetaArgs, useLoaderData } from 'react-router';
import { apiFor, orPage, type PageArgs } from '../api.server.js';
import { currencyQuery, currentOffer } from '../billing.server.js';
import { Icon } from '../components/icon.js';
import { OfferSlip } from '../components/offer-slip.js';
import { PackageChoice, Packages, Price } from '../components/packages.js';
import { PriceChart } from '../components/price-chart.js';
import { PriceTable } from '../components/price-table.js';
import { longDate, tableMoment } from '../format/dates.js';
import { formatPrice, priceFigure } from '../format/money.js';
import { offerWords } from '../format/offer.js';
import {
  columnsOf,
  firstYear,
  latestPrice,
  lengthsOf,
  nameOfPackage,
  seriesOf,
} from '../format/price-periods.js';
import { originOf, pageMeta } from '../seo/page-meta.js';
import { billingText, offerText } from '../text/billing.js';
import { historyText, pricingText as text } from '../text/pricing.js';
import { KIND } from '../text/billing-labels.js';

const USUAL_DAYS = 30;

export async function loader(args: PageArgs) {
  const page = new URL(args.request.url).searchParams;
  const query = currencyQuery(args.request);
  const api = apiFor(args);
  const [packages, history, { offer, now }] = await orPage(
    args.request,
    Promise.all([
      api.get<PackagesView>('/billing/packages', query),
      api.get<PriceHistoryView>('/billing/price-history', query),
      currentOffer(args),
    ]),
  );
  const lengths = lengthsOf(packages.items);
  const wanted = Number(page.get('days'));
  const days =
    lengths.find((length) => length === wanted) ?? lengths.find((one) => one === USUAL_DAYS) ?? lengths[0];
  return { packages, history, offer, now, lengths, days: days ?? USUAL_DAYS };
}

export function meta({ matches, loaderData }: MetaArgs<typeof loader>) {
  const offer = loaderData?.offer ?? null;
  return pageMeta({
    title: text.metaTitle(offer && offerWords(offer)),
    description: text.description,
    canonical: '/pricing',
    origin: originOf(matches),
  });
}

export default function Pricing() {
  const { packages, history, offer, now, lengths, days } = useLoaderData<typeof loader>();
  const { currency, currencies, items } = packages;
  const columns = columnsOf(items, days);
  const bundles = items.filter(({ kind }) => kind === 'bundle');
  const address = (over: Record<string, string>) =>
    `/pricing?${new URLSearchParams({ days: String(days), currency, ...over }).toString()}`;
  return (
    <div className="wrap">
      <div className="jobhead pricehead">
        <h1>{text.heading}</h1>
        <p className="lead2">{text.lead}</p>
      </div>
      {offer !== null && <OfferSlip offer={offer} now={now} packages={columns} history={history} />}
      {columns.length === 0 ? (
        <div className="state">
          <h2 className="statehead">{billingText.closed}</h2>
          <p>{billingText.closedLead}</p>
        </div>
      ) : (
        <>
          <div className="choicebars">
            <PackageChoice
              legend={billingText.days}
              choices={lengths.map((length) => ({
                label: billingText.dayChoice(length),
                to: address({ days: String(length) }),
                current: length === days,
              }))}
            />
            <PackageChoice
              legend={billingText.currency}
              choices={currencies.map((code) => ({
                label: code,
                to: address({ currency: code }),
                current: code === currency,
              }))}
            />
          </div>
          <Packages
            items={columns}
            chosen={null}
            addressOf={(id) => `/hiring/postings?promote=${encodeURIComponent(id)}`}
          />
          <p className="t13 muted m3">
            {billingText.medians} {text.note}
          </p>
        </>
      )}
      <div className="check2" id="working">
        <div>
          {columns.length > 0 && <Working columns={columns} />}
          <p className="t14 second m4 narrow">{text.terms}</p>
        </div>
        <section aria-labelledby="free">
          <div className="sechead">
            <h2 id="free">{text.free}</h2>
          </div>
          <ul className="plainlist">
            {text.freeList.map((line) => (
              <li key={line}>
                <Icon name="check" />
                <span>{line}</span>
              </li>
            ))}
            <li>
              <Icon name="cross" />
              <span>{text.notForSale}</span>
            </li>
          </ul>
          <p className="m5">
            <a className="btn go" href="/hiring/postings/new">
              {text.post}
            </a>
          </p>
        </section>
      </div>
      {bundles.length > 0 && <Bundles items={bundles} />}
      <History history={history} days={days} now={now} />
    </div>
  );
}

/** The price of each package of this length; a line for the offer only under a price that may be named. */
function Working({ columns }: { columns: readonly PackageView[] }) {
  const currency = columns[0]?.currency ?? '';
  const off = columns.map((one) =>
    one.campaignId !== null && one.was !== null ? one.listPrice - one.price : null,
  );
  const offered = off.some((amount) => amount !== null && amount > 0);
  const since =
    columns
      .map(({ listSince }) => listSince)
      .sort()
      .at(-1) ?? '';
  return (
    <section aria-labelledby="working-h">
      <div className="sechead">
        <h2 id="working-h">{billingText.working}</h2>
      </div>
      <div className="scroll" tabIndex={0} role="region" aria-label={text.workingRegion}>
        <table className="workingtable">
          <caption className="vh">
            {billingText.working}, {currency}
          </caption>
          <thead>
            <tr>
              <th scope="col">{currency}</th>
              {columns.map(({ id, kind }) => (
                <th scope="col" className="num" key={id}>
                  {KIND[kind]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row" className="lightrow">
                {text.priceSince} {longDate(since)}
              </th>
              {columns.map((one, index) => (
                <td className="num" key={one.id}>
                  {priceFigure(off[index] === null ? one.price : one.listPrice, currency)}
                </td>
              ))}
            </tr>
            {offered && (
              <tr>
                <th scope="row" className="lightrow">
                  {offerText.caps}
                </th>
                {columns.map((one, index) => (
                  <td className="num" key={one.id}>
                    {off[index] ? priceFigure(-off[index], currency) : '–'}
                  </td>
                ))}
              </tr>
            )}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{offerText.youPay}</th>
              {columns.map((one) => (
                <td className="num" key={one.id}>
                  <span className="total">{formatPrice(one.price, currency)}</span>
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="t14 second m4 narrow">{text.vatNote}</p>
    </section>
  );
}

function Bundles({ items }: { items: readonly PackageView[] }) {
  return (
    <section className="gap" aria-labelledby="bundles">
      <div className="sechead">
        <h2 id="bundles">{text.bundles}</h2>
      </div>
      <p className="t14 second narrow b4">{text.bundlesLead}</p>
      <ul className="bundles">
        {items.map((one) => (
          <li key={one.id}>
            <h3>{nameOfPackage(one)}</h3>
            <p className="t14 second">
              {text.worth} {formatPrice(one.creditAmount ?? 0, one.currency)}. {text.lasts}{' '}
              {billingText.dayChoice(one.creditDays ?? 0)}.
            </p>
            <Price one={one} />
            <p className="m3">
              <a className="btn" href={`/hiring/billing/credit?package=${one.id}&currency=${one.currency}`}>
                {billingText.choose(nameOfPackage(one))}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function History({ history, days, now }: { history: PriceHistoryView; days: number; now: number }) {
  const shown = history.packages.filter((one) => one.days === days);
  const year = firstYear({ ...history, packages: shown });
  if (year === null) return null;
  const latest = shown
    .map((one) => `${nameOfPackage(one)} ${latestPrice(one, history.currency, now)}`)
    .join(', ');
  const first = shown.flatMap(({ periods }) => periods.map(({ from }) => from)).sort()[0] ?? '';
  return (
    <section className="gap" id="history" aria-labelledby="history-h">
      <div className="sechead">
        <h2 id="history-h">{text.history(year)}</h2>
        <span className="hstack t14">
          <a href={`/pricing/history?currency=${history.currency}`}>{text.allPackages}</a>
          <a href={`/pricing/history.csv?currency=${history.currency}`}>{text.file}</a>
        </span>
      </div>
      <div className="histgrid">
        <PriceChart
          series={seriesOf(shown)}
          currency={history.currency}
          now={now}
          label={historyText.drawingAll(tableMoment(first), latest)}
        />
        <div className="rise">
          {shown.map((one) => (
            <details className="more" key={one.id} open={one.kind === 'featured'}>
              <summary>{nameOfPackage(one)}</summary>
              <PriceTable
                periods={one.periods}
                firstPurchases={one.firstPurchases}
                currency={history.currency}
                caption={historyText.cost(nameOfPackage(one))}
              />
            </details>
          ))}
          <p className="t13 muted">{historyText.zone}</p>
        </div>
      </div>
    </section>
  );
}
