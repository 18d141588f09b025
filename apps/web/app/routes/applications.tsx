import type { MyApplicationItem, MyApplicationsPage } from '@plainhire/contracts';
import { useLoaderData } from 'react-router';
import { apiFor, orPage, type PageArgs, requireMe } from '../api.server.js';
import { isEnded, LastWords, PromiseClock, Steps } from '../components/timeline.js';
import { dayName } from '../format/dates.js';
import { pageMeta } from '../seo/page-meta.js';
import { applicationsText as text } from '../text/applications.js';

export const handle = { private: true };

export async function loader(args: PageArgs) {
  await requireMe(args);
  const cursor = new URL(args.request.url).searchParams.get('cursor');
  const query = new URLSearchParams({ limit: '50', ...(cursor === null ? {} : { cursor }) });
  return orPage(args.request, apiFor(args).get<MyApplicationsPage>('/me/applications', query));
}

export function meta() {
  return pageMeta({ title: text.title, index: false });
}

export default function Applications() {
  const { items, nextCursor } = useLoaderData<typeof loader>();
  const open = items.filter((item) => !isEnded(item.state));
  const ended = items.filter((item) => isEnded(item.state));
  const next = open
    .filter((item) => item.promise.state === 'running' && item.promise.answerBy !== null)
    .sort((a, b) => (a.promise.answerBy ?? '').localeCompare(b.promise.answerBy ?? ''))[0];
  return (
    <div className="wrap">
      <div className="jobhead">
        <h1>{text.title}</h1>
        {items.length > 0 && (
          <p className="second">
            {text.lead(open.length, ended.length)}{' '}
            {next?.promise.answerBy &&
              text.nextDue(next.posting.company.name, dayName(next.promise.answerBy))}
          </p>
        )}
      </div>
      {items.length === 0 && (
        <div className="state">
          <h2 className="statehead">{text.none}</h2>
          <p>{text.noneBody}</p>
          <a className="btn go" href="/jobs">
            {text.noneNext}
          </a>
        </div>
      )}
      {open.map((item) => (
        <Row item={item} key={item.id} />
      ))}
      {ended.length > 0 && (
        <section className="gap" aria-labelledby="ended">
          <div className="sechead">
            <h2 id="ended">{text.ended}</h2>
          </div>
          {ended.map((item) => (
            <Row item={item} key={item.id} />
          ))}
        </section>
      )}
      {nextCursor !== null && (
        <p className="pages">
          <a href={`/applications?cursor=${encodeURIComponent(nextCursor)}`}>{text.later}</a>
        </p>
      )}
    </div>
  );
}

function Row({ item }: { item: MyApplicationItem }) {
  return (
    <article className="appl">
      <div>
        <h2>
          <a href={`/applications/${item.id}`}>{item.posting.title}</a>
        </h2>
        <p className="sub">
          <b>{item.posting.company.name}</b>
        </p>
        <Steps item={item} />
        {item.promise.state === 'overdue' && (
          <p className="note wrong m5">
            <b>{text.passed}</b> {text.passedMore(item.posting.company.name)}
          </p>
        )}
        <LastWords item={item} />
        <p className="acts">
          <a href={`/applications/${item.id}`}>{text.receipt}</a>
          {item.canWithdraw && <a href={`/applications/${item.id}#withdraw`}>{text.withdrawShort}</a>}
        </p>
      </div>
      <div className="side">
        <PromiseClock item={item} />
      </div>
    </article>
  );
}
