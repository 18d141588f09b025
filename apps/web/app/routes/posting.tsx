import type { PostingView } from '@plainhire/contracts';
import { useActionData, useLoaderData } from 'react-router';
import { apiFor, orPage, type PageArgs, requireMe } from '../api.server.js';
import { RichText } from '../components/job-sections.js';
import { PostingWorkspace } from '../components/posting-workspace.js';
import { ErrorSummary } from '../components/form.js';
import { SignInAgain } from '../components/sign-in-again.js';
import { sentContext } from '../contexts.js';
import { longDate } from '../format/dates.js';
import { formatRange, unitWords } from '../format/money.js';
import { fieldPointer, postingTree } from '../format/posting-form.js';
import { postingAction } from '../posting-action.server.js';
import { pageMeta } from '../seo/page-meta.js';
import { hiringText as text } from '../text/hiring.js';
import { POSTING_STATE, REVIEW_REASON, whereWords } from '../text/labels.js';

export const handle = { wide: true, private: true, script: true };

type Args = PageArgs & { params: { id?: string } };

export async function loader(args: Args) {
  if (!args.context.get(sentContext)) await requireMe(args);
  const id = encodeURIComponent(args.params.id ?? '');
  if (!(await apiFor(args).me())) return null;
  return orPage(args.request, apiFor(args).get<PostingView>(`/postings/${id}`));
}

export function action(args: Args) {
  return postingAction(args, { id: encodeURIComponent(args.params.id ?? '') });
}

export function meta({ loaderData }: { loaderData?: PostingView | null }) {
  return pageMeta({ title: loaderData?.title || text.form, index: false });
}

export default function Posting() {
  const posting = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  if (result?.kind === 'sign-in') return <SignInAgain step={result.step} tree={result.tree} op={result.op} />;
  if (!posting) return null;
  const content = posting.inside?.pending?.content ?? posting;
  const allowed = posting.inside?.allowedActions ?? [];
  const note = (
    <>
      <span className="t14 muted">
        {POSTING_STATE[posting.state]}
        {posting.expiresAt !== null && ` · ${text.ends.toLowerCase()} ${longDate(posting.expiresAt)}`}
      </span>
      <div className="end">
        <a className="btn" href={`/hiring/postings/${posting.id}/applications`}>
          {text.applications}
        </a>
      </div>
    </>
  );
  const side = <Side posting={posting} content={content} />;
  if (!allowed.includes('edit'))
    return (
      <>
        <div className="workhead">
          <div className="wrap wide">
            <h1>{content.title}</h1>
            {note}
          </div>
        </div>
        <div className="wrap wide queuepage">
          <ErrorSummary errors={result?.errors} kept={false} />
          {side}
        </div>
      </>
    );
  return (
    <PostingWorkspace
      title={content.title === '' ? text.newPosting : content.title}
      note={note}
      tree={result && result.op !== 'withdraw' && 'title' in result.tree ? result.tree : postingTree(content)}
      errors={result?.errors ?? []}
      canSubmit={allowed.includes('submit')}
      side={side}
    />
  );
}

function Side({
  posting,
  content,
}: {
  posting: PostingView;
  content: NonNullable<NonNullable<PostingView['inside']>['pending']>['content'];
}) {
  const inside = posting.inside;
  if (!inside) return null;
  const steps = inside.allowedActions.filter((name) => name in text.actions);
  const review = inside.lastReview;
  return (
    <div className="flow">
      {review && review.decision !== 'approve' && (
        <div className="note wrong">
          <b>{text.reviewer}</b> {review.reasonCode !== null && `${REVIEW_REASON[review.reasonCode]}. `}
          <span className="plain-text">{review.message}</span>
        </div>
      )}
      {inside.moderation && (
        <div className="note wrong">
          <b>{text.reviewer}</b> {REVIEW_REASON[inside.moderation.reasonCode]}. {inside.moderation.message}
        </div>
      )}
      {inside.pending?.status === 'in_review' && posting.state !== 'in_review' && (
        <p className="note">{text.pending}</p>
      )}
      {steps.length > 0 && (
        <div className="actions">
          {steps.map((name) => (
            <form method="post" key={name}>
              {name === 'extend' && (
                <span className="field w-short">
                  <label htmlFor="days">{text.extendDays}</label>
                  <input
                    className="input"
                    id="days"
                    name="days"
                    inputMode="numeric"
                    defaultValue="30"
                    maxLength={2}
                  />
                </span>
              )}
              <button
                className={name === 'close' ? 'btn wrong' : 'btn'}
                type="submit"
                name="_op"
                value={name}
              >
                {text.actions[name]}
              </button>
            </form>
          ))}
        </div>
      )}
      {inside.missing.length > 0 && (
        <section>
          <h2 className="caps">{text.missing}</h2>
          <ol className="nexts">
            {inside.missing.map((item) => (
              <li key={item.pointer + item.code}>
                <a href={`#f-${fieldPointer(item.pointer, {}).slice(1).replaceAll('/', '-')}`}>
                  {item.detail}
                </a>
              </li>
            ))}
          </ol>
        </section>
      )}
      <p className="caps">
        {text.view}
        {posting.state === 'live' && (
          <>
            {' · '}
            <a href={`/jobs/${posting.slug}`}>the page</a>
          </>
        )}
      </p>
      <article className="pageview">
        <h3>{content.title}</h3>
        <p className="second m2">
          <b>{posting.company.name}</b> · {whereWords(content)}
        </p>
        {content.pay && (
          <p className="m3">
            <b>{formatRange(content.pay)}</b> {unitWords(content.pay.unit)}
          </p>
        )}
        <h4>What will I do?</h4>
        <RichText html={content.description} />
        {content.questions.length > 0 && (
          <>
            <h4>The form</h4>
            <ol className="t14 second">
              {content.questions.map((question, index) => (
                <li key={question.id}>
                  {index + 1}. {question.label}
                </li>
              ))}
            </ol>
          </>
        )}
      </article>
    </div>
  );
}
