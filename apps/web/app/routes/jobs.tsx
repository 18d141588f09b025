import { type Match, type Matches, MAX_MATCHES, type SearchAnswer } from '@plainhire/contracts';
import { type MetaArgs, useLoaderData } from 'react-router';
import { apiFor, ApiProblem, orPage, nowOf, type PageArgs } from '../api.server.js';
import { AlertStrip } from '../components/alert-strip.js';
import { FilterRail } from '../components/filter-rail.js';
import { Icon } from '../components/icon.js';
import { isRanked, JobRow } from '../components/job-row.js';
import { SearchForm } from '../components/search-form.js';
import { apiQuery, nextPage, paidBefore, startOf, without, withValue } from '../format/search-address.js';
import { originOf, pageMeta } from '../seo/page-meta.js';
import { alertsText } from '../text/alerts.js';
import { jobsText } from '../text/jobs.js';
import { chipsOf, searchText } from '../text/search.js';

const EMPTY: SearchAnswer = {
  items: [],
  nextCursor: null,
  total: 0,
  facets: { workplace: {}, employmentType: {}, level: {}, skills: {} },
  skillsCountedOver: null,
  correctedTo: null,
  relaxed: false,
};

export async function loader(args: PageArgs) {
  const api = apiFor(args);
  const page = new URL(args.request.url).searchParams;
  const query = apiQuery(page);
  let answer = EMPTY;
  let problem: string | null = null;
  try {
    answer = await api.get<SearchAnswer>('/postings', query);
  } catch (error) {
    if (!(error instanceof ApiProblem) || (error.status !== 400 && error.status !== 422))
      await orPage(args.request, Promise.reject(error as Error));
    else problem = error.problem.errors?.map((item) => item.detail).join(' ') ?? error.problem.detail;
  }
  const me = await api.me();
  const matches =
    me && me.intent === 'candidate' && me.staffRoles.length === 0 ? await matchesOf(args, answer) : {};
  // Who looks for people, or after the place, has no use for mails with jobs.
  const seeks = me === null || (me.intent === 'candidate' && me.staffRoles.length === 0);
  return { now: nowOf(args), search: page.toString(), answer, problem, matches, seeks };
}

/** The scores of one page of results, asked for at once; a list without them is still a list. */
async function matchesOf(args: PageArgs, answer: SearchAnswer): Promise<Record<string, Match>> {
  if (answer.items.length === 0) return {};
  const ids = answer.items.slice(0, MAX_MATCHES).map(({ id }) => ['postingId', id]);
  try {
    const { items } = await apiFor(args).get<Matches>('/me/matches', new URLSearchParams(ids));
    return Object.fromEntries(items.map(({ postingId, match }) => [postingId, match]));
  } catch (error) {
    if (error instanceof ApiProblem) return {};
    throw error;
  }
}

export function meta({ matches, loaderData }: MetaArgs<typeof loader>) {
  const page = new URLSearchParams(loaderData?.search ?? '');
  const title = searchText.title(page.get('q') ?? '', page.get('place') ?? '');
  return pageMeta({
    title,
    description: searchText.description(loaderData?.answer.total ?? 0),
    canonical: '/jobs',
    origin: originOf(matches),
    index: page.size === 0,
  });
}

export default function Jobs() {
  const { now, search, answer, problem, matches, seeks } = useLoaderData<typeof loader>();
  const page = new URLSearchParams(search);
  const chips = chipsOf(page);
  const sort = page.get('sort') ?? (page.get('q') ? 'relevance' : 'newest');
  const start = startOf(page);
  const unranked = answer.items.filter((card) => !isRanked(card)).length;
  const rankBefore = start - paidBefore(page) - unranked;
  const range = searchText.range(start + 1, start + answer.items.length, answer.total);
  return (
    <>
      <div className="searchbar">
        <div className="wrap">
          <SearchForm
            tight
            q={page.get('q') ?? ''}
            place={page.get('place') ?? ''}
            payMin={page.get('payMin') ?? ''}
            kept={page}
          />
        </div>
      </div>
      <div className="wrap searchgrid">
        <FilterRail page={page} answer={answer} />
        <section id="results" aria-labelledby="results-h">
          <div className="results-head">
            <h1 id="results-h">{searchText.count(answer.total, sort)}</h1>
            {answer.total > 1 && (
              <p className="hstack t14">
                <span className="muted">{searchText.sort}</span>
                {Object.entries(searchText.sorts).map(([value, label]) => (
                  <a
                    key={value}
                    href={withValue(page, 'sort', value)}
                    {...(value === sort ? { 'aria-current': 'true' } : {})}
                  >
                    {label}
                  </a>
                ))}
              </p>
            )}
          </div>
          <div className="applied">
            <a className="btn filters-open" href="#filters">
              <Icon name="filters" />
              {searchText.filtersOn(chips.length)}
            </a>
            {chips.map((chip) => (
              <a
                className="chip"
                key={`${chip.name} ${chip.value}`}
                href={without(page, chip.name, chip.value)}
              >
                {chip.label}
                <Icon name="cross" label={searchText.remove} />
              </a>
            ))}
            {chips.length > 1 && (
              <a className="t14" href="/jobs">
                {searchText.clear}
              </a>
            )}
            {seeks && problem === null && (
              <a className="t14" href="#alert">
                {alertsText.stripLink}
              </a>
            )}
          </div>
          {problem !== null && (
            <div className="errsum b4" role="alert">
              <h2>{searchText.badQuery}</h2>
              <p>{problem}</p>
            </div>
          )}
          {answer.correctedTo !== null && (
            <p className="note b4">{searchText.corrected(answer.correctedTo)}</p>
          )}
          {answer.relaxed && <p className="note b4">{searchText.relaxed}</p>}
          {answer.items.length === 0 && problem === null ? (
            <Nothing page={page} />
          ) : (
            <>
              <h2 className="vh">{searchText.results}</h2>
              <ol className="rows">
                {answer.items.map((card, index) => (
                  <li key={card.id}>
                    <JobRow card={card} now={now} rank={rankBefore + index + 1} match={matches[card.id]} />
                  </li>
                ))}
              </ol>
              {unranked > 0 && <p className="note m3">{jobsText.paidRows}</p>}
            </>
          )}
          {(answer.nextCursor !== null || page.has('cursor')) && (
            <nav className="pages" aria-label="Pages">
              {(start > 0 || !page.has('cursor')) && <span className="muted">{range}</span>}
              {page.has('cursor') && <a href={without(page, 'cursor')}>{searchText.first}</a>}
              {answer.nextCursor !== null && (
                <a
                  href={nextPage(
                    page,
                    answer.nextCursor,
                    start + answer.items.length,
                    paidBefore(page) + unranked,
                  )}
                  rel="next"
                >
                  {searchText.next} <Icon name="right" />
                </a>
              )}
            </nav>
          )}
          {seeks && problem === null && <AlertStrip page={page} />}
        </section>
      </div>
    </>
  );
}

function Nothing({ page }: { page: URLSearchParams }) {
  const chips = chipsOf(page);
  return (
    <div className="state">
      <h2 className="statehead">
        {chips.length === 1 && chips[0]?.name === 'q'
          ? searchText.noneFor(chips[0].value)
          : searchText.noneTitle}
      </h2>
      <p>{chips.length > 1 ? searchText.noneBody : searchText.noneAtAll}</p>
      {chips.length > 1 && (
        <ul className="loosen">
          {chips.map((chip) => (
            <li key={`${chip.name} ${chip.value}`}>
              <a href={without(page, chip.name, chip.value)}>{searchText.without(chip.label)}</a>
            </li>
          ))}
        </ul>
      )}
      <p className="m5">
        <a href="/jobs?sort=newest">{searchText.allNew}</a>
      </p>
    </div>
  );
}
