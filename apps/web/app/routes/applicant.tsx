import type { ApplicationView, CompanyApplicationView } from '@plainhire/contracts';
import { data, redirect, useActionData, useLoaderData } from 'react-router';
import { apiFor, orPage, type PageArgs, requireMe } from '../api.server.js';
import { AnswerForm, AnswerFoot } from '../components/answer-form.js';
import { Icon } from '../components/icon.js';
import { MatchGates, MatchMini } from '../components/match-parts.js';
import { Answers, fileSize, ProfileLeaf } from '../components/sent-profile.js';
import { PromiseClock } from '../components/timeline.js';
import { errorsOf, field } from '../forms.server.js';
import { longDate, shortMoment } from '../format/dates.js';
import { readOwnForm } from '../own-form.server.js';
import { pageMeta } from '../seo/page-meta.js';
import { hiringText as text } from '../text/hiring.js';
import { APPLICATION_STATE, DECLINE_REASON } from '../text/labels.js';

export const handle = { wide: true, private: true, script: true };

type Args = PageArgs & { params: { id?: string } };

/** The list this applicant was opened from; next and back stay in it. */
function listOf(request: Request): URLSearchParams {
  const from = new URL(request.url).searchParams;
  const list = new URLSearchParams();
  for (const name of ['stage', 'sort']) {
    const value = from.get(name);
    if (value) list.set(name, value);
  }
  return list;
}

export async function loader(args: Args) {
  await requireMe(args);
  const id = encodeURIComponent(args.params.id ?? '');
  const list = listOf(args.request);
  const one = await orPage(args.request, apiFor(args).get<ApplicationView>(`/applications/${id}`, list));
  if (one.view === 'candidate') throw redirect(`/applications/${id}`);
  return { one, list: list.toString(), done: new URL(args.request.url).searchParams.get('done') };
}

export async function action(args: Args) {
  const form = await readOwnForm(args);
  const id = encodeURIComponent(args.params.id ?? '');
  const values = { reasonCode: field(form, 'reasonCode'), message: field(form, 'message') };
  const stage = field(form, '_op');
  try {
    await apiFor(args).post(`/applications/${id}/stage`, {
      stage,
      ...(stage === 'declined' && values.reasonCode !== '' ? { reasonCode: values.reasonCode } : {}),
      ...(values.message === '' ? {} : { message: values.message }),
    });
  } catch (error) {
    const { errors, status } = errorsOf(error);
    return data({ errors, values, stage }, { status });
  }
  const query = listOf(args.request);
  query.set('done', stage);
  throw redirect(`/hiring/applications/${id}?${query.toString()}`);
}

export function meta({ loaderData }: { loaderData?: { one: CompanyApplicationView } }) {
  return pageMeta({ title: loaderData?.one.name ?? text.applicants, index: false });
}

export default function Applicant() {
  const { one, list, done } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const query = list === '' ? '' : `?${list}`;
  const moved = !result && done !== null && done === one.state;
  const { previousId, nextId } = one.neighbours;
  return (
    <>
      <div className="workhead">
        <div className="wrap wide">
          <h1>{one.name}</h1>
          <span className="t14 muted">
            {APPLICATION_STATE[one.state]} ·{' '}
            <a href={`/hiring/postings/${one.posting.id}/applications${query}`}>{one.posting.title}</a> ·
            applied {longDate(one.submittedAt)}
          </span>
          <div className="end">
            {previousId !== null && (
              <a
                className="btn"
                href={`/hiring/applications/${previousId}${query}`}
                data-key="k"
                aria-keyshortcuts="k"
              >
                <Icon name="up" />
                {text.previous} <kbd aria-hidden="true">k</kbd>
              </a>
            )}
            {nextId !== null && (
              <a
                className="btn"
                href={`/hiring/applications/${nextId}${query}`}
                data-key="j"
                aria-keyshortcuts="j"
              >
                <Icon name="down" />
                {text.nextOne} <kbd aria-hidden="true">j</kbd>
              </a>
            )}
          </div>
        </div>
      </div>
      <div className="applicantgrid">
        <div className="papercol">
          <p className="caps b3">{text.sentCaps(longDate(one.submittedAt))}</p>
          <div className="mirror-in">
            <ProfileLeaf name={one.name} contact={one.contact} profile={one.profile} />
          </div>
        </div>
        <div className="factcol">
          {moved && (
            <p className="note go b6" role="status">
              {text.movedTo(one.name, APPLICATION_STATE[one.state])}{' '}
              {nextId !== null && <a href={`/hiring/applications/${nextId}${query}`}>{text.nextOne}</a>}
            </p>
          )}
          {one.state === 'withdrawn' && <p className="note b6">{text.withdrawnNote}</p>}
          <section className="blk clock">
            <PromiseClock item={one} />
          </section>
          {one.contact && (
            <section className="blk">
              <h2 className="caps">{text.contact}</h2>
              <p className="t14">{[one.contact.email, one.contact.phone].filter(Boolean).join(' · ')}</p>
            </section>
          )}
          {one.match && (
            <section className="blk">
              <h2 className="caps b3">{text.matchSame(one.name)}</h2>
              <MatchGates match={one.match} />
              <MatchMini match={one.match} />
            </section>
          )}
          {one.answers.length > 0 && (
            <section className="blk">
              <h2 className="caps b3">{text.answers}</h2>
              <Answers answers={one.answers} files={one.files} />
            </section>
          )}
          {one.coverLetter !== '' && (
            <section className="blk">
              <h2 className="caps b3">{text.letter}</h2>
              <p className="serif plain-text">{one.coverLetter}</p>
            </section>
          )}
          {one.files.length > 0 && (
            <section className="blk">
              <h2 className="caps b3">{text.files}</h2>
              <ul className="t14">
                {one.files.map((file) => (
                  <li key={file.id}>
                    <a href={`/applications/${one.id}/files/${file.id}`}>{file.name}</a>,{' '}
                    {fileSize(file.size)}
                  </li>
                ))}
              </ul>
            </section>
          )}
          {one.stages.length > 0 && (
            <AnswerForm
              stages={one.stages}
              errors={result?.errors ?? []}
              values={result?.values ?? {}}
              declining={result?.stage === 'declined'}
            />
          )}
          <section className="blk">
            <h2 className="caps b3">{text.log}</h2>
            <ol className="bio">
              {one.timeline.map((entry, index) => (
                <li key={index}>
                  <time dateTime={entry.at}>{shortMoment(entry.at)}</time>
                  <span>
                    {APPLICATION_STATE[entry.state]}
                    {entry.reasonCode !== null && `: ${reasonWords(entry.reasonCode)}`}
                    {entry.message !== null && (
                      <span className="block plain-text second">{entry.message}</span>
                    )}
                  </span>
                </li>
              ))}
            </ol>
          </section>
        </div>
      </div>
      <AnswerFoot state={one.state} stages={one.stages} />
    </>
  );
}

function reasonWords(code: string): string {
  const known: Readonly<Record<string, string>> = DECLINE_REASON;
  return (known[code] ?? code.replaceAll('_', ' ')).toLowerCase();
}
