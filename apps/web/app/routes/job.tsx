import type {
  Match,
  MyApplicationsPage,
  PostingView,
  ResponseFigures,
  RoleLink,
  SearchAnswer,
  SearchCard,
  SimilarPostings,
} from '@plainhire/contracts';
import { data, type MetaArgs, useLoaderData } from 'react-router';
import { apiFor, ApiProblem, orPage, nowOf, type PageArgs } from '../api.server.js';
import { ApplyLink } from '../components/apply-link.js';
import { JobAside } from '../components/job-aside.js';
import { JobSections } from '../components/job-sections.js';
import { JobRow } from '../components/job-row.js';
import { AnswerStamp } from '../components/response-figures.js';
import { SearchForm } from '../components/search-form.js';
import { addDays } from '../format/dates.js';
import { formatRange, paySentence } from '../format/money.js';
import { jobPostingJsonLd, safeJson } from '../seo/job-posting.js';
import { originOf, pageMeta, useOrigin } from '../seo/page-meta.js';
import { EMPLOYMENT_TYPE, LEVEL, POSTING_STATE, whereWords } from '../text/labels.js';
import { jobText } from '../text/job.js';

export interface JobPage {
  readonly posting: PostingView;
  readonly now: number;
  readonly signedIn: boolean;
  readonly match: Match | null;
  readonly applied: { id: string; at: string } | null;
  readonly ownCompany: boolean;
  readonly similar: readonly SearchCard[];
  /** The role that the title names. */
  readonly role: RoleLink | null;
  readonly answerBy: string | null;
  /** How the company has answered so far; null when it cannot be told. */
  readonly figures: ResponseFigures | null;
}

export async function loader(args: PageArgs & { params: { slug?: string } }) {
  const api = apiFor(args);
  const slug = encodeURIComponent(args.params.slug ?? '');
  let posting: PostingView;
  try {
    const from = new URL(args.request.url).searchParams.get('via');
    const via = from === 'promoted' || from === 'digest' ? from : 'page';
    posting = await api.get<PostingView>(`/postings/${slug}`, new URLSearchParams({ via }));
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 410) {
      const open = await api.get<SearchAnswer>(
        '/postings',
        new URLSearchParams({ sort: 'newest', limit: '4' }),
      );
      return data({ closed: true as const, now: nowOf(args), open: open.items }, { status: 410 });
    }
    return orPage(args.request, Promise.reject(error as Error));
  }
  const me = await api.me();
  const ownCompany = me?.memberships.some((member) => member.companyId === posting.company.id) ?? false;
  const candidate = me !== null && me.staffRoles.length === 0 && !ownCompany;
  const [match, applied, similar, figures] = await Promise.all([
    candidate ? optional(api.get<Match>(`/postings/${posting.id}/match`)) : null,
    candidate ? appliedTo(args, posting.id) : null,
    optional(api.get<SimilarPostings>(`/postings/${posting.id}/similar`)),
    optional(api.get<ResponseFigures>(`/companies/${posting.company.id}/response-figures`)),
  ]);
  const days = posting.responsePromiseDays;
  const now = nowOf(args);
  return {
    closed: false as const,
    posting,
    now,
    signedIn: me !== null,
    match,
    applied,
    ownCompany,
    similar: similar?.items.slice(0, 3) ?? [],
    role: similar?.role ?? null,
    figures,
    answerBy: days === null || posting.apply.mode === 'external' ? null : addDays(now, days),
  };
}

/** Parts of the page that it can stand without. */
async function optional<T>(loading: Promise<T>): Promise<T | null> {
  try {
    return await loading;
  } catch (error) {
    if (error instanceof ApiProblem) return null;
    throw error;
  }
}

async function appliedTo(args: PageArgs, postingId: string): Promise<JobPage['applied']> {
  const page = await optional(
    apiFor(args).get<MyApplicationsPage>('/me/applications', new URLSearchParams({ postingId })),
  );
  const found = page?.items.find((item) => item.state !== 'withdrawn');
  return found ? { id: found.id, at: found.submittedAt } : null;
}

export function meta({ matches, loaderData }: MetaArgs<typeof loader>) {
  if (!loaderData || loaderData.closed) return pageMeta({ title: jobText.closedTitle, index: false });
  const { posting } = loaderData;
  const pay = posting.pay ? `${paySentence(posting.pay)}. ` : '';
  return pageMeta({
    title: `${posting.title}, ${posting.company.name}, ${whereWords(posting)}`,
    description: `${pay}${posting.descriptionText.replaceAll(/\s+/g, ' ').slice(0, 150)}`,
    canonical: `/jobs/${posting.slug}`,
    origin: originOf(matches),
    kind: 'article',
    index: posting.state === 'live',
  });
}

export default function Job() {
  const page = useLoaderData<typeof loader>();
  if (page.closed) return <Closed open={page.open} now={page.now} />;
  return <Open page={page} />;
}

function Open({ page }: { page: JobPage }) {
  const { posting } = page;
  const origin = useOrigin();
  const facts = [
    posting.employmentType && EMPLOYMENT_TYPE[posting.employmentType].toLowerCase(),
    posting.level && LEVEL[posting.level].toLowerCase(),
  ].filter(Boolean);
  return (
    <>
      <div className="wrap">
        {posting.state !== 'live' && (
          <p className="note m4">
            {jobText.notLive(POSTING_STATE[posting.state])}{' '}
            <a href={`/hiring/postings/${posting.id}`}>{jobText.manage}</a>
          </p>
        )}
        <div className="jobhead">
          <nav className="crumbs" aria-label={jobText.crumbs}>
            <ol>
              <li>
                <a href="/jobs">Jobs</a>
              </li>
              <li>
                <a href={`/companies/${posting.company.slug}`}>{posting.company.name}</a>
              </li>
            </ol>
          </nav>
          <h1>{posting.title}</h1>
          <p className="co">
            <b>{posting.company.name}</b> · {[whereWords(posting), ...facts].join(' · ')}
          </p>
          <p className="stamps m4">
            {posting.pay && (
              <span className="stamp go">
                <b>{jobText.payShown}</b>
              </span>
            )}
            {posting.apply.mode === 'here' &&
              (page.figures && page.figures.medianDays !== null ? (
                <AnswerStamp figures={page.figures} />
              ) : (
                posting.responsePromiseDays !== null && (
                  <span className="stamp">
                    <b>{jobText.answers}</b> {jobText.within(posting.responsePromiseDays)}
                  </span>
                )
              ))}
            {posting.company.verified && (
              <span className="stamp">
                <b>{jobText.verified}</b> {hostOf(posting.company.website)}
              </span>
            )}
            {posting.imported && (
              <span className="stamp">
                <b>{jobText.imported}</b> {jobText.importedNote}
              </span>
            )}
          </p>
        </div>
        <div className="jobgrid">
          <JobSections page={page} />
          <JobAside page={page} />
        </div>
      </div>
      {posting.state === 'live' && !page.ownCompany && page.applied === null && (
        <div className="applybar">
          <p className="t13 muted">
            <b className="t14 inktext">{posting.pay ? formatRange(posting.pay) : jobText.payCapsNone}</b>
            {posting.responsePromiseDays !== null && jobText.within(posting.responsePromiseDays)}
          </p>
          <ApplyLink posting={posting} className="btn go" />
        </div>
      )}
      <JsonLd posting={posting} origin={origin} />
    </>
  );
}

function hostOf(website: string | null): string {
  if (website === null) return '';
  try {
    return new URL(website).hostname.replace(/^www\./, '');
  } catch {
    return '';
  }
}

/** Data for search engines is no script: browsers do not run it, so it needs no nonce. */
function JsonLd({ posting, origin }: { posting: PostingView; origin: string }) {
  const json = jobPostingJsonLd(posting, origin);
  if (!json) return null;
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: safeJson(json) }} />;
}

function Closed({ open, now }: { open: readonly SearchCard[]; now: number }) {
  return (
    <div className="wrap problempage">
      <div className="jobhead">
        <p className="stamps">
          <span className="stamp">
            <b>Closed</b>
          </span>
        </p>
        <h1>{jobText.closedTitle}</h1>
        <p className="lead2">{jobText.closedLead}</p>
        <SearchForm tight />
      </div>
      {open.length > 0 && (
        <section aria-labelledby="open-now">
          <h2 className="caps" id="open-now">
            {jobText.openNow}
          </h2>
          <ol className="rows m2">
            {open.map((card) => (
              <li key={card.id}>
                <JobRow card={card} now={now} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}
