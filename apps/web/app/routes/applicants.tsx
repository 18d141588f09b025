import type { PostingApplicationsPage, PostingView } from '@plainhire/contracts';
import { data, useLoaderData } from 'react-router';
import { apiFor, orPage, type PageArgs, requireMe } from '../api.server.js';
import { Pages } from '../components/pages.js';
import { Waiting } from '../components/waiting.js';
import { pageMeta } from '../seo/page-meta.js';
import { hiringText as text } from '../text/hiring.js';
import { APPLICATION_STATE } from '../text/labels.js';

export const handle = { wide: true, private: true, script: true };

const SORTS = ['promise', 'match', 'newest'] as const;
const STAGES = Object.keys(APPLICATION_STATE) as (keyof typeof APPLICATION_STATE)[];

export async function loader(args: PageArgs & { params: { id?: string } }) {
  const me = await requireMe(args);
  const api = apiFor(args);
  const id = encodeURIComponent(args.params.id ?? '');
  const page = new URL(args.request.url).searchParams;
  const stage = STAGES.find((name) => name === page.get('stage')) ?? null;
  const sort = SORTS.find((name) => name === page.get('sort')) ?? 'promise';
  const cursor = page.get('cursor');
  const query = new URLSearchParams({ limit: '50', sort });
  if (stage !== null) query.set('stage', stage);
  if (cursor) query.set('cursor', cursor);
  const posting = await orPage(args.request, api.get<PostingView>(`/postings/${id}`));
  if (!me.memberships.some((item) => item.companyId === posting.company.id))
    throw data({ code: 'posting.not-found' }, { status: 404 });
  const list = await orPage(
    args.request,
    api.get<PostingApplicationsPage>(`/postings/${posting.id}/applications`, query),
  );
  const { title, openings, responsePromiseDays } = posting;
  return {
    id: posting.id,
    title,
    openings,
    promise: responsePromiseDays,
    list,
    stage,
    sort,
    later: Boolean(cursor),
  };
}

export function meta({ loaderData }: { loaderData?: { title: string } }) {
  return pageMeta({ title: `${text.applicants}: ${loaderData?.title ?? ''}`, index: false });
}

export default function Applicants() {
  const { id, title, openings, promise, list, stage, sort, later } = useLoaderData<typeof loader>();
  const query = (over: Record<string, string | null>) => {
    const all: Record<string, string | null> = { stage, sort, ...over };
    return new URLSearchParams(
      Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
    ).toString();
  };
  const address = (over: Record<string, string | null>) =>
    `/hiring/postings/${id}/applications?${query(over)}`;
  const all = Object.values(list.counts).reduce((sum, count) => sum + count, 0);
  const current = (value: string | null) => (value === stage ? ({ 'aria-current': 'page' } as const) : {});
  return (
    <>
      <div className="workhead">
        <div className="wrap wide">
          <h1>{title}</h1>
          <span className="t14 muted">{text.summary(all, openings, promise)}</span>
          <div className="end">
            <a className="btn" href={`/hiring/postings/${id}`}>
              {text.form}
            </a>
          </div>
        </div>
      </div>
      <nav className="stages" aria-label="Stages">
        <div className="wrap wide">
          <ol>
            <li>
              <a href={address({ stage: null })} {...current(null)}>
                {text.all} <b>{all}</b>
              </a>
            </li>
            {STAGES.filter((state) => (list.counts[state] ?? 0) > 0 || state === stage).map((state) => (
              <li key={state}>
                <a href={address({ stage: state })} {...current(state)}>
                  {APPLICATION_STATE[state]} <b>{list.counts[state] ?? 0}</b>
                </a>
              </li>
            ))}
          </ol>
        </div>
      </nav>
      <div className="wrap wide hiringpage">
        {all > 1 && (
          <p className="sorts t14" role="group" aria-label={text.order}>
            {SORTS.map((name) => (
              <a
                key={name}
                href={address({ sort: name })}
                {...(name === sort ? { 'aria-current': 'true' as const } : {})}
              >
                {text.sorts[name]}
              </a>
            ))}
          </p>
        )}
        {list.items.length === 0 ? (
          <p className="state second">
            {stage === null ? text.noApplicants : text.noneInStage(APPLICATION_STATE[stage])}
          </p>
        ) : (
          <Waiting items={list.items.map((one) => ({ one }))} query={query({})} />
        )}
        <Pages
          first={later ? address({}) : null}
          next={list.nextCursor === null ? null : address({ cursor: list.nextCursor })}
        />
      </div>
    </>
  );
}
