import type { FormError } from '../format/form-tree.js';
import { authText } from '../text/auth.js';
import { ErrorSummary } from './form.js';
import { SignPage } from './sign-page.js';

interface LinkPageProps {
  readonly title: string;
  readonly lead: string;
  readonly button: string;
  readonly token: string;
  readonly done: { title: string; lead?: string } | null;
  readonly errors: readonly FormError[];
}

/**
 * Where a link out of a mail leads. Opening it changes nothing, since mail programs open links by
 * themselves; pressing the button does.
 */
export function LinkPage({ title, lead, button, token, done, errors }: LinkPageProps) {
  if (done)
    return (
      <SignPage title={done.title} lead={done.lead}>
        <p className="hstack">
          <a className="btn go" href="/jobs">
            {authText.toJobs}
          </a>
          <a className="btn" href="/hiring">
            {authText.toHiring}
          </a>
        </p>
      </SignPage>
    );
  return (
    <SignPage title={title} lead={token === '' ? authText.verifyMissing : lead}>
      <ErrorSummary errors={errors.map((error) => ({ ...error, pointer: '' }))} kept={false} />
      {token !== '' && (
        <form method="post" className="m4">
          <input type="hidden" name="token" value={token} />
          <button className="btn go big" type="submit">
            {button}
          </button>
        </form>
      )}
    </SignPage>
  );
}
