import type {
  ApplicationCounts,
  CompanyPostingsPage,
  ResponseFigures,
  WaitingApplicationsPage,
} from '@plainhire/contracts';
import { redirect, useLoaderData } from 'react-router';
import { apiFor, orPage, nowOf, type PageArgs } from '../api.server.js';
import { runningPromotions } from '../billing.server.js';
import { DeskHead } from '../components/desk-head.js';
import { Icon } from '../components/icon.js';
import { NextThings } from '../components/next-things.js';
import { countsByPosting, PostingTable } from '../components/posting-table.js';
import { RunningPromotions } from '../components/running-promotions.js';
import { AnswerDays } from '../components/response-figures.js';
import { Waiting } from '../components/waiting.js';
import { companyIdOf, deskOf } from '../desk.server.js';
import { pageMeta } from '../seo/page-meta.js';
import { deskText as text } from '../text/desk.js';

export const handle = { wide: true, private: true, script: true };

const WAITING_SHOWN = 8;
const POSTINGS_SHOWN = 8;

export async function loader(args: PageArgs) {
  if ((await companyIdOf(args)) === null) throw redirect('/hiring/company/new');
  const desk = await deskOf(args);
  const { id } = desk.company;
  const api = apiFor(args);
  const [waiting, postings, figures] = await orPage(
    args.request,
    Promise.all([
      // Roles without a part in applications see the postings alone.
      api
        .get<WaitingApplicationsPage>(
          `/companies/${id}/waiting`,
          new URLSearchParams({ limit: String(WAITING_SHOWN) }),
        )
        .catch(() => null),
      api.get<CompanyPostingsPage>(`/companies/${id}/postings`, new URLSearchParams({ limit: '50' })),
      api.get<ResponseFigures>(`/companies/${id}/response-figures`),
    ]),
  );
  const shown = [...postings.items]
    .sort((a, b) => Number(b.state === 'live') - Number(a.state === 'live'))
    .slice(0, POSTINGS_SHOWN);
  const counts =
    waiting === null || shown.length === 0
      ? { items: [] }
      : await orPage(
          args.request,
          api.get<ApplicationCounts>(
            `/companies/${id}/application-counts`,
            new URLSearchParams(shown.map((posting) => ['postingId', posting.id])),
          ),
        );
  return {
    ...desk,
    running: await runningPromotions(args, id),
    waiting,
    postings,
    shown,
    figures,
    counts: countsByPosting(counts),
    now: nowOf(args),
  };
}

export function meta() {
  return pageMeta({ title: text.title, index: false });
}

export default function Hiring() {
  const { company, others, role, running, waiting, postings, shown, counts, figures, now } =
    useLoaderData<typeof loader>();
  const writes = role === 'owner' || role === 'recruiter';
  const first = writes ? waiting?.items[0] : undefined;
  const all = Object.values(postings.counts).reduce((sum, count) => sum + count, 0);
  const here = `?company=${company.id}`;
  return (
    <>
      <DeskHead
        title={company.name}
        note={waiting && text.waitingCount(waiting.total)}
        others={others}
        path="/hiring"
      >
        {waiting !== null && waiting.overdue > 0 && (
          <b className="wrongtext">{text.overdue(waiting.overdue)}</b>
        )}
        {writes && (
          <a className={first || all === 0 ? 'btn' : 'btn go'} href={`/hiring/postings/new${here}`}>
            <Icon name="plus" />
            {text.newPosting}
          </a>
        )}
      </DeskHead>
      <div className="desk">
        <div>
          {waiting && (
            <section aria-labelledby="waiting">
              <div className="sechead">
                <h2 id="waiting">{text.waiting}</h2>
                {waiting.nextCursor !== null && (
                  <a className="t14" href={`/hiring/waiting${here}`}>
                    {text.allWaiting(waiting.total)}
                  </a>
                )}
              </div>
              {waiting.items.length === 0 ? (
                <p className="state second">{text.nobody}</p>
              ) : (
                <Waiting
                  items={waiting.items.map((one) => ({ one, title: one.posting.title }))}
                  query="sort=promise"
                />
              )}
            </section>
          )}
          <section className={waiting ? 'gap2' : undefined} aria-labelledby="postings">
            <div className="sechead">
              <h2 id="postings">{text.postings}</h2>
              {all > 0 && (
                <a className="t14" href={`/hiring/postings${here}`}>
                  {text.allPostings(all)}
                </a>
              )}
            </div>
            {shown.length === 0 ? (
              <div className="state">
                <h3>{text.noPostings}</h3>
                <p>{text.noPostingsLead}</p>
                {writes && (
                  <a className="btn go" href={`/hiring/postings/new${here}`}>
                    {text.newPosting}
                  </a>
                )}
              </div>
            ) : (
              <PostingTable items={shown} counts={counts} caption={text.postings} />
            )}
          </section>
          <RunningPromotions items={running} postings={`/hiring/postings${here}`} />
        </div>
        <div className="desk-side">
          <section aria-labelledby="figures">
            <h2 className="caps" id="figures">
              {figures.answeredPercent === null ? text.promiseFew : text.promiseCaps(figures.n)}
            </h2>
            {figures.answeredPercent === null ? (
              <p className="t14 second m2">{text.fewYet}</p>
            ) : (
              <>
                <p className="bigfig">
                  <span className="total">{figures.answeredPercent}%</span>
                </p>
                <p className="t14 second">
                  {figures.medianDays !== null && text.median(figures.medianDays)} {text.counted}
                </p>
                <AnswerDays figures={figures} />
              </>
            )}
          </section>
          {writes && <NextThings first={first} postings={postings.items} now={now} />}
          <p className="t14 gap2">
            <a href={`/hiring/company${here}`}>{text.companyPage}</a> ·{' '}
            <a href={`/companies/${company.slug}`}>{text.publicPage}</a>
          </p>
        </div>
      </div>
    </>
  );
}
