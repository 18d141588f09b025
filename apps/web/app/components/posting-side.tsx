import type { PostingPreview as Preview, PostingView } from '@plainhire/contracts';
import { fieldPointer } from '../format/posting-form.js';
import { hiringText as text } from '../text/hiring.js';
import { REVIEW_REASON } from '../text/labels.js';
import { fieldId } from './form.js';
import { nameOf } from '../format/form-tree.js';
import { PostingPreview } from './posting-preview.js';

/** What a moderator said, and what has become of the last change. */
export function PostingNotes({ posting, done }: { posting: PostingView; done: string | null }) {
  const inside = posting.inside;
  if (!inside) return null;
  const review = inside.lastReview;
  const waits = inside.pending?.status === 'in_review' && posting.state !== 'in_review';
  const told = done === null ? undefined : doneWords(done, posting, waits);
  return (
    <>
      {told && (
        <p className="note go" role="status">
          {told}
        </p>
      )}
      {review && review.decision !== 'approve' && posting.state !== 'in_review' && !waits && (
        <div className="note wrong">
          <b>{text.reviewer}</b> {review.reasonCode !== null && `${REVIEW_REASON[review.reasonCode]}. `}
          <span className="plain-text">{review.message}</span>
        </div>
      )}
      {inside.moderation && (
        <div className="note wrong">
          <b>{text.stopped}</b> {REVIEW_REASON[inside.moderation.reasonCode]}.{' '}
          <span className="plain-text">{inside.moderation.message}</span>
        </div>
      )}
      {waits && !told && <p className="note">{text.pending}</p>}
    </>
  );
}

function doneWords(done: string, posting: PostingView, waits: boolean): string | undefined {
  if (done === 'save' && waits) return text.savedReview;
  if (done === 'save') return posting.state === 'live' ? text.savedLive : text.savedDraft;
  return Object.hasOwn(text.done, done) ? text.done[done] : undefined;
}

/** The steps of a posting's life that are open now; each is one press. */
export function PostingSteps({ posting, once }: { posting: PostingView; once: string }) {
  const steps = (posting.inside?.allowedActions ?? []).filter((name) => name in text.actions);
  if (steps.length === 0) return null;
  return (
    <div className="actions">
      {steps.map((name) =>
        name === 'close' ? (
          <details className="ask-once" key={name}>
            <summary className="btn wrong">{text.actions[name]}</summary>
            <form method="post" className="slip">
              <h2>{text.closeAsk}</h2>
              <p className="t14 second">{text.closeNote}</p>
              <button className="btn wrong" type="submit" name="_op" value={name}>
                {text.closeButton}
              </button>
            </form>
          </details>
        ) : (
          <form method="post" key={name}>
            {name === 'duplicate' && <input type="hidden" name="_key" value={once} />}
            {name === 'extend' && (
              <span className="hstack">
                <label htmlFor="days" className="t14">
                  {text.extendDays}
                </label>
                <input
                  className="input small daysfield"
                  id="days"
                  name="days"
                  inputMode="numeric"
                  defaultValue="30"
                  maxLength={2}
                />
              </span>
            )}
            <button className="btn" type="submit" name="_op" value={name}>
              {text.actions[name]}
            </button>
          </form>
        ),
      )}
    </div>
  );
}

/** What still has to be filled in, each with the way to its field. */
export function Missing({ items, tree }: { items: Preview['missing']; tree: unknown }) {
  if (items.length === 0) return null;
  return (
    <section className="m6">
      <h2 className="caps">{text.missing}</h2>
      <ol className="nexts">
        {items.map((item) => (
          <li key={item.pointer + item.code}>
            <a href={`#${fieldId(nameOf(fieldPointer(item.pointer, tree)))}`}>{item.detail}</a>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Before there is anything to show: what makes a posting that people answer. */
function Advice() {
  return (
    <section aria-labelledby="advice">
      <h2 className="caps b3" id="advice">
        {text.goodTitle}
      </h2>
      <dl className="facts">
        {text.good.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p className="t14 second m4">{text.afterSend}</p>
    </section>
  );
}

/** The right half of the form: the posting as typed, or as last saved. */
export function PreviewSide({
  preview,
  company,
  typed,
  fixed = false,
  page,
  tree,
}: {
  preview: Preview | null;
  company: string;
  typed: boolean;
  /** Nothing can be typed at the moment. */
  fixed?: boolean;
  page?: string | undefined;
  tree: unknown;
}) {
  return (
    <div id="preview" tabIndex={-1}>
      <div className="sechead">
        <h2>{text.view}</h2>
        {page !== undefined && (
          <a className="t14" href={page}>
            {text.publicPage}
          </a>
        )}
      </div>
      <p className="t13 muted b4">
        {preview === null ? text.previewLater : typed ? text.asTyped : fixed ? text.asStands : text.asSaved}
      </p>
      {preview === null && <Advice />}
      {preview && <PostingPreview content={preview.content} company={company} />}
      {preview && <Missing items={preview.missing} tree={tree} />}
    </div>
  );
}
