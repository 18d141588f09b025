import type { PriceHistoryView } from '@plainhire/contracts';
import { type MetaArgs, useLoaderData } from 'react-router';
import { apiFor, orPage, type PageArgs } from '../api.server.js';
import { currencyQuery, currentOffer } from '../billing.server.js';
import { PackageChoice } from '../components/packages.js';
import { PriceChart } from '../components/price-chart.js';
import { PriceTable } from '../components/price-table.js';
import { tableMoment } from '../format/dates.js';
import { latestPrice, nameOfPackage, seriesOf } from '../format/price-periods.js';
import { originOf, pageMeta } from '../seo/page-meta.js';
import { billingText } from '../text/billing.js';
import { historyText as text, pricingText } from '../text/pricing.js';

export async function loader(args: PageArgs) {
  const query = currencyQuery(args.request);
  const [history, { now }] = await orPage(
    args.request,
    Promise.all([apiFor(args).get<PriceHistoryView>('/billing/price-history', query), currentOffer(args)]),
  );
  return { history, now };
}

export function meta({ matches }: MetaArgs) {
  return pageMeta({
    title: text.title,
    description: text.description,
    canonical: '/pricing/history',
    origin: originOf(matches),
  });
}

export default function PriceHistory() {
  const { history, now } = useLoaderData<typeof loader>();
  const { currency, currencies } = history;
  const known = history.packages.filter(({ periods }) => periods.length > 0);
  return (
    <div className="wrap">
      <div className="jobhead pricehead">
        <nav className="crumbs" aria-label="Breadcrumb">
          <ol>
            <li>
              <a href="/pricing">{pricingText.title}</a>
            </li>
          </ol>
        </nav>
        <h1>{text.title}</h1>
        <p className="lead2">{text.lead}</p>
      </div>
      <div className="choicebars">
        <PackageChoice
          legend={billingText.currency}
          choices={currencies.map((code) => ({
            label: code,
            to: `/pricing/history?currency=${code}`,
            current: code === currency,
          }))}
        />
        <p className="t14">
          <a href={`/pricing/history.csv?currency=${currency}`}>{text.file}</a>{' '}
          <span className="muted">{text.zone}</span>
        </p>
        <PackageChoice
          legend={text.onPage}
          choices={known.map((one) => ({ label: nameOfPackage(one), to: `#${one.id}`, current: false }))}
        />
      </div>
      {known.length === 0 ? (
        <p className="state second">{text.none}</p>
      ) : (
        known.map((one) => (
          <section className="gap2" key={one.id} id={one.id} aria-labelledby={`h-${one.id}`}>
            <div className="sechead">
              <h2 id={`h-${one.id}`}>{nameOfPackage(one)}</h2>
            </div>
            <div className="histgrid">
              <PriceChart
                series={seriesOf([one])}
                currency={currency}
                now={now}
                height={220}
                label={text.drawing(
                  nameOfPackage(one),
                  tableMoment(one.periods.map(({ from }) => from).sort()[0] ?? ''),
                  latestPrice(one, currency, now),
                )}
              />
              <PriceTable
                periods={one.periods}
                firstPurchases={one.firstPurchases}
                currency={currency}
                caption={text.cost(nameOfPackage(one))}
              />
            </div>
          </section>
        ))
      )}
    </div>
  );
}
