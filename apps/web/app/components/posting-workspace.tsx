import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import type { FormError, FormTree } from '../format/form-tree.js';
import { hiringText as text } from '../text/hiring.js';
import { PostingFields } from './posting-form.js';

/** The form on the left, the posting as candidates see it on the right, the buttons at the foot. */
export function PostingWorkspace({
  title,
  note,
  above,
  tree,
  errors,
  canSubmit,
  draftId,
  companyId,
  once,
  side,
}: {
  title: string;
  note?: ReactNode;
  /** Stands over the form: what happened, and what else can be done. */
  above?: ReactNode;
  tree: FormTree;
  errors: readonly FormError[];
  canSubmit: boolean;
  draftId?: string;
  /** Of a posting that is not there yet: the company it is made for. */
  companyId?: string | undefined;
  once?: string | undefined;
  side: ReactNode;
}) {
  const { search } = useLocation();
  return (
    <>
      <div className="workhead">
        <div className="wrap wide">
          <h1>{title}</h1>
          {note}
        </div>
      </div>
      {above}
      <div className="wiz">
        <form method="post" id="posting" className="wizform">
          {once && <input type="hidden" name="_key" value={once} />}
          {companyId && <input type="hidden" name="company" value={companyId} />}
          {draftId && <input type="hidden" name="draftId" value={draftId} />}
          <button className="vh" type="submit" name="_op" value="save" tabIndex={-1} aria-hidden="true">
            {text.save}
          </button>
          <PostingFields tree={tree} errors={errors} />
        </form>
        <section className="wizview" aria-label={text.view}>
          {side}
        </section>
      </div>
      <div className="decide">
        <div className="wrap wide">
          <div className="end hstack">
            <button
              className="btn"
              type="submit"
              form="posting"
              name="_op"
              value="preview"
              formAction={`${search === '' ? '?' : search}#preview`}
            >
              {text.preview}
            </button>
            <button
              className={canSubmit ? 'btn' : 'btn go'}
              type="submit"
              form="posting"
              name="_op"
              value="save"
            >
              {text.save}
            </button>
            {canSubmit && (
              <button className="btn go" type="submit" form="posting" name="_op" value="submit">
                {text.saveSubmit}
              </button>
            )}
          </div>
        </div>
      </div>
    </>
  );
}
