import type { CompanyView, ResponseFigures, SearchAnswer } from '@plainhire/contracts';
import { type MetaArgs, useLoaderData } from 'react-router';
import { apiFor, orPage, nowOf, type PageArgs } from '../api.server.js';
import { JobRow } from '../components/job-row.js';
import { AnswerFigures, AnswerStamp } from '../components/response-figures.js';
import { longDate } from '../format/dates.js';
import { originOf, pageMeta } from '../seo/page-meta.js';
import { companyText } from '../text/company.js';
import { figuresText } from '../text/desk.js';

export async function loader(args: PageArgs & { params: { slug?: string } }) {
  const api = apiFor(args);
  const company = await orPage(
    args.request,
    api.get<CompanyView>(`/companies/${encodeURIComponent(args.params.slug ?? '')}`),
  );
  const [open, figures] = await orPage(
    args.request,
    Promise.all([
      api.get<SearchAnswer>(
        '/postings',
        new URLSearchParams({ company: company.slug, sort: 'newest', limit: '50' }),
      ),
      api.get<ResponseFigures>(`/companies/${company.id}/response-figures`),
    ]),
  );
  return { company, open, figures, now: nowOf(args) };
}

export function meta({ matches, loaderData }: MetaArgs<typeof loader>) {
  if (!loaderData) return [];
  const { company, open } = loaderData;
  return pageMeta({
    title: company.name,
    description: `${companyText.postings(open.total)} of ${company.name} on Plainhire, each with its pay and the day of the answer.`,
    canonical: `/companies/${company.slug}`,
    origin: originOf(matches),
    kind: 'profile',
  });
}

export default function Company() {
  const { company, open, figures, now } = useLoaderData<typeof loader>();
  return (
    <div className="wrap">
      <div className="jobhead">
        <nav className="crumbs" aria-label="Breadcrumb">
          <ol>
            <li>
              <a href="/jobs">Jobs</a>
            </li>
            <li>
              <a href={`/jobs?company=${company.slug}`}>{company.name}</a>
            </li>
          </ol>
        </nav>
        <h1>{company.name}</h1>
        <p className="stamps m4">
          <span className={company.verified ? 'stamp go' : 'stamp'}>
            <b>{company.verified ? companyText.verified : companyText.notVerified}</b>
          </span>
          <AnswerStamp figures={figures} />
        </p>
      </div>
      <div className="jobgrid">
        <div>
          <section className="entry" aria-labelledby="c-open">
            <h2 id="c-open">{companyText.open}</h2>
            <div>
              {open.items.length === 0 ? (
                <p>{companyText.none}</p>
              ) : (
                <ol className="rows">
                  {open.items.map((card) => (
                    <li key={card.id}>
                      <JobRow card={card} now={now} ownPage />
                    </li>
                  ))}
                </ol>
              )}
              {open.total > open.items.length && (
                <p className="t14 m3">
                  <a href={`/jobs?company=${company.slug}`}>{companyText.more}</a>
                </p>
              )}
            </div>
          </section>
          {!company.imported && (
            <section className="entry" aria-labelledby="c-answers">
              <h2 id="c-answers">{figuresText.question}</h2>
              <div>
                {figures.answeredPercent === null ? (
                  <p className="prose">{figuresText.few}</p>
                ) : (
                  <AnswerFigures figures={figures} company={company.name} />
                )}
              </div>
            </section>
          )}
          <section className="entry" aria-labelledby="c-who">
            <h2 id="c-who">{companyText.who}</h2>
            <div>
              <p className="prose plain-text">{company.about === '' ? companyText.noWords : company.about}</p>
              {company.about !== '' && <p className="t13 muted m3">{companyText.wordsBy}</p>}
            </div>
          </section>
          <section className="entry" aria-labelledby="c-real">
            <h2 id="c-real">{companyText.real}</h2>
            <div>
              <p className="prose">
                {company.verified
                  ? companyText.verifiedText
                  : company.imported
                    ? companyText.importedText
                    : companyText.notVerifiedText}
              </p>
              <p className="note m4">{companyText.warn}</p>
            </div>
          </section>
        </div>
        <aside className="aside" aria-label={companyText.inShort}>
          <div className="applybox">
            <p className="caps">{companyText.live}</p>
            <p className="pay m1">
              <span className="total">{companyText.postings(open.total)}</span>
            </p>
            <dl className="facts m4">
              <div>
                <dt>{companyText.since}</dt>
                <dd>{longDate(company.createdAt)}</dd>
              </div>
            </dl>
            {company.website !== null && (
              <a className="btn wide" href={company.website} rel="nofollow noopener">
                {companyText.site}
              </a>
            )}
          </div>
        </aside>
      </div>
    </div>
  );
}
