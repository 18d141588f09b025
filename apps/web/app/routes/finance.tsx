import type { BillingFigures } from '@plainhire/contracts';
import { useLoaderData } from 'react-router';
import { apiFor, orPage, type PageArgs } from '../api.server.js';
import { FinanceHead } from '../components/finance-head.js';
import { LedgerTable, unitName } from '../components/ledger-table.js';
import { PackageChoice } from '../components/packages.js';
import { RevenueChart } from '../components/revenue-chart.js';
import { requireFinance } from '../finance.server.js';
import { longDate } from '../format/dates.js';
import { unitSums } from '../format/ledger.js';
import { formatPrice } from '../format/money.js';
import { moneySums } from '../format/revenue-chart.js';
import { pageMeta } from '../seo/page-meta.js';
import { financeText, LEDGER_ACCOUNT, overviewText as text } from '../text/finance.js';

export const handle = { wide: true, private: true, script: true };

const RANGES = [30, 90, 365] as const;

export async function loader(args: PageArgs) {
  await requireFinance(args);
  const page = new URL(args.request.url).searchParams;
  const range = RANGES.find((days) => String(days) === page.get('days')) ?? 90;
  const currency = page.get('currency')?.toUpperCase();
  const query = new URLSearchParams({
    days: String(range),
    ...(currency !== undefined && /^[A-Z]{3}$/.test(currency) ? { currency } : {}),
  });
  const figures = await orPage(
    args.request,
    apiFor(args).get<BillingFigures>('/billing/desk/figures', query),
  );
  return { figures, range };
}

export function meta() {
  return pageMeta({ title: financeText.title, index: false });
}

export default function Finance() {
  const { figures, range } = useLoaderData<typeof loader>();
  const { days, currency, currencies } = figures;
  const { orders, net, discount, refunded } = moneySums(days);
  const address = (over: Record<string, string>) =>
    `/finance?${new URLSearchParams({ days: String(range), currency, ...over }).toString()}`;
  return (
    <>
      <FinanceHead
        title={financeText.title}
        note={text.lead(longDate(days[0]?.day ?? ''), longDate(days.at(-1)?.day ?? ''))}
        at="/finance"
      />
      <div className="wrap wide financepage">
        <Waiting waiting={figures.waiting} />
        <div className="financegrid">
          <section aria-labelledby="revenue">
            <h2 className="caps" id="revenue">
              {text.revenue}
            </h2>
            <p className="bigfig">
              <span className="total">{formatPrice(net, currency)}</span>
            </p>
            <p className="t14 second">
              {text.lessDiscount(orders, formatPrice(discount, currency))}{' '}
              {refunded > 0 ? text.lessRefunds(formatPrice(refunded, currency)) : text.noRefunds}
            </p>
            <div className="choicebars m4">
              <PackageChoice
                legend={text.range}
                choices={RANGES.map((one) => ({
                  label: text.rangeOf(one),
                  to: address({ days: String(one) }),
                  current: one === range,
                }))}
              />
              {currencies.length > 1 && (
                <PackageChoice
                  legend={financeText.currency}
                  choices={currencies.map((one) => ({
                    label: one,
                    to: address({ currency: one }),
                    current: one === currency,
                  }))}
                />
              )}
            </div>
            <RevenueChart days={days} currency={currency} />
          </section>
          <section aria-labelledby="balances">
            <div className="sechead">
              <h2 id="balances">{text.balances}</h2>
            </div>
            {figures.balances.length === 0 ? (
              <p className="t14 second">{text.noBalances}</p>
            ) : (
              <>
                <p className="t14 second b4">{text.balancesLead}</p>
                <Balances balances={figures.balances} />
              </>
            )}
          </section>
        </div>
      </div>
    </>
  );
}

/** What needs a person, with the way to it. */
function Waiting({ waiting }: Pick<BillingFigures, 'waiting'>) {
  const { refunds, disputes, decisions, unprocessedEvents } = waiting;
  const things = [
    ...(refunds > 0
      ? [{ words: text.refunds(refunds), to: '/finance/orders?waits=refund', link: text.seeRefunds }]
      : []),
    ...(disputes > 0
      ? [{ words: text.disputes(disputes), to: '/finance/orders?waits=dispute', link: text.seeDisputes }]
      : []),
    ...(decisions > 0
      ? [{ words: text.decisions(decisions), to: '/finance/orders?waits=decision', link: text.seeDecisions }]
      : []),
    ...(unprocessedEvents > 0
      ? [
          {
            words: text.events(unprocessedEvents),
            to: '/finance/reconciliation#events',
            link: text.seeEvents,
          },
        ]
      : []),
  ];
  if (things.length === 0) return <p className="watch calm">{text.nothing}</p>;
  return (
    <ul className="watch" aria-label={text.waits}>
      {things.map(({ words, to, link }) => (
        <li key={to}>
          {words} <a href={to}>{link}</a>
        </li>
      ))}
    </ul>
  );
}

function Balances({ balances }: Pick<BillingFigures, 'balances'>) {
  return unitSums(balances).map((sum) => (
    <div className="b6" key={sum.unit}>
      <LedgerTable
        caption={`${text.balances}, ${unitName(sum.unit)}`}
        sum={sum}
        rows={balances
          .filter(({ unit }) => unit === sum.unit)
          .map(({ account, unit, amount }) => ({
            key: account,
            name: LEDGER_ACCOUNT[account] ?? account,
            unit,
            amount,
          }))}
      />
    </div>
  ));
}
