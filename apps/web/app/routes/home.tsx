import type { HomeStats, PackagesView, SearchAnswer } from '@plainhire/contracts';
import { type MetaArgs, useLoaderData } from 'react-router';
import { apiFor, ApiProblem, orPage, nowOf, type PageArgs } from '../api.server.js';
import { currentOffer } from '../billing.server.js';
import { Figure } from '../components/figure.js';
import { HomeOffer } from '../components/home-offer.js';
import { JobRow } from '../components/job-row.js';
import { SearchForm } from '../components/search-form.js';
import { formatCount, formatMoney } from '../format/money.js';
import { originOf, pageMeta } from '../seo/page-meta.js';
import { homeText } from '../text/home.js';

export async function loader(args: PageArgs) {
  const api = apiFor(args);
  const [fresh, week, stats, { offer }] = await orPage(
    args.request,
    Promise.all([
      api.get<SearchAnswer>('/postings', new URLSearchParams({ sort: 'newest', limit: '8' })),
      api.get<SearchAnswer>('/postings', new URLSearchParams({ postedWithinDays: '7', limit: '1' })),
      api.get<HomeStats>('/stats/home').catch(optional),
      currentOffer(args),
    ]),
  );
  const packages = offer === null ? null : await api.get<PackagesView>('/billing/packages').catch(optional);
  return {
    now: nowOf(args),
    items: fresh.items,
    total: stats?.livePostings ?? fresh.total,
    week: week.total,
    remote: fresh.facets.workplace.remote ?? 0,
    stats,
    offer,
    example: packages?.items.find((one) => one.campaignId === offer?.id && one.was !== null) ?? null,
  };
}

/** A role in the currency most of its postings use; a second line of the same role would read like a mistake. */
function onePerRole(rows: HomeStats['medianPay']): HomeStats['medianPay'] {
  const best = new Map<string, HomeStats['medianPay'][number]>();
  for (const row of rows) {
    const had = best.get(row.role);
    if (!had || row.postings > had.postings) best.set(row.role, row);
  }
  return [...best.values()];
}

/** The front page stands without its figures. */
function optional(error: unknown): null {
  if (error instanceof ApiProblem) return null;
  throw error;
}

export function meta({ matches }: MetaArgs) {
  return pageMeta({
    title: homeText.title,
    description: homeText.description,
    canonical: '/',
    origin: originOf(matches),
  });
}

export default function Home() {
  const { now, items, total, week, remote, stats, offer, example } = useLoaderData<typeof loader>();
  return (
    <div className="wrap">
      <section className="hero" aria-labelledby="hero">
        <h1 id="hero">
          {homeText.hero.map((line) => (
            <span key={line[0]}>
              {line.map((words) => (
                <span key={words}>{words} </span>
              ))}
            </span>
          ))}
        </h1>
        <p className="lead">{homeText.lead(total)}</p>
        <SearchForm />
        <p className="t14 second m3">
          {homeText.often}{' '}
          {homeText.oftenLinks.map(({ to, label }, index) => (
            <span key={to}>
              {index > 0 && ', '}
              <a href={to}>{label}</a>
            </span>
          ))}
        </p>
      </section>
      <dl className="figures" aria-label={homeText.figures}>
        <Figure
          name={homeText.live}
          value={formatCount(total)}
          note={stats ? homeText.liveNote(stats.companies) : ''}
        />
        <Figure name={homeText.fresh7} value={formatCount(week)} note={homeText.fresh7Note} />
        {stats && (
          <Figure
            name={homeText.payShown}
            value={`${(Math.floor(stats.payShown * 1000) / 10).toString()}%`}
            note={homeText.payShownNote(stats.payShown)}
          />
        )}
        <Figure name={homeText.remote} value={formatCount(remote)} note={homeText.remoteNote} />
      </dl>
      <div className="two">
        <section aria-labelledby="fresh">
          <div className="sechead">
            <h2 id="fresh">{homeText.fresh}</h2>
            <a className="t14" href="/jobs?sort=newest">
              {homeText.allNew}
            </a>
          </div>
          {items.length === 0 ? (
            <p className="state">{homeText.nothing}</p>
          ) : (
            <ol className="rows">
              {items.map((card) => (
                <li key={card.id}>
                  <JobRow card={card} now={now} />
                </li>
              ))}
            </ol>
          )}
          <p className="t13 muted m3">{homeText.payNote}</p>
        </section>
        {(offer !== null || (stats !== null && stats.medianPay.length > 0)) && (
          <div className="homeside">
            {offer !== null && <HomeOffer offer={offer} example={example} />}
            {stats && stats.medianPay.length > 0 && (
              <section aria-labelledby="roles">
                <h2 className="caps" id="roles">
                  {homeText.byRole}
                </h2>
                <table className="m1">
                  <caption className="vh">{homeText.byRole}</caption>
                  <thead>
                    <tr>
                      <th scope="col">{homeText.role}</th>
                      <th scope="col" className="num">
                        {homeText.counted}
                      </th>
                      <th scope="col" className="num">
                        {homeText.median}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {onePerRole(stats.medianPay).map((row) => (
                      <tr key={row.role}>
                        <th scope="row" className="lightrow">
                          <a href={`/roles/${row.slug}`}>{row.role}</a>
                        </th>
                        <td className="num">{formatCount(row.postings)}</td>
                        <td className="num">{formatMoney(row.amount, row.currency)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
                <p className="t13 muted m3">
                  {homeText.medianNote} <a href="/roles">{homeText.allRoles}</a>
                </p>
              </section>
            )}
          </div>
        )}
      </div>
      <section className="gap" aria-labelledby="rules">
        <div className="sechead">
          <h2 id="rules">{homeText.rulesTitle}</h2>
        </div>
        <ul className="rules">
          {homeText.rules.map(({ title, text, link }) => (
            <li key={title}>
              <h3>{title}</h3>
              <p>{text}</p>
              <p className="t14">
                <a href={link.to}>{link.label}</a>
              </p>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
