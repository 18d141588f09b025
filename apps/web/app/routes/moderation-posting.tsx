import type { PostingView } from '@plainhire/contracts';
import { data, redirect, useActionData, useLoaderData } from 'react-router';
import { apiFor, orPage, type PageArgs, requireMe } from '../api.server.js';
import { ErrorSummary, FormScope, options, Select, TextArea } from '../components/form.js';
import { PostingPreview } from '../components/posting-preview.js';
import { errorsOf, field } from '../forms.server.js';
import { readOwnForm } from '../own-form.server.js';
import { pageMeta } from '../seo/page-meta.js';
import { hiringText } from '../text/hiring.js';
import { POSTING_STATE, REVIEW_REASON } from '../text/labels.js';
import { moderationText as text } from '../text/moderation.js';

export const handle = { wide: true, private: true, script: true };

type Args = PageArgs & { params: { id?: string } };

const STEPS = ['pause', 'resume', 'close'];

export async function loader(args: Args) {
  const me = await requireMe(args);
  if (!me.staffRoles.some((role) => role === 'moderator' || role === 'administrator'))
    throw data({ code: 'not-found' }, { status: 404 });
  const id = encodeURIComponent(args.params.id ?? '');
  const posting = await orPage(args.request, apiFor(args).get<PostingView>(`/postings/${id}`));
  return { posting, done: new URL(args.request.url).searchParams.get('done') };
}

export async function action(args: Args) {
  const form = await readOwnForm(args);
  const id = encodeURIComponent(args.params.id ?? '');
  const op = field(form, '_op');
  const values = { reasonCode: field(form, 'reasonCode'), message: field(form, 'message') };
  if (!STEPS.includes(op)) throw data({ detail: 'There is no such step.' }, { status: 404 });
  try {
    await apiFor(args).post(`/moderation/postings/${id}/${op}`, {
      ...(op === 'resume' ? {} : { reasonCode: values.reasonCode || undefined }),
      ...(values.message === '' ? {} : { message: values.message }),
    });
  } catch (error) {
    const { errors, status } = errorsOf(error);
    const named = errors.map((item) =>
      item.pointer === '/reasonCode' ? { ...item, detail: text.choose } : item,
    );
    return data({ errors: named, values }, { status });
  }
  throw redirect(`/moderation/postings/${id}?done=${op}`);
}

export function meta({ loaderData }: { loaderData?: { posting: PostingView } }) {
  return pageMeta({ title: loaderData?.posting.title ?? text.stepTitle, index: false });
}

export default function ModerationPosting() {
  const { posting, done } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const stopped = posting.state === 'paused' && posting.inside?.pausedBy === 'moderator';
  const open = posting.state === 'live' || posting.state === 'paused';
  return (
    <>
      <div className="workhead">
        <div className="wrap wide">
          <h1>{posting.title}</h1>
          <span className="t14 muted">
            {posting.company.name} · {POSTING_STATE[posting.state]}
          </span>
          <div className="end">
            {posting.state === 'live' && <a href={`/jobs/${posting.slug}`}>{text.toPage}</a>}
            <a className="btn" href="/moderation">
              {text.title}
            </a>
          </div>
        </div>
      </div>
      <div className="applicantgrid">
        <div className="papercol">
          <h2 className="caps b4">{hiringText.view}</h2>
          <PostingPreview content={posting} company={posting.company.name} />
        </div>
        <div className="factcol">
          <h2>{text.stepTitle}</h2>
          {!result && done !== null && Object.hasOwn(text.stepDone, done) && (
            <p className="note go m4" role="status">
              {text.stepDone[done]}
            </p>
          )}
          {posting.inside?.moderation && (
            <p className="note m4">
              <b>{REVIEW_REASON[posting.inside.moderation.reasonCode]}.</b>{' '}
              <span className="plain-text">{posting.inside.moderation.message}</span>
            </p>
          )}
          {open ? (
            <FormScope values={result?.values ?? {}} errors={result?.errors ?? []}>
              <form method="post" className="decideform">
                <ErrorSummary errors={result?.errors} />
                <Select
                  name="reasonCode"
                  label={text.reason}
                  hint={text.stepReasonHint}
                  choices={options(REVIEW_REASON)}
                  empty={text.choose}
                />
                <TextArea
                  name="message"
                  label={text.message}
                  hint={text.messageHint}
                  rows={4}
                  maxLength={2000}
                />
                <p className="t13 muted">{text.closeNote}</p>
                <div className="actions">
                  {stopped && (
                    <button className="btn" type="submit" name="_op" value="resume">
                      {text.resume}
                    </button>
                  )}
                  {!stopped && (
                    <button className="btn" type="submit" name="_op" value="pause">
                      {text.pause}
                    </button>
                  )}
                  <button className="btn wrong" type="submit" name="_op" value="close">
                    {text.close}
                  </button>
                </div>
              </form>
            </FormScope>
          ) : (
            <p className="second m4">{text.stepNot(POSTING_STATE[posting.state])}</p>
          )}
        </div>
      </div>
    </>
  );
}
