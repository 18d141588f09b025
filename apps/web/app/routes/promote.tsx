import type {
  BillingAccountView,
  CompanyMembersView,
  PackagesView,
  PostingResults as Results,
  PostingView,
  PriceHistoryView,
} from '@plainhire/contracts';
import { data, useActionData, useLoaderData } from 'react-router';
import { apiFor, ApiProblem, orPage, type PageArgs, requireMe } from '../api.server.js';
import { currencyQuery, currentOffer } from '../billing.server.js';
import { payAction, type PayResult, type Priced, priceFor } from '../checkout.server.js';
import { OfferStrip } from '../components/offer-slip.js';
import { PackageChoice, Packages } from '../components/packages.js';
import { CodeForm, type PayNotice, PayNoticeBox, PayPanel } from '../components/pay-panel.js';
import { PostingResults } from '../components/posting-results.js';
import { PriceChart } from '../components/price-chart.js';
import { PriceTable } from '../components/price-table.js';
import { field } from '../forms.server.js';
import { figuresOf, shownSum } from '../format/figures.js';
import { tableMoment } from '../format/dates.js';
import { listWords } from '../format/offer.js';
import { columnsOf, latestPrice, lengthsOf, nameOfPackage, seriesOf } from '../format/price-periods.js';
import { pageMeta } from '../seo/page-meta.js';
import { billingText, promoteText as text } from '../text/billing.js';
import { historyText } from '../text/pricing.js';
import { KIND } from '../text/billing-labels.js';

export const handle = { private: true, script: true };

type Args = PageArgs & { params: { id?: string } };

const ENDED = new Set(['rejected', 'filled', 'closed']);
const USUAL = 'featured-30';

export async function loader(args: Args) {
  const me = await requireMe(args);
  const api = apiFor(args);
  const id = encodeURIComponent(args.params.id ?? '');
  const page = new URL(args.request.url).searchParams;
  const query = currencyQuery(args.request);
  const posting = await orPage(args.request, api.get<PostingView>(`/postings/${id}`));
  // A live posting can be read by everybody; this page is the company's.
  const role = me.memberships.find((item) => item.companyId === posting.company.id)?.role;
  if (role === undefined) throw data({ code: 'posting.not-found' }, { status: 404 });
  const [packages, history, results, account, { offer, now }] = await orPage(
    args.request,
    Promise.all([
      api.get<PackagesView>('/billing/packages', query),
      api.get<PriceHistoryView>('/billing/price-history', query),
      api.get<Results>(`/postings/${id}/promotions`).catch(hidden),
      api.get<BillingAccountView>(`/companies/${posting.company.id}/billing`).catch(hidden),
      currentOffer(args),
    ]),
  );
  const promotions = packages.items.filter(({ kind }) => kind !== 'bundle');
  const byId = (wanted: string | null) => promotions.find(({ id }) => id === wanted);
  const chosen = byId(page.get('package')) ?? byId(USUAL) ?? promotions[0] ?? null;
  const ended = ENDED.has(posting.state);
  const mayBuy = account?.mayBuy ?? false;
  const code = (page.get('code') ?? '').trim();
  const priced: Priced | null =
    chosen === null || ended || !mayBuy
      ? null
      : await orPage(
          args.request,
          priceFor(args, {
            postingId: posting.id,
            packageId: chosen.id,
            currency: packages.currency,
            ...(code === '' ? {} : { code }),
          }),
        );
  return {
    posting: { id: posting.id, title: posting.title, state: posting.state, companyId: posting.company.id },
    packages,
    history,
    results,
    offer,
    now,
    chosen,
    ended,
    mayBuy,
    buyers: mayBuy ? [] : await buyersOf(args, posting.company.id),
    code,
    priced,
  };
}

/** A part that this role may not see is left out. */
function hidden(error: unknown): null {
  if (error instanceof ApiProblem && (error.status === 404 || error.status === 403)) return null;
  throw error;
}

/** Who can be asked to buy. */
async function buyersOf(args: PageArgs, companyId: string): Promise<string[]> {
  const members = await apiFor(args).get<CompanyMembersView>(`/companies/${companyId}/members`).catch(hidden);
  return (members?.items ?? [])
    .filter(({ role }) => role === 'owner' || role === 'billing')
    .map(({ name }) => name);
}

export async function action(args: Args) {
  const { status, result } = await payAction(args, (form) => {
    const code = field(form, 'code');
    return {
      postingId: args.params.id ?? '',
      packageId: field(form, 'package'),
      currency: field(form, 'currency'),
      ...(code === '' ? {} : { code }),
    };
  });
  return data({ result }, { status });
}

export function meta({ loaderData }: { loaderData?: Awaited<ReturnType<typeof loader>> }) {
  return pageMeta({
    title: text.metaTitle(loaderData?.posting.title || text.untitled),
    index: false,
  });
}

export default function Promote() {
  const loaded = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { posting, packages, history, results, offer, now, chosen, ended, mayBuy } = loaded;
  const { currency, currencies, items } = packages;
  const days = chosen?.days ?? 30;
  const columns = columnsOf(items, days);
  const here = `/hiring/postings/${posting.id}/promote`;
  const address = (over: Record<string, string>, at = '') =>
    `${here}?${new URLSearchParams({
      ...(chosen === null ? {} : { package: chosen.id }),
      currency,
      ...(loaded.code === '' ? {} : { code: loaded.code }),
      ...over,
    }).toString()}${at}`;
  const ofLength = (length: number) =>
    items.find((one) => one.kind === chosen?.kind && one.days === length)?.id ?? chosen?.id ?? '';
  const title = posting.title || text.untitled;
  return (
    <div className="wrap">
      <div className="jobhead pricehead">
        <nav className="crumbs" aria-label="Breadcrumb">
          <ol>
            <li>
              <a href={`/hiring/postings?company=${posting.companyId}`}>{text.postings}</a>
            </li>
            <li>
              <a href={`/hiring/postings/${posting.id}`}>{title}</a>
            </li>
          </ol>
        </nav>
        <h1>{text.title}</h1>
        <p className="lead2">{text.lead}</p>
      </div>
      {ended ? (
        <p className="note b6">
          {text.ended} {text.endings}
        </p>
      ) : (
        posting.state !== 'live' && <p className="note b6">{text.draft}</p>
      )}
      {chosen === null || ended ? (
        !ended && (
          <div className="state">
            <h2 className="statehead">{billingText.closed}</h2>
            <p>{billingText.closedLead}</p>
          </div>
        )
      ) : (
        <>
          {offer !== null && <OfferStrip offer={offer} now={now} />}
          <div className="choicebars">
            <PackageChoice
              legend={billingText.days}
              choices={lengthsOf(items).map((length) => ({
                label: billingText.dayChoice(length),
                to: address({ package: ofLength(length) }),
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
            chosen={chosen.id}
            addressOf={(id) => address({ package: id }, '#working')}
          />
          <p className="t13 muted m3">{billingText.medians}</p>
          <div className="check2">
            <section aria-labelledby="working" className="working-in">
              <div className="sechead">
                <h2 id="working">{billingText.working}</h2>
              </div>
              {mayBuy ? (
                <Pay loaded={loaded} sent={sent?.result} name={nameOfPackage(chosen)} />
              ) : (
                <div className="state">
                  <h3>{text.mayNot}</h3>
                  <p>
                    {loaded.buyers.length === 0
                      ? text.mayNotNobody
                      : text.mayNotWho(listWords(loaded.buyers))}
                  </p>
                </div>
              )}
            </section>
            <Cost history={history} id={chosen.id} now={now} />
          </div>
        </>
      )}
      {results !== null && <PostingResults results={results} />}
    </div>
  );
}

function Pay({
  loaded,
  sent,
  name,
}: {
  loaded: Awaited<ReturnType<typeof loader>>;
  sent: PayResult | undefined;
  name: string;
}) {
  const { priced, code, posting, packages, chosen } = loaded;
  const quote = sent?.kind === 'changed' ? sent.quote : (priced?.quote ?? null);
  const keep = { package: chosen?.id ?? '', currency: packages.currency };
  const notice: PayNotice | null = sent === undefined ? null : noticeOf(sent);
  return (
    <>
      {notice && (
        <PayNoticeBox notice={notice} quote={quote} orders={`/hiring/billing?company=${posting.companyId}`} />
      )}
      {quote === null ? (
        <p className="note">
          <b>{text.unpriced}.</b> {priced?.why?.detail}
        </p>
      ) : (
        <PayPanel
          quote={quote}
          shown={figuresOf(quote)}
          caption={name}
          keep={{ ...keep, code }}
          again={sent?.kind === 'away' ? sent : null}
        >
          <CodeForm code={code} error={priced?.codeError ?? null} keep={keep} />
          <p className="t13 muted m4">
            {text.details}{' '}
            <a href={`/hiring/billing?company=${posting.companyId}#details`}>{text.detailsLink}</a>
          </p>
        </PayPanel>
      )}
    </>
  );
}

function noticeOf(sent: PayResult): PayNotice {
  return sent.kind === 'changed' ? { kind: 'changed', before: shownSum(sent.before) } : sent;
}

/** What the chosen package has cost, drawn and as a table. */
function Cost({ history, id, now }: { history: PriceHistoryView; id: string; now: number }) {
  const one = history.packages.find((item) => item.id === id);
  if (!one || one.periods.length === 0) return null;
  const first = one.periods.map(({ from }) => from).sort()[0] ?? '';
  return (
    <section aria-labelledby="cost">
      <div className="sechead">
        <h2 id="cost">{historyText.cost(KIND[one.kind])}</h2>
        <a className="t14" href={`/pricing/history?currency=${history.currency}#${one.id}`}>
          {historyText.link}
        </a>
      </div>
      <PriceChart
        series={seriesOf([one])}
        currency={history.currency}
        now={now}
        height={220}
        label={historyText.drawing(
          nameOfPackage(one),
          tableMoment(first),
          latestPrice(one, history.currency, now),
        )}
      />
      <PriceTable
        periods={one.periods.slice(0, 4)}
        firstPurchases={one.firstPurchases.slice(0, 2)}
        currency={history.currency}
        caption={historyText.cost(nameOfPackage(one))}
      />
    </section>
  );
}
