import type { ModerationQueuePage } from '@plainhire/contracts';
import { useLoaderData } from 'react-router';
import { apiFor, orPage, type PageArgs, requireMe } from '../api.server.js';
import { QueueList } from '../components/queue-list.js';
import { pageMeta } from '../seo/page-meta.js';
import { moderationText as text } from '../text/moderation.js';

export const handle = { wide: true, private: true, script: true };

export async function loader(args: PageArgs) {
  await requireMe(args);
  const cursor = new URL(args.request.url).searchParams.get('cursor');
  const query = new URLSearchParams({ limit: '50', ...(cursor === null ? {} : { cursor }) });
  const page = await orPage(args.request, apiFor(args).get<ModerationQueuePage>('/moderation/queue', query));
  return { ...page, done: new URL(args.request.url).searchParams.get('done') };
}

export function meta() {
  return pageMeta({ title: text.title, index: false });
}

export default function Moderation() {
  const { items, open, nextCursor, done } = useLoaderData<typeof loader>();
  const next = items.find((item) => item.claimedBy === null);
  const oldest = items.length === 0 ? null : Math.max(...items.map((item) => item.age));
  return (
    <>
      <div className="workhead">
        <div className="wrap wide">
          <h1>{text.title}</h1>
          <span className="t14 muted">{text.waiting(open, oldest)}</span>
          <div className="end">
            <a href="/moderation/postings">{text.stepTitle}</a>
            <a className="btn" href="/moderation">
              {text.refresh}
            </a>
            {next && (
              <a className="btn go" href={`/moderation/cases/${next.id}`} data-key="n" aria-keyshortcuts="n">
                {text.openNext} <kbd aria-hidden="true">n</kbd>
              </a>
            )}
          </div>
        </div>
      </div>
      <div className="wrap wide queuepage">
        {done !== null && Object.hasOwn(text.doneNote, done) && (
          <p className="note go b6" role="status">
            {text.doneNote[done]}
          </p>
        )}
        {items.length === 0 ? (
          <p className="state">{text.empty}</p>
        ) : (
          <>
            <div className="queuehead">
              <p className="caps">{text.caseHead}</p>
              <p className="caps">{text.riskHead}</p>
            </div>
            <QueueList items={items} full />
            <p className="t13 muted m3">{text.order}</p>
          </>
        )}
        {nextCursor !== null && (
          <p className="pages">
            <a href={`/moderation?cursor=${encodeURIComponent(nextCursor)}`}>Next</a>
          </p>
        )}
      </div>
    </>
  );
}
