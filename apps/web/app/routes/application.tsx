import type { ReactNode } from 'react';
import type { ApplicationView } from '@plainhire/contracts';
import { data, redirect, useActionData, useLoaderData } from 'react-router';
import { apiFor, orPage, type PageArgs, requireMe } from '../api.server.js';
import { ErrorSummary } from '../components/form.js';
import { MatchMini } from '../components/match-parts.js';
import { Answers, fileSize, ProfileLeaf } from '../components/sent-profile.js';
import { LastWords, PromiseClock, Steps } from '../components/timeline.js';
import { errorsOf } from '../forms.server.js';
import { dayName, exactMoment } from '../format/dates.js';
import { readOwnForm } from '../own-form.server.js';
import { pageMeta } from '../seo/page-meta.js';
import { applicationsText as text } from '../text/applications.js';

export const handle = { private: true };

type Args = PageArgs & { params: { id?: string } };

export async function loader(args: Args) {
  await requireMe(args);
  const id = encodeURIComponent(args.params.id ?? '');
  const application = await orPage(args.request, apiFor(args).get<ApplicationView>(`/applications/${id}`));
  if (application.view === 'company') throw redirect(`/hiring/applications/${id}`);
  return { application, sent: new URL(args.request.url).searchParams.has('sent') };
}

export async function action(args: Args) {
  await readOwnForm(args);
  const id = encodeURIComponent(args.params.id ?? '');
  try {
    await apiFor(args).post(`/applications/${id}/withdraw`);
  } catch (error) {
    const { errors, status } = errorsOf(error);
    return data({ errors }, { status });
  }
  throw redirect(`/applications/${id}`);
}

export function meta() {
  return pageMeta({ title: text.receiptTitle, index: false });
}

export default function Application() {
  const { application: one, sent } = useLoaderData<typeof loader>();
  const errors = useActionData<typeof action>()?.errors;
  return (
    <div className="wrap">
      <div className="jobhead">
        <nav className="crumbs" aria-label="Breadcrumb">
          <ol>
            <li>
              <a href="/applications">{text.title}</a>
            </li>
            <li>
              <a href={`/jobs/${one.posting.slug}`}>{one.posting.title}</a>
            </li>
          </ol>
        </nav>
        {sent ? (
          <h1>
            {one.promise.answerBy === null ? (
              text.sentNoPromise
            ) : (
              <>
                {text.sentTitle} <span className="total nowrap">{dayName(one.promise.answerBy)}</span>
              </>
            )}
          </h1>
        ) : (
          <h1>{one.posting.title}</h1>
        )}
        <p className="co">
          {sent ? text.sentLead(one.posting.company.name) : <b>{one.posting.company.name}</b>}
        </p>
      </div>
      <ErrorSummary errors={errors} kept={false} />
      <div className="jobgrid sent">
        <section className="receipt" aria-labelledby="receipt">
          <div className="sechead">
            <h2 id="receipt">{text.receiptTitle}</h2>
          </div>
          <dl className="facts">
            <Fact name={text.posting}>
              {one.posting.title}, {one.posting.company.name}
            </Fact>
            <Fact name={text.applicant}>
              {one.name}, {one.contact.email}
            </Fact>
            <Fact name={text.sentAt}>{exactMoment(one.submittedAt)}</Fact>
            {one.answers.length > 0 && <Fact name={text.answers}>{one.answers.length}</Fact>}
            {one.files.length > 0 && (
              <Fact name={text.files}>
                {one.files.map((file) => (
                  <span key={file.id} className="block">
                    <a href={`/applications/${one.id}/files/${file.id}`}>{file.name}</a>,{' '}
                    {fileSize(file.size)} <span className="hash">{file.sha256.slice(0, 16)}</span>
                  </span>
                ))}
              </Fact>
            )}
            {one.match && (
              <Fact name={text.match}>
                {one.match.score} of {one.match.of}
              </Fact>
            )}
            <Fact name={text.whole}>
              <span className="hash">{one.receiptHash}</span>
            </Fact>
          </dl>
          <p className="t13 muted m3 narrow">{text.receiptNote}</p>
          <div className="sechead m8">
            <h2>{text.theySee}</h2>
          </div>
          {one.answers.length > 0 && <Answers answers={one.answers} files={one.files} />}
          {one.coverLetter !== '' && (
            <>
              <h3 className="caps m5">{text.letter}</h3>
              <p className="serif plain-text m2">{one.coverLetter}</p>
            </>
          )}
          <div className="mirror-in m6">
            <ProfileLeaf name={one.name} contact={one.contact} profile={one.profile} />
          </div>
        </section>
        <aside aria-label={text.next}>
          <div className="slip side">
            <PromiseClock item={one} />
            <h2>{text.next}</h2>
            <Steps item={one} upright />
            <LastWords item={one} />
            {one.match && (
              <div className="m5">
                <MatchMini match={one.match} />
              </div>
            )}
          </div>
          {one.canWithdraw && (
            <details className="more m5" id="withdraw">
              <summary>{text.withdraw}</summary>
              <p className="t14 second b3">{text.withdrawNote}</p>
              <form method="post">
                <button className="btn wrong" type="submit">
                  {text.withdraw}
                </button>
              </form>
            </details>
          )}
        </aside>
      </div>
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
