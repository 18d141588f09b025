import type { WaitingApplicationsPage } from '@plainhire/contracts';
import { useLoaderData } from 'react-router';
import { apiFor, orPage, type PageArgs } from '../api.server.js';
import { DeskHead } from '../components/desk-head.js';
import { Pages } from '../components/pages.js';
import { Waiting } from '../components/waiting.js';
import { deskOf } from '../desk.server.js';
import { pageMeta } from '../seo/page-meta.js';
import { deskText as text } from '../text/desk.js';

export const handle = { wide: true, private: true, script: true };

export async function loader(args: PageArgs) {
  const desk = await deskOf(args);
  const cursor = new URL(args.request.url).searchParams.get('cursor');
  const query = new URLSearchParams({ limit: '50', ...(cursor ? { cursor } : {}) });
  const list = await orPage(
    args.request,
    apiFor(args).get<WaitingApplicationsPage>(`/companies/${desk.company.id}/waiting`, query),
  );
  return { ...desk, list, later: Boolean(cursor) };
}

export function meta() {
  return pageMeta({ title: text.waitingTitle, index: false });
}

/** Everybody who waits, over all postings. */
export default function HiringWaiting() {
  const { company, others, list, later } = useLoaderData<typeof loader>();
  const base = `/hiring/waiting?company=${company.id}`;
  return (
    <>
      <DeskHead
        title={text.waitingTitle}
        note={`${company.name} · ${text.waitingCount(list.total)}`}
        others={others}
        path="/hiring/waiting"
      >
        {list.overdue > 0 && <b className="wrongtext">{text.overdue(list.overdue)}</b>}
      </DeskHead>
      <div className="wrap wide hiringpage">
        {list.items.length === 0 ? (
          <p className="state second">{text.nobody}</p>
        ) : (
          <Waiting
            items={list.items.map((one) => ({ one, title: one.posting.title }))}
            query="sort=promise"
          />
        )}
        <Pages
          first={later ? base : null}
          next={list.nextCursor === null ? null : `${base}&cursor=${encodeURIComponent(list.nextCursor)}`}
        />
      </div>
    </>
  );
}
