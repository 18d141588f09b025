import { type ApplicationCounts, type CompanyPostingsPage, PACKAGES } from '@plainhire/contracts';
import { useLoaderData } from 'react-router';
import { apiFor, orPage, type PageArgs } from '../api.server.js';
import { DeskHead } from '../components/desk-head.js';
import { Icon } from '../components/icon.js';
import { Pages } from '../components/pages.js';
import { countsByPosting, PostingTable } from '../components/posting-table.js';
import { deskOf } from '../desk.server.js';
import { nameOfId } from '../format/price-periods.js';
import { pageMeta } from '../seo/page-meta.js';
import { pricingText } from '../text/pricing.js';
import { deskText as text } from '../text/desk.js';
import { POSTING_STATE } from '../text/labels.js';

export const handle = { wide: true, private: true, script: true };

const STATES = Object.keys(POSTING_STATE) as (keyof typeof POSTING_STATE)[];

export async function loader(args: PageArgs) {
  const desk = await deskOf(args);
  const page = new URL(args.request.url).searchParams;
  const state = STATES.find((name) => name === page.get('state')) ?? null;
  const cursor = page.get('cursor');
  const promote = PACKAGES.find(({ id }) => id === page.get('promote'))?.id ?? null;
  const query = new URLSearchParams({ limit: '30' });
  if (state !== null) query.set('state', state);
  if (cursor) query.set('cursor', cursor);
  const api = apiFor(args);
  const list = await orPage(
    args.request,
    api.get<CompanyPostingsPage>(`/companies/${desk.company.id}/postings`, query),
  );
  const ids = new URLSearchParams(list.items.map((posting) => ['postingId', posting.id]));
  const counts: ApplicationCounts =
    ids.size === 0
      ? { items: [] }
      : await api
          .get<ApplicationCounts>(`/companies/${desk.company.id}/application-counts`, ids)
          .catch(() => ({ items: [] }));
  return { ...desk, list, state, later: cursor !== null, promote, counts: countsByPosting(counts) };
}

export function meta() {
  return pageMeta({ title: text.postings, index: false });
}

export default function HiringPostings() {
  const { company, role, others, list, state, later, promote, counts } = useLoaderData<typeof loader>();
  const all = Object.values(list.counts).reduce((sum, count) => sum + count, 0);
  const address = (over: Record<string, string> = {}) =>
    `/hiring/postings?${new URLSearchParams({ company: company.id, ...(promote === null ? {} : { promote }), ...over }).toString()}`;
  const filter: Record<string, string> = state === null ? {} : { state };
  const current = (value: string | null) => (value === state ? ({ 'aria-current': 'page' } as const) : {});
  return (
    <>
      <DeskHead title={text.postings} note={company.name} others={others} path="/hiring/postings">
        {(role === 'owner' || role === 'recruiter') && (
          <a className="btn go" href={`/hiring/postings/new?company=${company.id}`}>
            <Icon name="plus" />
            {text.newPosting}
          </a>
        )}
      </DeskHead>
      <nav className="stages" aria-label={text.state}>
        <div className="wrap wide">
          <ol>
            <li>
              <a href={address()} {...current(null)}>
                {text.all} <b>{all}</b>
              </a>
            </li>
            {STATES.filter((name) => (list.counts[name] ?? 0) > 0 || name === state).map((name) => (
              <li key={name}>
                <a href={address({ state: name })} {...current(name)}>
                  {POSTING_STATE[name]} <b>{list.counts[name] ?? 0}</b>
                </a>
              </li>
            ))}
          </ol>
        </div>
      </nav>
      <div className="wrap wide hiringpage">
        {promote !== null && <p className="note go b6">{pricingText.choosePosting(nameOfId(promote))}</p>}
        {list.items.length > 0 ? (
          <PostingTable
            items={list.items}
            counts={counts}
            caption={text.postings}
            {...(promote === null
              ? {}
              : { linkTo: (id: string) => `/hiring/postings/${id}/promote?package=${promote}` })}
          />
        ) : (
          <div className="state">
            <h2 className="statehead">{text.noPostings}</h2>
            <p>{state === null ? text.noPostingsLead : text.noneHere(POSTING_STATE[state])}</p>
          </div>
        )}
        <Pages
          first={later ? address(filter) : null}
          next={list.nextCursor === null ? null : address({ ...filter, cursor: list.nextCursor })}
        />
      </div>
    </>
  );
}
