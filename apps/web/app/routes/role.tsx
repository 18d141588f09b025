import { FEW_POSTINGS, type RoleView, type SearchAnswer } from '@plainhire/contracts';
import { type MetaArgs, useLoaderData } from 'react-router';
import { apiFor, orPage, nowOf, type PageArgs } from '../api.server.js';
import { AlertStrip } from '../components/alert-strip.js';
import { Figure } from '../components/figure.js';
import { Icon } from '../components/icon.js';
import { isRanked, JobRow } from '../components/job-row.js';
import { jobs, RoleSide } from '../components/role-side.js';
import { formatCount, formatMoney } from '../format/money.js';
import { breadcrumbsJsonLd } from '../seo/breadcrumbs.js';
import { safeJson } from '../seo/job-posting.js';
import { originOf, pageMeta, useOrigin } from '../seo/page-meta.js';
import { rolesText as text } from '../text/roles.js';

const PAGE = '20';

export async function loader(args: PageArgs & { params: { slug?: string } }) {
  const api = apiFor(args);
  const slug = args.params.slug ?? '';
  const cursor = new URL(args.request.url).searchParams.get('cursor') ?? '';
  const role = await orPage(args.request, api.get<RoleView>(`/roles/${encodeURIComponent(slug)}`));
  const page = new URLSearchParams({ role: role.slug, sort: 'newest', limit: PAGE });
  if (cursor !== '') page.set('cursor', cursor);
  const open = await orPage(args.request, api.get<SearchAnswer>('/postings', page));
  return { role, open, later: cursor !== '', now: nowOf(args) };
}

export function meta({ matches, loaderData }: MetaArgs<typeof loader>) {
  if (!loaderData) return [];
  const { role, open, later } = loaderData;
  return pageMeta({
    title: text.heading(role.name),
    description: text.pageDescription(role),
    canonical: `/roles/${role.slug}`,
    origin: originOf(matches),
    index: open.total >= FEW_POSTINGS && !later,
  });
}

export default function Role() {
  const { role, open, later, now } = useLoaderData<typeof loader>();
  const origin = useOrigin();
  const trail = [
    { name: text.jobs, path: '/jobs' },
    { name: text.roles, path: '/roles' },
  ];
  const json = breadcrumbsJsonLd([...trail, { name: role.name, path: `/roles/${role.slug}` }], origin);
  return (
    <div className="wrap">
      <div className="jobhead">
        <nav className="crumbs" aria-label={text.crumbs}>
          <ol>
            {trail.map(({ name, path }) => (
              <li key={path}>
                <a href={path}>{name}</a>
              </li>
            ))}
          </ol>
        </nav>
        <h1>{text.heading(role.name)}</h1>
        <p className="co">{role.about}</p>
      </div>
      {!later && open.total > 0 && <Figures role={role} total={open.total} />}
      <div className="two">
        <section aria-labelledby="open">
          <div className="sechead">
            <h2 id="open">{later ? text.rest : text.newest}</h2>
            <a className="t14" href={jobs(role.slug, { sort: 'newest' })}>
              {text.filter}
            </a>
          </div>
          {open.total === 0 ? (
            <div className="state">
              <p>{text.nothing}</p>
              <p className="m3">
                {text.nothingNext} <a href="/jobs">{text.search}</a>
              </p>
            </div>
          ) : (
            <ol className="rows">
              {open.items.map((card) => (
                <li key={card.id}>
                  <JobRow card={card} now={now} />
                </li>
              ))}
            </ol>
          )}
          {open.items.some((card) => !isRanked(card)) && <p className="note m3">{text.paid}</p>}
          {(later || open.nextCursor !== null) && (
            <nav className="pages" aria-label={text.pages}>
              {later && <a href={`/roles/${role.slug}`}>{text.first}</a>}
              {open.nextCursor !== null && (
                <a
                  href={`/roles/${role.slug}?${new URLSearchParams({ cursor: open.nextCursor }).toString()}`}
                  rel="next"
                >
                  {text.next} <Icon name="right" />
                </a>
              )}
            </nav>
          )}
          {!later && <AlertStrip page={new URLSearchParams({ role: role.slug })} />}
        </section>
        <RoleSide role={role} skills={open.facets.skills} />
      </div>
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: safeJson(json) }} />
    </div>
  );
}

function Figures({ role, total }: { role: RoleView; total: number }) {
  const remote = role.workplaces.remote ?? 0;
  const place = role.places.find(({ postings }) => postings > 1);
  return (
    <dl className="figures" aria-label={text.figures(role.name)}>
      <Figure name={text.live} value={formatCount(total)} note={text.companies(role)} />
      <Figure
        name={text.median}
        value={role.pay === null ? '–' : formatMoney(role.pay.high, role.pay.currency)}
        note={role.pay === null ? text.noMedian : text.medianNote(role.pay)}
      />
      <Figure
        name={text.remote}
        value={`${String(role.postings === 0 ? 0 : Math.floor((remote / role.postings) * 100))}%`}
        note={text.remoteNote(remote, role.postings)}
      />
      {place && (
        <Figure
          name={text.place}
          value={place.city}
          note={text.placeNote(place.postings, role.countedOver)}
        />
      )}
    </dl>
  );
}
