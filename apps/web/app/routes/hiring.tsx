import type {
  CompanyPostingsPage,
  CompanyView,
  PostingApplicationItem,
  PostingApplicationsPage,
} from '@plainhire/contracts';
import { data, redirect, useActionData, useLoaderData } from 'react-router';
import { apiFor, orPage, type PageArgs, requireMe } from '../api.server.js';
import { ErrorSummary, FormScope, TextField } from '../components/form.js';
import { SignPage } from '../components/sign-page.js';
import { Waiting } from '../components/waiting.js';
import { errorsOf, field, readForm } from '../forms.server.js';
import { shortDate } from '../format/dates.js';
import { pageMeta } from '../seo/page-meta.js';
import { hiringText as text } from '../text/hiring.js';
import { POSTING_STATE } from '../text/labels.js';

export const handle = { wide: true, private: true, script: true };

/** Postings whose applicants are asked for on this page, newest first. */
const ASKED = 12;
const OPEN = new Set(['submitted', 'viewed', 'in_review', 'interview', 'offer']);

export async function loader(args: PageArgs) {
  const me = await requireMe(args);
  const api = apiFor(args);
  const wanted = new URL(args.request.url).searchParams.get('company');
  const companyId =
    me.memberships.find((item) => item.companyId === wanted)?.companyId ?? me.memberships[0]?.companyId;
  if (companyId === undefined) return null;
  return orPage(args.request, loadDesk());

  async function loadDesk() {
    const [company, postings, others] = await Promise.all([
      api.get<CompanyView>(`/companies/${companyId ?? ''}`),
      api.get<CompanyPostingsPage>(
        `/companies/${companyId ?? ''}/postings`,
        new URLSearchParams({ limit: '50' }),
      ),
      Promise.all(
        me.memberships
          .filter((item) => item.companyId !== companyId)
          .map((item) => api.get<CompanyView>(`/companies/${item.companyId}`)),
      ),
    ]);
    const asked = postings.items.filter((item) => item.postedAt !== null).slice(0, ASKED);
    const lists = await Promise.all(
      asked.map((posting) =>
        api.get<PostingApplicationsPage>(
          `/postings/${posting.id}/applications`,
          new URLSearchParams({ limit: '50' }),
        ),
      ),
    );
    const counts = Object.fromEntries(
      asked.map((posting, index) => [posting.id, lists[index]?.counts ?? {}]),
    );
    const waiting = asked
      .flatMap((posting, index) =>
        (lists[index]?.items ?? []).map((one: PostingApplicationItem) => ({ one, title: posting.title })),
      )
      .filter(({ one }) => OPEN.has(one.state))
      .sort((a, b) => (a.one.promise.daysLeft ?? 999) - (b.one.promise.daysLeft ?? 999))
      .slice(0, 20);
    return { company, postings, others, counts, waiting };
  }
}

export async function action(args: PageArgs) {
  const form = await readForm(args);
  await requireMe(args);
  const values = { name: field(form, 'name'), website: field(form, 'website') };
  try {
    await apiFor(args).post<CompanyView>('/companies', values);
  } catch (error) {
    const { errors, status } = errorsOf(error);
    return data({ errors, values }, { status });
  }
  throw redirect('/hiring/postings/new');
}

export function meta() {
  return pageMeta({ title: text.title, index: false });
}

export default function Hiring() {
  const desk = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  if (!desk)
    return (
      <SignPage title={text.companyTitle} lead={text.companyLead}>
        <FormScope values={result?.values ?? {}} errors={result?.errors ?? []}>
          <form method="post" className="rise">
            <ErrorSummary errors={result?.errors} />
            <TextField
              name="name"
              label={text.companyName}
              autoComplete="organization"
              maxLength={160}
              required
            />
            <TextField
              name="website"
              label={text.companyWebsite}
              placeholder="https://"
              maxLength={2000}
              optional
            />
            <button className="btn go big wide" type="submit">
              {text.companyButton}
            </button>
          </form>
        </FormScope>
      </SignPage>
    );
  const { company, postings, others, counts, waiting } = desk;
  return (
    <>
      <div className="workhead">
        <div className="wrap wide">
          <h1>{company.name}</h1>
          <span className="t14 muted">
            <a href={`/companies/${company.slug}`}>{text.companyPage}</a>
          </span>
          <div className="end">
            {others.map((other) => (
              <a key={other.id} className="t14" href={`/hiring?company=${other.id}`}>
                {other.name}
              </a>
            ))}
            <a className="btn go" href={`/hiring/postings/new?company=${company.id}`}>
              {text.newPosting}
            </a>
          </div>
        </div>
      </div>
      <div className="wrap wide hiringpage">
        <section aria-labelledby="waiting">
          <div className="sechead">
            <h2 id="waiting">{text.waiting}</h2>
          </div>
          {waiting.length === 0 ? <p className="second">{text.nobody}</p> : <Waiting items={waiting} />}
        </section>
        <section className="gap2 m8" aria-labelledby="postings">
          <div className="sechead">
            <h2 id="postings">{text.postings}</h2>
            <p className="statecounts">
              {Object.entries(postings.counts).map(([state, count]) => (
                <span key={state}>
                  {(POSTING_STATE as Record<string, string>)[state] ?? state} <b>{count}</b>
                </span>
              ))}
            </p>
          </div>
          {postings.items.length === 0 ? (
            <p className="second">{text.noPostings}</p>
          ) : (
            <table className="cards">
              <caption className="vh">{text.postings}</caption>
              <thead>
                <tr>
                  <th scope="col">{text.posting}</th>
                  <th scope="col">{text.state}</th>
                  <th scope="col" className="num">
                    {text.applied}
                  </th>
                  <th scope="col" className="num">
                    {text.ends}
                  </th>
                </tr>
              </thead>
              <tbody>
                {postings.items.map((posting) => (
                  <tr key={posting.id}>
                    <th scope="row">
                      <a href={`/hiring/postings/${posting.id}`}>{posting.title || 'Untitled draft'}</a>
                    </th>
                    <td data-l={text.state}>{POSTING_STATE[posting.state]}</td>
                    <td className="num" data-l={text.applied}>
                      <a href={`/hiring/postings/${posting.id}/applications`}>
                        {Object.values(counts[posting.id] ?? {}).reduce((sum, count) => sum + count, 0)}
                      </a>
                    </td>
                    <td className="num" data-l={text.ends}>
                      {posting.expiresAt === null ? '–' : shortDate(posting.expiresAt)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </section>
      </div>
    </>
  );
}
