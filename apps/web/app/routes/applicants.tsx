import type { PostingApplicationsPage, PostingView } from '@plainhire/contracts';
import { useLoaderData } from 'react-router';
import { apiFor, orPage, type PageArgs, requireMe } from '../api.server.js';
import { Waiting } from '../components/waiting.js';
import { pageMeta } from '../seo/page-meta.js';
import { hiringText as text } from '../text/hiring.js';
import { APPLICATION_STATE } from '../text/labels.js';

export const handle = { wide: true, private: true, script: true };

export async function loader(args: PageArgs & { params: { id?: string } }) {
  await requireMe(args);
  const api = apiFor(args);
  const id = encodeURIComponent(args.params.id ?? '');
  const page = new URL(args.request.url).searchParams;
  const query = new URLSearchParams({ limit: '50' });
  for (const name of ['stage', 'cursor']) {
    const value = page.get(name);
    if (value) query.set(name, value);
  }
  const [posting, list] = await orPage(
    args.request,
    Promise.all([
      api.get<PostingView>(`/postings/${id}`),
      api.get<PostingApplicationsPage>(`/postings/${id}/applications`, query),
    ]),
  );
  return { id: posting.id, title: posting.title, list, stage: page.get('stage') };
}

export function meta({ loaderData }: { loaderData?: { title: string } }) {
  return pageMeta({ title: `${text.applicants}: ${loaderData?.title ?? ''}`, index: false });
}

export default function Applicants() {
  const { id, title, list, stage } = useLoaderData<typeof loader>();
  const base = `/hiring/postings/${id}/applications`;
  const all = Object.values(list.counts).reduce((sum, count) => sum + count, 0);
  const current = (value: string | null) => (value === stage ? ({ 'aria-current': 'page' } as const) : {});
  return (
    <>
      <div className="workhead">
        <div className="wrap wide">
          <h1>{title}</h1>
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
              <a href={base} {...current(null)}>
                {text.all} <b>{all}</b>
              </a>
            </li>
            {Object.entries(APPLICATION_STATE)
              .filter(([state]) => (list.counts[state] ?? 0) > 0)
              .map(([state, name]) => (
                <li key={state}>
                  <a href={`${base}?stage=${state}`} {...current(state)}>
                    {name} <b>{list.counts[state]}</b>
                  </a>
                </li>
              ))}
          </ol>
        </div>
      </nav>
      <div className="wrap wide hiringpage">
        {list.items.length === 0 ? (
          <p className="state">{text.noApplicants}</p>
        ) : (
          <Waiting items={list.items.map((one) => ({ one, title }))} />
        )}
        {list.nextCursor !== null && (
          <p className="pages">
            <a
              href={`${base}?${new URLSearchParams({ ...(stage === null ? {} : { stage }), cursor: list.nextCursor }).toString()}`}
            >
              Next
            </a>
          </p>
        )}
      </div>
    </>
  );
}
