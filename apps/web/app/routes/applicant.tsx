import type { ApplicationView, CompanyApplicationView } from '@plainhire/contracts';
import { data, redirect, useActionData, useLoaderData } from 'react-router';
import { apiFor, orPage, type PageArgs, requireMe } from '../api.server.js';
import { ErrorSummary, FormScope, options, Select, TextArea } from '../components/form.js';
import { MatchGates, MatchMini } from '../components/match-parts.js';
import { Answers, fileSize, ProfileLeaf } from '../components/sent-profile.js';
import { PromiseClock } from '../components/timeline.js';
import { errorsOf, field, readForm } from '../forms.server.js';
import { longDate, shortMoment } from '../format/dates.js';
import { pageMeta } from '../seo/page-meta.js';
import { hiringText as text } from '../text/hiring.js';
import { APPLICATION_STATE, DECLINE_REASON } from '../text/labels.js';

export const handle = { wide: true, private: true, script: true };

type Args = PageArgs & { params: { id?: string } };

export async function loader(args: Args): Promise<CompanyApplicationView> {
  await requireMe(args);
  const id = encodeURIComponent(args.params.id ?? '');
  const one = await orPage(args.request, apiFor(args).get<ApplicationView>(`/applications/${id}`));
  if (one.view === 'candidate') throw redirect(`/applications/${id}`);
  return one;
}

export async function action(args: Args) {
  const form = await readForm(args);
  await requireMe(args);
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
  throw redirect(`/hiring/applications/${id}`);
}

export function meta({ loaderData }: { loaderData?: CompanyApplicationView }) {
  return pageMeta({ title: loaderData?.name ?? text.applicants, index: false });
}

export default function Applicant() {
  const one = useLoaderData<typeof loader>();
  return (
    <>
      <div className="workhead">
        <div className="wrap wide">
          <h1>{one.name}</h1>
          <span className="t14 muted">
            {APPLICATION_STATE[one.state]} · {one.posting.title} · {longDate(one.submittedAt)}
          </span>
          <div className="end">
            {one.neighbours.previousId !== null && (
              <a className="btn" href={`/hiring/applications/${one.neighbours.previousId}`} data-key="k">
                {text.previous} <kbd>k</kbd>
              </a>
            )}
            {one.neighbours.nextId !== null && (
              <a className="btn" href={`/hiring/applications/${one.neighbours.nextId}`} data-key="j">
                {text.nextOne} <kbd>j</kbd>
              </a>
            )}
            <a className="btn quiet" href={`/hiring/postings/${one.posting.id}/applications`}>
              {text.back}
            </a>
          </div>
        </div>
      </div>
      <div className="applicantgrid wrap wide">
        <div className="mirror-in">
          <ProfileLeaf name={one.name} contact={one.contact} profile={one.profile} />
        </div>
        <div>
          <section className="blk side">
            <PromiseClock item={one} />
          </section>
          <Decide one={one} />
          {one.contact && (
            <section className="blk m6">
              <h2 className="caps">{text.contact}</h2>
              <p className="t14">{[one.contact.email, one.contact.phone].filter(Boolean).join(' · ')}</p>
            </section>
          )}
          {one.match && (
            <section className="blk m6">
              <h2 className="caps b3">{text.matchSame(one.name)}</h2>
              <MatchGates match={one.match} />
              <MatchMini match={one.match} />
            </section>
          )}
          {one.answers.length > 0 && (
            <section className="blk m6">
              <h2 className="caps b3">{text.answers}</h2>
              <Answers answers={one.answers} files={one.files} />
            </section>
          )}
          {one.coverLetter !== '' && (
            <section className="blk m6">
              <h2 className="caps b3">{text.letter}</h2>
              <p className="serif plain-text">{one.coverLetter}</p>
            </section>
          )}
          {one.files.length > 0 && (
            <section className="blk m6">
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
          <section className="blk m6">
            <h2 className="caps b3">{text.log}</h2>
            <ol className="bio">
              {one.timeline.map((entry, index) => (
                <li key={index}>
                  <time dateTime={entry.at}>{shortMoment(entry.at)}</time>
                  <span>
                    {APPLICATION_STATE[entry.state]}
                    {entry.reasonCode !== null && `, ${entry.reasonCode.replaceAll('_', ' ')}`}
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
    </>
  );
}

/** Forward, back, or no: one form, so that a message can go with each step. */
function Decide({ one }: { one: CompanyApplicationView }) {
  const result = useActionData<typeof action>();
  if (one.stages.length === 0) return null;
  const forward = one.stages.filter((stage) => stage !== 'declined');
  return (
    <FormScope values={result?.values ?? {}} errors={result?.errors ?? []}>
      <form method="post" className="decideform">
        <ErrorSummary errors={result?.errors} />
        <TextArea
          name="message"
          label={text.message}
          hint={text.messageHint}
          rows={3}
          maxLength={4000}
          optional
        />
        <div className="actions">
          {forward.map((stage, index) => (
            <button
              className={index === 0 ? 'btn go' : 'btn'}
              type="submit"
              name="_op"
              value={stage}
              key={stage}
            >
              {text.moveTo(APPLICATION_STATE[stage].toLowerCase())}
            </button>
          ))}
        </div>
        {one.stages.includes('declined') && (
          <details className="more" open={result?.stage === 'declined'}>
            <summary data-key="d">{text.decline}</summary>
            <Select name="reasonCode" label={text.reason} choices={options(DECLINE_REASON)} empty="Choose" />
            <button className="btn wrong m3" type="submit" name="_op" value="declined">
              {text.decline}
            </button>
          </details>
        )}
      </form>
    </FormScope>
  );
}
